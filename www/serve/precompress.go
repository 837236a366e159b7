package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// A packed file is a compressible file and what its siblings cost.
type packed struct {
	name    string // slash-separated, relative to the site
	size    int64  // bytes
	brotli  int64  // bytes of the .br sibling, 0 if there is none
	written int    // siblings written by this run
}

// Node's zlib makes brotli siblings of exactly the same size for all files in 19
// seconds of processor time; this code takes 26 for them and the gzip siblings. The
// difference is not worth a second place that knows which files are served
// compressed and which siblings are stale.

// precompress brings the .br and .gz siblings of all compressible files below dir up
// to date and prints a table of name, size and brotli size in bytes.
// Siblings that would not be smaller are left out. Siblings get the
// modification time of their source; a run writes only those whose time
// differs, so a second run writes nothing.
func precompress(dir string, out io.Writer) error {
	files, err := compressible(dir)
	if err != nil {
		return err
	}
	errs := make([]error, len(files))
	running := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i := range files {
		all.Go(func() {
			running <- struct{}{}
			defer func() { <-running }()
			errs[i] = pack(dir, &files[i])
		})
	}
	all.Wait()

	widest, written := 0, 0
	for _, file := range files {
		widest = max(widest, len(file.name))
	}
	for i, file := range files {
		if errs[i] != nil {
			return fmt.Errorf("compressing %s: %w", file.name, errs[i])
		}
		small := "-"
		if file.brotli > 0 {
			small = strconv.FormatInt(file.brotli, 10)
		}
		written += file.written
		fmt.Fprintf(out, "%-*s %9d B %9s B br\n", widest, file.name, file.size, small)
	}
	_, err = fmt.Fprintf(out, "%d files, %d siblings written\n", len(files), written)
	return err
}

// compressible lists the regular files below dir that siblings are for, in
// lexical order. Dot files are not served, so they are left out.
func compressible(dir string) ([]packed, error) {
	var files []packed
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case file == dir:
			return nil
		case strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
		case entry.Type().IsRegular() && mediaTypeOf(entry.Name()).compressible:
			name, err := filepath.Rel(dir, file)
			if err != nil {
				return err
			}
			files = append(files, packed{name: filepath.ToSlash(name)})
		}
		return nil
	})
	return files, err
}

// pack brings the siblings of one file up to date and fills in its sizes.
func pack(dir string, file *packed) error {
	source := filepath.Join(dir, filepath.FromSlash(file.name))
	// Stat comes before the content is read: if the file changes in between, it is
	// newer than the siblings, and they count as stale.
	info, err := os.Stat(source)
	if err != nil {
		return err
	}
	file.size = info.Size()
	var content []byte
	for _, e := range []encoding{brotlied, gzipped} {
		sibling, err := os.Stat(source + e.suffix)
		if err != nil || !sibling.ModTime().Equal(info.ModTime()) {
			if content == nil {
				if content, err = os.ReadFile(source); err != nil {
					return err
				}
			}
			small, err := compress(content, e)
			if err != nil {
				return err
			}
			if len(small) >= len(content) {
				if err := os.Remove(source + e.suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
					return err
				}
				continue
			}
			if err := replace(source+e.suffix, small, info); err != nil {
				return err
			}
			file.written++
			if sibling, err = os.Stat(source + e.suffix); err != nil {
				return err
			}
		}
		if e == brotlied {
			file.brotli = sibling.Size()
		}
	}
	return nil
}

// compress returns content in the given encoding, as small as it gets.
func compress(content []byte, e encoding) ([]byte, error) {
	var small bytes.Buffer
	var writer io.WriteCloser
	if e == brotlied {
		writer = brotli.NewWriterLevel(&small, brotli.BestCompression)
	} else {
		var err error
		if writer, err = gzip.NewWriterLevel(&small, gzip.BestCompression); err != nil {
			return nil, err
		}
	}
	if _, err := writer.Write(content); err != nil {
		return nil, err
	}
	if err := writer.Close(); err != nil {
		return nil, err
	}
	return small.Bytes(), nil
}

// replace writes a sibling whole or not at all, with the mode and modification
// time of its source.
func replace(sibling string, content []byte, source fs.FileInfo) error {
	// A dot file: neither served nor compressed should it be left behind.
	file, err := os.CreateTemp(filepath.Dir(sibling), ".serve-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if _, err := file.Write(content); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if err := os.Chmod(file.Name(), source.Mode().Perm()); err != nil {
		return err
	}
	if err := os.Chtimes(file.Name(), source.ModTime(), source.ModTime()); err != nil {
		return err
	}
	return os.Rename(file.Name(), sibling)
}
