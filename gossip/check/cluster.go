package check

import (
	"slices"
	"strconv"
	"strings"
)

// cluster is the nodes array of a program. Unlike gossip.Node and gossip.State
// it is made of references, because programs may share states and entries
// between nodes, and the consequences are among the things to be judged.
type cluster []*node

type node struct {
	id    Value
	more  []field // its other fields
	state *state
}

// field is an own field of a node. Its name is written like a key.
type field struct {
	name  string
	value Value
}

// state maps keys to entries, in the order in which JavaScript enumerates them:
// whole numbers first, ascending, then the others in the order in which they were
// added. A key is the
// text of a JSON string without its quotes.
type state struct {
	keys    []string
	entries []*entry
	instead string // what there is instead of a state object; empty if there is one
	partial bool   // a model predicts these entries and leaves other keys open
}

// entry is { value, version }, or only a value in the place of such an object.
type entry struct {
	value, version Value
	valueOnly      bool
}

func (e *entry) clone() *entry {
	copied := *e
	return &copied
}

// newerThan is JavaScript's a.version > b.version.
func (e *entry) newerThan(other *entry) bool { return e.version.greater(other.version) }

func (e *entry) equal(other *entry) bool {
	if e == nil || other == nil {
		return e == other
	}
	return e.valueOnly == other.valueOnly && e.value.equal(other.value) && e.version.equal(other.version)
}

// get returns the entry of a key, nil if the key is not known.
func (s *state) get(key string) *entry {
	for i := range s.keys {
		if s.keys[i] == key {
			return s.entries[i]
		}
	}
	return nil
}

func (s *state) set(key string, e *entry) {
	for i := range s.keys {
		if s.keys[i] == key {
			s.entries[i] = e
			return
		}
	}
	s.add(key, e)
}

// add is set for a key that is not known yet.
func (s *state) add(key string, e *entry) {
	if s.keys == nil { // as many as most states hold
		s.keys, s.entries = make([]string, 0, 4), make([]*entry, 0, 4)
	}
	at := len(s.keys)
	if isIndex(key) {
		for at > 0 && !(isIndex(s.keys[at-1]) && indexOf(s.keys[at-1]) < indexOf(key)) {
			at--
		}
	}
	if at == len(s.keys) {
		s.keys, s.entries = append(s.keys, key), append(s.entries, e)
		return
	}
	s.keys = slices.Insert(s.keys, at, key)
	s.entries = slices.Insert(s.entries, at, e)
}

// isIndex reports whether objects enumerate a key before keys that are not whole
// numbers.
func isIndex(key string) bool {
	const last = 1<<32 - 2
	if len(key) == 0 || len(key) > 10 || key[0] < '0' || key[0] > '9' { // most often
		return false
	}
	return strings.Trim(key, "0123456789") == "" && (key == "0" || key[0] != '0') && indexOf(key) <= last
}

func indexOf(key string) int64 {
	number, _ := strconv.ParseInt(key, 10, 64) // isIndex has checked it
	return number
}

func (s *state) remove(key string) {
	if i := slices.Index(s.keys, key); i >= 0 {
		s.keys = slices.Delete(s.keys, i, i+1)
		s.entries = slices.Delete(s.entries, i, i+1)
	}
}

// clone copies a state with its entries.
func (s *state) clone() *state {
	copied := &state{instead: s.instead, partial: s.partial, keys: slices.Clone(s.keys), entries: make([]*entry, len(s.entries))}
	for i, e := range s.entries {
		copied.entries[i] = e.clone()
	}
	return copied
}

// equal reports whether two states hold the same; if s is partial, other may hold more.
func (s *state) equal(other *state) bool {
	if s == other {
		return true
	}
	if !s.partial && (s.instead != other.instead || len(s.keys) != len(other.keys)) {
		return false
	}
	for i, key := range s.keys {
		e := (*entry)(nil)
		if i < len(other.keys) && other.keys[i] == key { // the usual case; large states must not take long
			e = other.entries[i]
		} else {
			e = other.get(key)
		}
		if !s.entries[i].equal(e) {
			return false
		}
	}
	return true
}

func (c cluster) clone() cluster {
	copied := make(cluster, len(c))
	for i, n := range c {
		copied[i] = &node{id: n.id, more: n.more, state: n.state.clone()}
	}
	return copied
}

// equal reports whether the nodes of other know the same as those of c and have all
// their fields. They may have more.
func (c cluster) equal(other cluster) bool {
	return slices.EqualFunc(c, other, func(a, b *node) bool { return a.state.equal(b.state) && a.fieldsKept(b) })
}

func (n *node) fieldsKept(now *node) bool {
	if !n.id.equal(now.id) {
		return false
	}
	for _, f := range n.more {
		if !f.value.equal(now.field(f.name)) {
			return false
		}
	}
	return true
}

// field returns the value of one of the node's fields other than its id, undefined if
// there is none of that name.
func (n *node) field(name string) Value {
	for _, f := range n.more {
		if f.name == name {
			return f.value
		}
	}
	return undefined
}

// union returns the keys of two states without repetition, those of the first one first.
func union(keys, others []string) []string {
	all := slices.Clone(keys)
	for _, key := range others {
		if !slices.Contains(keys, key) {
			all = append(all, key)
		}
	}
	return all
}
