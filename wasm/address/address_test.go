package address

import (
	"fmt"
	"testing"
)

func TestSettings(t *testing.T) {
	for fragment, want := range map[string]string{
		"":                         "",
		"#":                        "",
		"#nodes=10&loss=0.1":       "nodes: 10; loss: 0.1; ",
		"nodes=10":                 "nodes: 10; ",
		"#cluster=a%20b+c&&x":      "cluster: a b c; x: ; ",
		"#code=1=2&rest=%zz":       "code: 1=2; rest: %zz; ",
		"#=nameless&changes=cut@4": "changes: cut@4; ",
	} {
		got := ""
		for name, value := range Settings(fragment) {
			got += fmt.Sprintf("%s: %s; ", name, value)
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", fragment, got, want)
		}
	}
}

func TestWhatIsEscapedComesBack(t *testing.T) {
	for _, text := range []string{"", "a b", "+", "50 %", "cut@4,heal@6", "a&b=c#d", "ä 😀"} {
		for _, value := range Settings("#name=" + Escape(text)) {
			if value != text {
				t.Errorf("%q became %q as %s", text, value, Escape(text))
			}
		}
	}
	if got := Escape("cut@4,heal 6"); got != "cut@4,heal%206" {
		t.Errorf("got %s", got)
	}
}
