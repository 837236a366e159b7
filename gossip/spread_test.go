package gossip_test

import (
	"errors"
	"math"
	"testing"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

func TestASpreadOf(t *testing.T) {
	for _, c := range []struct {
		name, before string
		from         int
		after        string
		moved        int
	}{
		{"a first entry reaches everybody", " |  | ", 1, "x=news@1 | x=news@1 | x=news@1", 2},
		{"a known key counts on from its version", "x=old@4 | ", 0, "x=news@5 | x=news@5", 1},
		{"an entry at version 0 counts too", "x=old@0 | ", 0, "x=news@1 | x=news@1", 1},
		{"an entry at version -1 counts too", "x=old@-1 | ", 0, "x=news@0 | x=news@0", 1},
		{"the writer does not know of newer ones", "x=old@1 | x=newer@5", 0, "x=newer@5 | x=newer@5", 1},
		{"a tie elsewhere stays", "x=old@1 | x=rival@2", 0, "x=news@2 | x=rival@2", 0},
		{"a single node", "", 0, "x=news@1", 0},
		{"all other keys travel along", "y=a@1 | z=b@1 | ", 2,
			"y=a@1 x=news@1 z=b@1 | z=b@1 x=news@1 y=a@1 | x=news@1 y=a@1 z=b@1", 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			nodes := clusterOf(c.before)
			moved, err := gossip.Spread(nodes, "x", "news", c.from)
			if err != nil || moved != c.moved {
				t.Errorf("moved %d (error %v), want %d", moved, err, c.moved)
			}
			mustShow(t, nodes, c.after)
		})
	}
}

func TestAValueWithTheHighestVersionReachesEveryNode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawCluster(t)
		from := drawIndex(t, nodes, "from")
		for _, node := range nodes {
			version := rapid.Float64Range(-5, 5).Draw(t, "version")
			node.State.Set("leader", gossip.Entry{Value: "old", Version: version})
		}
		nodes[from].State.Set("leader", gossip.Entry{Value: "old", Version: 5})

		if _, err := gossip.Spread(nodes, "leader", "news", from); err != nil {
			t.Fatal(err)
		}
		for n, node := range nodes {
			want := gossip.Entry{Value: "news", Version: 6}
			if got, _ := node.State.Get("leader"); got != want {
				t.Fatalf("node %d holds %v, want %v", n, got, want)
			}
		}
	})
}

func TestAfterTwoSweepsAllAgreeAndAThirdMovesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawCluster(t)
		from := drawIndex(t, nodes, "from")
		sweep(t, nodes, from)
		sweep(t, nodes, from)
		for _, key := range keyNames {
			for n, node := range nodes {
				got, want := knowing(node, key), knowing(nodes[from], key)
				if got != want && (gossip.IsKnown(got) || gossip.IsKnown(want)) {
					t.Fatalf("after two sweeps node %d has %q at %v, node %d at %v", n, key, got, from, want)
				}
			}
		}
		if moved := sweep(t, nodes, from); moved != 0 {
			t.Fatalf("the third sweep moved %d entries", moved)
		}
	})
}

func TestASpreadFromOutsideTheClusterChangesNothing(t *testing.T) {
	const states = "x=new@2 | x=old@1"
	for _, from := range []int{-1, 2} {
		nodes := clusterOf(states)
		moved, err := gossip.Spread(nodes, "x", "news", from)
		want := gossip.IndexError{Argument: "from", Index: from, Nodes: 2}
		var got *gossip.IndexError
		if !errors.As(err, &got) || *got != want || moved != 0 {
			t.Errorf("from %d: %d, %#v, want 0 and %#v", from, moved, err, want)
		}
		mustShow(t, nodes, states)
	}
}

func TestASpreadThatCannotRaiseTheVersionChangesNothing(t *testing.T) {
	for states, message := range map[string]string{
		"y=a@2 | x=old@1 | x=top@9.007199254740992e+15": `gossip: version 9.007199254740992e+15 of key "x" cannot be raised by 1`,
		"y=a@2 | x=old@1 | x=top@+Inf":                  `gossip: version +Inf of key "x" cannot be raised by 1`,
		"y=a@2 | x=old@1 | x=top@-Inf":                  `gossip: version -Inf of key "x" cannot be raised by 1`,
	} {
		nodes := clusterOf(states)
		top := knowing(nodes[2], "x")
		moved, err := gossip.Spread(nodes, "x", "news", 2)
		var refusal *gossip.VersionError
		if !errors.As(err, &refusal) || refusal.Key != "x" || refusal.Version != top || moved != 0 {
			t.Errorf("%s: got %d, %#v", states, moved, err)
		} else if err.Error() != message {
			t.Errorf("got the message %q, want %q", err, message)
		}
		mustShow(t, nodes, states)
	}
}

func TestNextVersionIsOneHigherOrRefused(t *testing.T) {
	for _, c := range []struct {
		version, next gossip.Version
		raised        bool
	}{
		{gossip.Unknown, 1, true},
		{0, 1, true},
		{math.Copysign(0, -1), 1, true},
		{-1, 0, true},
		{0.25, 1.25, true},
		{1<<53 - 1, 1 << 53, true},
		{1 << 53, 1 << 53, false},
		{math.MaxFloat64, math.MaxFloat64, false},
		{-math.MaxFloat64, -math.MaxFloat64, false},
		{math.Inf(1), math.Inf(1), false},
		{math.Inf(-1), math.Inf(-1), false},
	} {
		next, raised := gossip.NextVersion(c.version)
		if raised != c.raised || next != c.next {
			t.Errorf("NextVersion(%v) = %v, %v, want %v, %v", c.version, next, raised, c.next, c.raised)
		}
	}
}
