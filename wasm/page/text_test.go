package main

import "testing"

func TestOnlyTheAddressOfACaseSelectsOne(t *testing.T) {
	for _, c := range []caseChoice{{1, 0}, {0, 17}, {4294967295, 459}} {
		if got, ok := parseChoice(c.address()); !ok || got != c {
			t.Errorf("%s: got %v, %v", c.address(), got, ok)
		}
	}
	for _, address := range []string{"", "1", "1&case=", "&case=1", "-1&case=1", "1&case=-1", "01&case=1", "1&case=+1",
		"1&case=1&more", "1.5&case=1", "4294967296&case=1", "1&case=99999999999999999999"} {
		if c, ok := parseChoice(address); ok {
			t.Errorf("%s selects %v", address, c)
		}
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
