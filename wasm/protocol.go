package main

import (
	"syscall/js"

	"gossiplesson/gossip"
	"gossiplesson/wasm/attach"
)

// roundCall is gossipRound(nodes, sourceIdx, targetIdx).
func roundCall(args []js.Value) js.Value {
	const caller = "gossipRound"
	nodes := attach.Argument(args, 0)
	count := checkNodes(caller, nodes)
	source := checkIndex(caller, "sourceIdx", count, attach.Argument(args, 1))
	target := checkIndex(caller, "targetIdx", count, attach.Argument(args, 2))
	c := newSnapshot(caller, 2)
	c.read(0, nodes, source)
	c.read(1, nodes, target)
	t := c.table()
	t.Pair(len(c.keys))
	c.write(c.roundMoves(t))
	return js.Undefined()
}

// spreadCall is spreadInfo(nodes, key, { value }, fromIdx). The value comes in an
// object that is copied, so that it does not pass through Go.
func spreadCall(args []js.Value) js.Value {
	const caller = "spreadInfo"
	nodes, key, holder := attach.Argument(args, 0), attach.Argument(args, 1), attach.Argument(args, 2)
	count := checkNodes(caller, nodes)
	if typeOf(key) != js.TypeString {
		refuseArgument(newTypeError, caller, "key", "a string", key)
	}
	from := checkIndex(caller, "fromIdx", count, attach.Argument(args, 3))
	checkCells(caller, count, 1)
	c := newSnapshot(caller, count)
	// The sender first, so that columns have the order in which it learns keys.
	c.readInOrder(from, nodes, from)
	column := c.column(key)
	for i := range count {
		if i != from {
			c.read(i, nodes, i)
		}
	}
	written := c.put(from, column, key, holder)
	t := c.table()
	t.Spread(from)
	moves := c.moves(t)
	c.orderBySweep(moves, from)
	c.write(append([]move{written}, moves...))
	return js.Undefined()
}

// put makes the sender's own new entry and lets it take part.
func (c *snapshot) put(row, column int, key, holder js.Value) move {
	last := gossip.Unknown
	if e, known := c.entries[row][column]; known {
		last = e.version
	}
	next, higher := gossip.NextVersion(last)
	if !higher {
		refuse(newRangeError, c.caller, entryAt(c.indexes[row], key)+".version", "be a number that grows when 1 is added", show(js.ValueOf(last)))
	}
	object := copyFields(holder)
	define(object, js.ValueOf("version"), js.ValueOf(next))
	c.entries[row][column] = entry{object, next}
	return move{row, column, object}
}
