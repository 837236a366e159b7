package main

import (
	"math"
	"strconv"
	"syscall/js"
)

// The rules for arguments that are not about the states.

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
		refuse(newRangeError, caller, `"nodes"`, "hold at least one node", "an empty array")
	}
	return count
}

// maxCells is how many cells (nodes x keys) a call handles.
const maxCells = 1 << 25

func checkCells(caller string, nodes, keys int) {
	if nodes*keys > maxCells {
		refuse(newRangeError, caller, `"nodes"`, "hold at most "+strconv.Itoa(maxCells)+" cells (nodes x keys)",
			toString.Invoke(nodes).String()+" x "+strconv.Itoa(keys))
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
