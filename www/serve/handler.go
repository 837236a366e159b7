package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const indexPage = "index.html"

// A site serves the files of one directory below a base path.
type site struct {
	dir     string // the built files
	base    string // starts and ends with a slash
	isolate bool   // whether pages become cross-origin isolated
	tags    tagCache
}

// ServeHTTP answers GET and HEAD with 200, 206, 304, 412 or 416 for a file,
// 301 for a directory named without its slash, 406 if the client refuses every
// stored encoding, 404 for everything that is not a public file and 500 if an
// existing file cannot be read. Other methods get 405.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setSecurityHeaders(w.Header(), r.URL.Path, s.isolate)
	w.Header().Set("Cache-Control", "no-cache")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "405: this server only answers GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, s.base)
	if !ok {
		if r.URL.Path != "" && r.URL.Path+"/" == s.base {
			redirectToSlash(w, r)
			return
		}
		s.notFound(w, r)
		return
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += indexPage
	}
	if !isPublic(name) {
		s.notFound(w, r)
		return
	}
	// Opened for each request, because a build may replace the directory.
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		s.notFound(w, r)
		return
	}
	defer root.Close()
	s.serveFile(w, r, root, filepath.FromSlash(name))
}

// serveFile answers with the best stored representation of the file name.
func (s *site) serveFile(w http.ResponseWriter, r *http.Request, root *os.Root, name string) {
	// Stat comes before Open, which would wait for a writer on a named pipe.
	info, err := root.Stat(name)
	switch {
	case err == nil && info.IsDir() && !strings.HasSuffix(r.URL.Path, "/"):
		redirectToSlash(w, r)
		return
	case err != nil || !info.Mode().IsRegular():
		s.notFound(w, r)
		return
	}
	header := w.Header()
	header.Set("Vary", "Accept-Encoding")
	chosen, ok := parseAccept(r.Header["Accept-Encoding"]).choose(stored(root, name, info))
	if !ok {
		http.Error(w, "406: no stored encoding of this file is acceptable", http.StatusNotAcceptable)
		return
	}
	file, err := root.Open(name + chosen.suffix)
	if err != nil {
		unreadable(w, err)
		return
	}
	defer file.Close()
	size, tag, err := s.tags.of(name+chosen.suffix, file)
	if err != nil {
		unreadable(w, err)
		return
	}
	header.Set("Content-Type", mediaTypeOf(name).name)
	header.Set("ETag", tag)
	if chosen != identity {
		header.Set("Content-Encoding", chosen.coding)
		// ServeContent leaves the length of an encoded whole to its caller,
		// and it must be absent from the empty 412 that If-Match can cause.
		if r.Header.Get("If-Match") == "" {
			header.Set("Content-Length", strconv.FormatInt(size, 10))
		}
	}
	// No Last-Modified: a build touches files that it does not change, and
	// the tag is exact.
	http.ServeContent(w, r, name, time.Time{}, file)
}

// isPublic reports whether a request may name this file: a clean relative path
// without a dotted segment. The siblings are representations of a file, not
// files of their own.
func isPublic(name string) bool {
	if _, err := filepath.Localize(name); err != nil {
		return false
	}
	for segment := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(segment, ".") {
			return false
		}
	}
	return siblingOf(name) == identity
}

// redirectToSlash sends the client from dir to dir/. The target is relative,
// so that it holds behind any proxy and cannot name another host.
func redirectToSlash(w http.ResponseWriter, r *http.Request) {
	target := "./" + url.PathEscape(path.Base(r.URL.Path)) + "/"
	if r.URL.RawQuery != "" {
		target += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", target)
	w.WriteHeader(http.StatusMovedPermanently)
}

func (s *site) notFound(w http.ResponseWriter, r *http.Request) {
	text := fmt.Sprintf("404: there is no %s here.\nThe lesson starts at %s", r.URL.EscapedPath(), s.base)
	http.Error(w, text, http.StatusNotFound)
}

// unreadable answers for a file that exists but cannot be read. The message does not
// say where the directory is.
func unreadable(w http.ResponseWriter, err error) {
	var failure *fs.PathError
	if errors.As(err, &failure) {
		err = failure.Err
	}
	http.Error(w, "500: this file cannot be read: "+err.Error(), http.StatusInternalServerError)
}
