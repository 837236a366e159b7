package check

import (
	"math"
	"slices"

	"gossiplesson/gossip/check/model"
)

// Versions may be any numbers. But a program that is right for all versions that
// the lesson's own operations make must not fail because of others. It may
//   - use -1 as the version of an unknown key: so every node knows a key that has a
//     version of -1 or less;
//   - write Math.max(0, version) + 1 in spreadInfo, or refuse to add 1 to 1.5: so the
//     keys that spreadInfo sets have whole versions from 0.

// fair reports whether a case keeps to that.
func (c *testCase) fair() bool {
	for _, n := range c.nodes {
		for i, e := range n.State.Entries {
			if c.fairVersion(n.State.Keys[i], e.Version.Number) != e.Version.Number {
				return false
			}
		}
	}
	return true
}

// madeFair changes the versions that make a case unfair.
func (c *testCase) madeFair() *testCase {
	for _, n := range c.nodes {
		for i, e := range n.State.Entries {
			e.Version = model.NumberValue(c.fairVersion(n.State.Keys[i], e.Version.Number))
		}
	}
	return c
}

// fairVersion returns the version if an entry of the key may have it, else a similar one.
func (c *testCase) fairVersion(key string, version float64) float64 {
	switch {
	case version >= 0 && version == math.Floor(version):
		return version
	case c.sets(key):
		return math.Ceil(math.Abs(version))
	case version <= -1 && !c.isKnownToAll(key):
		return -version
	}
	return version
}

func (c *testCase) sets(key string) bool {
	return slices.ContainsFunc(c.calls, func(call call) bool { return call.function == spreadInfo && call.key == key })
}

func (c *testCase) isKnownToAll(key string) bool {
	return !slices.ContainsFunc(c.nodes, func(n *model.Node) bool { return n.State.Get(key) == nil })
}

// keys returns the keys that the nodes know.
func (c *testCase) keys() (keys []string) {
	for _, n := range c.nodes {
		keys = model.Union(keys, n.State.Keys)
	}
	return keys
}
