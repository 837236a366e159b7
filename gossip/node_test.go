package gossip_test

import (
	"testing"

	"gossiplesson/gossip"
)

func TestTheNodesOfANewClusterAreNumberedAndEmpty(t *testing.T) {
	nodes := gossip.NewCluster(3)
	for n, want := range []string{"node-0", "node-1", "node-2"} {
		if got := nodes[n].ID; got != want {
			t.Errorf("node %d is called %q, want %q", n, got, want)
		}
	}
	mustShow(t, nodes, " |  | ")

	nodes[1].State.Set("x", gossip.Entry{Value: "a", Version: 1})
	mustShow(t, nodes, " | x=a@1 | ")
}

func TestAnIndexErrorNamesTheArgumentTheRuleAndTheValue(t *testing.T) {
	for _, c := range []struct {
		err  gossip.IndexError
		want string
	}{
		{gossip.IndexError{Argument: "target", Index: 7, Nodes: 4}, `gossip: "target" must be from 0 to 3, got 7`},
		{gossip.IndexError{Argument: "from", Index: -1, Nodes: 1}, `gossip: "from" must be from 0 to 0, got -1`},
		{gossip.IndexError{Argument: "source", Index: 0, Nodes: 0}, `gossip: "source" is 0, but the cluster has no nodes`},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAnEmptyClusterHasNoIndexes(t *testing.T) {
	want := `gossip: "source" is 0, but the cluster has no nodes`
	if _, err := gossip.Round(nil, 0, 0); err == nil || err.Error() != want {
		t.Errorf("Round: got %v, want %s", err, want)
	}
	want = `gossip: "from" is 0, but the cluster has no nodes`
	if _, err := gossip.Spread(nil, "x", "news", 0); err == nil || err.Error() != want {
		t.Errorf("Spread: got %v, want %s", err, want)
	}
}
