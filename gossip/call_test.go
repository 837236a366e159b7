package gossip_test

import (
	"errors"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

// call is one call of Round or Spread.
type call struct {
	spread   bool
	key      string // of a spread
	from, to int    // a spread has no to
}

func drawCall(t *rapid.T, nodes []*gossip.Node) call {
	return call{
		spread: rapid.Bool().Draw(t, "spread"),
		key:    rapid.SampledFrom(keyNames).Draw(t, "key"),
		from:   drawIndex(t, nodes, "from"),
		to:     drawIndex(t, nodes, "to"),
	}
}

// meetings lists the nodes that c lets from gossip with, once each.
func (c call) meetings(nodes []*gossip.Node) []int {
	if !c.spread {
		return []int{c.to}
	}
	all := make([]int, len(nodes))
	for n := range all {
		all[n] = n
	}
	return all
}

// step is a call that was made, with the data that the laws need to judge it.
type step struct {
	call
	before []*gossip.Node // of a spread: with the new entry already written
	after  []*gossip.Node
	moved  int
}

// take makes the call. It returns false if the call was rightly refused, which must
// not change the nodes.
func take(t rapid.TB, nodes []*gossip.Node, c call) (s step, ok bool) {
	t.Helper()
	s = step{call: c, before: clone(nodes), after: nodes}
	if !c.spread {
		moved, err := gossip.Round(nodes, c.from, c.to)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		s.moved = moved
		return s, true
	}

	last := knowing(nodes[c.from], c.key)
	next, raised := gossip.NextVersion(last)
	moved, err := gossip.Spread(nodes, c.key, "news", c.from)
	if !raised {
		var refusal *gossip.VersionError
		if !errors.As(err, &refusal) {
			t.Fatalf("%+v at version %v: got %v, want a VersionError", c, last, err)
		}
		mustShow(t, nodes, show(s.before))
		return s, false
	}
	if err != nil {
		t.Fatalf("%+v at version %v: %v", c, last, err)
	}
	s.before[c.from].State.Set(c.key, gossip.Entry{Value: "news", Version: next})
	s.moved = moved
	return s, true
}

// sweep lets the node at index from gossip with all in index order.
func sweep(t rapid.TB, nodes []*gossip.Node, from int) (moved int) {
	t.Helper()
	for n := range nodes {
		m, err := gossip.Round(nodes, from, n)
		if err != nil {
			t.Fatal(err)
		}
		moved += m
	}
	return moved
}
