package main

import (
	"slices"
	"strconv"
	"strings"
	"syscall/js"

	"gossiplesson/gossip"
)

// recording holds what the nodes of a cluster know after the latest step, and all
// keys that they have ever known, up to maxRecordedKeys.
type recording struct {
	nodes     []map[string]cell
	keys      []string
	disagreed map[string]bool // the keys about which the nodes differ
}

// maxRecordedKeys is the maximum number of columns in the table of states: a program
// may add new keys in every round.
const maxRecordedKeys = 64

// admit adds a key, and reports whether it is recorded.
func (c *recording) admit(key string) bool {
	if slices.Contains(c.keys, key) {
		return true
	}
	if len(c.keys) == maxRecordedKeys {
		return false
	}
	c.keys = append(c.keys, key)
	return true
}

// change is a cell that a step changes; nil means that the key is unknown.
type change struct {
	node          int
	key           string
	before, after *cell
	line, column  int // of what made the change; 0 if that is not known
}

// deviation is a cell in which Go's round would have had a different result.
type deviation struct {
	node int
	key  string
	want *cell
}

// changes reads lines of changes and adds what the cells held before. It reports
// whether it could record all of them.
func (c *recording) changes(lines []string) (all []change, complete bool) {
	complete = true
	for _, line := range lines {
		f := strings.Split(line, "\t")
		node, _ := strconv.Atoi(f[0])
		if node >= len(c.nodes) {
			continue
		}
		key := f[3]
		if !c.admit(key) {
			complete = false
			continue
		}
		ch := change{node: node, key: key, before: c.at(node, key)}
		ch.line, _ = strconv.Atoi(f[1])
		ch.column, _ = strconv.Atoi(f[2])
		if len(f) == 6 {
			ch.after = &cell{value: f[4], version: f[5], notEntry: f[5] == ""}
		}
		all = append(all, ch)
	}
	return all, complete
}

func (c *recording) at(node int, key string) *cell {
	if known, ok := c.nodes[node][key]; ok {
		return &known
	}
	return nil
}

func (c *recording) apply(changes []change) {
	for _, ch := range changes {
		if ch.after == nil {
			delete(c.nodes[ch.node], ch.key)
		} else {
			c.nodes[ch.node][ch.key] = *ch.after
		}
	}
	compared := map[string]bool{}
	for _, ch := range changes {
		if !compared[ch.key] {
			compared[ch.key] = true
			c.compare(ch.key)
		}
	}
}

// compare notes whether the nodes agree about a key.
func (c *recording) compare(key string) {
	first := c.at(0, key)
	for i := range c.nodes {
		if !sameCell(first, c.at(i, key)) {
			c.disagreed[key] = true
			return
		}
	}
	delete(c.disagreed, key)
}

// agrees reports whether all nodes know the same, and anything at all.
func (c *recording) agrees() bool {
	return len(c.nodes) > 1 && len(c.keys) > 0 && len(c.disagreed) == 0
}

// toNumber is JavaScript's; it keeps the one of strconv out of the module.
func toNumber(text string) float64 { return js.Global().Get("Number").Invoke(text).Float() }

// forGo returns some of the nodes as nodes of the gossip package; false if a version
// is not a number, which Go's functions would refuse.
func (c *recording) forGo(indexes ...int) ([]*gossip.Node, bool) {
	nodes := gossip.NewCluster(len(indexes))
	for i, index := range indexes {
		for _, key := range c.keys {
			known := c.at(index, key)
			if known == nil {
				continue
			}
			version := toNumber(known.version)
			if known.notEntry || !gossip.IsKnown(version) {
				return nil, false
			}
			nodes[i].State.Set(key, gossip.Entry{Value: *known, Version: version})
		}
	}
	return nodes, true
}

// deviations returns the cells in which Go's round would have had a different result.
func (c *recording) deviations(source, target int, changes []change) (all []deviation) {
	nodes, ok := c.forGo(source, target)
	if !ok || source == target {
		return nil
	}
	if _, err := gossip.Round(nodes, 0, 1); err != nil {
		return nil
	}
	for i, node := range []int{source, target} {
		actual := map[string]*cell{}
		for _, key := range c.keys {
			actual[key] = c.at(node, key)
		}
		for _, ch := range changes {
			if ch.node == node {
				actual[ch.key] = ch.after
			}
		}
		for _, key := range c.keys {
			if want := cellIn(nodes[i], key); !sameCell(want, actual[key]) {
				all = append(all, deviation{node, key, want})
			}
		}
	}
	for _, ch := range changes { // no other node takes part
		if ch.node != source && ch.node != target {
			all = append(all, deviation{ch.node, ch.key, ch.before})
		}
	}
	return all
}

func cellIn(n *gossip.Node, key string) *cell {
	e, known := n.State.Get(key)
	if !known {
		return nil
	}
	found := e.Value.(cell)
	return &found
}

func sameCell(a, b *cell) bool { return a == b || a != nil && b != nil && *a == *b }

// changeOf returns the change that a move of Go's makes.
func changeOf(m gossip.Move) change {
	after := m.Entry.Value.(cell)
	ch := change{node: m.Node, key: m.Key, after: &after}
	if m.Known {
		before := m.Before.Value.(cell)
		ch.before = &before
	}
	return ch
}
