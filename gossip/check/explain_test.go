package check

import (
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// The sentence under a counterexample must name the rule that decided the cell.
func TestCauseInSpread(t *testing.T) {
	twoNodes := func(own, other *model.State) model.Cluster { return nodes(own, other) }
	for _, c := range []struct {
		name   string
		before model.Cluster
		actual model.Cluster
		want   string
	}{
		{"a new key", twoNodes(nothing(), nothing()), twoNodes(nothing(), nothing()),
			`Node 0 did not know "x" yet, so the value it sets has version 1.`},
		{"a known key", twoNodes(at("x", `"a"`, 4), nothing()), twoNodes(at("x", `"a"`, 4), nothing()),
			`Node 0 had version 4 of "x", so the value it sets has version 5.`},
		{"a peer that lacks it", twoNodes(nothing(), nothing()), twoNodes(at("x", `"new"`, 1), nothing()),
			`Node 0 gossips with every other node, so node 1 learns the new value of "x" as well.`},
		{"a peer with a higher version", twoNodes(nothing(), at("x", `"b"`, 7)), twoNodes(at("x", `"new"`, 1), at("x", `"b"`, 7)),
			`The higher version wins, even against the new value, which has version 1, so node 0 ends up with "x" as "b" v7.`},
		{"a tie", twoNodes(nothing(), at("x", `"b"`, 1)), twoNodes(at("x", `"new"`, 1), at("x", `"new"`, 1)),
			`The new value of "x" has version 1, and so does "b" v1, which node 1 already has or hears of first. That is a tie, and on a tie nothing moves.`},
		{"another key, of its own", twoNodes(at("y", `"b"`, 1), nothing()), twoNodes(at("x", `"new"`, 1), at("x", `"new"`, 1)),
			`Node 0 keeps "y" as "b" v1: spreadInfo sets only "x", and nobody has a higher version of "y".`},
		{"another key, of the peer", twoNodes(nothing(), at("y", `"b"`, 1)), twoNodes(at("x", `"new"`, 1), with(at("x", `"new"`, 1), "y", `"b"`, 1)),
			`Gossip exchanges all keys, both ways: while "x" spreads, node 0 learns "y" as "b" v1.`},
		{"the only node", nodes(at("y", `"b"`, 1)), nodes(at("x", `"new"`, 1)),
			`Node 0 keeps "y" as "b" v1: spreadInfo sets only "x", and nobody has a higher version of "y".`},
	} {
		script := &testCase{nodes: c.before, calls: []call{spreadOf("x", `"new"`, 0)}}
		e := newCounterexample(script, &lessons, []step{{nodes: c.actual}})
		if got := e.why(); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// With one sweep, what the sender hears of later does not reach those before.
func TestCauseInOneSweep(t *testing.T) {
	once := model.Model{Reading: model.Reading{Sweeps: 1, Raises: true}}
	script := &testCase{nodes: nodes(nothing(), nothing(), at("y", `"b"`, 2)), calls: []call{spreadOf("x", `"new"`, 0)}}
	all := func() *model.State { return with(at("x", `"new"`, 1), "y", `"b"`, 2) }
	e := newCounterexample(script, &once, []step{{nodes: nodes(all(), all(), all())}})
	want := `With one sweep, node 0 gossips with node 1 before it hears of "y" as "b" v2, so node 1 does not get that.`
	if got := e.why(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestWhyNamesTheKindOfAVersion(t *testing.T) {
	for version, want := range map[string]string{`"1"`: "yours is text", "1n": "yours is a BigInt"} {
		actual := nodes(nothing())
		actual[0].State.Set("x", &model.Entry{Value: model.ParseValue(`"new"`), Version: model.ParseValue(version)})
		script := &testCase{nodes: nodes(nothing()), calls: []call{spreadOf("x", `"new"`, 0)}}
		e := newCounterexample(script, &lessons, []step{{nodes: actual}})
		if got := e.why(); !strings.Contains(got, want) {
			t.Errorf("version %s: %s", version, got)
		}
	}
}
