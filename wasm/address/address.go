// Package address reads and writes the fragment of an address that holds settings:
// #name=value&name=value.
package address

import (
	"iter"
	"net/url"
	"strings"
)

// Settings yields the names and values of a fragment, which may begin with its #. A value that is
// not escaped correctly is yielded as it is.
func Settings(fragment string) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		for part := range strings.SplitSeq(strings.TrimPrefix(fragment, "#"), "&") {
			name, escaped, _ := strings.Cut(part, "=")
			value, err := url.QueryUnescape(escaped)
			if err != nil {
				value = escaped
			}
			if name != "" && !yield(name, value) {
				return
			}
		}
	}
}

// readable are escaped characters that a fragment may hold as they are, and the + of queries.
var readable = strings.NewReplacer("%2C", ",", "%40", "@", "+", "%20")

// Escape returns a value as it stands in a fragment.
func Escape(value string) string { return readable.Replace(url.QueryEscape(value)) }
