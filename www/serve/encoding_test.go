package main

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestAcceptEncodingChooses(t *testing.T) {
	all := []encoding{brotlied, gzipped, identity}
	for _, c := range []struct {
		fields string // separated by newlines; "-" for no field
		offers []encoding
		want   string // "" for nothing acceptable
	}{
		{"-", all, "identity"},
		{"", all, "identity"},
		{"br", all, "br"},
		{"gzip", all, "gzip"},
		{"gzip, deflate, br, zstd", all, "br"},
		{"gzip\nbr", all, "br"},
		{"BR", all, "br"},
		{" gzip ;q=1 ,\tbr ; Q=0.5", all, "gzip"},
		{"br;q=0.5, gzip;q=0.8", all, "gzip"},
		{"br;q=0.5, gzip;q=0.5", all, "br"},
		{"br;q=0, gzip", all, "gzip"},
		{"br;q=0.0, gzip;q=0.000", all, "identity"},
		{"br;q=0.001", all, "br"},
		{"br;q=0.5, identity;q=0.9", all, "identity"},
		{"br;q=0.5, identity;q=0.5", all, "br"},
		{"*", all, "br"},
		{"*;q=0.5, gzip", all, "gzip"},
		{"br;q=0, *", all, "gzip"},
		{"deflate", all, "identity"},
		{"deflate, br", []encoding{identity}, "identity"},
		{"br", []encoding{gzipped, identity}, "identity"},
		{"br;q=nonsense, gzip", all, "gzip"},
		{"br;q=NaN, gzip;q=0.1", all, "gzip"},
		{"br;q=-1, gzip;q=2", all, "identity"},
		{"br;level=9", all, "identity"},
		{",,;q=1,", all, "identity"},
		{"identity;q=0", []encoding{identity}, ""},
		{"identity;q=0, gzip", all, "gzip"},
		{"*;q=0", all, ""},
		{"*;q=0, identity;q=0.1", all, "identity"},
		{"gzip;q=0, *;q=0, br", all, "br"},
	} {
		var fields []string
		if c.fields != "-" {
			fields = strings.Split(c.fields, "\n")
		}
		got, ok := parseAccept(fields).choose(c.offers)
		if got.coding != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, %v; want %q", c.fields, got.coding, ok, c.want)
		}
	}
}

func TestSiblingsAreServed(t *testing.T) {
	s := newSite(t)
	for _, c := range []struct{ accept, encoding, body string }{
		{"br, gzip", "br", brotliedScript},
		{"gzip", "gzip", gzippedScript},
		{"br;q=0, gzip;q=0", "", script},
		{"identity", "", script},
	} {
		w := ask(t, s, "GET", "/app.js", "Accept-Encoding: "+c.accept)
		header := w.Header()
		if w.Code != 200 || header.Get("Content-Encoding") != c.encoding || w.Body.String() != c.body {
			t.Errorf("%q: got %d %q %q", c.accept, w.Code, header.Get("Content-Encoding"), w.Body)
		}
		if header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: Vary is %q", c.accept, header.Get("Vary"))
		}
		if header.Get("Content-Length") != strconv.Itoa(len(c.body)) {
			t.Errorf("%q: Content-Length is %q, want %d", c.accept, header.Get("Content-Length"), len(c.body))
		}
		if header.Get("Content-Type") != "text/javascript; charset=utf-8" {
			t.Errorf("%q: Content-Type is %q", c.accept, header.Get("Content-Type"))
		}
	}
	if w := ask(t, s, "GET", "/index.html", "Accept-Encoding: identity;q=0"); w.Code != 406 || w.Header().Get("Vary") != "Accept-Encoding" {
		t.Errorf("nothing acceptable: got %d, Vary %q", w.Code, w.Header().Get("Vary"))
	}
}

func TestStaleSiblingIsNeverServed(t *testing.T) {
	for _, c := range []struct {
		name     string
		sibling  time.Time
		encoding string
	}{
		{"older by a nanosecond", built.Add(-1), "gzip"},
		{"same time", built, "br"},
		{"newer", built.Add(time.Hour), "br"},
	} {
		s := newSite(t)
		write(t, s.dir, "app.js.br", brotliedScript, c.sibling)
		w := ask(t, s, "GET", "/app.js", "Accept-Encoding: br, gzip")
		if got := w.Header().Get("Content-Encoding"); got != c.encoding {
			t.Errorf("%s: got %q, want %q", c.name, got, c.encoding)
		}
	}

	s := newSite(t)
	ask(t, s, "GET", "/app.js", "Accept-Encoding: br")
	write(t, s.dir, "app.js", "rebuilt", built.Add(time.Second))
	w := ask(t, s, "GET", "/app.js", "Accept-Encoding: br, gzip")
	if w.Header().Get("Content-Encoding") != "" || w.Body.String() != "rebuilt" {
		t.Errorf("after a rebuild: got %q %q", w.Header().Get("Content-Encoding"), w.Body)
	}
}

func TestWhatOnlyLooksLikeASiblingIsIgnored(t *testing.T) {
	s := newSite(t)
	write(t, s.dir, "style.css", "css", built)
	write(t, s.dir, "style.css.br/file", "in a directory", built)
	if w := ask(t, s, "GET", "/style.css", "Accept-Encoding: br"); w.Body.String() != "css" {
		t.Errorf("style.css: got %d %q", w.Code, w.Body)
	}
	write(t, s.dir, "plot.png", "png", built)
	write(t, s.dir, "plot.png.br", "br", built)
	write(t, s.dir, "gone.js.br", "br", built)
	if w := ask(t, s, "GET", "/plot.png", "Accept-Encoding: br"); w.Body.String() != "png" {
		t.Errorf("plot.png: got %q", w.Body)
	}
	if w := ask(t, s, "GET", "/gone.js", "Accept-Encoding: br"); w.Code != 404 {
		t.Errorf("gone.js: got %d, want 404", w.Code)
	}
}
