package main

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func TestOneLinePerRequest(t *testing.T) {
	for _, c := range []struct{ method, path, accept, want string }{
		{"GET", "/app.js", "br", fmt.Sprintf("GET /app.js 200 br %d\n", len(brotliedScript))},
		{"GET", "/app.js", "", fmt.Sprintf("GET /app.js 200 - %d\n", len(script))},
		{"HEAD", "/app.js", "gzip", "HEAD /app.js 200 gzip 0\n"},
		{"GET", "/docs", "", "GET /docs 301 - 0\n"},
		{"HEAD", "/missing", "", "HEAD /missing 404 - 0\n"},
		{"GET", "/a\n b", "", "GET /a%0A%20b 404 - "},
		{"POST", "/", "", "POST / 405 - "},
	} {
		var log strings.Builder
		ask(t, logRequests(newSite(t), &log), c.method, c.path, "Accept-Encoding: "+c.accept)
		if !strings.HasPrefix(log.String(), c.want) || strings.Count(log.String(), "\n") != 1 {
			t.Errorf("%s %s: logged %q, want %q", c.method, c.path, log.String(), c.want)
		}
	}
}

func TestLogIsEmptyWithoutRequests(t *testing.T) {
	var log strings.Builder
	logRequests(newSite(t), &log)
	if log.Len() != 0 {
		t.Errorf("logged %q", log.String())
	}
}

func TestLinesOfConcurrentRequestsDoNotMix(t *testing.T) {
	var log strings.Builder // Not safe for concurrent use: the wrapper must be.
	handler := logRequests(newSite(t), &log)
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() { ask(t, handler, "GET", "/app.js", "Accept-Encoding: br") })
	}
	all.Wait()
	line := fmt.Sprintf("GET /app.js 200 br %d\n", len(brotliedScript))
	if log.String() != strings.Repeat(line, 50) {
		t.Errorf("logged %q", log.String())
	}
}
