package check

import (
	"slices"
	"strings"

	"gossiplesson/gossip/check/model"
)

// at returns a state with one entry.
func at(key, value string, version float64) *model.State {
	return with(nothing(), key, value, version)
}

// with adds an entry to a state.
func with(s *model.State, key, value string, version float64) *model.State {
	s.Set(key, &model.Entry{Value: model.ParseValue(value), Version: model.NumberValue(version)})
	return s
}

func nothing() *model.State { return &model.State{} }

// nodes returns a cluster of nodes whose ids are their indexes.
func nodes(states ...*model.State) model.Cluster {
	c := make(model.Cluster, len(states))
	for i, s := range states {
		c[i] = &model.Node{ID: model.NumberValue(float64(i)), State: s}
	}
	return c
}

func roundOf(source, target int) call {
	return call{function: gossipRound, source: source, target: target}
}

func spreadOf(key, value string, from int) call {
	return call{function: spreadInfo, key: key, value: model.ParseValue(value), from: from}
}

func spreadsOf(n int, one func(i int) call) (calls []call) {
	for i := range n {
		calls = append(calls, one(i))
	}
	return calls
}

// rename gives three nodes ids that are the indexes of others, and more fields.
func rename(c model.Cluster) {
	for i, id := range []float64{1, 2, 0} {
		c[i].ID = model.NumberValue(id)
		c[i].More = []model.Field{
			{Name: "name", Value: model.StringValue("node-" + model.FormatNumber(id))},
			{Name: "alive", Value: model.ParseValue("true")},
		}
	}
}

// equals are pairs of values that some comparisons treat as equal.
var equals = [][2]string{{`"a"`, `"a"`}, {`0`, `""`}, {`"1"`, `1`}, {`{"a":1}`, `{"a":1}`}}

// repeated are values of every kind; an entry may be replaced by a newer one with the same value.
var repeated = []string{`""`, `"0"`, `0`, `1`, `null`, `true`, `false`, `[]`, `[1,2]`, `{}`, `{"a":1}`}

// nested are values that contain others; they are handed over as they are.
var nested = []string{`[[1],[2,[3]]]`, `{"a":{"b":[0,null]}}`}

// lookalikes are values that programs may take for something else: an object for an entry, a list or a promise, a
// text for what it spells. They too are handed over as they are.
var lookalikes = []string{
	`{"value":"b","version":9}`, `{"length":2}`, `{"0":"a","1":"b"}`,
	`["",{"a":"","up":null},"5"]`, `{"":0,"_id":1,"then":1,"type":"b"}`, `[" a ",{"b":" c "},0.123456789]`,
	`"true"`, `"null"`, `"undefined"`, `"NaN"`, `"1.50"`, `"1e3"`, `"{\"a\":[1]}"`, `"2024-02-29T12:00:00.000Z"`,
	`"0x1f"`, `"yes"`, `"4096"`, `"None"`, `"a  b\r\n\t<c> d%20e"`, `" c "`,
	`-1.1641532182693481e-10`, `1.2676506002282294e+30`, `[1,1,null]`, `[[3,2]]`,
}

// ownNames are keys that programs may use for themselves.
var ownNames = []string{"value", "version", "state", "id", "key", "length", "then", "undefined", "null", "__key"}

// alike are pairs of different keys that programs may take for the same.
var alike = [][2]string{
	{"7", "07"}, {"8", "8.0"}, {"x", " x"}, {"y", "y "}, {"\u00e9", "e\u0301"}, {"b", "b.value"}, {"a long name of a key 1", "a long name of a key 2"},
	{"listen", "silent"}, {"a  b", "a b"}, {"c+d", "c d"}, {"e%20f", "e f"}, {"g\u00a0h", "g h"}, {"i&amp;j", "i&j"}, {"k'l", "kl"}, {"o\u200bp", "op"},
	{"\u0161", "a"}, {"\U0001f600", "\U0001f608"},
}

// marks are characters at which programs may split keys or join them.
var marks = strings.Split("! # $ % & ( ) * + , - . / : ; < = > ? @ [ ] ^ _ ` { | } ~ \\t \\n \\u0000", " ")

// everyValue returns a state that knows each of the values under a key of its own, with the same version.
func everyValue(values []string, version float64) *model.State {
	s := nothing()
	for i, value := range values {
		with(s, keyAt(i), value, version)
	}
	return s
}

func keyAt(i int) string { return "k" + model.FormatNumber(float64(i)) }

// everyKey returns a state that knows all keys.
func everyKey() *model.State { return knowing(keyPool) }

// knowing returns a state that knows some keys.
func knowing(keys []string) *model.State {
	s := nothing()
	for i, key := range keys {
		with(s, key, `"a"`, float64(1+i%3))
	}
	return s
}

// timeInMs is one of 2023.
const timeInMs = 1_700_000_000_000

// fixedRounds returns the first cases for gossipRound, the same for every seed:
// the lesson's own examples, then all ways in which two nodes can meet over one
// key, then values, versions and indexes that trip programs up. They are
// small, so that most counterexamples are among them.
func fixedRounds() (cases []*testCase) {
	add := func(c model.Cluster, calls ...call) { cases = append(cases, &testCase{nodes: c, calls: calls}) }

	add(nodes(at("x", `"old"`, 1), at("x", `"new"`, 2)), roundOf(1, 0))
	add(nodes(at("x", `"a"`, 1), at("y", `"b"`, 1)), roundOf(0, 1))
	add(nodes(with(at("x", `"a"`, 3), "y", `"b"`, 1), with(at("x", `"c"`, 2), "y", `"d"`, 4)), roundOf(0, 1))

	// Two nodes, one key: not known, or in version 0 to 2.
	const unknown = -1
	for first := unknown; first <= 2; first++ {
		for second := unknown; second <= 2; second++ {
			for source := range 2 {
				c := nodes(nothing(), nothing())
				if first != unknown {
					c[0].State = at("x", `"a"`, float64(first))
				}
				if second != unknown {
					c[1].State = at("x", `"b"`, float64(second))
				}
				add(c, roundOf(source, 1-source))
			}
		}
	}

	// Versions that compare wrongly as text or in 32 bits, and times in ms, which some programs turn into seconds.
	for _, pair := range [][2]float64{
		{9, 10}, {2, 11}, {255, 256}, {1, 1 << 31}, {1, 1 << 33}, {1 << 33, 1<<33 + 1}, {timeInMs, timeInMs + 1},
	} {
		add(nodes(at("x", `"a"`, pair[0]), at("x", `"b"`, pair[1])), roundOf(0, 1))
		add(nodes(at("x", `"a"`, pair[1]), at("x", `"b"`, pair[0])), roundOf(0, 1))
	}
	// Values that are easily mistaken for nothing, or for something greater.
	for _, value := range []string{`null`, `false`, `0`, `""`, `[]`, `{}`, `"z"`, `9`} {
		for source := range 2 {
			add(nodes(at("x", value, 1), nothing()), roundOf(source, 1-source))
			add(nodes(at("x", value, 2), at("x", `"a"`, 1)), roundOf(source, 1-source))
			add(nodes(at("x", value, 1), at("x", `"a"`, 2)), roundOf(source, 1-source))
			add(nodes(at("x", value, 1), at("x", `"a"`, 1)), roundOf(source, 1-source))
		}
	}
	// Values that invite merging: they must be replaced as a whole.
	for _, pair := range [][2]string{{`{"a":1}`, `{"b":2}`}, {`[1]`, `[2]`}, {`true`, `false`}} {
		for _, versions := range [][2]float64{{2, 1}, {1, 2}, {1, 1}} {
			add(nodes(at("x", pair[0], versions[0]), at("x", pair[1], versions[1])), roundOf(0, 1))
		}
	}
	// Strictly or loosely equal values: their versions still count.
	for _, pair := range equals {
		add(nodes(at("x", pair[0], 2), at("x", pair[1], 1)), roundOf(0, 1))
		add(nodes(at("x", pair[0], 1), at("x", pair[1], 2)), roundOf(0, 1))
	}
	add(nodes(everyValue(repeated, 2), everyValue(repeated, 1)), roundOf(0, 1))
	add(nodes(everyValue(repeated, 1), everyValue(repeated, 2)), roundOf(0, 1))
	for _, value := range nested {
		add(nodes(at("x", value, 1), nothing()), roundOf(0, 1))
		add(nodes(nothing(), at("x", value, 1)), roundOf(0, 1))
		add(nodes(at("x", value, 2), at("x", `"a"`, 1)), roundOf(0, 1))
		add(nodes(at("x", `"a"`, 1), at("x", value, 2)), roundOf(0, 1))
	}
	// Many keys at once.
	add(nodes(everyKey(), nothing()), roundOf(0, 1))
	add(nodes(nothing(), everyKey()), roundOf(0, 1))
	for source := range 2 {
		add(nodes(everyValue(lookalikes, 1), nothing()), roundOf(source, 1-source))
		add(nodes(knowing(ownNames), nothing()), roundOf(source, 1-source))
		var firsts, seconds []string
		for _, pair := range alike {
			firsts, seconds = append(firsts, pair[0]), append(seconds, pair[1])
		}
		for _, mark := range marks {
			firsts, seconds = append(firsts, "m"+mark+"n"), append(seconds, "m"+mark+"o")
		}
		add(nodes(knowing(firsts), knowing(seconds)), roundOf(source, 1-source))
	}
	// A key that looks like a position in a list of the keys.
	add(nodes(at("0", `"a"`, 1), at("0", `"b"`, 2)), roundOf(0, 1))
	add(nodes(at("0", `"a"`, 2), at("0", `"b"`, 1)), roundOf(0, 1))
	// Other nodes than the first two, and ids that are not indexes.
	for _, pair := range [][2]int{{0, 2}, {2, 0}, {1, 2}, {2, 1}} {
		add(nodes(at("x", `"a"`, 1), at("x", `"b"`, 2), at("x", `"c"`, 3)), roundOf(pair[0], pair[1]))
	}
	named := nodes(at("x", `"a"`, 1), at("x", `"b"`, 2), nothing())
	rename(named)
	add(named, roundOf(0, 1))
	// A later round must not touch what an earlier one handed over.
	add(nodes(at("x", `"a"`, 1), nothing(), at("x", `"b"`, 2)), roundOf(0, 1), roundOf(1, 2))
	add(nodes(at("x", `"a"`, 1), nothing(), at("x", `"b"`, 2)), roundOf(0, 1), roundOf(2, 0))
	add(nodes(at("x", `"a"`, 1), at("y", `"b"`, 1), at("z", `"c"`, 1)), roundOf(0, 1), roundOf(1, 2))
	add(nodes(at("x", `"a"`, 1), at("y", `"b"`, 1), at("z", `"c"`, 1)), roundOf(0, 1), roundOf(2, 0))
	// Two nodes that have met may have news when they meet again, as often as a case can tell.
	add(nodes(nothing(), nothing(), at("x", `"a"`, 1)), roundOf(0, 1), roundOf(1, 2), roundOf(0, 1))
	again := []*model.State{nothing(), nothing()}
	var meetings []call
	for i := range mostCalls / 2 {
		again = append(again, at(keyAt(i), `"a"`, 1))
		meetings = append(meetings, roundOf(0, 2+i), roundOf(0, 1))
	}
	add(nodes(again...), meetings...)
	// News goes from node to node, as far as a case can tell.
	far := []*model.State{at("x", `"a"`, 1)}
	var way []call
	for i := range mostCalls {
		far = append(far, nothing())
		way = append(way, roundOf(i, i+1))
	}
	add(nodes(far...), way...)
	// One node is ahead of the other in all that they know.
	for source := range 2 {
		behind, ahead := nothing(), nothing()
		for _, key := range keyPool[:4] {
			with(behind, key, `"a"`, 1)
			with(ahead, key, `"b"`, 2)
		}
		add(nodes(behind, ahead), roundOf(source, 1-source))
	}
	// Values that are also something else in the same case: a key, a version, an index.
	add(nodes(with(at("x", `"x"`, 1), "y", `3`, 3), with(at("z", `1`, 1), "1", `0`, 1)), roundOf(0, 1))
	return cases
}

// fixedSpreads returns the same for spreadInfo.
func fixedSpreads() (cases []*testCase) {
	add := func(c model.Cluster, calls ...call) { cases = append(cases, &testCase{nodes: c, calls: calls}) }

	empty := func(n int) model.Cluster {
		states := make([]*model.State, n)
		for i := range states {
			states[i] = nothing()
		}
		return nodes(states...)
	}
	add(empty(4), spreadOf("leader", `"node-0"`, 0))
	add(empty(4), spreadOf("leader", `"node-2"`, 2), spreadOf("leader", `"node-1"`, 1))

	for _, n := range []int{1, 2, 3} {
		for from := range n {
			add(empty(n), spreadOf("x", `"a"`, from))
		}
	}
	// Two nodes, one key: not known, or in version 0 to 2.
	const unknown = -1
	for own := unknown; own <= 2; own++ {
		for other := unknown; other <= 2; other++ {
			for from := range 2 {
				c := empty(2)
				if own != unknown {
					c[from].State = at("x", `"a"`, float64(own))
				}
				if other != unknown {
					c[1-from].State = at("x", `"b"`, float64(other))
				}
				add(c, spreadOf("x", `"c"`, from))
			}
		}
	}
	// Versions that do not grow correctly as text or in 32 bits.
	for _, version := range []float64{9, 10, 255, 1<<31 - 1, 1 << 31, 1 << 33} {
		add(nodes(at("x", `"a"`, version), nothing()), spreadOf("x", `"b"`, 0))
	}
	for _, value := range []string{`null`, `false`, `0`, `""`, `[]`, `{}`, `5`} {
		add(empty(2), spreadOf("x", value, 0))
		add(nodes(at("x", `"a"`, 1), at("x", `"a"`, 1)), spreadOf("x", value, 0))
		add(nodes(at("x", value, 1), nothing()), spreadOf("x", `"a"`, 0))
	}
	for _, pair := range equals {
		add(nodes(at("x", pair[0], 1), nothing()), spreadOf("x", pair[1], 0))
	}
	again := spreadsOf(len(repeated), func(i int) call { return spreadOf(keyAt(i), repeated[i], 0) })
	add(nodes(everyValue(repeated, 1), nothing()), again...)
	// Values of the same kind: the old one must not show in the new one.
	for _, pair := range [][2]string{{`true`, `false`}, {`false`, `true`}} {
		add(nodes(at("x", pair[0], 1), nothing()), spreadOf("x", pair[1], 0))
	}
	for _, value := range nested {
		add(empty(2), spreadOf("x", value, 0))
	}
	// A key and a value that are indexes of other nodes.
	add(empty(3), spreadOf("1", `2`, 0))
	// A value that is also the key, the sender, the number of nodes.
	add(empty(3), spreadOf("x", `"x"`, 0), spreadOf("y", `1`, 1), spreadOf("z", `3`, 2))
	for values := range slices.Chunk(lookalikes, mostCalls) {
		add(empty(2), spreadsOf(len(values), func(i int) call { return spreadOf("x", values[i], i%2) })...)
	}
	add(nodes(knowing(ownNames), nothing()), spreadsOf(len(ownNames), func(i int) call { return spreadOf(ownNames[i], `"b"`, 0) })...)
	// The other keys are exchanged on the way.
	for from := range 3 {
		for other := range 3 {
			c := empty(3)
			c[other].State = at("y", `"b"`, 1)
			add(c, spreadOf("x", `"a"`, from))
		}
	}
	// Ties, in which the order of the exchanges shows.
	add(nodes(at("y", `"b"`, 1), nothing(), at("y", `"c"`, 1)), spreadOf("x", `"a"`, 1))
	add(nodes(at("y", `"b"`, 1), at("y", `"c"`, 1), nothing()), spreadOf("x", `"a"`, 2))
	add(nodes(at("y", `"b"`, 1), nothing(), at("y", `"c"`, 1), nothing()), spreadOf("x", `"a"`, 1))
	add(nodes(nothing(), at("y", `"b"`, 1), nothing(), at("y", `"c"`, 1)), spreadOf("x", `"a"`, 2))
	add(nodes(at("y", `"c"`, 1), at("y", `"b"`, 1), nothing(), nothing()), spreadOf("x", `"a"`, 3))
	named := empty(3)
	rename(named)
	add(named, spreadOf("x", `"a"`, 1))
	for from := range 3 { // the node whose id is the sender's index has another version
		c := nodes(at("x", `"a"`, 1), at("x", `"b"`, 3), at("x", `"c"`, 5))
		rename(c)
		add(c, spreadOf("x", `"d"`, from))
	}
	add(empty(6), spreadOf("x", `"a"`, 2))
	add(empty(12), spreadOf("x", `"a"`, 9))
	add(nodes(everyKey(), nothing(), nothing()), spreadOf("x", `"b"`, 1))
	add(empty(3), spreadOf("x", `"a"`, 0), spreadOf("x", `"b"`, 2), spreadOf("y", `"c"`, 1))
	add(empty(2), spreadOf("x", `"a"`, 0), spreadOf("x", `"b"`, 0), roundOf(0, 1))
	return cases
}
