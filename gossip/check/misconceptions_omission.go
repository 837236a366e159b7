package check

import "slices"

// omissions: which nodes are left out, and which node is treated as the sender.
var omissions = []misconception{{
	id:    "skips-first-node",
	title: "node 0 is left out",
	hint:  "The first node has index 0. Does the loop begin at 1?",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer == 0 })
	},
}, {
	id:    "skips-last-node",
	title: "the last node is left out",
	hint:  "The last node has index nodes.length - 1. Does the loop end one step too early?",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer == len(c)-1 })
	},
}, {
	id:    "stops-at-sender",
	title: "the nodes after the sender are left out",
	hint:  "Does the loop end where i equals fromIdx? Use continue there, not break or return.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer > from })
	},
}, {
	id:    "starts-after-sender",
	title: "the nodes before the sender are left out",
	hint:  "Does the loop begin at fromIdx? It must begin at 0 and skip fromIdx.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer < from })
	},
}, {
	id:    "wrong-sender",
	title: "node 0 always sets the value and gossips",
	hint:  "The sender is nodes[fromIdx].",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.spread(c, key, value, 0)
	},
}, {
	id:    "node-0-gossips",
	title: "the value is set at fromIdx, but other nodes gossip as well, node 0 first",
	hint:  "Only the node that sets the value gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.sweep(c, 0)
	},
	// Every pair in turn.
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			r.write(c, key, value, from)
			for range r.Sweeps {
				for i := range c {
					for j := i + 1; j < len(c); j++ {
						round(c, i, j)
					}
				}
			}
		},
		func(r Reading, c cluster, key string, value Value, from int) {
			r.write(c, key, value, from)
			for range r.Sweeps {
				for i := range c {
					for j := range c {
						if i != j {
							round(c, i, j)
						}
					}
				}
			}
		},
	},
}, {
	id:    "set-at-node-0",
	title: "the value is set at node 0, but the node at fromIdx gossips",
	hint:  "The same node sets the value and gossips: use fromIdx in both places.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, 0)
		r.sweep(c, from)
	},
}, {
	id:    "ids-for-indexes",
	title: "fromIdx is treated as an id",
	hint:  "fromIdx is a position in the array: use nodes[fromIdx]. A node's id can be anything.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.spread(c, key, value, indexOfID(c, from))
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) { // find(...) ?? nodes[0]
			i := slices.IndexFunc(c, func(n *node) bool { return n.id.equal(numberValue(float64(from))) })
			r.write(c, key, value, max(i, 0))
			r.sweep(c, from)
		},
		func(r Reading, c cluster, key string, value Value, from int) {
			r.write(c, key, value, indexOfID(c, from))
			r.sweepByIDs(c, from)
		},
	},
}, {
	id:    "ids-of-peers",
	title: "the ids of the nodes are used where their indexes belong",
	hint:  "gossipRound takes positions in the array, and a node's id can be anything: loop over the indexes.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) { round(c, from, asIndex(c, c[peer].id)) })
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			r.write(c, key, value, from)
			r.sweepByIDs(c, from)
		},
	},
}, {
	id:    "leaves-out-sender-by-id",
	title: "the node whose id is fromIdx is left out, not the one at fromIdx",
	hint:  "fromIdx is a position in the array: compare the index with it, not node.id.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool {
			return c[peer].id.equal(numberValue(float64(from)))
		})
	},
}}

// asIndex returns the index that results from using an id as one; it throws if
// there is no such node.
func asIndex(c cluster, id Value) int {
	if id.kind != numberKind || id.number < 0 || id.number >= float64(len(c)) {
		panic(thrown{})
	}
	return int(id.number)
}

// sweepByIDs sweeps with ids in place of indexes: every node gossips except the
// one whose id is from.
func (r Reading) sweepByIDs(c cluster, from int) {
	for range r.Sweeps {
		for i := range c {
			if r.Descending {
				i = len(c) - 1 - i
			}
			if id := c[i].id; !id.equal(numberValue(float64(from))) {
				round(c, from, asIndex(c, id))
			}
		}
	}
}
