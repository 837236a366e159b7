// Command wasm is the translator between JavaScript and the gossip package. It
// is built with GOOS=js GOARCH=wasm, decodes what comes in, calls gossip, and
// encodes what goes out; the protocol itself lives below.
//
// # Loaded by wasm_exec.js alone
//
// With the toolchain's own loader these globals exist as soon as go.run has
// been called:
//
//	gossipRound(nodes, sourceIdx, targetIdx)
//	    nodes      array of { state: { key: { value, version } } }
//	    sourceIdx  integer, index of a node
//	    targetIdx  integer, index of a node
//	    Lets two nodes gossip once, in place. Returns undefined.
//	spreadInfo(nodes, key, value, fromIdx)
//	    key      string
//	    value    anything
//	    fromIdx  integer, index of a node
//	    Writes an entry at one node and spreads it in three sweeps, in place.
//	    Returns undefined.
//	gossip
//	    { ready, version, help(), table(nodes) }
//
// They throw TypeError or RangeError on bad input and change nothing then.
// Every call walks the objects through syscall/js, which is slow but needs
// nothing besides Go.
//
// # Loaded by gossip.js
//
// gossip.js does the walking and throwing in JavaScript and calls the module's
// exports (export.go), a thousand times faster: no code of the page ever runs
// within Go. It leaves a function in the
// global gossipAttach while the program starts; main hands it what only Go can
// do and then touches no global.
package main

import (
	"syscall/js"

	"github.com/norunners/vert"

	"gossiplesson/wasm/page"
)

// version is set by the linker to the version of the whole product.
var version = "dev"

func main() {
	if attach := js.Global().Get("gossipAttach"); attach.Type() == js.TypeFunction {
		attach.Invoke(namespace())
	} else {
		registerTextbook()
	}
	select {} // the functions live as long as the program does
}

// description is the data of the namespace; its functions are added to it.
type description struct {
	Version string `js:"version"`
}

// namespace returns a new object with the version, the text of gossip.help(),
// and openPage, which answers { value } or { error }, see answer.
func namespace() js.Value {
	object := vert.ValueOf(description{Version: version}).JSValue()
	object.Set("guide", guide)
	object.Set("openPage", answer(openPage))
	return object
}

// openPage starts the behaviour of the lesson page, given its host functions.
func openPage(args []js.Value) js.Value {
	page.Open(argument(args, 0))
	return js.Undefined()
}
