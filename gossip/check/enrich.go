package check

import (
	"math"
	"strings"

	"gossiplesson/gossip/check/model"
)

// enrich makes a few keys of a case long and others odd, most of its values longer, deeper or more
// exact than those of other cases, and some versions hardly differ. All nodes get one more field.
// No length, no precision and no list of names may be enough to pass. What may spread over many nodes keeps its values.
func (g generator) enrich(c *testCase) {
	many := len(c.nodes) > 40
	for _, n := range c.nodes {
		for _, e := range n.State.Entries {
			if !many && g.IntN(4) > 0 {
				e.Value = model.ParseValue(g.oneBy(g.longText, g.exactNumber, g.hugeNumber, g.longList, g.deepObject))
			}
		}
	}
	keys := c.keys()
	long := min(5, len(keys)/2)
	names := map[string]string{}
	for i, key := range keys {
		switch {
		case i < long:
			names[key] = key + "-" + g.words(25+g.IntN(30))
		case i%3 == 0:
			g.bringTogether(c, key, i/3)
		case i%3 == 1:
			names[key] = g.oneOf("_", "$", ".", "#", `\n`, `\u0001`, "value", "version", "length") + "-" + key
		}
	}
	c.rename(names)
	field := g.word() + "_" + g.word()
	for _, n := range c.nodes {
		n.More = append(n.More, model.Field{Name: field, Value: model.ParseValue(g.text())})
	}
}

// bringTogether gives all entries of the i-th such key different versions that are close to each other, in any order, and
// some keys the same value everywhere.
func (g generator) bringTogether(c *testCase, key string, i int) {
	if c.sets(key) {
		return
	}
	version, distance := float64(g.IntN(1000)), math.Ldexp(1, []int{-10, -24, -30, -36, -60}[i%5])
	if i%5 == 4 {
		version = 0 // for larger numbers the distance is nothing
	}
	value, isSame := model.ParseValue(g.text()), g.IntN(2) == 0
	for _, at := range g.Perm(len(c.nodes)) {
		if e := c.nodes[at].State.Get(key); e != nil {
			if isSame {
				e.Value = value
			}
			version += distance
			e.Version = model.NumberValue(version)
		}
	}
}

// rename gives keys other names.
func (c *testCase) rename(names map[string]string) {
	for _, n := range c.nodes {
		before := n.State
		n.State = nothing()
		for i, key := range before.Keys {
			if name, isRenamed := names[key]; isRenamed {
				key = name
			}
			n.State.Set(key, before.Entries[i]) // in the order of JavaScript, which puts numbers first
		}
	}
	for i := range c.calls {
		if name, isRenamed := names[c.calls[i].key]; isRenamed {
			c.calls[i].key = name
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

// longText draws a text that may begin or end with a blank, and has some characters that are written in another
// way in JSON, in HTML or in programs.
func (g generator) longText() string {
	const odd = `\"\\\t\n\u0001<b>&amp;'${0}`
	return `"` + g.oneOf("", " ") + g.words(8+g.IntN(30)) + odd + "\u2028" + g.words(1+g.IntN(30)) + g.oneOf("", " ") + `"`
}

func (g generator) exactNumber() string {
	return model.FormatNumber(float64(g.Int64N(1<<53)) / []float64{-1, 1 << 10, 1 << 20, 1 << 40}[g.IntN(4)])
}

func (g generator) hugeNumber() string {
	return model.FormatNumber(math.Ldexp(float64(1+g.IntN(1000)), 70+g.IntN(900)))
}

func (g generator) longList() string {
	items := make([]string, 4+g.IntN(20))
	for i := range items {
		items[i] = g.scalar()
	}
	return "[" + strings.Join(items, ",") + "]"
}

func (g generator) deepObject() string {
	return `{"` + g.word() + `":[` + g.nested() + `,{"` + g.word() + `":[[` + g.scalar() + `]]}]}`
}
