// Command page is the behavior of the convergence lab (lab.html): a form, a picture of a
// cluster, and what many trials show, beside the exact law. What it shows of a single trial and
// of the exact law it computes itself (gossip/epidemic); trials of many are played in workers,
// by the same code in lab.wasm. It is a WebAssembly module of its own (lab-page.wasm), which
// only that page and <gossip-lab> load.
//
// main attaches ([attach.Page]):
//
//	open(host)  brings the lab to life; returns {} or { error }
//
// host has the parts that are written in JavaScript (www/src/lab):
//
//	simulate(options, onProgress, onEnd) -> { stop }
//	            options: JSON of epidemic.Options. onProgress(done) tells how many trials
//	            are done, onEnd(error, result) the message of an error or null, and JSON of
//	            epidemic.Result. After stop() neither is called.
//	carry(program, setting, schedule, onTrials, onFault, onEnd) -> { stop }
//	            plays trials with the learner's program, see client/epidemic.js: setting is JSON
//	            of { mode, nodes, rounds, trials }. onTrials gets lines, onFault JSON of a
//	            fault, and onEnd null, or JSON of the problem. After stop() none is called.
//	savedProgram() -> what the lesson has saved, or null
//	pack(text, onEnd), unpack(packed, onEnd), large(text)   see page/pack.js and page/large.js
//	plot(element) -> { show(spec), png(name), svg(name, title) }   see plot.js
//	save(name, type, text)                       saves a file
//	drawSeed() -> a number
//	shown()     is told once the page shows what the address says
//	embedder    the page around the lab: { settings, onSettings(callback), followed(problem),
//	            simulated(text) }, see host.js
//
// Each panel has its own file. None knows another: they tell the page (page.go).
package main

import "gossiplesson/wasm/attach"

func main() { attach.Page(open) }
