package check

import (
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// tail draws a size: every second one is at least twice the least, every fourth four
// times, and so on to the most. So there is no size beyond which no case goes, except
// that one, and what is far costs little on average.
func (g generator) tail(least, most int) int {
	n := least
	for n <= most/2 && g.IntN(2) == 0 {
		n *= 2
	}
	return min(n+g.IntN(n), most)
}

// What lies far beyond what other cases have, to the size that the check can afford.
const (
	mostNodes  = 160
	mostKeys   = 90
	mostCalls  = 12
	mostLength = 2000 // of a key or a text
	mostItems  = 100
	mostFields = 24
	mostNested = 30
)

func (g generator) farKey() string { return g.textOf(g.tail(320, mostLength)) }

// textOf draws the inner text of a JSON string, of letters and blanks.
func (g generator) textOf(length int) string {
	var b strings.Builder
	for b.Len() < length {
		b.WriteString(g.word() + " ")
	}
	return b.String()[:length-1] + "."
}

// oddKey draws a key with half of a pair of code units, which JavaScript allows.
func (g generator) oddKey() string { return g.word() + g.loneSurrogate() + g.oneOf("", g.word()) }

func (g generator) loneSurrogate() string {
	return `\u` + strconv.FormatInt(int64(0xd800+g.IntN(0x800)), 16)
}

// farValues draw values that are long, deep, or hold half of a pair of code units.
var farValues = []func(g generator) string{
	func(g generator) string { return `"` + g.textOf(g.tail(320, mostLength)) + `"` },
	func(g generator) string {
		items := make([]string, g.tail(25, mostItems))
		for i := range items {
			items[i] = strconv.Itoa(g.IntN(1000))
		}
		return "[" + strings.Join(items, ",") + "]"
	},
	func(g generator) string { return nestedIn(g.tail(7, mostNested), g.scalar()) },
	func(g generator) string {
		fields := make([]string, g.tail(7, mostFields))
		for i := range fields {
			fields[i] = `"f` + strconv.Itoa(10+i) + `":` + g.constant() // sorted, as in all canonical texts
		}
		return "{" + strings.Join(fields, ",") + "}"
	},
	func(g generator) string { return `"` + g.oddKey() + `"` },
}

// nestedIn puts a value into lists and objects by turns.
func nestedIn(depth int, text string) string {
	for i := range depth {
		if i%2 == 0 {
			text = "[" + text + "]"
		} else {
			text = `{"in":` + text + "}"
		}
	}
	return text
}

// reach gives a case one entry of each kind of far values, under keys that are far as well or odd. Each of them is known to
// one node that takes part, so it moves. Keys that a call sets stay as they are: some programs refuse an empty one.
func (g generator) reach(c *testCase) {
	names := []string{g.farKey(), g.oddKey(), "", g.word(), g.word() + "-" + g.word()}
	keys := slices.DeleteFunc(c.keys(), c.sets)
	takingPart := []int{c.calls[0].from, (c.calls[0].from + 1) % len(c.nodes)}
	if c.calls[0].function == gossipRound {
		takingPart = []int{c.calls[0].source, c.calls[0].target}
	}
	renamed := map[string]string{}
	for i, at := range g.Perm(len(keys))[:len(names)] {
		holder := takingPart[g.IntN(2)]
		for _, n := range c.nodes {
			n.State.Remove(keys[at])
		}
		entry := &model.Entry{Value: model.ParseValue(farValues[i](g)), Version: model.NumberValue(float64(1 + g.IntN(9)))}
		c.nodes[holder].State.Set(keys[at], entry)
		renamed[keys[at]] = names[i]
	}
	c.rename(renamed)
	for _, i := range takingPart {
		g.manyFields(c.nodes[i])
	}
}

func (g generator) manyFields(n *model.Node) {
	for i := range g.tail(7, mostFields) {
		n.More = append(n.More, model.Field{Name: g.word() + strconv.Itoa(i), Value: model.ParseValue(g.scalar())})
	}
}

// farSpread sets far and odd keys and values, one after the other.
func (g generator) farSpread(i int) *testCase {
	c := &testCase{nodes: g.plainCluster(2 + g.IntN(2)), large: true}
	g.manyFields(c.nodes[0])
	keys, values := []string{g.farKey(), g.oddKey()}, farValues[:2]
	if i > 0 {
		keys, values = []string{g.word(), "0" + g.word(), g.oddKey()}, farValues[2:]
	}
	for j, key := range keys {
		c.calls = append(c.calls, call{function: spreadInfo, key: key, value: model.ParseValue(values[j](g)), from: g.IntN(len(c.nodes))})
	}
	return c
}
