package gossip_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

// clusterOf reads the notation of these tests: the states of the nodes
// separated by "|", in each state entries key=value@version in key order.
func clusterOf(notation string) []*gossip.Node {
	states := strings.Split(notation, "|")
	nodes := gossip.NewCluster(len(states))
	for n, state := range states {
		for _, entry := range strings.Fields(state) {
			key, rest, _ := strings.Cut(entry, "=")
			value, digits, _ := strings.Cut(rest, "@")
			version, err := strconv.ParseFloat(digits, 64)
			if err != nil {
				panic(err)
			}
			nodes[n].State.Set(key, gossip.Entry{Value: value, Version: version})
		}
	}
	return nodes
}

// show writes nodes in the notation that clusterOf reads. It distinguishes -0 from 0.
func show(nodes []*gossip.Node) string {
	states := make([]string, len(nodes))
	for n, node := range nodes {
		states[n] = showState(&node.State)
	}
	return strings.Join(states, " | ")
}

func showState(state *gossip.State) string {
	entries := make([]string, 0, state.Len())
	for _, key := range state.Keys() {
		e, _ := state.Get(key)
		entries = append(entries, fmt.Sprintf("%s=%v@%v", key, e.Value, e.Version))
	}
	return strings.Join(entries, " ")
}

// mustShow fails the test unless nodes are as want says.
func mustShow(t rapid.TB, nodes []*gossip.Node, want string) {
	t.Helper()
	if got := show(nodes); got != want {
		t.Fatalf("the states are wrong\n got: %s\nwant: %s", got, want)
	}
}

func clone(nodes []*gossip.Node) []*gossip.Node {
	copies := make([]*gossip.Node, len(nodes))
	for n, node := range nodes {
		copies[n] = &gossip.Node{ID: node.ID, State: node.State.Clone()}
	}
	return copies
}

// birth is the value of every entry of a random cluster. It identifies the entry, so that
// a test can tell after any number of rounds where each entry came from.
type birth struct {
	node int
	key  string
}

func (b birth) String() string { return fmt.Sprintf("%s#%d", b.key, b.node) }

// keyNames are the keys of random clusters: ordinary to this package, even if they are
// special elsewhere. The last is a lone surrogate.
var keyNames = []string{"leader", "", "12", "__proto__", "🐝", "\xed\xa0\x80"}

// someVersions are few, so that random clusters are full of ties.
var someVersions = []gossip.Version{
	1, 2, 3, 0, math.Copysign(0, -1), -1, 0.5,
	1<<53 - 1, 1 << 53, math.Inf(1), math.Inf(-1),
}

var anyVersion = rapid.OneOf(
	rapid.SampledFrom(someVersions),
	rapid.SampledFrom(someVersions),
	rapid.Float64Range(math.Inf(-1), math.Inf(1)),
)

// drawCluster draws one to six nodes, each of which knows some of keyNames and
// learned them in an order of its own.
func drawCluster(t *rapid.T) []*gossip.Node {
	nodes := gossip.NewCluster(rapid.IntRange(1, 6).Draw(t, "nodes"))
	for n, node := range nodes {
		order := rapid.Permutation(keyNames).Draw(t, "order")
		for _, key := range order[:rapid.IntRange(0, len(order)).Draw(t, "known")] {
			version := anyVersion.Draw(t, "version")
			node.State.Set(key, gossip.Entry{Value: birth{n, key}, Version: version})
		}
	}
	return nodes
}

func drawIndex(t *rapid.T, nodes []*gossip.Node, label string) int {
	return rapid.IntRange(0, len(nodes)-1).Draw(t, label)
}

// knowing returns the version that a node has for key, Unknown if none.
func knowing(node *gossip.Node, key string) gossip.Version {
	if e, known := node.State.Get(key); known {
		return e.Version
	}
	return gossip.Unknown
}
