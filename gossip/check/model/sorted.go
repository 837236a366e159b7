package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// sorted returns keys in the order of JavaScript's sort.
func sorted(keys []string) []string {
	return slices.SortedFunc(slices.Values(keys), compareKeys)
}

// compareKeys compares keys by their UTF-16 units. A key is the inner text of a JSON string,
// which may have escapes.
func compareKeys(a, b string) int {
	if isPlain(a) && isPlain(b) {
		return cmp.Compare(a, b)
	}
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] && a[i] < utf8.RuneSelf && a[i] != '\\' { // a long key is not read to its end
		i++
	}
	if i < min(len(a), len(b)) && isPlain(a[i:i+1]) && isPlain(b[i:i+1]) {
		return cmp.Compare(a[i], b[i])
	}
	return slices.Compare(unitsOf(a), unitsOf(b))
}

func isPlain(key string) bool {
	return !strings.ContainsFunc(key, func(r rune) bool { return r == '\\' || r >= utf8.RuneSelf })
}

func unitsOf(key string) []uint16 {
	text, err := strconv.Unquote(`"` + key + `"`)
	if err != nil { // half of a surrogate pair
		text = key
	}
	return utf16.Encode([]rune(text))
}
