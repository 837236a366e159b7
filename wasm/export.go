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

// pairKeys is how many keys of two nodes are reserved. Calling a function to find out
// would cost a tenth of a small round, because nothing is inlined here.
var pairKeys uint32

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
	pairKeys = uint32(exported.Cap() / 2)
	return unsafe.Pointer(&exported.Versions()[0])
}

// origins returns the address of the origins (int32). Call reserve first.
//
//go:wasmexport gossip_origins
func origins() unsafe.Pointer {
	return unsafe.Pointer(&exported.Origins()[0])
}

// round exchanges between the two nodes of a table of 2 x keys and returns the
// number of entries that moved, or failed.
//
//go:wasmexport gossip_round
func round(keys int32) int32 {
	if uint32(keys) > pairKeys {
		return failed
	}
	return int32(exported.Pair(int(keys)))
}

// pair is round for at most 16 keys. It returns what moved, see
// [gossip.Table.PairBits], or failed. No outcome equals that, because it would move
// entries both ways.
//
//go:wasmexport gossip_pair
func pair(keys int32) int32 {
	if uint32(keys) > min(gossip.MaxPairBits, pairKeys) {
		return failed
	}
	return int32(exported.PairBits(int(keys)))
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
