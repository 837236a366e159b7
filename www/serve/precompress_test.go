package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

var repetitive = strings.Repeat("both keep the entry with the higher version\n", 50)

// compressAll runs precompress on dir and returns what it printed.
func compressAll(t *testing.T, dir string) string {
	t.Helper()
	var out strings.Builder
	if err := precompress(dir, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// names lists the files below dir.
func names(t *testing.T, dir string) string {
	t.Helper()
	var found []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			found = append(found, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(found, " ")
}

func read(t *testing.T, dir, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func stat(t *testing.T, dir, name string) fs.FileInfo {
	t.Helper()
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// unpack returns what a sibling holds.
func unpack(t *testing.T, dir, name string) string {
	t.Helper()
	var reader io.Reader = brotli.NewReader(bytes.NewReader(read(t, dir, name)))
	if siblingOf(name) == gzipped {
		var err error
		if reader, err = gzip.NewReader(bytes.NewReader(read(t, dir, name))); err != nil {
			t.Fatal(err)
		}
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestSiblingsAreWrittenIfTheyHelp(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.html", "a.js", "a.mjs", "a.css", "a.wasm", "a.json", "a.svg", "a.d.ts", "a.js.map", "a.txt", "sub/a.js"} {
		write(t, dir, name, repetitive, built)
	}
	plain := []string{"a.png", "a.ico", "a", ".a.js", ".b/a.js"}
	for _, name := range plain {
		write(t, dir, name, repetitive, built)
	}
	write(t, dir, "tiny.js", "1", built)
	write(t, dir, "empty.js", "", built)
	printed := compressAll(t, dir)

	want := ".a.js .b/a.js a a.css a.css.br a.css.gz a.d.ts a.d.ts.br a.d.ts.gz a.html a.html.br a.html.gz a.ico " +
		"a.js a.js.br a.js.gz a.js.map a.js.map.br a.js.map.gz a.json a.json.br a.json.gz a.mjs a.mjs.br a.mjs.gz a.png " +
		"a.svg a.svg.br a.svg.gz a.txt a.txt.br a.txt.gz a.wasm a.wasm.br a.wasm.gz " +
		"empty.js sub/a.js sub/a.js.br sub/a.js.gz tiny.js"
	if got := names(t, dir); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, name := range []string{"a.wasm.br", "a.wasm.gz", "sub/a.js.br", "sub/a.js.gz"} {
		if unpack(t, dir, name) != repetitive {
			t.Errorf("%s does not hold its source", name)
		}
		info, source := stat(t, dir, name), stat(t, dir, strings.TrimSuffix(name, siblingOf(name).suffix))
		if !info.ModTime().Equal(source.ModTime()) || info.Mode() != source.Mode() {
			t.Errorf("%s: time %v, mode %v are not those of its source", name, info.ModTime(), info.Mode())
		}
	}
	if !strings.HasSuffix(printed, "\n13 files, 22 siblings written\n") {
		t.Errorf("printed\n%s", printed)
	}
}

func TestPrintedSizesAreCorrect(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "gossip.js", repetitive, built)
	write(t, dir, "tiny.js", "1", built)
	for range 2 { // The second run finds its siblings and prints the same sizes.
		var rows []string
		for line := range strings.Lines(compressAll(t, dir)) {
			rows = append(rows, strings.Join(strings.Fields(line), " "))
		}
		info := stat(t, dir, "gossip.js.br")
		if want := strconv.Itoa(len(repetitive)) + " B " + strconv.Itoa(int(info.Size())) + " B br"; rows[0] != "gossip.js "+want {
			t.Errorf("got %q, want %q", rows[0], "gossip.js "+want)
		}
		if rows[1] != "tiny.js 1 B - B br" {
			t.Errorf("got %q", rows[1])
		}
	}
}

func TestSecondRunWritesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.js", repetitive, built)
	write(t, dir, "tiny.js", "1", built)
	compressAll(t, dir)
	// Marked with other content of the same time: writing would undo it.
	for _, sibling := range []string{"a.js.br", "a.js.gz"} {
		write(t, dir, sibling, "mark", built)
	}
	printed := compressAll(t, dir)
	for _, sibling := range []string{"a.js.br", "a.js.gz"} {
		if string(read(t, dir, sibling)) != "mark" {
			t.Errorf("%s was written again", sibling)
		}
	}
	if !strings.HasSuffix(printed, "2 files, 0 siblings written\n") {
		t.Errorf("printed\n%s", printed)
	}
}

func TestChangedSourceReplacesItsSiblings(t *testing.T) {
	for _, modified := range []time.Time{built.Add(time.Second), built.Add(-time.Second)} {
		dir := t.TempDir()
		write(t, dir, "a.js", repetitive, built)
		compressAll(t, dir)
		write(t, dir, "a.js", repetitive+repetitive, modified)
		compressAll(t, dir)
		for _, sibling := range []string{"a.js.br", "a.js.gz"} {
			if unpack(t, dir, sibling) != repetitive+repetitive {
				t.Errorf("source of %v: %s is stale", modified, sibling)
			}
		}
		write(t, dir, "a.js", "1", modified.Add(time.Minute))
		compressAll(t, dir)
		if got := names(t, dir); got != "a.js" {
			t.Errorf("siblings that do not help stay: %s", got)
		}
	}
}

func TestServerServesWhatPrecompressWrote(t *testing.T) {
	s := newSite(t)
	write(t, s.dir, "gossip.wasm", repetitive, built.Add(123456789))
	compressAll(t, s.dir)
	for _, e := range []encoding{brotlied, gzipped} {
		w := ask(t, s, "GET", "/gossip.wasm", "Accept-Encoding: "+e.coding)
		if w.Header().Get("Content-Encoding") != e.coding || !bytes.Equal(w.Body.Bytes(), read(t, s.dir, "gossip.wasm"+e.suffix)) {
			t.Errorf("%s: got %q", e.coding, w.Header().Get("Content-Encoding"))
		}
	}
}
