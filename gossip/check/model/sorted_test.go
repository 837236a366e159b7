package model

import (
	"slices"
	"testing"
)

// Keys are sorted as JavaScript sorts what they stand for, not as they are written.
func TestSorted(t *testing.T) {
	want := []string{`\u0001-b`, `\n-z`, "#-c", "$-a", "A", `\\-d`, "_-a", "a", `a\"`, "b", "é", "\U0001F600", "\uFF5E"}
	keys := slices.Clone(want)
	slices.Reverse(keys)
	if got := sorted(keys); !slices.Equal(got, want) {
		t.Errorf("sorted: %q, want %q", got, want)
	}
}
