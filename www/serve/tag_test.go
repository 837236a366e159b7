package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

var codings = []string{"br", "gzip", "identity"}

func TestEachEncodingHasItsOwnTag(t *testing.T) {
	s := newSite(t)
	// As long as the source, so that only the content tells them apart.
	write(t, s.dir, "app.js.br", strings.Repeat("b", len(script)), built)
	write(t, s.dir, "app.js.gz", strings.Repeat("g", len(script)), built)
	seen := map[string]string{}
	for _, coding := range codings {
		tag := ask(t, s, "GET", "/app.js", "Accept-Encoding: "+coding).Header().Get("ETag")
		if len(tag) < 10 || tag[0] != '"' || tag[len(tag)-1] != '"' {
			t.Errorf("%s: %q is not a strong tag", coding, tag)
		}
		if other, taken := seen[tag]; taken {
			t.Errorf("%s and %s share the tag %s", coding, other, tag)
		}
		seen[tag] = coding
	}
}

func TestUnchangedRepresentationIsNotSentAgain(t *testing.T) {
	s := newSite(t)
	for _, have := range codings {
		tag := ask(t, s, "GET", "/app.js", "Accept-Encoding: "+have).Header().Get("ETag")
		for _, want := range codings {
			for _, method := range []string{"GET", "HEAD"} {
				w := ask(t, s, method, "/app.js", "Accept-Encoding: "+want, `If-None-Match: "other", `+tag)
				status := 200
				if have == want {
					status = 304
				}
				if w.Code != status {
					t.Errorf("%s has %s, wants %s: got %d, want %d", method, have, want, w.Code, status)
				}
				if w.Code != 304 {
					continue
				}
				header := w.Header()
				if w.Body.Len() != 0 || header.Get("ETag") != tag || header.Get("Vary") != "Accept-Encoding" ||
					header.Get("Cache-Control") != "no-cache" || header.Get("Content-Length") != "" {
					t.Errorf("%s %s: 304 with %v %q", method, want, header, w.Body)
				}
			}
		}
	}
}

func TestTagFollowsTheContent(t *testing.T) {
	s := newSite(t)
	tag := func() string { return ask(t, s, "GET", "/index.html").Header().Get("ETag") }
	write(t, s.dir, "index.html", "aaaa", built)
	first := tag()
	if tag() != first {
		t.Error("a second request gets another tag")
	}
	write(t, s.dir, "index.html", "aaaa", built.Add(time.Hour))
	if tag() != first {
		t.Error("touching the file changes its tag")
	}
	write(t, s.dir, "index.html", "bbbb", built.Add(2*time.Hour))
	if tag() == first {
		t.Error("new content of the same size keeps the tag")
	}
	write(t, s.dir, "index.html", "bbbbb", built.Add(2*time.Hour))
	longer := tag()
	write(t, s.dir, "index.html", "aaaa", built.Add(2*time.Hour))
	if tag() != first || longer == first {
		t.Error("the tag does not follow a change of size at the same time")
	}
}

func TestTagIsCached(t *testing.T) {
	s := newSite(t)
	first := ask(t, s, "GET", "/index.html").Header().Get("ETag")
	// Same size and time: only a server that hashed again would notice.
	write(t, s.dir, "index.html", "<title>LESSON</title>", built)
	if got := ask(t, s, "GET", "/index.html").Header().Get("ETag"); got != first {
		t.Errorf("hashed again: %s, then %s", first, got)
	}
}

// Over a real connection, which detects a wrong Content-Length.
func TestConditionalAndRangeRequestsOfAnEncodedFile(t *testing.T) {
	server := httptest.NewServer(newSite(t))
	defer server.Close()
	for _, c := range []struct {
		field, value string
		status       int
		body         string
	}{
		{"Range", "bytes=0-6", 206, brotliedScript[:7]},
		{"Range", "bytes=1000-", 416, "invalid range: failed to overlap\n"},
		{"If-Match", `"other"`, 412, ""},
		{"If-Match", "*", 200, brotliedScript},
		{"If-None-Match", "*", 304, ""},
	} {
		request, err := http.NewRequest("GET", server.URL+"/app.js", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", "br")
		request.Header.Set(c.field, c.value)
		response, body := fetch(t, request)
		if response.StatusCode != c.status || body != c.body {
			t.Errorf("%s: %s: got %d %q, want %d %q", c.field, c.value, response.StatusCode, body, c.status, c.body)
		}
	}
}
