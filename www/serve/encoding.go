package main

import (
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// An encoding is a way in which a file can be stored: the content coding of
// RFC 9110 section 8.4.1 and the suffix of the sibling that holds it.
type encoding struct{ coding, suffix string }

var (
	identity = encoding{"identity", ""}
	brotlied = encoding{"br", ".br"}
	gzipped  = encoding{"gzip", ".gz"}
)

// siblingOf returns the encoding that a file of this name holds.
func siblingOf(name string) encoding {
	for _, e := range []encoding{brotlied, gzipped} {
		if strings.HasSuffix(name, e.suffix) {
			return e
		}
	}
	return identity
}

// stored returns the encodings in which the file name can be sent, smallest
// first. A sibling older than its source is stale and left out.
func stored(root *os.Root, name string, source fs.FileInfo) []encoding {
	var found []encoding
	if mediaTypeOf(name).compressible {
		for _, e := range []encoding{brotlied, gzipped} {
			sibling, err := root.Stat(name + e.suffix)
			if err == nil && sibling.Mode().IsRegular() && !sibling.ModTime().Before(source.ModTime()) {
				found = append(found, e)
			}
		}
	}
	return append(found, identity)
}

// An accept is a parsed Accept-Encoding: content coding in lower case, or "*",
// to quality from 0 (refused) to 1.
type accept map[string]float64

// parseAccept reads all Accept-Encoding fields of a request. Elements that do
// not parse are skipped.
func parseAccept(fields []string) accept {
	a := accept{}
	for element := range strings.SplitSeq(strings.Join(fields, ","), ",") {
		coding, parameter, weighted := strings.Cut(element, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		quality := 1.0
		if weighted {
			name, value, _ := strings.Cut(parameter, "=")
			q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if !strings.EqualFold(strings.TrimSpace(name), "q") || err != nil || !(q >= 0 && q <= 1) {
				continue
			}
			quality = q
		}
		if coding != "" {
			a[coding] = quality
		}
	}
	return a
}

// quality returns how welcome e is, 0 meaning refused. An unlisted identity is
// acceptable but comes after everything the client did list (RFC 9110 section
// 12.5.3); the smallest quality that can be listed is 0.001.
func (a accept) quality(e encoding) float64 {
	if q, listed := a[e.coding]; listed {
		return q
	}
	if q, listed := a["*"]; listed {
		return q
	}
	if e == identity {
		return 0.0001
	}
	return 0
}

// choose returns the most welcome of the offers, the first of equals, and
// whether there is any that is not refused.
func (a accept) choose(offers []encoding) (best encoding, ok bool) {
	highest := 0.0
	for _, offer := range offers {
		if q := a.quality(offer); q > highest {
			best, highest = offer, q
		}
	}
	return best, highest > 0
}
