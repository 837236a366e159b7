package check

import (
	"strings"

	"gossiplesson/gossip/check/model"
)

// enrich makes a few keys of a case long, and half of its values longer, deeper or more
// exact than those of other cases: no length may be enough to pass.
func (g generator) enrich(c *testCase) {
	keys := c.keys()
	for _, key := range keys[:min(5, len(keys)/2)] {
		c.rename(key, key+"-"+g.words(25+g.IntN(30)))
	}
	for _, n := range c.nodes {
		for _, e := range n.State.Entries {
			if g.IntN(2) == 0 {
				e.Value = model.ParseValue(g.oneBy(g.longText, g.exactNumber, g.longList, g.deepObject))
			}
		}
	}
}

func (c *testCase) rename(key, other string) {
	for _, n := range c.nodes {
		before := n.State
		n.State = nothing()
		for i, name := range before.Keys {
			if name == key {
				name = other
			}
			n.State.Set(name, before.Entries[i]) // in the order of JavaScript, which puts numbers first
		}
	}
	for i := range c.calls {
		if c.calls[i].key == key {
			c.calls[i].key = other
		}
	}
}

// words draws the inner text of a JSON string.
func (g generator) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	return strings.Join(words, " ")
}

// longText draws a text that may begin or end with a blank.
func (g generator) longText() string {
	return `"` + g.oneOf("", " ") + g.words(8+g.IntN(60)) + g.oneOf("", " ") + `"`
}

func (g generator) exactNumber() string {
	return model.FormatNumber(float64(g.Int64N(1<<53)) / []float64{-1, 1, 4, 1024}[g.IntN(4)])
}

func (g generator) longList() string {
	items := make([]string, 4+g.IntN(20))
	for i := range items {
		items[i] = g.scalar()
	}
	return "[" + strings.Join(items, ",") + "]"
}

func (g generator) deepObject() string {
	return `{"a":[` + g.nested() + `,{"b":[[` + g.scalar() + `]]}]}`
}
