// Command node is the behavior of node.html: one tab that is a node of a cluster of tabs. What
// a node does is decided in gossip/member; here are its clock, its network and what it shows.
// It is a WebAssembly module of its own (node-page.wasm), which only that page loads.
//
// The network is a BroadcastChannel, which all tabs of a cluster hear. On closing, a tab says
// nothing: that is a crash.
//
// main attaches ([attach.Page]):
//
//	open(host)  brings the page to life; returns {} or { error }
//
// host has the parts that are written in JavaScript (www/src/lab/node-page.js):
//
//	openChannel(name, longest, onMessage) -> { post(text) }, or null if the browser has none;
//	            onMessage gets the texts that others post, and null for whatever else arrives
//	            or is longer
//	loadIdentity() -> a text or null, saveIdentity(text)   for as long as the tab lives
//	paint(painting)     shows a [painting], see paint.js
package main

import "gossiplesson/wasm/attach"

func main() { attach.Page(open) }
