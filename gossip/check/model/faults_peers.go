package model

import (
	"slices"
	"strconv"
)

// wrongPeers: with which of the others the sender gossips.
func wrongPeers() []spreadFault {
	return slices.Concat([]spreadFault{
		wrong("skips-first-node", "node 0 is left out",
			"The first node has index 0. Does the loop begin at 1?",
			leavingOut(func(t *Tour, peer int) bool { return peer == 0 })),
		wrong("skips-last-node", "the last node is left out",
			"The last node has index nodes.length - 1. Does the loop end one step too early?",
			leavingOut(func(t *Tour, peer int) bool { return peer == len(t.Cluster)-1 })),
		wrong("skips-both-ends", "node 0 and the last node are left out",
			"The indexes run from 0 to nodes.length - 1. Does the loop begin too late and end too early?",
			leavingOut(func(t *Tour, peer int) bool { return peer == 0 || peer == len(t.Cluster)-1 })),
		wrong("stops-at-sender", "the nodes after the sender are left out",
			"Does the loop end where i equals fromIdx? Use continue there, not break or return.",
			leavingOut(func(t *Tour, peer int) bool { return peer > t.From })),
		wrong("starts-after-sender", "the nodes before the sender are left out",
			"Does the loop begin at fromIdx? It must begin at 0 and skip fromIdx.",
			leavingOut(func(t *Tour, peer int) bool { return peer < t.From })),
		wrong("skips-next-node", "a node next to the sender is left out",
			"Is a node skipped or removed twice, or does the loop stop too early? Only the sender itself is left out.",
			leavingOut(
				func(t *Tour, peer int) bool { return peer == t.From+1 },
				func(t *Tour, peer int) bool { return peer == next(t.Cluster, t.From) },
				func(t *Tour, peer int) bool { return peer == t.From-1 },
				func(t *Tour, peer int) bool { return peer == before(t.Cluster, t.From) })),
		wrong("every-other-node", "every other node is left out",
			"Is the counter raised twice, or are nodes removed from a list while the loop runs over it?",
			leavingOut(func(t *Tour, peer int) bool { return peer%2 == 1 }, func(t *Tour, peer int) bool { return peer%2 == 0 }),
			listing(func(t *Tour) []int { return everyOther(t.peers()) })),
		wrong("skips-knowing-nodes", "nodes that already know the key are left out",
			"A node that knows the key may have an old version, and gossip exchanges all other keys as well: leave nobody out.",
			leavingOut(func(t *Tour, peer int) bool { return t.Cluster[peer].State.Get(t.Key) != nil })),
		wrong("skips-unknowing-nodes", "only nodes that already know the key are told",
			"A node that does not know the key needs it most: leave nobody out.",
			leavingOut(func(t *Tour, peer int) bool { return t.Cluster[peer].State.Get(t.Key) == nil })),
		wrong("skips-up-to-date-nodes", "nodes that have at least the sender's version of the key are left out",
			"Gossip exchanges all other keys as well, both ways: leave nobody out.",
			leavingOut(
				comparing(func(theirs, own *Entry) bool { return !own.NewerThan(theirs) }),
				comparing(func(theirs, own *Entry) bool { return theirs.NewerThan(own) }))),
		wrong("skips-nodes-with-the-value", "nodes that already have the value are left out",
			"Equal values may have different versions, and gossip exchanges all other keys as well: leave nobody out.",
			leavingOut(func(t *Tour, peer int) bool { // objects are the same only once they have been handed over
				theirs := t.Cluster[peer].State.Get(t.Key)
				return theirs != nil && (identical(theirs.Value, t.Value) || t.Sweep > 0 && theirs.Equal(t.Set))
			}, func(t *Tour, peer int) bool {
				theirs := t.Cluster[peer].State.Get(t.Key)
				return theirs != nil && theirs.Value.Equal(t.Value)
			})),
		wrong("skips-empty-nodes", "nodes that know nothing yet are left out",
			"A node with an empty state has everything to learn: leave nobody out.",
			leavingOut(func(t *Tour, peer int) bool { return len(t.Cluster[peer].State.Keys) == 0 })),
		wrong("stops-at-first-knowing", "a round ends at the first node that already knows the key",
			"Does a break or return end the loop there? That node may have an old version, and the others still have to be told.",
			touring(func(t *Tour) {
				t.meetsWhile(func(peer int) bool { return t.Cluster[peer].State.Get(t.Key) == nil })
			})),
		wrong("stops-at-node-0", "a round ends when it comes to node 0",
			"0 is a valid index, but falsy: a loop such as while (i = next()) ends there. Compare with undefined.",
			leavingOut(func(t *Tour, _ int) bool { return t.From != 0 })), // of any other sender's peers it is the first
		wrong("stops-when-nothing-moves", "it ends at the first node with which nothing is exchanged",
			"Does a break or return end the loop there? The nodes after it still have to be told.",
			touring(
				func(t *Tour) { t.exchangesWhile(func(moved bool) bool { return moved }) },
				func(t *Tour) {
					if !t.exchangesWhile(func(moved bool) bool { return moved }) {
						t.End()
					}
				})),
		wrong("stops-when-something-moves", "a round ends at the first node with which something is exchanged",
			"Does a break or return end the loop there, or a method such as some() or find()? The nodes after it still have to be told.",
			touring(func(t *Tour) { t.exchangesWhile(func(moved bool) bool { return !moved }) })),
		wrong("leaves-out-sender-by-id", "the node whose id is fromIdx is left out, not the one at fromIdx",
			"fromIdx is a position in the array: compare the index with it, not node.id.",
			leavingOut(func(t *Tour, peer int) bool { return t.Cluster[peer].ID.Equal(NumberValue(float64(t.From))) })),
		wrong("ids-of-peers", "the ids of the nodes are used where their indexes belong",
			"gossipRound takes positions in the array, and a node's id can be anything: loop over the indexes.",
			listing(func(t *Tour) []int {
				return each(t.peers(), func(peer int) int { return asIndex(t.Cluster, t.Cluster[peer].ID) })
			}),
			touring(byIDs)),
		wrong("one-neighbour", "the sender gossips only with one of the nodes next to it", allOthers,
			listing(
				nextOf, func(t *Tour) []int { return []int{t.From + 1} },
				beforeOf, func(t *Tour) []int { return []int{t.From - 1} })),
		wrong("first-peer-only", "the sender gossips only with the first of the other nodes",
			"Does a break or return end the loop? In every round the sender gossips with all other nodes.",
			touring(func(t *Tour) { t.meetsFirst(1) })),
		wrong("one-node-only", "the sender gossips only with node 0, or only with the last node",
			"In every round the sender gossips with all other nodes: is the index the loop's own, and used inside it?",
			touring(func(t *Tour) { t.meets(0) }, func(t *Tour) { t.meets(len(t.Cluster) - 1) })),
		wrong("both-neighbours", "the sender gossips only with the nodes next to it", allOthers,
			listing(
				func(t *Tour) []int { return []int{t.From - 1, t.From + 1} },
				func(t *Tour) []int { return []int{t.From + 1, t.From - 1} },
				func(t *Tour) []int { return append(nextOf(t), beforeOf(t)...) },
				func(t *Tour) []int { return append(beforeOf(t), nextOf(t)...) },
				func(t *Tour) []int { return slices.Sorted(slices.Values(append(nextOf(t), beforeOf(t)...))) })),
		wrong("one-peer-per-round", "each of the three rounds reaches only one peer",
			"In every round the sender gossips with all other nodes: two loops, one inside the other.",
			perRound(1)),
		wrong("some-peers-per-round", "each of the three rounds reaches only two or three peers", allOthers,
			perRound(2), perRound(3)),
		wrong("majority-only", "the sender stops when about half of the nodes have been told",
			"In every round the sender gossips with all other nodes: a majority is not enough.",
			touring(
				func(t *Tour) { t.meetsFirst(len(t.Cluster) / 2) },
				func(t *Tour) { t.meetsFirst((len(t.Cluster) - 1) / 2) },
				func(t *Tour) { t.meetsFirst(len(t.Cluster)/2 - 1) })),
		wrong("first-three-nodes", "the sender gossips only with nodes 0, 1 and 2", allOthers,
			onceTouring(meeting(func(*Tour) []int { return []int{0, 1, 2} }), func(t *Tour) {
				for peer := range 3 {
					if peer >= len(t.Cluster) {
						panic(Thrown{})
					}
					t.meets(peer)
				}
			})),
		wrong("three-next-nodes", "the sender gossips only with the three nodes after it", allOthers,
			onceTouring(
				meeting(func(t *Tour) []int { return t.around(4)[1:] }),
				meeting(func(t *Tour) []int { return span(t.From+1, t.From+4) }))),
		wrong("four-nodes", "there are always four nodes",
			"Use nodes.length: there may be any number of nodes.",
			leavingOut(func(t *Tour, peer int) bool { return peer > 3 }),
			touring(func(t *Tour) {
				if len(t.Cluster) < 4 {
					panic(Thrown{})
				}
				meeting(func(t *Tour) []int {
					return slices.DeleteFunc(t.peers(), func(peer int) bool { return peer > 3 })
				})(t)
			})),
	}, each(limits, func(limit int) spreadFault {
		most := strconv.Itoa(limit)
		return wrong("nodes-after-"+most+"-left-out", "only the first "+most+" nodes take part",
			"There may be any number of nodes: loop while i < nodes.length.",
			leavingOut(func(t *Tour, peer int) bool { return peer >= limit }))
	}))
}

// allOthers is the hint of several faults.
const allOthers = "In every round the sender gossips with all other nodes, however many there are."

// onceTouring makes tours that do everything in the first sweep.
func onceTouring(tours ...func(t *Tour)) (ways []Spread) {
	for _, tour := range tours {
		ways = append(ways, touring(func(t *Tour) {
			if t.Sweep == 0 {
				tour(t)
			}
		})...)
	}
	return ways
}

// leavingOut visits every peer but some.
func leavingOut(rules ...func(t *Tour, peer int) bool) (ways []Spread) {
	for _, leftOut := range rules {
		ways = append(ways, touring(func(t *Tour) {
			for i := range t.Cluster {
				if peer := t.Reading.peer(i, len(t.Cluster), t.From); peer != t.From && !leftOut(t, peer) {
					t.meets(peer)
				}
			}
		})...)
	}
	return ways
}

// meeting is a tour of a list of nodes, as far as there are any with these indexes.
func meeting(list func(t *Tour) []int) func(t *Tour) {
	return func(t *Tour) {
		for _, peer := range list(t) {
			if peer >= 0 && peer < len(t.Cluster) {
				t.meets(peer)
			}
		}
	}
}

func listing(lists ...func(t *Tour) []int) []Spread { return touring(each(lists, meeting)...) }

// nextOf and beforeOf are the node after the sender and the one before it, round again.
func nextOf(t *Tour) []int   { return []int{next(t.Cluster, t.From)} }
func beforeOf(t *Tour) []int { return []int{before(t.Cluster, t.From)} }

// comparing compares what a peer and the sender have for the key, if both know it.
func comparing(holds func(theirs, own *Entry) bool) func(t *Tour, peer int) bool {
	return func(t *Tour, peer int) bool {
		theirs, own := t.Cluster[peer].State.Get(t.Key), t.Cluster[t.From].State.Get(t.Key)
		return theirs != nil && own != nil && holds(theirs, own)
	}
}

// meetsWhile ends the sweep at the first peer for which a condition does not hold.
func (t *Tour) meetsWhile(holds func(peer int) bool) {
	for _, peer := range t.peers() {
		if !holds(peer) {
			return
		}
		t.meets(peer)
	}
}

// exchangesWhile ends the sweep after the first exchange for which a condition does not hold, and reports
// whether there was none.
func (t *Tour) exchangesWhile(holds func(moved bool) bool) bool {
	sender := t.Cluster[t.From]
	for _, peer := range t.peers() {
		other := t.Cluster[peer]
		own, theirs := sender.State.Clone(), other.State.Clone()
		t.meets(peer)
		if !holds(!own.Equal(sender.State) || !theirs.Equal(other.State)) {
			return false
		}
	}
	return true
}

// perRound meets so many of the peers in each of three sweeps: as far as there are any, or
// beginning again at the first one, also if they follow the sender.
func perRound(count int) []Spread {
	cyclic := func(peersOf func(t *Tour) []int) func(t *Tour) {
		return func(t *Tour) {
			peers := peersOf(t)
			for i := 0; i < 3*count && len(peers) > 0; i++ {
				t.meets(peers[i%len(peers)])
			}
		}
	}
	return onceTouring(
		func(t *Tour) { t.meetsFirst(3 * count) },
		cyclic((*Tour).peers),
		cyclic(func(t *Tour) []int { return Reading{Rotates: true}.Peers(len(t.Cluster), t.From) }))
}

// meetsFirst lets the sender meet so many peers, as far as there are any.
func (t *Tour) meetsFirst(count int) {
	peers := t.peers()
	for _, peer := range peers[:max(0, min(count, len(peers)))] {
		t.meets(peer)
	}
}

// byIDs uses ids in place of indexes: the sender meets every node except the one whose
// id is its index.
func byIDs(t *Tour) {
	for i := range t.Cluster {
		id := t.Cluster[t.Reading.peer(i, len(t.Cluster), t.From)].ID
		if !id.Equal(NumberValue(float64(t.From))) {
			t.meets(asIndex(t.Cluster, id))
		}
	}
}

// asIndex returns the index that results from using an id as one; it throws if
// there is no such node.
func asIndex(c Cluster, id Value) int {
	if id.Kind != NumberKind || id.Number < 0 || id.Number >= float64(len(c)) {
		panic(Thrown{})
	}
	return int(id.Number)
}
