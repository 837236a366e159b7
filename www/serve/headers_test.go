package main

import (
	"strings"
	"testing"
)

const (
	wantPagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
	wantRunnerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
		"font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; " +
		"base-uri 'none'; form-action 'none'"
	wantSandboxPolicy = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; " +
		"worker-src blob:"
)

func TestEveryAnswerHasTheSecurityHeaders(t *testing.T) {
	for _, isolate := range []bool{false, true} {
		s := newSite(t)
		s.isolate = isolate
		want := map[string]string{
			"Cache-Control":                "no-cache",
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "no-referrer",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Access-Control-Allow-Origin":  "*",
		}
		for _, c := range []struct {
			method, path, policy string
			embeddable           bool // also without isolate
		}{
			{"GET", "/", wantPagePolicy, false},
			{"HEAD", "/", wantPagePolicy, false},
			{"GET", "/app.js", wantPagePolicy, true}, // A worker takes its policy from its script.
			{"GET", "/app.mjs", wantPagePolicy, true},
			{"GET", "/docs", wantPagePolicy, false},
			{"GET", "/missing", wantPagePolicy, false},
			{"POST", "/", wantPagePolicy, false},
			{"GET", "/sandbox.html", wantSandboxPolicy, true},
			{"HEAD", "/sandbox.html", wantSandboxPolicy, true},
			{"GET", "/sandbox.html/", wantSandboxPolicy, true},
			{"GET", "/not-sandbox.html", wantPagePolicy, false},
			{"GET", "/runner.html", wantRunnerPolicy, true},
			{"GET", "/not-runner.html", wantPagePolicy, false},
			{"GET", "/lab-frame.html", wantRunnerPolicy, true},
			{"GET", "/lab.html", wantPagePolicy, false},
		} {
			header := ask(t, s, c.method, c.path).Header()
			if got := header["Content-Security-Policy"]; len(got) != 1 || got[0] != c.policy {
				t.Errorf("%s %s: policy %q, want %q", c.method, c.path, got, c.policy)
			}
			want["Cross-Origin-Embedder-Policy"] = ""
			if c.embeddable {
				want["Cross-Origin-Embedder-Policy"] = "credentialless"
			} else if isolate {
				want["Cross-Origin-Embedder-Policy"] = "require-corp"
			}
			for name, value := range want {
				if got := strings.Join(header[name], "|"); got != value {
					t.Errorf("isolate %v, %s %s: %s is %q, want %q", isolate, c.method, c.path, name, got, value)
				}
			}
		}
	}
}

func TestSandboxKeepsItsPolicyBelowABase(t *testing.T) {
	s := newSite(t)
	s.base = "/courses/8/"
	w := ask(t, s, "GET", "/courses/8/sandbox.html")
	if got := w.Header().Get("Content-Security-Policy"); w.Code != 200 || got != wantSandboxPolicy {
		t.Errorf("got %d %q", w.Code, got)
	}
}
