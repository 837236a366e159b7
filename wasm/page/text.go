package main

import (
	"strings"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// addCut appends a text of the learner's. A long one is cut off, with more of it as its
// tooltip.
func addCut(m *element.Maker, parent *dom.BasicElement, class, text string) {
	const longest = 60
	text = element.Visible(text)
	e := m.Add(parent, "span", class, element.Cut(text, longest))
	if len(text) > longest {
		e.SetAttribute("title", element.Cut(text, 1000))
	}
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
