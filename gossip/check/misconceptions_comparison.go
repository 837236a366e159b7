package check

import (
	"math"
	"slices"
	"strings"
)

// comparisons: which of two entries wins.
var comparisons = []misconception{{
	id:    "source-wins-ties",
	title: "on equal versions the source overwrites the target",
	hint:  "On a tie nothing moves: use > and not >= when you compare versions.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool { return own == nil || !own.newerThan(theirs) })
	},
}, {
	id:    "target-wins-ties",
	title: "on equal versions the target overwrites the source",
	hint:  "On a tie nothing moves: use > and not >= when you compare versions, also in an else branch.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, target, source, func(theirs, own *entry) bool { return own == nil || !own.newerThan(theirs) })
	},
}, {
	id:    "push-source-wins-ties",
	title: "only the source gives, and on equal versions it overwrites the target",
	hint:  "Gossip goes both ways, and on a tie nothing moves: use > and not >=.",
	round: func(c cluster, source, target int) {
		giveIf(c[source].state, c[target].state, func(theirs, own *entry) bool { return own == nil || !own.newerThan(theirs) })
	},
}, {
	id:    "ties-swap",
	title: "on equal versions the two nodes swap their entries",
	hint:  "On a tie nothing moves: use > and not >= when you compare versions.",
	round: func(c cluster, source, target int) {
		from, to := c[source].state, c[target].state
		before := from.clone()
		notOlder := func(theirs, own *entry) bool { return own == nil || !own.newerThan(theirs) }
		giveIf(to, from, notOlder)
		giveIf(before, to, notOlder)
	},
}, {
	id:    "ties-by-value",
	title: "on equal versions the larger value wins",
	hint:  "On a tie nothing moves: values are never compared.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool {
			return newer(theirs, own) || theirs.version.equal(own.version) && theirs.value.greater(own.value)
		})
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool { // as JSON
			return newer(theirs, own) || theirs.version.equal(own.version) && theirs.value.text > own.value.text
		})
	}},
}, {
	id:    "lower-index-wins-ties",
	title: "on equal versions the node with the lower index overwrites the other",
	hint:  "On a tie nothing moves: use > and not >= when you compare versions.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, min(source, target), max(source, target), func(theirs, own *entry) bool {
			return own == nil || !own.newerThan(theirs)
		})
	},
}, {
	id:    "ties-by-id",
	title: "on equal versions the node with the lower id overwrites the other",
	hint:  "On a tie nothing moves: ids are never compared.",
	round: func(c cluster, source, target int) {
		overwriteTies(c, source, target, func(a, b *node) bool { return b.id.greater(a.id) })
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) { // the higher id
		overwriteTies(c, source, target, func(a, b *node) bool { return a.id.greater(b.id) })
	}},
}, {
	id:    "older-wins",
	title: "the entry with the lower version wins",
	hint:  "The higher version is the newer one: reverse the comparison.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool { return own == nil || own.newerThan(theirs) })},
}, {
	id:    "push-older-wins",
	title: "the source overwrites the target where its own version is lower",
	hint:  "The higher version is the newer one, and gossip goes both ways.",
	round: func(c cluster, source, target int) {
		giveIf(c[source].state, c[target].state, func(theirs, own *entry) bool { return own == nil || own.newerThan(theirs) })
	},
}, {
	id:    "value-decides",
	title: "the values are compared instead of the versions",
	hint:  "Values say nothing about age. Compare entry.version.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool { return own == nil || theirs.value.greater(own.value) })},
}, {
	id:    "versions-as-text",
	title: "versions are compared as text, where \"9\" is above \"10\"",
	hint:  "Versions are numbers: compare them as numbers, without turning them into text first. sort() without a comparison function also compares text.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || theirs.version.asText() > own.version.asText()
	})},
}, {
	id:    "versions-32-bit",
	title: "versions are cut to 32 bits",
	hint:  "Operators like | 0, >> and ~~ cut numbers to 32 bits. Versions can be larger: compare them as they are.",
	gives: []giveFunc{
		giving(func(theirs, own *entry) bool {
			return own == nil || toInt32(theirs.version.number) > toInt32(own.version.number)
		}),
		giving(func(theirs, own *entry) bool { // the difference is cut
			return own == nil || toInt32(theirs.version.number-own.version.number) > 0
		}),
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) { // a missing one is -1
		exchangeDefaulted(c, source, target, -1, func(v Value) float64 { return float64(toInt32(v.number)) })
	}},
}, {
	id:    "unsigned-32-bit-versions",
	title: "versions are cut to 32 bits without a sign",
	hint:  "The operator >>> cuts numbers to 32 bits. Versions can be larger: compare them as they are.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || uint32(toInt32(theirs.version.number)) > uint32(toInt32(own.version.number))
	})},
}, {
	id:    "8-bit-versions",
	title: "versions are cut to 8 bits, where 256 is 0",
	hint:  "A Uint8Array and & 255 cut numbers to 8 bits. Versions can be larger: compare them as they are.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || uint8(toInt32(theirs.version.number)) > uint8(toInt32(own.version.number))
	})},
}, {
	id:    "versions-rounded",
	title: "versions are rounded to whole numbers",
	hint:  "A version may be any number: compare versions as they are, without Math.floor, Math.round or parseInt.",
	gives: []giveFunc{
		givingBy(math.Floor),
		givingBy(func(v float64) float64 { return math.Floor(v + 0.5) }),
		givingBy(math.Ceil),
		givingBy(math.Trunc),
	},
}, {
	id:    "versions-limited",
	title: "versions above some limit count as equal",
	hint:  "Versions have no limit: compare them as they are, without Math.min.",
	gives: limited(100, 255, 1000, 1e6, 1<<31-1, 1<<32-1, 1<<32, 1<<34, 1<<40),
}, {
	id:    "negative-versions-as-unknown",
	title: "a key with a version below 0 counts as unknown",
	hint:  "Any number may be a version, even a negative one: test whether the key is known, not its version.",
	gives: []giveFunc{
		giving(func(theirs, own *entry) bool {
			return theirs.version.number >= 0 && (own == nil || own.version.number < 0 || theirs.newerThan(own))
		}),
		giving(func(theirs, own *entry) bool { return theirs.version.number >= 0 && newer(theirs, own) }),
		giving(func(theirs, own *entry) bool { return newer(theirs, own) || own.version.number < 0 }),
	},
}, {
	id:    "negative-versions-as-0",
	title: "a version below 0 counts as 0",
	hint:  "Any number may be a version, even a negative one: compare versions as they are, without Math.max.",
	gives: []giveFunc{givingBy(func(v float64) float64 { return max(v, 0) })},
}, {
	id:    "version-of-the-key-before",
	title: "for a key that a node lacks, the version of an earlier key counts",
	hint:  "Is a variable that belongs to one key declared outside the loop, so that it still holds the entry of an earlier key?",
	gives: []giveFunc{func(from, to *state) {
		var known *entry
		for i, key := range from.keys {
			if own := to.get(key); own != nil {
				known = own
			}
			if newer(from.entries[i], known) {
				to.set(key, from.entries[i].clone())
			}
		}
	}},
}, {
	id:    "version-0-as-missing",
	title: "an entry with version 0 is not handed to a node that lacks the key",
	hint:  "Version 0 is a version like any other. An unknown key counts as older than any version, so a default of 0 is too high: test whether the key is known.",
	gives: []giveFunc{
		giving(func(theirs, own *entry) bool { // unknown is 0
			if own == nil {
				return theirs.version.number > 0
			}
			return theirs.newerThan(own)
		}),
		giving(func(theirs, own *entry) bool { // 0 is nothing to give
			return theirs.version.number != 0 && (own == nil || theirs.newerThan(own))
		}),
		giving(func(theirs, own *entry) bool { // 0 is nothing to give to those who know nothing
			if own == nil {
				return theirs.version.number != 0
			}
			return theirs.newerThan(own)
		}),
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) { // a missing one is 0, and newer than one below
		exchangeDefaulted(c, source, target, 0, func(v Value) float64 { return v.number })
	}},
}, {
	id:    "version-0-is-replaced",
	title: "an entry with version 0 is replaced by any other, as if it were not there",
	hint:  "Version 0 is a version, but falsy, so !entry.version is true for it. Test whether the key is known.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || own.version.number == 0 || theirs.newerThan(own)
	})},
}, {
	id:    "version-1-as-missing",
	title: "an entry must have a version above 1 to reach a node that lacks the key",
	hint:  "An unknown key counts as older than any version: a default of 1 is too high.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		if own == nil {
			return theirs.version.number > 1
		}
		return theirs.newerThan(own)
	})},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		exchangeDefaulted(c, source, target, 1, func(v Value) float64 { return v.number })
	}},
}, {
	id:    "next-version-only",
	title: "an entry wins only if its version is exactly one higher",
	hint:  "Any higher version wins. A node may have missed several updates.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || theirs.version.number == own.version.number+1
	})},
}, {
	id:    "two-versions-ahead",
	title: "an entry wins only if its version is at least two higher",
	hint:  "A version that is one higher is high enough. Is there an extra + 1 in the comparison?",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return own == nil || theirs.version.number > own.version.number+1
	})},
}, {
	id:    "different-is-newer",
	title: "an entry is copied whenever the versions differ, the source's first",
	hint:  "A different version may be the older one: compare with >, not with !==.",
	round: func(c cluster, source, target int) {
		exchangeIf(c, source, target, func(theirs, own *entry) bool { return own == nil || !theirs.version.equal(own.version) })
	},
}, {
	id:    "equal-values-not-updated",
	title: "an entry with the same value is not copied, although its version is higher",
	hint:  "Compare only versions: the entry with the higher version must be copied even if the value is the same.",
	gives: []giveFunc{givingUnless(identical), givingUnless(looselyEqual), givingUnless(Value.equal), givingUnless(onlyLooselyEqual)},
}, {
	id:    "ignores-case",
	title: "keys that differ only in upper and lower case count as the same key",
	hint:  "Keys are compared exactly: \"x\" and \"X\" are different keys.",
	round: func(c cluster, source, target int) {
		lower(c[source].state)
		lower(c[target].state)
		round(c, source, target)
	},
	gives: []giveFunc{giveUnderLikeKey, giveUnderLowerKey},
}}

// exchangeDefaulted is an exchange that compares number(version), with a fallback
// for an unknown key: an entry that is handed over although it is not there arrives
// as {}.
func exchangeDefaulted(c cluster, source, target int, fallback float64, number func(Value) float64) {
	a, b := c[source].state, c[target].state
	versionOf := func(e *entry) float64 {
		if e == nil {
			return fallback
		}
		return number(e.version)
	}
	copyOf := func(e *entry) *entry {
		if e == nil {
			return &entry{}
		}
		return e.clone()
	}
	for _, key := range union(a.keys, b.keys) {
		mine, theirs := a.get(key), b.get(key)
		switch {
		case versionOf(mine) > versionOf(theirs):
			b.set(key, copyOf(mine))
		case versionOf(theirs) > versionOf(mine):
			a.set(key, copyOf(theirs))
		}
	}
}

// givingBy compares number(version) instead of the versions.
func givingBy(number func(float64) float64) giveFunc {
	return giving(func(theirs, own *entry) bool {
		return own == nil || number(theirs.version.number) > number(own.version.number)
	})
}

// limited compares versions up to a limit, for several limits.
func limited(limits ...float64) (gives []giveFunc) {
	for _, limit := range limits {
		gives = append(gives, givingBy(func(v float64) float64 { return min(v, limit) }))
	}
	return gives
}

// overwriteTies is an exchange in which one of the nodes wins ties: the source
// if sourceWins returns true, else the target.
func overwriteTies(c cluster, source, target int, sourceWins func(source, target *node) bool) {
	first, second := source, target
	if !sourceWins(c[source], c[target]) {
		first, second = target, source
	}
	exchangeIf(c, first, second, func(theirs, own *entry) bool { return own == nil || !own.newerThan(theirs) })
}

// giveUnderLowerKey is give, but looks for every key, and stores it, in lower case.
func giveUnderLowerKey(from, to *state) {
	for i, key := range slices.Clone(from.keys) {
		lower := strings.ToLower(key)
		if e := from.entries[i]; newer(e, to.get(lower)) {
			to.set(lower, e.clone())
		}
	}
}

// giveUnderLikeKey is give, but treats the first key that differs only in case as
// the same key.
func giveUnderLikeKey(from, to *state) {
	for i, key := range from.keys {
		like := slices.IndexFunc(to.keys, func(other string) bool { return strings.EqualFold(key, other) })
		if like < 0 {
			to.set(key, from.entries[i].clone())
		} else if from.entries[i].newerThan(to.entries[like]) {
			to.entries[like] = from.entries[i].clone()
		}
	}
}

// toInt32 is JavaScript's number | 0.
func toInt32(number float64) int32 { return int32(uint32(int64(math.Mod(number, 1<<32)))) }

// givingUnless hands over what it should, unless the values are equal in some way.
func givingUnless(same func(a, b Value) bool) giveFunc {
	return giving(func(theirs, own *entry) bool {
		return newer(theirs, own) && (own == nil || !same(theirs.value, own.value))
	})
}

// looselyEqual is JavaScript's a == b, for values that came separately.
func looselyEqual(a, b Value) bool {
	switch {
	case a.kind == b.kind || a.isNullish() || b.isNullish():
		return identical(a, b)
	case a.kind == stringKind && b.kind == objectKind || a.kind == objectKind && b.kind == stringKind:
		return a.asText() == b.asText()
	}
	return a.asNumber() == b.asNumber()
}

// onlyLooselyEqual is a == b && a !== b.
func onlyLooselyEqual(a, b Value) bool { return looselyEqual(a, b) && !identical(a, b) }

// identical is JavaScript's a === b, for values that came separately: two
// objects are never identical.
func identical(a, b Value) bool { return a.kind != objectKind && a.equal(b) }
