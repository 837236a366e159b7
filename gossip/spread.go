package gossip

import "fmt"

// Sweeps is how many times [Spread] lets its node gossip with all the others.
// Two suffice for everybody to hold the newest of everything; the third is the
// lesson's demonstration that nothing is left to move.
const Sweeps = 3

// VersionError says that a version cannot be raised: adding 1 to it does not
// give a higher number, as with 2^53 and with the infinities.
type VersionError struct {
	Key     string
	Version Version
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("gossip: version %v of key %q cannot be raised by 1", e.Version, e.Key)
}

// NextVersion returns the version that a new value gets where v was the last
// one: v + 1, or 1 where the key was unknown. The second result is false if the
// sum is not higher than v.
func NextVersion(v Version) (Version, bool) {
	if !IsKnown(v) {
		return 1, true
	}
	return v + 1, v+1 > v
}

// Spread writes value under key at node from, with the version after the one
// that node holds (1 if it holds none), and then runs [Sweeps] sweeps in which
// from gossips with every other node in index order.
//
// It returns the number of entries that moved between nodes. An index outside
// the cluster is an [*IndexError], a version that cannot be raised a
// [*VersionError]; in both cases nothing is changed.
func Spread(nodes []*Node, key string, value any, from int) (moved int, err error) {
	if err := checkIndex("from", from, len(nodes)); err != nil {
		return 0, err
	}
	last := Unknown
	if e, known := nodes[from].State.Get(key); known {
		last = e.Version
	}
	version, higher := NextVersion(last)
	if !higher {
		return 0, &VersionError{Key: key, Version: last}
	}
	nodes[from].State.Set(key, Entry{Value: value, Version: version})
	for range Sweeps {
		for i := range nodes {
			moved += exchange(&nodes[from].State, &nodes[i].State)
		}
	}
	return moved, nil
}
