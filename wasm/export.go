package main

import (
	"unsafe"

	"gossiplesson/gossip"
)

// The fast way in. These functions are exports of the WebAssembly module and see
// only numbers: the host writes versions into the table's memory, calls one of
// them, and reads the origins back. Such a call costs nanoseconds; one through
// js.FuncOf costs microseconds.
//
// None of them allocates, except reserve; none calls JavaScript.
var exported gossip.Table

// failed is what an export returns for a size that was not reserved. A panic here
// would end the program, so arguments are checked. Recovering from a panic instead
// would take a deferred call, which doubles the cost of a small round.
const failed = -1

// reserve reserves memory for cells and returns the address of the versions
// (float64). Addresses change when more cells are reserved than ever before.
//
//go:wasmexport gossip_reserve
func reserve(cells int32) unsafe.Pointer {
	exported.Reserve(max(1, int(cells)))
	exported.Reset(1, 1)
	return unsafe.Pointer(&exported.Versions()[0])
}

// origins returns the address of the origins (int32). Call reserve first.
//
//go:wasmexport gossip_origins
func origins() unsafe.Pointer {
	return unsafe.Pointer(&exported.Origins()[0])
}

// round exchanges between the two nodes of a table of 2 x keys. It returns 0 if nothing
// moved, or failed; else there is a direction for each key, see [gossip.Table.Directions],
// where the origins would be.
//
//go:wasmexport gossip_round
func round(keys int32) int32 {
	if !reserved(2, keys) {
		return failed
	}
	return exported.Pair(int(keys))
}

// pairVersions is where the host writes the versions of two nodes with few keys.
var pairVersions gossip.Pair

// pairs returns the address of the versions for pair (float64).
//
//go:wasmexport gossip_pairs
func pairs() unsafe.Pointer {
	return unsafe.Pointer(&pairVersions)
}

// pair is a round of at most 16 keys. It returns what moved, see [gossip.Pair.Bits].
//
// JavaScript's stack may end within it, see [raise]. So it must not grow Go's stack,
// which would leave the runtime half done.
//
//go:wasmexport gossip_pair
//go:nosplit
func pair(keys int32) int32 {
	return int32(pairVersions.Bits(uint32(keys)))
}

// spread runs the sweeps of node from over a table of nodes x keys and returns
// the number of entries that moved, or failed.
//
//go:wasmexport gossip_spread
func spread(nodes, keys, from int32) int32 {
	if !reserved(nodes, keys) || from < 0 || from >= nodes {
		return failed
	}
	exported.Reset(int(nodes), int(keys))
	return int32(exported.Spread(int(from)))
}

func reserved(nodes, keys int32) bool {
	return nodes >= 0 && keys >= 0 && int(nodes)*int(keys) <= exported.Cap()
}
