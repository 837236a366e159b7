// Command page is the behaviour of the lesson page: what its buttons do and what
// its panels show. One file a panel, all behind one interface (panel.go). It is
// a WebAssembly module of its own (page.wasm), which only the lesson page and
// <gossip-runner> load: gossip.wasm, which others embed, has nothing of it.
//
// Why not one module with the judge, which the page needs as well? Medians of 11
// loads each, in turn, with other work on the machine; sizes after brotli:
//
//	                          to be ready   all modules   Go is ready   a first run has printed
//	within gossip.wasm             688 kB       1395 kB       2125 ms                   2714 ms
//	a module of its own            665 kB       1928 kB       2008 ms                   2656 ms
//	one with the judge             952 kB       1507 kB       1979 ms                   2861 ms
//
// What is waited for is the least this way, and the judge runs in a worker, where
// the page's half would be dead weight.
//
// main attaches ([attach.To]):
//
//	open(host)  brings the page to life; returns {} or { error }
//
// host has what is JavaScript:
//
//	run(code, { withGo }, onEvent) -> { stop }     see www/src/page/runner.js
//	check(code, { seed, case }, onEnd) -> { stop } see www/src/page/checker.js
//
// and controls (controls.js): tabs, buttons and shortcuts, which work before Go is
// there; the editor (editor.js); store (store.js), which keeps texts; pack and unpack
// (pack.js), for programs in links; the text of the solution; ask(question) ->
// whether the learner agrees; displayable(text) -> what can be shown of it
// (www/src/page/displayable.js); large(text) -> how large a program is that is not opened
// unasked, else null (large.js); unopened, such a program that was saved, or null.
//
// The program reads the document and so works in pages only, not in workers.
package main

import (
	"syscall/js"

	"gossiplesson/wasm/attach"
)

func main() {
	attach.To(map[string]any{"open": attach.Answer(func(args []js.Value) js.Value {
		open(attach.Argument(args, 0))
		return js.Undefined()
	})})
	attach.Forever()
}
