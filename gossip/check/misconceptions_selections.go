package check

import "slices"

// selections: which keys, and how many of them, are looked at.
var selections = []misconception{{
	id:    "first-key-only",
	title: "only the first key is looked at",
	hint:  "Does something end the loop after the first key, such as a return or break inside it?",
	round: func(c cluster, source, target int) {
		keys := union(c[source].state.keys, c[target].state.keys)
		exchangeKeys(c, source, target, keys[:min(1, len(keys))])
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		keys := merged(c[source].state, c[target].state).keys
		exchangeKeys(c, source, target, keys[:min(1, len(keys))])
	}},
	gives: []giveFunc{func(from, to *state) { giveKeys(from, to, from.keys[:min(1, len(from.keys))]) }},
}, {
	id:    "skips-last-key",
	title: "the last key is left out",
	hint:  "Does the loop end one step too early? A loop over keys runs while i < keys.length.",
	round: func(c cluster, source, target int) {
		keys := union(c[source].state.keys, c[target].state.keys)
		exchangeKeys(c, source, target, keys[:max(0, len(keys)-1)])
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		keys := merged(c[source].state, c[target].state).keys
		exchangeKeys(c, source, target, keys[:max(0, len(keys)-1)])
	}},
	gives: []giveFunc{func(from, to *state) { giveKeys(from, to, from.keys[:max(0, len(from.keys)-1)]) }},
}, {
	id:    "skips-first-key",
	title: "the first key is left out",
	hint:  "Does the loop begin one step too late? The first key has index 0.",
	round: func(c cluster, source, target int) {
		keys := union(c[source].state.keys, c[target].state.keys)
		exchangeKeys(c, source, target, keys[min(1, len(keys)):])
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		keys := merged(c[source].state, c[target].state).keys
		exchangeKeys(c, source, target, keys[min(1, len(keys)):])
	}},
	gives: []giveFunc{func(from, to *state) { giveKeys(from, to, from.keys[min(1, len(from.keys)):]) }},
}, {
	id:    "first-move-only",
	title: "the round ends after the first entry that moves",
	hint:  "Does a return or break end the loop once something has moved? All keys must be looked at.",
	round: func(c cluster, source, target int) {
		a, b := c[source].state, c[target].state
		firstMove(c, source, target, union(a.keys, b.keys))
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		firstMove(c, source, target, merged(c[source].state, c[target].state).keys)
	}},
	gives: []giveFunc{giveFirst},
}, {
	id:    "last-move-only",
	title: "only the last entry that should move does",
	hint:  "Is a variable set for every key but used only after the loop, or in functions that run then? Declare it inside the loop, with let or const.",
	gives: []giveFunc{giveLast},
}, {
	id:    "stops-at-first-tie",
	title: "the round ends at the first key for which the versions are equal",
	hint:  "Is there a return or break where the versions are equal? Use continue: the other keys must still be looked at.",
	round: func(c cluster, source, target int) {
		a, b := c[source].state, c[target].state
		untilTie(c, source, target, union(a.keys, b.keys))
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		untilTie(c, source, target, merged(c[source].state, c[target].state).keys)
	}},
	gives: []giveFunc{giveUntilTie},
}, {
	id:    "stops-at-first-that-stays",
	title: "the round ends at the first entry that does not need to move",
	hint:  "Is there a return or break where an entry is not newer? Use continue: the other keys must still be looked at.",
	gives: []giveFunc{giveUntilOlder},
}, {
	id:    "stops-at-unknown-key",
	title: "the round ends at the first key that the other node does not know",
	hint:  "Does something end the loop there, such as a try block around it, a return or a break? All keys must be looked at.",
	gives: []giveFunc{giveUntilUnknown(true), giveUntilUnknown(false)},
}, {
	id:    "keys-of-the-larger-state",
	title: "only the keys of the node that knows more of them are looked at",
	hint:  "The node that knows fewer keys may still know one that the other lacks: go through all keys of both nodes.",
	round: exchangeKeysOf(func(source, target *state) bool { return len(source.keys) >= len(target.keys) }),
	otherRounds: []roundFunc{
		exchangeKeysOf(func(source, target *state) bool { return len(source.keys) > len(target.keys) }),
	},
}, {
	id:    "keys-of-the-smaller-state",
	title: "only the keys of the node that knows fewer of them are looked at",
	hint:  "The node that knows more keys has something to tell: go through all keys of both nodes.",
	round: exchangeKeysOf(func(source, target *state) bool { return len(source.keys) <= len(target.keys) }),
	otherRounds: []roundFunc{
		exchangeKeysOf(func(source, target *state) bool { return len(source.keys) < len(target.keys) }),
	},
}, {
	id:    "one-fixed-key",
	title: "only the key \"leader\" is looked at",
	hint:  "A state may hold any keys: go through all keys of both nodes.",
	round: func(c cluster, source, target int) { exchangeKeys(c, source, target, []string{"leader"}) },
}, {
	id:    "numeric-keys-stay",
	title: "keys that are numbers are left out",
	hint:  "Any string can be a key, even \"7\".",
	gives: []giveFunc{givingKeysBut(isIndex), givingKeysBut(func(key string) bool { // Number(key) is a number
		number := stringValue(key).asNumber()
		return number == number
	})},
}, {
	id:    "throws-on-unknown-key",
	title: "it throws when one of the nodes does not know a key",
	hint:  "state[key] is undefined if the key is not known, and undefined has no version. Test for it first.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool {
			if own == nil {
				panic(thrown{})
			}
			return theirs.newerThan(own)
		})
	},
}, {
	id:    "throws-on-key-unknown-to-target",
	title: "it throws when the target does not know a key of the source",
	hint:  "target.state[key] is undefined if the key is not known, and undefined has no version. Test for it first.",
	round: func(c cluster, source, target int) {
		giveIf(c[source].state, c[target].state, func(theirs, own *entry) bool {
			if own == nil {
				panic(thrown{})
			}
			return theirs.newerThan(own)
		})
		give(c[target].state, c[source].state)
	},
}, {
	id:    "throws-on-key-unknown-to-source",
	title: "it throws when the source does not know a key of the target",
	hint:  "source.state[key] is undefined if the key is not known, and undefined has no version. Test for it first.",
	round: func(c cluster, source, target int) {
		give(c[source].state, c[target].state)
		giveIf(c[target].state, c[source].state, func(theirs, own *entry) bool {
			if own == nil {
				panic(thrown{})
			}
			return theirs.newerThan(own)
		})
	},
}}

// exchangeKeys is a correct exchange of some keys only.
func exchangeKeys(c cluster, source, target int, keys []string) {
	a, b := c[source].state, c[target].state
	for _, key := range keys {
		mine, theirs := a.get(key), b.get(key)
		switch {
		case mine != nil && newer(mine, theirs):
			b.set(key, mine.clone())
		case theirs != nil && newer(theirs, mine):
			a.set(key, theirs.clone())
		}
	}
}

// exchangeKeysOf is a correct exchange of the keys of only one of the states: the
// source's if fromSource returns true, else the target's.
func exchangeKeysOf(fromSource func(source, target *state) bool) roundFunc {
	return func(c cluster, source, target int) {
		keys := c[target].state.keys
		if fromSource(c[source].state, c[target].state) {
			keys = c[source].state.keys
		}
		exchangeKeys(c, source, target, keys)
	}
}

// giveKeys is give of some keys only.
func giveKeys(from, to *state, keys []string) {
	for _, key := range keys {
		if e := from.get(key); newer(e, to.get(key)) {
			to.set(key, e.clone())
		}
	}
}

// givingKeysBut is give of all keys except some.
func givingKeysBut(leftOut func(key string) bool) giveFunc {
	return func(from, to *state) { giveKeys(from, to, slices.DeleteFunc(slices.Clone(from.keys), leftOut)) }
}

// giveFirst is give that ends with the first entry that moves.
func giveFirst(from, to *state) {
	for i, key := range from.keys {
		if newer(from.entries[i], to.get(key)) {
			to.set(key, from.entries[i].clone())
			return
		}
	}
}

// giveLast is give of the last of the entries that should move.
func giveLast(from, to *state) {
	for i, key := range slices.Backward(from.keys) {
		if newer(from.entries[i], to.get(key)) {
			to.set(key, from.entries[i].clone())
			return
		}
	}
}

// giveUntilOlder is give that ends at the first entry that the taker does not need.
func giveUntilOlder(from, to *state) {
	for i, key := range from.keys {
		if !newer(from.entries[i], to.get(key)) {
			return
		}
		to.set(key, from.entries[i].clone())
	}
}

// giveUntilUnknown is give that ends at the first entry whose key the taker does
// not know, after handing that entry over or before.
func giveUntilUnknown(including bool) giveFunc {
	return func(from, to *state) {
		for i, key := range from.keys {
			own := to.get(key)
			if newer(from.entries[i], own) && (own != nil || including) {
				to.set(key, from.entries[i].clone())
			}
			if own == nil {
				return
			}
		}
	}
}

// giveUntilTie is give that ends at the first tie.
func giveUntilTie(from, to *state) {
	for i, key := range from.keys {
		own := to.get(key)
		if own != nil && own.version.equal(from.entries[i].version) {
			return
		}
		if newer(from.entries[i], own) {
			to.set(key, from.entries[i].clone())
		}
	}
}

// firstMove is a correct exchange that ends with the first entry that moves.
func firstMove(c cluster, source, target int, keys []string) {
	for _, key := range keys {
		if !tied(c, source, target, key) {
			exchangeKeys(c, source, target, []string{key})
			return
		}
	}
}

// untilTie is a correct exchange that ends at the first tie.
func untilTie(c cluster, source, target int, keys []string) {
	for _, key := range keys {
		if tied(c, source, target, key) {
			return
		}
		exchangeKeys(c, source, target, []string{key})
	}
}

func tied(c cluster, source, target int, key string) bool {
	mine, theirs := c[source].state.get(key), c[target].state.get(key)
	return mine != nil && theirs != nil && mine.version.equal(theirs.version)
}

// merged is { ...a, ...b }.
func merged(a, b *state) *state {
	all := a.clone()
	for i, key := range b.keys {
		all.set(key, b.entries[i])
	}
	return all
}
