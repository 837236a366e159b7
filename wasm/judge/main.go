// Command judge decides whether a learner's program is right: the part of
// gossip.check that is written in Go. It is a WebAssembly module of its own
// (judge.wasm), which gossip.js fetches when the first check is asked for, so
// that pages without checks do not load it.
//
// gossip.js leaves a function in the global gossipAttach while the program
// starts; main hands it an object and touches no global:
//
//	version  string, the version of the whole product
//	cases    number, how many cases a check has
//	check(seed, case, observe, done)
//	    seed     number, integer from 0 to 2^32 - 1
//	    case     number, the only case to run; negative for all
//	    observe  function (round, cases, reply): runs a program on a batch, see
//	             check.Batch.Round and JSON, and calls reply(text) once with
//	             what was seen (check.ParseObservations)
//	    done     function (report): called once with the report as JSON
//	    Returns at once.
package main

import (
	"syscall/js"

	"gossiplesson/gossip/check"
)

// version is set by the linker to the version of the whole product.
var version = "dev"

func main() {
	functions := js.Global().Get("Object").New()
	functions.Set("version", version)
	functions.Set("cases", check.Cases())
	functions.Set("check", js.FuncOf(start))
	js.Global().Call("gossipAttach", functions)
	select {} // the functions live as long as the program does
}
