package check

import (
	"math"
	"slices"
)

// Versions may be any numbers, but programs that are right for all those which the
// lesson's own operations make must not fail for the others. They may write
//   - -1 for the version of an unknown key: so a key of version -1 or less is one
//     that every node knows;
//   - Math.max(0, version) + 1 in spreadInfo, or refuse to count on from 1.5: so the
//     keys that it sets have whole versions from 0.

// fair reports whether a case asks nothing else.
func (c *testCase) fair() bool {
	for _, n := range c.nodes {
		for i, e := range n.state.entries {
			if c.fairVersion(n.state.keys[i], e.version.number) != e.version.number {
				return false
			}
		}
	}
	return true
}

// madeFair changes the versions that keep a case from being fair.
func (c *testCase) madeFair() *testCase {
	for _, n := range c.nodes {
		for i, e := range n.state.entries {
			e.version = numberValue(c.fairVersion(n.state.keys[i], e.version.number))
		}
	}
	return c
}

// fairVersion returns a version like the one given that an entry of the key may have.
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
	return !slices.ContainsFunc(c.nodes, func(n *node) bool { return n.state.get(key) == nil })
}

// keys returns the keys that the nodes know.
func (c *testCase) keys() (keys []string) {
	for _, n := range c.nodes {
		keys = union(keys, n.state.keys)
	}
	return keys
}
