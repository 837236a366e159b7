package page

import (
	"strings"
	"testing"
)

func TestOnlyTheHashOfACaseSelectsOne(t *testing.T) {
	for _, c := range []caseChoice{{1, 0}, {0, 17}, {4294967295, 459}} {
		if got, ok := parseHash(c.hash()); !ok || got != c {
			t.Errorf("%s: got %v, %v", c.hash(), got, ok)
		}
	}
	for _, hash := range []string{"", "#", "#task", "#seed=1", "#case=1", "#seed=1&case=", "#seed=&case=1", "#seed=-1&case=1", "#seed=1&case=-1",
		"#seed=01&case=1", "#seed=1&case=+1", "#seed=1&case=1&more", "#seed=1.5&case=1", "#seed=4294967296&case=1", "#seed=1&case=99999999999999999999"} {
		if c, ok := parseHash(hash); ok {
			t.Errorf("%s selects %v", hash, c)
		}
	}
}

func TestHiddenCharactersAreMadeVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain 😀 ü": "plain 😀 ü", "a\u202eb": `a\u202eb`, "\x00\u200b\ufeff": `\u0000\u200b\ufeff`,
	} {
		if got := visible(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestLongTextsAreCut(t *testing.T) {
	if got := cut("äöü", 3); got != "äöü" {
		t.Errorf("got %q", got)
	}
	if got := cut(strings.Repeat("ä", 4), 3); got != "äää…" {
		t.Errorf("got %q", got)
	}
}

func TestSentencesBeginWithACapitalLetter(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "right in all": "Right in all", "gossipRound fails": "gossipRound fails", "http://host/x is": "http://host/x is", "äh": "äh", " x": " x",
	} {
		if got := sentence(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
