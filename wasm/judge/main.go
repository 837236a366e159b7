// Command judge decides whether a learner's program is right: the part of
// gossip.check that is written in Go. It is a WebAssembly module of its own
// (judge.wasm), which gossip.js fetches for the first check, so that pages without
// checks do not load it.
//
// main attaches ([attach.To]):
//
//	version  string, the version of the whole product
//	cases    number, how many cases a check has
//	check(seed, case, only, strict, observe, done)
//	    seed     number, integer from 0 to 2^32 - 1
//	    case     number, the only case to run; negative for all
//	    only     string, the only function of the program; empty if it has both
//	    strict   boolean, whether only the lesson's own words pass
//	    observe  function (round, watched, cases, reply): runs a program on a batch,
//	             see check.Batch.Round, Watched and JSON, and calls reply(text) with
//	             each part of what was seen (check.ParseObservations), then reply(null)
//	    done     function (report): called once with the report as JSON
//	    Returns at once.
package main

import (
	"syscall/js"

	"gossiplesson/gossip/check"
	"gossiplesson/wasm/attach"
)

func main() {
	attach.To(map[string]any{"cases": check.Cases(), "check": js.FuncOf(start)})
	attach.Forever()
}
