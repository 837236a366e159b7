package gossip

import (
	"slices"
)

// State maps keys to entries and remembers the order in which the keys were
// first learned, so that results never depend on map iteration. The zero State
// is empty and ready to use.
//
// Invariant: keys holds exactly the keys of entries, each once.
type State struct {
	keys    []string
	entries map[string]Entry
}

// Get returns the entry of key and whether the key is known.
func (s *State) Get(key string) (Entry, bool) {
	e, known := s.entries[key]
	return e, known
}

// Set stores e under key. A known key keeps its place in the order, a new one
// is appended. Set does not compare versions; that is [State.Merge]. The version
// must not be NaN.
func (s *State) Set(key string, e Entry) {
	if s.entries == nil {
		s.entries = make(map[string]Entry)
	}
	if _, known := s.entries[key]; !known {
		s.keys = append(s.keys, key)
	}
	s.entries[key] = e
}

// Keys returns the known keys in the order in which they were first learned. The
// slice is a copy.
func (s *State) Keys() []string { return slices.Clone(s.keys) }

// Len returns the number of known keys.
func (s *State) Len() int { return len(s.keys) }

// Clone returns a state that shares nothing with s but the values.
func (s *State) Clone() State {
	var c State
	for _, key := range s.keys {
		c.Set(key, s.entries[key])
	}
	return c
}

// Merge takes from other every entry that is newer than its own or unknown to
// it, and returns how many it took. New keys are appended in other's order.
// Merging a state into itself takes nothing.
func (s *State) Merge(other *State) (taken int) {
	return len(s.take(0, other, nil))
}

// take is Merge. It appends what it takes to moves, as moves of a node.
func (s *State) take(node int, other *State, moves []Move) []Move {
	for _, key := range other.keys {
		theirs := other.entries[key]
		own, known := s.entries[key]
		if known && !theirs.NewerThan(own) {
			continue
		}
		s.Set(key, theirs)
		moves = append(moves, Move{Node: node, Key: key, Entry: theirs, Before: own, Known: known})
	}
	return moves
}
