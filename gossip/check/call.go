package check

import (
	"strconv"

	"gossiplesson/gossip/check/model"
)

// The names of the two functions, as learners write them.
const (
	gossipRound = "gossipRound"
	spreadInfo  = "spreadInfo"
)

// call is one call of a case's script.
type call struct {
	function string
	// of gossipRound
	source, target int
	// of spreadInfo
	key   string
	value model.Value
	from  int
}

// String returns the call as JavaScript.
func (c call) String() string {
	if c.function == gossipRound {
		return "gossipRound(nodes, " + strconv.Itoa(c.source) + ", " + strconv.Itoa(c.target) + ")"
	}
	return `spreadInfo(nodes, "` + c.key + `", ` + c.value.String() + ", " + strconv.Itoa(c.from) + ")"
}

// testCase is a cluster and a script of calls. The states are observed after every
// call.
type testCase struct {
	number int // in its series, for replaying
	nodes  model.Cluster
	calls  []call
	large  bool // many nodes and keys, or long ones
}

// judges returns the function that the case judges: spreadInfo if the case calls it.
func (c *testCase) judges() string {
	for _, call := range c.calls {
		if call.function == spreadInfo {
			return spreadInfo
		}
	}
	return gossipRound
}

// cells is the number of entries that the nodes have.
func (c *testCase) cells() (cells int) {
	for _, n := range c.nodes {
		cells += len(n.State.Keys)
	}
	return cells + len(c.nodes)
}

// length is the number of characters in keys, values and other fields.
func (c *testCase) length() (length int) {
	for _, n := range c.nodes {
		for i, key := range n.State.Keys {
			length += len(key) + len(n.State.Entries[i].Value.Text)
		}
		for _, f := range n.More {
			length += len(f.Name) + len(f.Value.Text)
		}
	}
	for _, call := range c.calls {
		length += len(call.key) + len(call.value.Text)
	}
	return length
}

// size orders cases by how much there is to read.
func (c *testCase) size() int {
	size := 1000*len(c.calls) + 100*len(c.nodes)
	for i, n := range c.nodes {
		if !n.ID.Equal(model.NumberValue(float64(i))) {
			size += 3
		}
		size += 5 * len(n.More)
		for _, key := range n.State.Keys {
			size += 20 + keySize(key)
		}
		for _, e := range n.State.Entries {
			size += versionSize(e.Version) + valueSize(e.Value)
		}
	}
	for _, call := range c.calls {
		if call.function == spreadInfo {
			size += 10 + keySize(call.key) + valueSize(call.value)
		}
	}
	return size
}

func keySize(key string) int {
	if key == "x" || key == "y" {
		return 0
	}
	return len(key)
}

// versionSize prefers 1, the first version of a key. 0, and even more what is below it,
// counts more than anything else could: it stays only if nothing else shows the failure.
func versionSize(v model.Value) int {
	switch {
	case v.Number == 1 || v.Number == 2:
		return int(v.Number)
	case v.Number < 1:
		return 100_000 + len(v.Text)
	}
	return len(v.Text) + 3
}

func valueSize(v model.Value) int {
	if v.Text == `"a"` || v.Text == `"b"` {
		return 0
	}
	return len(v.Text)
}
