// Command page is the behavior of the lesson page: what its buttons do and what its
// panels show. Each panel has its own file, and all have one interface (panel.go).
// It is a WebAssembly module of its own (page.wasm), which only the lesson page and
// <gossip-runner> load: gossip.wasm, which others embed, contains none of it.
//
// Why not one module together with the judge, which the page also needs? Medians of
// 11 loads each when this was decided, taken in turn; sizes after brotli:
//
//	                          to be ready   all modules   Go is ready   a first run has printed
//	within gossip.wasm             688 kB       1395 kB       2125 ms                   2714 ms
//	a module of its own            665 kB       1928 kB       2008 ms                   2656 ms
//	one with the judge             952 kB       1507 kB       1979 ms                   2861 ms
//
// This way people wait for the least, and the judge runs in a worker, where the
// page's half would be dead weight.
//
// main attaches ([attach.Page]):
//
//	open(host)  brings the page to life; returns {} or { error }
//
// host has the parts that are written in JavaScript:
//
//	run(code, { withGo }, onEvent) -> { stop }     see www/src/page/runner.js
//	check(code, { seed, case }, onEvent) -> { stop } see www/src/page/checker.js
//	format(text, cursor, onEnd)                    see www/src/page/format.js
//
// and controls (controls.js): tabs, buttons and shortcuts, which work before Go is
// ready; the editor (editor.js); store (store.js), which saves texts; pack and unpack
// (pack.js), for programs in links; the text of the solution; ask(question) ->
// whether the learner agrees; displayable(text) -> the text, limited to what can be
// shown (displayable.js); large(text) -> how large a program is, if it is too large to
// be opened without asking, else null (large.js); unopened, such a program that was
// saved, or null; onStarter(callback), which calls back with another starter program
// if an embedding page gives one.
//
// The program uses the document, so it works only in pages, not in workers.
package main

import "gossiplesson/wasm/attach"

func main() { attach.Page(open) }
