package model

// wrongTours: other nodes than the sender gossip, too or in its place.
func wrongTours() []spreadFault {
	return []spreadFault{
		wrong("chain", "each node gossips with the next one, in a chain", onlySender,
			touring(func(t *Tour) {
				for i := range len(t.Cluster) - 1 {
					t.Meet(i, i+1)
				}
			}, func(t *Tour) { // backward
				for i := len(t.Cluster) - 1; i > 0; i-- {
					t.Meet(i, i-1)
				}
			})),
		wrong("chain-from-sender", "each node from the sender on gossips with the next one, in a chain", onlySender,
			touring(func(t *Tour) {
				for i := t.From; i+1 < len(t.Cluster); i++ {
					t.Meet(i, i+1)
				}
			}, func(t *Tour) { // each passes it on to the next, at last to the sender if that comes later
				giver := t.From
				for i := range t.Cluster {
					if i != giver {
						t.Meet(giver, i)
						giver = i
					}
				}
			}, func(t *Tour) { // each passes it on to the next but the sender
				giver := t.From
				for _, peer := range t.peers() {
					t.Meet(giver, peer)
					giver = peer
				}
			})),
		wrong("ring", "each node gossips with the next one, in a ring", onlySender,
			touring(func(t *Tour) {
				for i := range t.Cluster {
					t.Meet(i, next(t.Cluster, i))
				}
			}, func(t *Tour) { // the sender not
				for i := range t.Cluster {
					if i != t.From {
						t.Meet(i, next(t.Cluster, i))
					}
				}
			})),
		wrong("ring-from-sender", "each node gossips with the next one, in a ring that begins at the sender", onlySender,
			touring(ring(0), ring(1))),
		wrong("passes-on", "in each round the next node passes the value on to the node after it", onlySender,
			onceTouring(func(t *Tour) {
				for i := range 3 {
					t.Meet((t.From+i)%len(t.Cluster), (t.From+i+1)%len(t.Cluster))
				}
			})),
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
				for i := range 3 {
					sender := (t.From + i) % len(t.Cluster)
					for _, peer := range t.Reading.Peers(len(t.Cluster), sender) {
						t.Meet(sender, peer)
					}
				}
			})),
		wrong("node-0-gossips", "the value is set at fromIdx, but node 0, or each node in turn, gossips with the others", onlySender,
			[]Spread{{Gossips: func(c Cluster, from int) int { return 0 }}}),
		wrong("last-node-gossips", "the value is set at fromIdx, but the last node gossips with the others", onlySender,
			[]Spread{{Gossips: func(c Cluster, from int) int { return len(c) - 1 }}}),
		wrong("next-node-gossips", "the value is set at fromIdx, but the node after it gossips with the others", onlySender,
			[]Spread{{Gossips: next}}),
		wrong("every-pair-gossips", "the value is set at fromIdx, but every node gossips with every other", onlySender,
			touring(func(t *Tour) {
				for i := range t.Cluster {
					for j := i + 1; j < len(t.Cluster); j++ {
						t.Meet(i, j)
					}
				}
			}, func(t *Tour) {
				for i := range t.Cluster {
					for j := range t.Cluster {
						if i != j {
							t.Meet(i, j)
						}
					}
				}
			}, func(t *Tour) { // the sender not
				for i := range t.Cluster {
					for j := range t.Cluster {
						if i != j && i != t.From {
							t.Meet(i, j)
						}
					}
				}
			})),
		wrong("peers-gossip-too", "after each exchange with the sender, the peer gossips with all nodes as well", onlySender,
			touring(func(t *Tour) {
				for _, peer := range t.peers() {
					t.meets(peer)
					for other := range t.Cluster {
						if other != peer {
							t.Meet(peer, other)
						}
					}
				}
			})),
		wrong("tree", "each node gossips with two others, like a tree", onlySender,
			touring(func(t *Tour) {
				for i := range t.Cluster {
					for _, child := range []int{2*i + 1, 2*i + 2} {
						if child < len(t.Cluster) {
							t.Meet(i, child)
						}
					}
				}
			})),
	}
}

// onlySender is the hint of several faults.
const onlySender = "Only the node that sets the value gossips, with every other node in turn."

// ring begins at the sender and leaves out so many of the last exchanges.
func ring(missing int) func(t *Tour) {
	return func(t *Tour) {
		for i := range len(t.Cluster) - missing {
			t.Meet((t.From+i)%len(t.Cluster), (t.From+i+1)%len(t.Cluster))
		}
	}
}
