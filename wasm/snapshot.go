package main

import (
	"math"
	"syscall/js"

	"gossiplesson/gossip"
)

// snapshot is what one call has read from the page's nodes: a row for every node and
// a column for every key, in the order in which they first appear. All reading comes
// before any writing, because it may run foreign code.
type snapshot struct {
	caller  string
	indexes []int      // row -> index in the page's array, for messages
	states  []js.Value // row -> state
	keys    []js.Value // column -> key
	columns map[string]int
	entries []map[int]entry // row -> column -> entry
}

// entry is an entry of the page and the version it had when it was read.
type entry struct {
	object  js.Value
	version gossip.Version
}

// newSnapshot returns a snapshot with a number of rows, which read fills.
func newSnapshot(caller string, rows int) *snapshot {
	return &snapshot{
		caller:  caller,
		indexes: make([]int, rows),
		states:  make([]js.Value, rows),
		columns: make(map[string]int),
		entries: make([]map[int]entry, rows),
	}
}

// read fills a row from the node at an index.
func (c *snapshot) read(row int, nodes js.Value, index int) {
	c.checkState(row, nodes, index)
	c.readEntries(row)
}

// readInOrder is read, but also gives a column to keys that the state has a property
// for but does not know: if it learns such a key, it passes it on in that order.
func (c *snapshot) readInOrder(row int, nodes js.Value, index int) {
	c.checkState(row, nodes, index)
	names := ownNames.Invoke(c.states[row])
	for i := range names.Length() {
		c.column(names.Index(i))
	}
	c.readEntries(row)
}

// checkState notes the state of a row's node.
func (c *snapshot) checkState(row int, nodes js.Value, index int) {
	c.indexes[row] = index
	node := reflectGet.Invoke(nodes, index)
	if !isRecord(node) {
		refuseArgument(newTypeError, c.caller, nodeAt(index), "an object with a state", node)
	}
	state := reflectGet.Invoke(node, "state")
	if !isRecord(state) {
		refuseArgument(newTypeError, c.caller, nodeAt(index)+".state", "an object of entries", state)
	}
	c.states[row] = state
}

// readEntries fills a row from its state.
func (c *snapshot) readEntries(row int) {
	index, state := c.indexes[row], c.states[row]
	c.entries[row] = make(map[int]entry)
	keys := ownKeys.Invoke(state)
	for i := range keys.Length() {
		key := keys.Index(i)
		if object := reflectGet.Invoke(state, key); !object.IsUndefined() && !object.IsNull() {
			version := c.checkEntry(index, key, object)
			c.entries[row][c.column(key)] = entry{object, version}
		}
	}
}

// checkEntry returns the version of an entry.
func (c *snapshot) checkEntry(index int, key, object js.Value) gossip.Version {
	if typeOf(object) != js.TypeObject {
		refuse(newTypeError, c.caller, entryAt(index, key), "be an entry { value, version }", show(object))
	}
	version := reflectGet.Invoke(object, "version")
	if typeOf(version) != js.TypeNumber || math.IsNaN(version.Float()) {
		refuse(newTypeError, c.caller, entryAt(index, key)+".version", "be a number other than NaN", show(version))
	}
	return version.Float()
}

// column returns the column of a key and adds it if it is new. Keys are told
// apart by their JSON, because a Go string cannot hold a lone surrogate.
func (c *snapshot) column(key js.Value) int {
	name := stringify.Invoke(key).String()
	column, known := c.columns[name]
	if !known {
		column = len(c.keys)
		c.columns[name] = column
		c.keys = append(c.keys, key)
	}
	return column
}

// table returns the versions as Go's dense table.
func (c *snapshot) table() *gossip.Table {
	checkCells(c.caller, len(c.states), len(c.keys))
	var t gossip.Table
	t.Reset(len(c.states), len(c.keys))
	versions := t.Versions()
	for column := range c.keys {
		for row, entries := range c.entries {
			cell := column*len(c.states) + row
			versions[cell] = gossip.Unknown
			if e, known := entries[column]; known {
				versions[cell] = e.version
			}
		}
	}
	return &t
}
