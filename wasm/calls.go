package main

import (
	"math"
	"syscall/js"

	"gossiplesson/gossip"
)

// roundCall is gossipRound(nodes, sourceIdx, targetIdx).
func roundCall(args []js.Value) js.Value {
	const caller = "gossipRound"
	nodes := argument(args, 0)
	count := checkNodes(caller, nodes)
	source := checkIndex(caller, "sourceIdx", count, argument(args, 1))
	target := checkIndex(caller, "targetIdx", count, argument(args, 2))
	c := newCluster(caller, 2)
	c.read(0, nodes, source)
	c.read(1, nodes, target)
	t := c.table()
	t.Pair(len(c.keys))
	c.write(c.moves(t))
	return js.Undefined()
}

// spreadCall is spreadInfo(nodes, key, { value }, fromIdx): the value comes in an
// object, which is copied without the value passing through Go.
func spreadCall(args []js.Value) js.Value {
	const caller = "spreadInfo"
	nodes, key, holder := argument(args, 0), argument(args, 1), argument(args, 2)
	count := checkNodes(caller, nodes)
	if typeOf(key) != js.TypeString {
		refuseArgument(newTypeError, caller, "key", "a string", key)
	}
	from := checkIndex(caller, "fromIdx", count, argument(args, 3))
	checkCells(caller, count, 1)
	c := newCluster(caller, count)
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
func (c *cluster) put(row, column int, key, holder js.Value) move {
	last := gossip.Unknown
	if e, known := c.entries[row][column]; known {
		last = e.version
	}
	next, higher := gossip.NextVersion(last)
	if !higher {
		refuse(newRangeError, "%s: %s.version must be a number that grows when 1 is added, got %s",
			c.caller, entryAt(c.indexes[row], key), show(js.ValueOf(last)))
	}
	object := copyFields(holder)
	define(object, js.ValueOf("version"), js.ValueOf(next))
	c.entries[row][column] = entry{object, next}
	return move{row, column, object}
}

func checkNodes(caller string, nodes js.Value) (count int) {
	if !isArray.Invoke(nodes).Bool() {
		refuseArgument(newTypeError, caller, "nodes", "an array of nodes", nodes)
	}
	length := reflectGet.Invoke(nodes, "length")
	if typeOf(length) != js.TypeNumber || length.Float() != math.Trunc(length.Float()) ||
		math.IsInf(length.Float(), 0) || length.Float() < 0 {
		// Only a Proxy has such a length.
		refuseArgument(newTypeError, caller, "nodes.length", "an integer from 0", length)
	}
	count = length.Int()
	if count == 0 {
		refuse(newRangeError, `%s: "nodes" must hold at least one node, got an empty array`, caller)
	}
	return count
}

// maxCells is how many cells (nodes x keys) a call handles.
const maxCells = 1 << 25

func checkCells(caller string, nodes, keys int) {
	if nodes*keys > maxCells {
		refuse(newRangeError, `%s: "nodes" must hold at most %d cells (nodes x keys), got %s x %d`,
			caller, maxCells, toString.Invoke(nodes), keys)
	}
}

func checkIndex(caller, name string, count int, index js.Value) int {
	rule := "an integer from 0 to " + toString.Invoke(count-1).String()
	if typeOf(index) != js.TypeNumber {
		refuseArgument(newTypeError, caller, name, rule, index)
	}
	i := index.Float()
	if i != math.Trunc(i) || math.IsInf(i, 0) {
		refuseArgument(newTypeError, caller, name, rule, index)
	}
	if i < 0 || i >= float64(count) {
		refuseArgument(newRangeError, caller, name, rule, index)
	}
	return int(i)
}
