package check

// peerings: which nodes the sender gossips with.
var peerings = []misconception{{
	id:    "sets-without-gossip",
	title: "the value is set at the sender, but nobody gossips",
	hint:  "After setting the value, call gossipRound(nodes, fromIdx, i) for every other node i, three times over.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
	},
}, {
	id:    "sets-after-gossip",
	title: "the nodes gossip first, and then the value is set",
	hint:  "Set the value first: a value that is set afterward does not spread.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := r.nextVersion(c[from].state, key)
		r.sweep(c, from)
		c[from].state.set(key, &entry{value: value, version: version})
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			r.sweep(c, from)
			r.write(c, key, value, from)
		},
		func(r Reading, c cluster, key string, value Value, from int) { // after every sweep
			version := r.nextVersion(c[from].state, key)
			for range r.Sweeps {
				Reading{Sweeps: 1, Descending: r.Descending}.sweep(c, from)
				c[from].state.set(key, &entry{value: value, version: version})
			}
		},
	},
}, {
	id:    "sets-everywhere",
	title: "the entry is written into every node directly, and nobody gossips",
	hint:  "A node can write only to its own state. Everything else travels through gossipRound, which also carries what the others know.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := r.nextVersion(c[from].state, key)
		for _, n := range c {
			n.state.set(key, &entry{value: value, version: version})
		}
	},
}, {
	id:    "sets-everywhere-with-own-versions",
	title: "the value is written into every node directly, each with its own next version",
	hint:  "A node can write only to its own state. Everything else travels through gossipRound, which also carries what the others know.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		for i := range c {
			r.write(c, key, value, i)
		}
	},
}, {
	id:    "sets-everywhere-and-gossips",
	title: "the entry is written into every node directly before they gossip",
	hint:  "Write only to the sender's state; gossip carries the entry to the others.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := r.nextVersion(c[from].state, key)
		for _, n := range c {
			n.state.set(key, &entry{value: value, version: version})
		}
		r.sweep(c, from)
	},
}, {
	id:    "skips-knowing-nodes",
	title: "nodes that already know the key are left out",
	hint:  "A node that knows the key may have an old version, and gossip exchanges all other keys as well: leave nobody out.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return c[peer].state.get(key) != nil })
	},
}, {
	id:    "nothing-without-peers",
	title: "nothing is set when there is only one node",
	hint:  "The value is set whether or not there is anybody to tell.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if len(c) > 1 {
			r.spread(c, key, value, from)
		}
	},
}, {
	id:    "spreads-only-the-key",
	title: "only the new entry is handed to the others, and nothing else they know is exchanged",
	hint:  "Let the nodes gossip with gossipRound: it exchanges everything both ways, so the sender learns too.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) {
			if e := c[from].state.get(key); newer(e, c[peer].state.get(key)) {
				c[peer].state.set(key, e.clone())
			}
		})
	},
}, {
	id:    "exchanges-only-the-key",
	title: "only the entries of this key are exchanged, and nothing else they know",
	hint:  "Let the nodes gossip with gossipRound: it exchanges everything they know.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) { exchangeKeys(c, from, peer, []string{key}) })
	},
}, {
	id:    "only-pushes",
	title: "the sender gives to the others, but takes nothing from them",
	hint:  "Let the nodes gossip with gossipRound: it works both ways.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) { give(c[from].state, c[peer].state) })
	},
}, {
	id:    "only-pulls",
	title: "the sender takes from the others, but gives nothing to them",
	hint:  "Let the nodes gossip with gossipRound: it works both ways.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) { give(c[peer].state, c[from].state) })
	},
}, {
	id:    "copies-sender-state",
	title: "every other node's state is replaced by the sender's",
	hint:  "What the others know must not be lost: let the nodes gossip with gossipRound.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for i := range c {
			if i != from {
				c[i].state = c[from].state.clone()
			}
		}
	},
}, {
	id:    "one-peer-per-round",
	title: "each of the three rounds reaches only one peer",
	hint:  "In every round the sender gossips with all other nodes: two loops, one inside the other.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		peers := Reading{Descending: r.Descending}.peers(c, from)
		for _, peer := range peers[:min(3, len(peers))] {
			round(c, from, peer)
		}
	},
}, {
	id:    "first-three-nodes",
	title: "the sender gossips only with nodes 0, 1 and 2",
	hint:  "In every round the sender gossips with all other nodes, however many there are.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for i := range min(3, len(c)) {
			round(c, from, i)
		}
	},
}, {
	id:    "three-next-nodes",
	title: "the sender gossips only with the three nodes after it",
	hint:  "In every round the sender gossips with all other nodes, however many there are.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for i := 1; i <= 3; i++ {
			round(c, from, (from+i)%len(c))
		}
	},
}, {
	id:    "one-neighbour",
	title: "the sender gossips only with the node after it",
	hint:  "In every round the sender gossips with all other nodes.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		round(c, from, (from+1)%len(c))
	},
}, {
	id:    "first-peer-only",
	title: "the sender gossips only with the first of the other nodes",
	hint:  "Does a break or return end the loop? In every round the sender gossips with all other nodes.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for _, peer := range r.peers(c, from)[:min(1, len(c)-1)] {
				round(c, from, peer)
			}
		}
	},
}, {
	id:    "chain",
	title: "each node gossips with the next one, in a chain",
	hint:  "Only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for i := range len(c) - 1 {
				round(c, i, i+1)
			}
		}
	},
}, {
	id:    "ring",
	title: "each node gossips with the next one, in a ring",
	hint:  "Only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for i := range c {
				round(c, i, (i+1)%len(c))
			}
		}
	},
}, {
	id:    "ring-from-sender",
	title: "each node gossips with the next one, in a ring that begins at the sender",
	hint:  "Only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for i := range c {
				round(c, (from+i)%len(c), (from+i+1)%len(c))
			}
		}
	},
}, {
	id:    "ring-order",
	title: "the peers are visited in the order of a ring, beginning after the sender",
	hint:  "The order matters when versions are equal. Loop over the indexes from 0 and skip fromIdx.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for i := 1; i < len(c); i++ {
				if r.Descending {
					round(c, from, (from+len(c)-i)%len(c))
				} else {
					round(c, from, (from+i)%len(c))
				}
			}
		}
	},
}, {
	id:    "sender-moves-on",
	title: "in each of the three rounds the next node gossips with all others",
	hint:  "In every round, only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for i := range 3 {
			Reading{Sweeps: 1, Descending: r.Descending}.sweep(c, (from+i)%len(c))
		}
	},
}, {
	id:    "four-nodes",
	title: "there are always four nodes",
	hint:  "Use nodes.length: there may be any number of nodes.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer > 3 })
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			if len(c) < 4 {
				panic(thrown{})
			}
			spreadExcept(r, c, key, value, from, func(peer int) bool { return peer > 3 })
		},
	},
}, {
	id:    "stops-at-first-knowing",
	title: "a round ends at the first node that already knows the key",
	hint:  "Does a break or return end the loop there? That node may have an old version, and the others still have to be told.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for _, peer := range r.peers(c, from) {
				if c[peer].state.get(key) != nil {
					break
				}
				round(c, from, peer)
			}
		}
	},
}, {
	id:    "both-neighbours",
	title: "the sender gossips only with the nodes next to it",
	hint:  "In every round the sender gossips with all other nodes.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range r.Sweeps {
			for _, peer := range []int{from - 1, from + 1} {
				if peer >= 0 && peer < len(c) {
					round(c, from, peer)
				}
			}
		}
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			r.write(c, key, value, from)
			for range r.Sweeps {
				round(c, from, (from+1)%len(c))
				round(c, from, (from+len(c)-1)%len(c))
			}
		},
		func(r Reading, c cluster, key string, value Value, from int) { // by their indexes
			r.write(c, key, value, from)
			next, last := (from+1)%len(c), (from+len(c)-1)%len(c)
			for range r.Sweeps {
				round(c, from, min(next, last))
				round(c, from, max(next, last))
			}
		},
	},
}, {
	id:    "passes-on",
	title: "in each round the next node passes the value on to the node after it",
	hint:  "In every round, only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for i := range 3 {
			round(c, (from+i)%len(c), (from+i+1)%len(c))
		}
	},
}, {
	id:    "informed-nodes-tell",
	title: "every node that has been told tells one more in each round",
	hint:  "In every round, only the node at fromIdx gossips, with every other node in turn.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		waiting := Reading{Descending: r.Descending}.peers(c, from)
		informed := []int{from}
		for range 3 {
			for _, teller := range informed {
				if len(waiting) > 0 {
					round(c, teller, waiting[0])
					informed, waiting = append(informed, waiting[0]), waiting[1:]
				}
			}
		}
	},
}}

// spreadExcept spreads as the reading says, but leaves some peers out.
func spreadExcept(r Reading, c cluster, key string, value Value, from int, leftOut func(peer int) bool) {
	r.write(c, key, value, from)
	r.eachSweep(c, from, func(peer int) {
		if !leftOut(peer) {
			round(c, from, peer)
		}
	})
}
