package check

import "slices"

// directions: who gives to whom, and which keys are looked at.
var directions = []misconception{{
	id:    "nothing-changes",
	title: "nothing is ever written to the nodes",
	hint:  "Write to the state objects of the two nodes: nodes[i].state[key] = ... Changing a copy, or returning a new object, leaves the nodes as they were.",
	round: func(c cluster, source, target int) {},
}, {
	id:    "one-way-push",
	title: "only the source gives, and the target never gives anything back",
	hint:  "Gossip goes both ways: the target's newer entries must reach the source as well.",
	round: func(c cluster, source, target int) { give(c[source].state, c[target].state) },
}, {
	id:    "one-way-pull",
	title: "only the target gives, and the source never gives anything",
	hint:  "Gossip goes both ways: the source's newer entries must reach the target as well.",
	round: func(c cluster, source, target int) { give(c[target].state, c[source].state) },
}, {
	id:    "source-keys-only",
	title: "only the keys that the source knows are looked at",
	hint:  "A key that only the target knows must go to the source. Go through the keys of both states.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		give(from, to)
		giveIf(to, from, func(theirs, own *entry) bool { return own != nil && theirs.newerThan(own) })
	},
}, {
	id:    "target-keys-only",
	title: "only the keys that the target knows are looked at",
	hint:  "A key that only the source knows must go to the target. Go through the keys of both states.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		give(to, from)
		giveIf(from, to, func(theirs, own *entry) bool { return own != nil && theirs.newerThan(own) })
	},
}, {
	id:    "common-keys-only",
	title: "only keys that both nodes know are compared",
	hint:  "A key that only one node knows must go to the other: an unknown key counts as older than any version.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool { return own != nil && theirs.newerThan(own) })
	},
}, {
	id:    "push-common-keys-only",
	title: "the source only updates keys that the target already knows",
	hint:  "Gossip goes both ways, and a key that only one node knows must go to the other.",
	round: func(c cluster, source, target int) {
		giveIf(c[source].state, c[target].state, func(theirs, own *entry) bool { return own != nil && theirs.newerThan(own) })
	},
}, {
	id:    "missing-keys-only",
	title: "missing keys are handed over, but known ones are never updated",
	hint:  "Where both nodes know a key, the entry with the higher version must replace the other.",
	gives: []giveFunc{giving(unknown)},
}, {
	id:    "push-missing-keys-only",
	title: "the target receives the keys it is missing, and nothing else happens",
	hint:  "Gossip goes both ways, and where both nodes know a key the higher version must win.",
	round: func(c cluster, source, target int) { giveIf(c[source].state, c[target].state, unknown) },
}, {
	id:    "overwrites-target",
	title: "everything that the source knows overwrites the target, whatever the versions",
	hint:  "Compare the versions before you overwrite an entry, and let the target give back its newer entries.",
	round: func(c cluster, source, target int) { giveIf(c[source].state, c[target].state, always) },
}, {
	id:    "overwrites-source",
	title: "everything that the target knows overwrites the source, whatever the versions",
	hint:  "Compare the versions before you overwrite an entry, and let the source hand over its newer entries.",
	round: func(c cluster, source, target int) { giveIf(c[target].state, c[source].state, always) },
}, {
	id:    "source-always-wins",
	title: "both nodes end up with the source's entry wherever it has one, whatever the versions",
	hint:  "Where both know a key, compare the versions: the higher one wins, whoever holds it.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, always) // what the target gives back is then the source's own
	},
}, {
	id:    "target-always-wins",
	title: "both nodes end up with the target's entry wherever it has one, whatever the versions",
	hint:  "Where both know a key, compare the versions: the higher one wins, whoever holds it.",
	round: func(c cluster, source, target int) { exchangeIf(c, target, source, always) },
}, {
	id:    "replaces-target-state",
	title: "the whole state of the target is replaced by the source's",
	hint:  "Merge key by key: what only the target knows must not be lost.",
	round: func(c cluster, source, target int) { c[target].state = c[source].state.clone() },
}, {
	id:    "replaces-source-state",
	title: "the whole state of the source is replaced by the target's",
	hint:  "Merge key by key: what only the source knows must not be lost.",
	round: func(c cluster, source, target int) { c[source].state = c[target].state.clone() },
}, {
	id:    "swaps-states",
	title: "the two nodes swap their states",
	hint:  "Each node keeps what it knows and takes only what the other has newer.",
	round: func(c cluster, source, target int) {
		c[source].state, c[target].state = c[target].state, c[source].state
	},
}, {
	id:    "newest-node-wins",
	title: "one node counts as newer as a whole, and its state replaces the other's",
	hint:  "Each key has its own version: one node may be newer for one key and older for another. Decide key by key.",
	round: func(c cluster, source, target int) {
		highest := func(s *state) float64 {
			highest := -1.0
			for _, e := range s.entries {
				highest = max(highest, e.version.number)
			}
			return highest
		}
		from, to := c[source], c[target]
		switch a, b := highest(from.state), highest(to.state); {
		case a > b:
			to.state = from.state.clone()
		case b > a:
			from.state = to.state.clone()
		}
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		sum := func(s *state) (sum float64) {
			for _, e := range s.entries {
				sum += e.version.number
			}
			return sum
		}
		from, to := c[source], c[target]
		switch a, b := sum(from.state), sum(to.state); {
		case a > b:
			to.state = from.state.clone()
		case b > a:
			from.state = to.state.clone()
		}
	}},
}, {
	id:    "larger-node-wins",
	title: "the node that knows more keys counts as newer, and its state replaces the other's",
	hint:  "Each key has its own version: one node may be newer for one key and older for another. Decide key by key.",
	round: func(c cluster, source, target int) {
		from, to := c[source], c[target]
		if len(from.state.keys) >= len(to.state.keys) {
			to.state = from.state.clone()
		} else {
			from.state = to.state.clone()
		}
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		from, to := c[source], c[target]
		switch a, b := len(from.state.keys), len(to.state.keys); {
		case a > b:
			to.state = from.state.clone()
		case b > a:
			from.state = to.state.clone()
		}
	}},
}, {
	id:    "forgets-unshared-keys",
	title: "keys that only one node knows are forgotten",
	hint:  "Nothing is ever deleted: a key that only one node knows must go to the other.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		for _, key := range union(from.keys, to.keys) {
			if from.get(key) == nil || to.get(key) == nil {
				from.remove(key)
				to.remove(key)
			}
		}
		exchange(from, to)
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		for _, key := range union(from.keys, to.keys) {
			if from.get(key) == nil || to.get(key) == nil {
				from.remove(key)
				to.remove(key)
			}
		}
		exchangeIf(c, source, target, func(theirs, own *entry) bool { return !own.newerThan(theirs) })
	}},
}, {
	id:    "takes-away",
	title: "a node that gives an entry away does not keep it",
	hint:  "Gossip copies. The giver keeps its entry; nothing is ever deleted.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		move := func(from, to *state) {
			for _, key := range slices.Clone(from.keys) {
				if e := from.get(key); newer(e, to.get(key)) {
					to.set(key, e)
					from.remove(key)
				}
			}
		}
		move(from, to)
		move(to, from)
	},
}, {
	id:    "push-takes-away",
	title: "the source hands over its newer entries and does not keep them",
	hint:  "Gossip copies. The giver keeps its entry; nothing is ever deleted.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		for _, key := range slices.Clone(from.keys) {
			if e := from.get(key); newer(e, to.get(key)) {
				to.set(key, e)
				from.remove(key)
			}
		}
	},
}}
