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
//	    { ready, version, gossipRound, spreadInfo, help(), table(nodes) }
//
// On bad input they throw a TypeError or RangeError and change nothing. Every call
// walks the objects through syscall/js, which is slow but needs nothing except Go.
//
// # Loaded by gossip.js
//
// gossip.js does the walking and throwing in JavaScript and calls the module's
// exports (export.go), which is a thousand times faster; no code of the page ever
// runs within Go. main hands it the build and the text of gossip.help(), see
// [attach.To], and touches no global.
package main

import "gossiplesson/wasm/attach"

func main() {
	if !attach.To(map[string]any{"guide": guide}) {
		registerTextbook()
	}
	attach.Forever()
}
