package main

import (
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// cut shortens a text to a number of characters.
func cut(text string, longest int) string {
	n := 0
	for i := range text {
		if n == longest {
			return text[:i] + "…"
		}
		n++
	}
	return text
}

// addCut appends a text of the learner's. A long one is cut off, with more of it as its
// tooltip.
func addCut(m *element.Maker, parent *dom.BasicElement, class, text string) {
	const longest = 60
	text = visible(text)
	e := m.Add(parent, "span", class, cut(text, longest))
	if len(text) > longest {
		e.SetAttribute("title", cut(text, 1000))
	}
}

// visible escapes, as JavaScript would, characters that are invisible or that change
// the direction of the text after them.
func visible(text string) string {
	var shown []byte
	for _, r := range text {
		if isInvisible(r) {
			shown = append(shown, `\u`+strconv.FormatInt(int64(0x10000+r), 16)[1:]...)
		} else {
			shown = append(shown, string(r)...)
		}
	}
	return string(shown)
}

func isInvisible(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r <= 0xa0 || r == 0xad || r == 0x61c ||
		r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff
}

// sentence makes a text begin with a capital letter, unless its first word is a name
// or an address.
func sentence(text string) string {
	word, _, _ := strings.Cut(text, " ")
	for _, r := range word {
		if r < 'a' || r > 'z' {
			return text
		}
	}
	if word == "" {
		return text
	}
	return string(word[0]-'a'+'A') + text[1:]
}
