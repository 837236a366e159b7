package main

import (
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// built is when the files of test sites were last changed.
var built = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

const (
	script         = "export const round = 1;\n"
	brotliedScript = "pretend this is brotli"
	gzippedScript  = "pretend this is gzip"
)

// newSite writes a small built site to a fresh directory: app.js with both
// siblings, the other files without.
func newSite(t *testing.T) *site {
	t.Helper()
	s := &site{dir: filepath.Join(t.TempDir(), "dist"), base: "/"}
	for name, content := range map[string]string{
		"index.html":        "<title>lesson</title>",
		"sandbox.html":      "<title>sandbox</title>",
		"app.js":            script,
		"app.js.br":         brotliedScript,
		"app.js.gz":         gzippedScript,
		"docs/index.html":   "<title>docs</title>",
		"empty/note.txt":    "no index here",
		"odd/index.html/a":  "an index that is a directory",
		".secret":           "dot file",
		".git/config":       "dot directory",
		"docs/.hidden.html": "dot file below",
	} {
		write(t, s.dir, name, content, built)
	}
	write(t, filepath.Dir(s.dir), "outside.txt", "outside the site", built)
	return s
}

// write puts a file that was modified at the given time into dir.
func write(t *testing.T, dir, name, content string, modified time.Time) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(file, modified, modified); err != nil {
		t.Fatal(err)
	}
}

// ask sends one request with the given header fields ("Name: value").
func ask(t *testing.T, handler http.Handler, method, target string, fields ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(method, "http://127.0.0.1/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for _, field := range fields {
		name, value, ok := strings.Cut(field, ": ")
		if !ok {
			t.Fatalf("not a header field: %q", field)
		}
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

func TestEachPathGetsItsFileOrNothing(t *testing.T) {
	s := newSite(t)
	if err := os.Symlink(filepath.Join("..", "outside.txt"), filepath.Join(s.dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	socket, err := net.Listen("unix", filepath.Join(s.dir, "socket.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	for _, c := range []struct {
		path     string
		status   int
		body     string // a part of it
		location string
	}{
		{"/", 200, "lesson", ""},
		{"/index.html", 200, "lesson", ""},
		{"/docs/", 200, "docs", ""},
		{"/docs/index.html", 200, "docs", ""},
		{"/docs", 301, "", "./docs/"},
		{"/docs?a=b", 301, "", "./docs/?a=b"},
		{"/empty/", 404, "there is no /empty/ here", ""},
		{"/missing.html", 404, "there is no /missing.html here", ""},
		{"/index.html/", 404, "404", ""},
		{"/.secret", 404, "404", ""},
		{"/.git/config", 404, "404", ""},
		{"/docs/.hidden.html", 404, "404", ""},
		{"/app.js.br", 404, "404", ""},
		{"/app.js.gz", 404, "404", ""},
		{"/../outside.txt", 404, "404", ""},
		{"/docs/../../outside.txt", 404, "404", ""},
		{"/docs/../index.html", 404, "404", ""},
		{"/./index.html", 404, "404", ""},
		{"//index.html", 404, "404", ""},
		{"/docs//index.html", 404, "404", ""},
		{"/..\\outside.txt", 404, "404", ""},
		{"/index.html\x00", 404, "404", ""},
		{"/link.txt", 404, "404", ""},
		{"/socket.txt", 404, "404", ""},
		{"/odd/", 404, "404", ""},
		{"//example.org/..", 404, "404", ""},
		{"*", 404, "404", ""},
	} {
		w := ask(t, s, "GET", c.path)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) || w.Header().Get("Location") != c.location {
			t.Errorf("%q: got %d, Location %q, %q; want %d, %q, %q", c.path,
				w.Code, w.Header().Get("Location"), w.Body, c.status, c.location, c.body)
		}
		if strings.Contains(w.Body.String(), "outside the site") {
			t.Errorf("%q leaks a file from outside", c.path)
		}
	}
}

func TestRawRequestsCannotLeaveTheDirectory(t *testing.T) {
	server := httptest.NewServer(newSite(t))
	defer server.Close()
	for _, path := range []string{"/%2e%2e/outside.txt", "/docs/%2e%2e%2f%2e%2e%2foutside.txt", "/..%5coutside.txt", "/%2esecret", "/index.html%00"} {
		response, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != 404 {
			t.Errorf("%s: got %d, want 404", path, response.StatusCode)
		}
	}
}

func TestSiteLivesBelowItsBase(t *testing.T) {
	s := newSite(t)
	s.base = cleanBase("/courses/8")
	for _, c := range []struct {
		path     string
		status   int
		body     string
		location string
	}{
		{"/courses/8/", 200, "lesson", ""},
		{"/courses/8/docs/", 200, "docs", ""},
		{"/courses/8/docs", 301, "", "./docs/"},
		{"/courses/8", 301, "", "./8/"},
		{"/courses/80/", 404, "starts at /courses/8/", ""},
		{"/", 404, "starts at /courses/8/", ""},
		{"/index.html", 404, "starts at /courses/8/", ""},
		{"/courses/8/../../outside.txt", 404, "404", ""},
	} {
		w := ask(t, s, "GET", c.path)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) || w.Header().Get("Location") != c.location {
			t.Errorf("%q: got %d, Location %q, %q", c.path, w.Code, w.Header().Get("Location"), w.Body)
		}
	}
}

func TestOnlyGetAndHeadAreAnswered(t *testing.T) {
	s := newSite(t)
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"} {
		for _, path := range []string{"/", "/missing"} {
			w := ask(t, s, method, path)
			if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: got %d, Allow %q", method, path, w.Code, w.Header().Get("Allow"))
			}
		}
	}
}

func TestHeadHasTheHeadersOfGetAndNoBody(t *testing.T) {
	s := newSite(t)
	for _, path := range []string{"/app.js", "/", "/docs", "/missing"} {
		for _, coding := range []string{"br", "gzip", "identity"} {
			get := ask(t, s, "GET", path, "Accept-Encoding: "+coding)
			head := ask(t, s, "HEAD", path, "Accept-Encoding: "+coding)
			if get.Code != head.Code || !maps.EqualFunc(get.Header(), head.Header(), equalValues) {
				t.Errorf("%s %s: HEAD %d %v\nGET %d %v", path, coding, head.Code, head.Header(), get.Code, get.Header())
			}
			if head.Code == 200 && head.Body.Len() != 0 {
				t.Errorf("%s %s: HEAD has a body: %q", path, coding, head.Body)
			}
		}
	}
}

func equalValues(a, b []string) bool { return strings.Join(a, "\n") == strings.Join(b, "\n") }

func TestMediaTypes(t *testing.T) {
	s := newSite(t)
	for name, want := range map[string]string{
		"gossip.wasm":      "application/wasm",
		"gossip.js":        "text/javascript; charset=utf-8",
		"gossip.mjs":       "text/javascript; charset=utf-8",
		"gossip.d.ts":      "text/plain; charset=utf-8",
		"page.html":        "text/html; charset=utf-8",
		"SHOUTED.HTML":     "text/html; charset=utf-8",
		"style.css":        "text/css; charset=utf-8",
		"plot.svg":         "image/svg+xml",
		"plot.png":         "image/png",
		"data.json":        "application/json",
		"gossip.js.map":    "application/json",
		"favicon.ico":      "image/x-icon",
		"app.webmanifest":  "application/manifest+json",
		"font.woff2":       "font/woff2",
		"LICENSE":          "application/octet-stream",
		"something.brandy": "application/octet-stream",
	} {
		write(t, s.dir, name, "<html>content that sniffing would call a page", built)
		w := ask(t, s, "GET", "/"+name)
		if got := w.Header().Get("Content-Type"); w.Code != 200 || got != want {
			t.Errorf("%s: got %d %q, want %q", name, w.Code, got, want)
		}
	}
}

func TestUnreadableFileIsAnErrorThatDoesNotSayWhereItIs(t *testing.T) {
	s := newSite(t)
	unreadable := map[string]string{} // path -> directory
	if os.Geteuid() != 0 {            // root may open everything
		if err := os.Chmod(filepath.Join(s.dir, "index.html"), 0); err != nil {
			t.Fatal(err)
		}
		unreadable["/"] = s.dir
	}
	if runtime.GOOS == "linux" {
		unreadable["/mem"] = "/proc/self" // can be opened, but nothing is there to read at its beginning
	}
	for path, dir := range unreadable {
		s.dir = dir
		w := ask(t, s, "GET", path)
		if w.Code != 500 || strings.Contains(w.Body.String(), dir) {
			t.Errorf("%s of %s: got %d %q", path, dir, w.Code, w.Body)
		}
	}
}

func TestRebuiltDirectoryIsServed(t *testing.T) {
	s := newSite(t)
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	if w := ask(t, s, "GET", "/"); w.Code != 404 {
		t.Errorf("while it is away: got %d, want 404", w.Code)
	}
	write(t, s.dir, "index.html", "rebuilt", built)
	if w := ask(t, s, "GET", "/"); w.Body.String() != "rebuilt" {
		t.Errorf("got %q, want %q", w.Body, "rebuilt")
	}
}
