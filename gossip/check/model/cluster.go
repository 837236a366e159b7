package model

import (
	"slices"
	"strconv"
	"strings"
)

// Cluster is the nodes array of a program. Unlike gossip.Node and gossip.State
// it is made of references, because programs may share states and entries
// between nodes, and the consequences are among the things to be judged.
type Cluster []*Node

type Node struct {
	ID    Value
	More  []Field // its other fields
	State *State
}

// Field is an own field of a node. Its name is written like a key.
type Field struct {
	Name  string
	Value Value
}

// State maps keys to entries, in the order in which JavaScript enumerates them:
// whole numbers first, ascending, then the others in the order in which they were
// added. A key is the
// text of a JSON string without its quotes.
type State struct {
	Keys    []string
	Entries []*Entry
	Instead string // what there is instead of a state object; empty if there is one
	Partial bool   // a model predicts these entries and leaves other keys open
}

// Entry is { value, version }, or only a value in the place of such an object.
type Entry struct {
	Value, Version Value
	ValueOnly      bool
}

func (e *Entry) Clone() *Entry {
	copied := *e
	return &copied
}

// raised has the next version. That of no entry is none.
func (e *Entry) raised() *Entry {
	if e == nil {
		return nil
	}
	return &Entry{Value: e.Value, Version: e.Version.PlusOne()}
}

// NewerThan is JavaScript's a.version > b.version.
func (e *Entry) NewerThan(other *Entry) bool { return e.Version.Greater(other.Version) }

func (e *Entry) Equal(other *Entry) bool {
	if e == nil || other == nil {
		return e == other
	}
	return e.ValueOnly == other.ValueOnly && e.Value.Equal(other.Value) && e.Version.Equal(other.Version)
}

// Get returns the entry of a key, nil if the key is not known.
func (s *State) Get(key string) *Entry {
	for i := range s.Keys {
		if s.Keys[i] == key {
			return s.Entries[i]
		}
	}
	return nil
}

// at returns what is at a position, as JavaScript's keys[i] and state[keys[i]].
func (s *State) at(i int) (string, *Entry) {
	if i >= len(s.Keys) {
		return "undefined", nil
	}
	return s.Keys[i], s.Entries[i]
}

func (s *State) Set(key string, e *Entry) {
	for i := range s.Keys {
		if s.Keys[i] == key {
			s.Entries[i] = e
			return
		}
	}
	s.Add(key, e)
}

// Add is set for a key that is not known yet.
func (s *State) Add(key string, e *Entry) {
	if s.Keys == nil { // as many as most states hold
		s.Keys, s.Entries = make([]string, 0, 4), make([]*Entry, 0, 4)
	}
	at := len(s.Keys)
	if isIndex(key) {
		for at > 0 && !(isIndex(s.Keys[at-1]) && indexOf(s.Keys[at-1]) < indexOf(key)) {
			at--
		}
	}
	if at == len(s.Keys) {
		s.Keys, s.Entries = append(s.Keys, key), append(s.Entries, e)
		return
	}
	s.Keys = slices.Insert(s.Keys, at, key)
	s.Entries = slices.Insert(s.Entries, at, e)
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

func (s *State) Remove(key string) {
	if i := slices.Index(s.Keys, key); i >= 0 {
		s.Keys = slices.Delete(s.Keys, i, i+1)
		s.Entries = slices.Delete(s.Entries, i, i+1)
	}
}

// Clone copies a state with its entries.
func (s *State) Clone() *State {
	copied := &State{Instead: s.Instead, Partial: s.Partial, Keys: slices.Clone(s.Keys), Entries: make([]*Entry, len(s.Entries))}
	for i, e := range s.Entries {
		copied.Entries[i] = e.Clone()
	}
	return copied
}

// Equal reports whether two states hold the same; if s is partial, other may hold more.
func (s *State) Equal(other *State) bool {
	if s == other {
		return true
	}
	if !s.Partial && (s.Instead != other.Instead || len(s.Keys) != len(other.Keys)) {
		return false
	}
	for i, key := range s.Keys {
		e := (*Entry)(nil)
		if i < len(other.Keys) && other.Keys[i] == key { // the usual case; large states must not take long
			e = other.Entries[i]
		} else {
			e = other.Get(key)
		}
		if !s.Entries[i].Equal(e) {
			return false
		}
	}
	return true
}

// Clone copies a cluster with its states and entries.
func (c Cluster) Clone() Cluster {
	copied := c.Fork()
	for _, n := range copied {
		for i, e := range n.State.Entries {
			n.State.Entries[i] = e.Clone()
		}
	}
	return copied
}

// Fork copies a cluster and its states, but not the entries. It is for models, which run
// again and again and replace entries but never change them.
func (c Cluster) Fork() Cluster { return new(Memory).Fork(c) }

// Memory is what forks are made of, in one block for all nodes: allocation takes long.
type Memory struct {
	cluster Cluster
	nodes   []Node
	states  []State
	keys    []string
	entries []*Entry
}

// Fork copies a cluster in the place of the one before, which is not to be used any more.
func (m *Memory) Fork(c Cluster) Cluster {
	known := 0
	for _, n := range c {
		known += len(n.State.Keys) + spare
	}
	if len(c) > len(m.cluster) {
		m.cluster, m.nodes, m.states = make(Cluster, len(c)), make([]Node, len(c)), make([]State, len(c))
	}
	if known > len(m.keys) {
		m.keys, m.entries = make([]string, known), make([]*Entry, known)
	}
	copied, nodes, states, keys, entries := m.cluster[:len(c)], m.nodes, m.states, m.keys, m.entries
	for i, n := range c {
		s := n.State
		count := len(s.Keys)
		most := count + spare
		states[i] = State{Instead: s.Instead, Partial: s.Partial, Keys: keys[:count:most], Entries: entries[:count:most]}
		keys, entries = keys[most:], entries[most:]
		copy(states[i].Keys, s.Keys)
		copy(states[i].Entries, s.Entries)
		nodes[i] = Node{ID: n.ID, More: n.More, State: &states[i]}
		copied[i] = &nodes[i]
	}
	return copied
}

// spare is how many keys a state of a fork can learn before it needs more memory.
const spare = 2

// Replace puts another entry wherever a node has this one.
func (c Cluster) Replace(e, by *Entry) {
	for _, n := range c {
		for i := range n.State.Entries {
			if n.State.Entries[i] == e {
				n.State.Entries[i] = by
			}
		}
	}
}

// Equal reports whether the nodes of other know the same as those of c and have all
// their fields. They may have more.
func (c Cluster) Equal(other Cluster) bool {
	return slices.EqualFunc(c, other, func(a, b *Node) bool { return a.State.Equal(b.State) && a.fieldsKept(b) })
}

func (n *Node) fieldsKept(now *Node) bool {
	if !n.ID.Equal(now.ID) {
		return false
	}
	for _, f := range n.More {
		if !f.Value.Equal(now.Field(f.Name)) {
			return false
		}
	}
	return true
}

// entryText is an entry as a value.
func entryText(e *Entry) string {
	return `{"value":` + e.Value.String() + `,"version":` + e.Version.String() + `}`
}

// Field returns the value of one of the node's fields other than its id, undefined if
// there is none of that name.
func (n *Node) Field(name string) Value {
	for _, f := range n.More {
		if f.Name == name {
			return f.Value
		}
	}
	return Undefined
}

// Union returns the keys of two states without repetition, those of the first one first.
func Union(keys, others []string) []string {
	all := slices.Clone(keys)
	for _, key := range others {
		if !slices.Contains(keys, key) {
			all = append(all, key)
		}
	}
	return all
}

// ShareStates reports whether two nodes hold one state object.
func (c Cluster) ShareStates() bool {
	for i, n := range c {
		for _, other := range c[:i] {
			if n.State == other.State {
				return true
			}
		}
	}
	return false
}

// ShareEntries reports whether two states hold one entry. Nodes that share a state
// do not count as sharing its entries.
func (c Cluster) ShareEntries() bool {
	holder := map[*Entry]*State{}
	for _, n := range c {
		for _, e := range n.State.Entries {
			if other, held := holder[e]; held && other != n.State {
				return true
			}
			holder[e] = n.State
		}
	}
	return false
}
