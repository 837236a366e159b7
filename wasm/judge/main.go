// Command judge decides whether a learner's program is right: the part of
// gossip.check that is written in Go. It is a WebAssembly module of its own
// (judge.wasm), which gossip.js fetches for the first check, so that pages without
// checks do not load it.
//
// main attaches ([attach.To]):
//
//	version  string, the version of the whole product
//	cases    number, how many cases a check has
//	check(options, host, done)
//	    options  { seed, number, only, strict, repair }
//	      seed    number, integer from 0 to 2^32 - 1
//	      number  number, the only case to run; negative for all
//	      only    string, the only function of the program; empty if it has both
//	      strict  boolean, whether only the lesson's own words pass
//	      repair  boolean, whether to look for a change that makes a wrong program right
//	    host     { observe, propose, judged }
//	      observe  function (batch, reply): runs the program on a batch,
//	               { round, watched, looped, cases, changes, trial, hangs }, see the methods of
//	               check.Batch with these names and JSON for the cases, and calls reply(text) with
//	               each part of what was seen (check.ParseObservations), then reply(null)
//	      propose  function (lines, reply): proposes changes of the program, which goes wrong
//	               in these lines, and replies with text (check.ParseChanges), then null
//	      judged   function (report): called with the report as JSON before a repair is looked for
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
