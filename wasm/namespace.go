package main

import (
	"strings"
	"syscall/js"

	"github.com/norunners/vert"
)

// guide is what gossip.help() prints.
const guide = `gossip: the gossip protocol of the lesson, in Go

  nodes = [{ id: 'a', state: {} }, { id: 'b', state: { x: { value: 1, version: 3 } } }]

  gossipRound(nodes, sourceIdx, targetIdx)
      Both nodes keep, for each key, the entry with the higher version.
      Equal versions are a tie: nothing moves.
  spreadInfo(nodes, key, value, fromIdx)
      Writes { value, version: own version + 1 } at one node, then lets it
      gossip with every other node in order, three times over.
  console.table(gossip.table(nodes))
      Who knows what: one row a node, one column a key, value@version.
  gossip.version
      Version of this module.

Both functions work in place and return undefined. Bad input throws a
TypeError or RangeError that names the argument, and changes nothing.

  spreadInfo(nodes, 'leader', 'a', 0); console.table(gossip.table(nodes))`

// help is gossip.help().
func help([]js.Value) js.Value { return js.ValueOf(guide) }

// cell describes a property of a table row to Object.defineProperty.
type cell struct {
	Value        string `js:"value"`
	Enumerable   bool   `js:"enumerable"`
	Writable     bool   `js:"writable"`
	Configurable bool   `js:"configurable"`
}

// table is gossip.table(nodes): an array with an object for every node, which
// has a text "value@version" for every key the node knows. Columns stand in the
// order in which keys are first met.
func table(args []js.Value) js.Value {
	const caller = "gossip.table"
	nodes := argument(args, 0)
	count := checkNodes(caller, nodes)
	checkCells(caller, count, 1)
	c := newCluster(caller, count)
	for i := range count {
		c.read(i, nodes, i)
	}
	rows := newArray.New()
	for row, entries := range c.entries {
		object := newObject.New()
		for column, key := range c.keys {
			if e, known := entries[column]; known {
				text := preview(reflectGet.Invoke(e.object, "value")) + "@" + toString.Invoke(e.version).String()
				descriptor := vert.ValueOf(cell{text, true, true, true}).JSValue()
				defineProperty.Invoke(object, key, setPrototype.Invoke(descriptor, js.Null()))
			}
		}
		rows.SetIndex(row, object)
	}
	return rows
}

// preview shows a value in a table cell: a string as it is, numbers and the
// like as JavaScript writes them, anything else by its JSON where it has one.
func preview(v js.Value) string {
	const longest = 40 // bytes
	text := ""
	switch typeOf(v) {
	case js.TypeObject:
		text = previewObject(v)
	case js.TypeFunction, js.TypeSymbol:
		text = show(v)
	default:
		text = toString.Invoke(v).String()
	}
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return text
}

// previewObject returns the JSON of an object, or a word for one that has none,
// such as a cyclic one.
func previewObject(v js.Value) (text string) {
	defer func() {
		if recover() != nil {
			text = "an object"
		}
	}()
	json := stringify.Invoke(v)
	if json.IsUndefined() {
		return show(v)
	}
	return json.String()
}
