package gossip

import (
	"iter"
	"strconv"
)

// Sweeps is how many times [Spread] lets its node gossip with all the others.
// After two, every node holds the newest of everything; the third is the lesson's
// demonstration that nothing is left to move.
const Sweeps = 3

// VersionError reports a version that cannot be raised: adding 1 does not give a
// higher number, as with 2^53 and the infinities.
type VersionError struct {
	Key     string
	Version Version
}

func (e *VersionError) Error() string {
	version := strconv.FormatFloat(e.Version, 'g', -1, 64)
	return "gossip: version " + version + " of key " + strconv.Quote(e.Key) + " cannot be raised by 1"
}

// NextVersion returns the version of a new value if the last one had version v:
// v + 1, or 1 if the key was unknown. The second result is false if v + 1 is not
// higher than v.
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
	if _, err = Write(nodes, key, value, from); err != nil {
		return 0, err
	}
	for e := range Exchanges(nodes, from) {
		moved += len(e.Moves)
	}
	return moved, nil
}

// Write is the first part of [Spread]: it writes value under key at node from and
// returns what it did as a move. The errors are those of Spread.
func Write(nodes []*Node, key string, value any, from int) (Move, error) {
	if err := checkIndex("from", from, len(nodes)); err != nil {
		return Move{}, err
	}
	last := Unknown
	before, known := nodes[from].State.Get(key)
	if known {
		last = before.Version
	}
	version, higher := NextVersion(last)
	if !higher {
		return Move{}, &VersionError{Key: key, Version: last}
	}
	written := Entry{Value: value, Version: version}
	nodes[from].State.Set(key, written)
	return Move{Node: from, Key: key, Entry: written, Before: before, Known: known}, nil
}

// Exchanges is the second part of [Spread]: the sweeps. Each exchange is made when
// the caller asks for it; a caller that stops early leaves the rest undone. An
// index outside the cluster panics.
func Exchanges(nodes []*Node, from int) iter.Seq[Exchange] {
	return func(yield func(Exchange) bool) {
		for range Sweeps {
			for i := range nodes {
				if i != from && !yield(exchange(nodes, from, i)) {
					return
				}
			}
		}
	}
}
