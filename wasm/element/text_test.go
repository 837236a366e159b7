package element

import (
	"strings"
	"testing"
)

func TestHiddenCharactersAreMadeVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain 😀 ü": "plain 😀 ü", "a\u202eb": `a\u202eb`, "\x00\u200b\ufeff": `\u0000\u200b\ufeff`,
	} {
		if got := Visible(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestLongTextsAreCut(t *testing.T) {
	if got := Cut("äöü", 3); got != "äöü" {
		t.Errorf("got %q", got)
	}
	if got := Cut(strings.Repeat("ä", 4), 3); got != "äää…" {
		t.Errorf("got %q", got)
	}
}
