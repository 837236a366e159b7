package model

import "slices"

// wrongTours: other nodes than the sender gossip, too or in its place.
func wrongTours() []spreadFault {
	return []spreadFault{
		wrong("chain", "each node gossips with the next one, in a chain", onlySender,
			touring(
				along(func(t *Tour) []int { return span(0, len(t.Cluster)) }),
				along(func(t *Tour) []int { return reversed(span(0, len(t.Cluster))) }))),
		wrong("chain-from-sender", "each node from the sender on gossips with the next one, in a chain", onlySender,
			touring(
				along(func(t *Tour) []int { return span(t.From, len(t.Cluster)) }),
				// each passes it on to the next, at last to the sender if that comes later; or not to the sender
				along(func(t *Tour) []int { return append([]int{t.From}, span(0, len(t.Cluster))...) }),
				along(func(t *Tour) []int { return append([]int{t.From}, t.peers()...) }),
				// which also gossips first in the next round
				along(func(t *Tour) []int {
					if t.Sweep > 0 {
						return append([]int{len(t.Cluster) - 1}, span(0, len(t.Cluster))...)
					}
					return append([]int{t.From}, span(0, len(t.Cluster))...)
				}))),
		wrong("ring", "each node gossips with the next one, in a ring", onlySender,
			touring(
				pairing(func(t *Tour, i, j int) bool { return j == next(t.Cluster, i) }),
				pairing(func(t *Tour, i, j int) bool { return i != t.From && j == next(t.Cluster, i) }))),
		wrong("ring-from-sender", "each node gossips with the next one, in a ring that begins at the sender", onlySender,
			touring(
				along(func(t *Tour) []int { return t.around(len(t.Cluster) + 1) }),
				along(func(t *Tour) []int { return t.around(len(t.Cluster)) }))),
		wrong("passes-on", "in each round the next node passes the value on to the node after it", onlySender,
			onceTouring(along(func(t *Tour) []int { return t.around(4) }))),
		wrong("informed-nodes-tell", "every node that has been told tells one more in each round", onlySender,
			onceTouring(func(t *Tour) {
				waiting := t.peers()
				informed := []int{t.From}
				for range 3 {
					for _, teller := range informed {
						if len(waiting) > 0 {
							t.Meet(teller, waiting[0])
							informed, waiting = append(informed, waiting[0]), waiting[1:]
						}
					}
				}
			})),
		wrong("sender-moves-on", "in each of the three rounds the next node gossips with all others", onlySender,
			onceTouring(func(t *Tour) {
				for _, sender := range t.around(3) {
					for _, peer := range t.Reading.Peers(len(t.Cluster), sender) {
						t.Meet(sender, peer)
					}
				}
			})),
		wrong("node-0-gossips", "the value is set at fromIdx, but node 0, the next or the last one, or each in turn, gossips with the others", onlySender,
			gossiping(node0, next, lastNode),
			touring(func(t *Tour) { // with all but the sender
				for _, peer := range t.peers() {
					t.Meet(0, peer)
				}
			})),
		wrong("tree", "each node gossips with its two children in a binary tree", onlySender,
			touring(pairing(func(_ *Tour, i, j int) bool { return j == 2*i+1 || j == 2*i+2 }))),
	}
}

// onlySender is the hint of several faults.
const onlySender = "Only the node that sets the value gossips, with every other node in turn."

// along is a tour in which each node of a list meets the next one.
func along(list func(t *Tour) []int) func(t *Tour) {
	return func(t *Tour) {
		nodes := list(t)
		for i := 1; i < len(nodes); i++ {
			if nodes[i-1] != nodes[i] {
				t.Meet(nodes[i-1], nodes[i])
			}
		}
	}
}

// pairing is a tour of all pairs that meet a condition.
func pairing(meet func(t *Tour, i, j int) bool) func(t *Tour) {
	return func(t *Tour) {
		for i := range t.Cluster {
			for j := range t.Cluster {
				if meet(t, i, j) {
					t.Meet(i, j)
				}
			}
		}
	}
}

// span returns the numbers from one up to another.
func span(from, to int) (numbers []int) {
	for i := from; i < to; i++ {
		numbers = append(numbers, i)
	}
	return numbers
}

func reversed[T any](all []T) []T {
	slices.Reverse(all)
	return all
}

// around returns so many nodes from the sender on, beginning again at the first one.
func (t *Tour) around(count int) []int {
	nodes := span(t.From, t.From+count)
	for i := range nodes {
		nodes[i] %= len(t.Cluster)
	}
	return nodes
}
