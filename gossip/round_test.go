package gossip_test

import (
	"errors"
	"testing"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

func TestARoundOf(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		moved               int
	}{
		{"two empty states", " | ", " | ", 0},
		{"news at the source", "x=new@2 | x=old@1", "x=new@2 | x=new@2", 1},
		{"news at the target", "x=old@1 | x=new@2", "x=new@2 | x=new@2", 1},
		{"news on both sides", "x=b@2 y=a@1 | x=a@1 y=b@2", "x=b@2 y=b@2 | x=b@2 y=b@2", 2},
		{"a key each", "x=1@1 | y=2@1", "x=1@1 y=2@1 | y=2@1 x=1@1", 2},
		{"a key that one side knows at version 0", "x=a@0 | ", "x=a@0 | x=a@0", 1},
		{"a key that one side knows at version -Inf", " | x=a@-Inf", "x=a@-Inf | x=a@-Inf", 1},
		{"a tie with different values", "x=mine@3 | x=yours@3", "x=mine@3 | x=yours@3", 0},
		{"a tie at infinity", "x=mine@Inf | x=yours@Inf", "x=mine@+Inf | x=yours@+Inf", 0},
		{"0 and -0, a tie", "x=mine@0 | x=yours@-0", "x=mine@0 | x=yours@-0", 0},
		{"negative versions", "x=old@-2 | x=new@-1.5", "x=new@-1.5 | x=new@-1.5", 1},
		{"bystanders", "x=a@1 |  | x=b@9", "x=a@1 | x=a@1 | x=b@9", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			nodes := clusterOf(c.before)
			moved, err := gossip.Round(nodes, 0, 1)
			if err != nil || moved != c.moved {
				t.Errorf("moved %d (error %v), want %d", moved, err, c.moved)
			}
			mustShow(t, nodes, c.after)
		})
	}
}

func TestANodeHasNothingToTellItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := drawCluster(t)
		before := show(nodes)
		n := drawIndex(t, nodes, "node")
		if moved, err := gossip.Round(nodes, n, n); err != nil || moved != 0 {
			t.Fatalf("moved %d (error %v), want 0", moved, err)
		}
		mustShow(t, nodes, before)
	})
}

func TestARoundWithANodeOutsideTheClusterChangesNothing(t *testing.T) {
	const states = "x=new@2 | x=old@1"
	for _, c := range []struct {
		source, target int
		want           gossip.IndexError
	}{
		{-1, 0, gossip.IndexError{Argument: "source", Index: -1, Nodes: 2}},
		{2, 1, gossip.IndexError{Argument: "source", Index: 2, Nodes: 2}},
		{0, -1, gossip.IndexError{Argument: "target", Index: -1, Nodes: 2}},
		{0, 2, gossip.IndexError{Argument: "target", Index: 2, Nodes: 2}},
		{7, 8, gossip.IndexError{Argument: "source", Index: 7, Nodes: 2}},
	} {
		nodes := clusterOf(states)
		moved, err := gossip.Round(nodes, c.source, c.target)
		var got *gossip.IndexError
		if !errors.As(err, &got) || *got != c.want || moved != 0 {
			t.Errorf("Round(%d, %d) = %d, %#v, want 0 and %#v", c.source, c.target, moved, err, c.want)
		}
		mustShow(t, nodes, states)
	}
}
