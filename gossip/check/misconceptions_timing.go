package check

// timings: what is done again, or too often.
var timings = []misconception{{
	id:    "raises-every-round",
	title: "the value is set again in every round, so the version grows three times",
	hint:  "Set the value once, before the loop over the rounds.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		for range 3 {
			r.write(c, key, value, from)
			Reading{Sweeps: 1, Descending: r.Descending}.sweep(c, from)
		}
	},
}, {
	id:    "version-is-the-round",
	title: "the version is the round number, 1 to 3",
	hint:  "A version counts changes to the value. Set it once, to the node's own version plus 1, before the loop.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		for i := range 3 {
			c[from].state.set(key, &entry{value: value, version: numberValue(float64(i + 1))})
			Reading{Sweeps: 1, Descending: r.Descending}.sweep(c, from)
		}
	},
}, {
	id:    "raises-for-every-peer",
	title: "the value is set again for every peer, so the version grows each time",
	hint:  "Set the value once, before the loops.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.eachSweep(c, from, func(peer int) {
			r.write(c, key, value, from)
			round(c, from, peer)
		})
	},
}, {
	id:    "raises-at-each-hop",
	title: "every node that receives the entry raises its version",
	hint:  "A version counts changes to the value, not hops. Copy it as it is.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		r.eachSweep(c, from, func(peer int) {
			before := c[peer].state.get(key)
			round(c, from, peer)
			if e := c[peer].state.get(key); before == nil || !e.equal(before) {
				e.version = e.version.plusOne()
			}
		})
	},
}, {
	id:    "version-counts-rounds",
	title: "the version grows with every round of gossip",
	hint:  "A version counts changes to the value. Set it once, before the loop over the rounds.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		for range 3 {
			Reading{Sweeps: 1, Descending: r.Descending}.sweep(c, from)
			e := c[from].state.get(key)
			c[from].state.set(key, &entry{value: e.value, version: e.version.plusOne()})
		}
	},
}}
