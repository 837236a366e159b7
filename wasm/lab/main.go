// Command lab simulates how news spreads: the part of gossip.simulate that is written in
// Go. It is a WebAssembly module of its own (lab.wasm), which gossip.js fetches for the
// first simulation and starts once in each worker.
//
// main attaches ([attach.To]):
//
//	build    string, see [attach.To]
//	prepare(options)
//	         options: JSON of epidemic.Options. Whatever else is called is about the
//	         latest ones. An option that is bad or impossible is a RangeError.
//	play(first, end)
//	         plays the trials with the indexes from first up to but not including end,
//	         and adds them to the tally
//	tally()  Uint8Array, what has been tallied since prepare
//	result(tallies)
//	         tallies: array of Uint8Array, of all trials. JSON of epidemic.Result
//
// All four return { value } or { error }, see [attach.Answer].
package main

import "gossiplesson/wasm/attach"

func main() {
	attach.To(map[string]any{
		"prepare": attach.Answer(prepare),
		"play":    attach.Answer(play),
		"tally":   attach.Answer(tallied),
		"result":  attach.Answer(result),
	})
	attach.Forever()
}
