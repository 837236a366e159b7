package main

import (
	"net/http"
	"path"
)

// pagePolicy lets a page and its workers load what the site itself serves and
// nothing else; 'wasm-unsafe-eval' allows compiling WebAssembly, not eval.
const pagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; " +
	"manifest-src 'self'; base-uri 'none'; form-action 'none'"

// ownFrames lets no other site show a page in a frame.
const ownFrames = "; frame-ancestors 'self'"

// runnerPage and labPage are the pages that other sites may show in a frame, as
// <gossip-runner> and <gossip-lab> do. Browsers give them separate storage there.
const (
	runnerPage = "runner.html"
	labPage    = "lab-frame.html"
)

// sandboxPage is the document in which learners' programs run, inside an
// <iframe sandbox="allow-scripts">.
const sandboxPage = "sandbox.html"

// sandboxPolicy lets the sandbox run any text as a program and load nothing.
// The sandbox directive gives the document an opaque origin even if it is not in a
// frame. So opening it directly gives a program nothing, and any site may frame it,
// as the runner does within other sites.
const sandboxPolicy = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; " +
	"worker-src blob:"

// setSecurityHeaders sets the headers that do not depend on whether the
// requested path exists.
//
// Pages of any site may load everything here, because all of it is public. That needs
// Access-Control-Allow-Origin for WebAssembly and modules. In a page that has an
// embedder policy, it needs Cross-Origin-Resource-Policy too, and frames and workers
// start only if they have an embedder policy themselves. The lesson's own pages get one
// only with isolate: it makes them cross-origin isolated, and in Firefox everything in
// them as well, even the sandbox, which then has finer timers.
func setSecurityHeaders(header http.Header, requested string, isolate bool) {
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	header.Set("Access-Control-Allow-Origin", "*")
	name := path.Base(requested)
	switch name {
	case sandboxPage:
		header.Set("Content-Security-Policy", sandboxPolicy)
	case runnerPage, labPage:
		header.Set("Content-Security-Policy", pagePolicy)
	default:
		header.Set("Content-Security-Policy", pagePolicy+ownFrames)
	}
	switch {
	case name == sandboxPage || name == runnerPage || name == labPage || isScript(name):
		// Any isolated page may show a frame with this value. WebKit ignores it, as it does
		// not know it, and with the stricter one its sandbox could not start a worker.
		header.Set("Cross-Origin-Embedder-Policy", "credentialless")
	case isolate:
		header.Set("Cross-Origin-Embedder-Policy", "require-corp")
	}
}

// isScript reports whether a worker can start with this file.
func isScript(name string) bool { return path.Ext(name) == ".js" || path.Ext(name) == ".mjs" }
