package gossip

import "math"

// Version orders the entries of one key: the higher one is newer. It is a
// float64 because the lesson's versions are JavaScript numbers; every value but
// NaN is a version, infinities and negative numbers included, and -0 equals 0.
type Version = float64

// Unknown marks, in a [Table], a key that a node has not heard of. It is NaN,
// which compares as neither higher nor lower than any version; test for it with
// [IsKnown].
var Unknown Version = math.NaN()

// IsKnown reports whether v is a version, that is, not NaN.
func IsKnown(v Version) bool { return v == v }

// Entry is what a node holds for one key. The value is carried, never looked
// into.
type Entry struct {
	Value   any
	Version Version
}

// NewerThan reports whether e wins over other: its version is strictly higher.
// Equal versions are a tie, and a tie moves nothing.
func (e Entry) NewerThan(other Entry) bool { return e.Version > other.Version }
