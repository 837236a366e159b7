package check

import (
	"math"
	"slices"
	"strings"
)

// contents: what is handed over.
var contents = []misconception{{
	id:    "updates-value-only",
	title: "where both know a key, the newer value is copied but the old version stays",
	hint:  "Copy the whole entry: its value and its version.",
	gives: []giveFunc{updating(func(own, theirs *entry) { own.value = theirs.value })},
}, {
	id:    "updates-version-only",
	title: "where both know a key, the newer version is copied but the old value stays",
	hint:  "Copy the whole entry: its value and its version.",
	gives: []giveFunc{updating(func(own, theirs *entry) { own.version = theirs.version })},
}, {
	id:    "raises-version-on-receipt",
	title: "a received entry gets a version one higher than the sender's",
	hint:  "A version counts changes to the value, not hops. Copy it as it is.",
	gives: changing(func(e *entry) { e.version = e.version.plusOne() }),
}, {
	id:    "raises-version-every-round",
	title: "every entry gets a higher version in every round, at both nodes",
	hint:  "A version counts changes to the value, and gossip changes no value. Copy the version as it is.",
	round: func(c cluster, source, target int) {
		a, b := c[source].state, c[target].state
		for _, key := range union(a.keys, b.keys) {
			winner, theirs := a.get(key), b.get(key)
			if winner == nil || theirs != nil && theirs.newerThan(winner) {
				winner = theirs
			}
			for _, s := range []*state{a, b} {
				s.set(key, &entry{value: winner.value, version: winner.version.plusOne()})
			}
		}
	},
}, {
	id:    "highest-version-with-source-value",
	title: "both nodes end up with the higher version, but with the source's value",
	hint:  "Value and version belong together: copy the whole entry that has the higher version.",
	round: func(c cluster, source, target int) { highestVersion(c[source].state, c[target].state, math.Inf(-1)) },
	otherRounds: []roundFunc{
		func(c cluster, source, target int) { highestVersion(c[target].state, c[source].state, math.Inf(-1)) },
		func(c cluster, source, target int) { highestVersion(c[source].state, c[target].state, 0) },
		func(c cluster, source, target int) { highestVersion(c[target].state, c[source].state, 0) },
	},
}, {
	id:    "received-version-is-1",
	title: "a received entry gets version 1",
	hint:  "Copy the sender's version along with the value.",
	gives: changing(func(e *entry) { e.version = numberValue(1) }),
}, {
	id:    "drops-version",
	title: "a received entry has a value but no version",
	hint:  "Hand over the whole entry, { value, version }, not just the value.",
	gives: changing(func(e *entry) { e.version = undefined }),
}, {
	id:    "hands-over-bare-values",
	title: "the value alone is stored instead of an entry { value, version }",
	hint:  "Store the whole entry: state[key] = { value, version }.",
	gives: changing(func(e *entry) { e.valueOnly = true }),
}, {
	id:    "stores-version-as-text",
	title: "the version of a received entry becomes text",
	hint:  "Keep the version as a number; String(), template literals and toString() turn it into text.",
	gives: changing(func(e *entry) { e.version = stringValue(e.version.asText()) }),
}, {
	id:    "values-as-text",
	title: "the value of a received entry becomes text",
	hint:  "Values are passed on as they are, whatever their type; String() and template literals turn them into text.",
	gives: changing(func(e *entry) { e.value = asString(e.value) }),
}, {
	id:    "falsy-value-as-missing",
	title: "an entry whose value is falsy (0, '', false, null) counts as missing",
	hint:  "A key is known if it has an entry, whatever the value: test the entry, not entry.value.",
	gives: []giveFunc{givingKnown(Value.truthy)},
}, {
	id:    "null-value-as-missing",
	title: "an entry whose value is null counts as missing",
	hint:  "A key is known if it has an entry, whatever the value: test the entry, not entry.value.",
	gives: []giveFunc{givingKnown(func(v Value) bool { return !v.isNullish() })},
}, {
	id:    "falsy-values-stay",
	title: "an entry whose value is falsy (0, '', false, null) is never handed over",
	hint:  "Any value may be handed over, even 0, '', false and null: test the entry, not entry.value.",
	gives: []giveFunc{givingOnly(Value.truthy)},
}, {
	id:    "empty-values-stay",
	title: "an entry whose value is an empty array, an empty object or an empty string is never handed over",
	hint:  "Any value may be handed over, even [], {} and '': it does not matter what is in it.",
	gives: []giveFunc{
		givingOnly(func(v Value) bool { return !isEmpty(v) }),
		givingOnly(func(v Value) bool { return !isEmpty(v) || v.kind == stringKind }),
		givingOnly(func(v Value) bool { return !isEmpty(v) || v.kind != stringKind }),
	},
}, {
	id:    "null-values-delete",
	title: "an entry whose value is null removes the key from the other node",
	hint:  "null is a value like any other: hand the entry over if its version is higher.",
	gives: []giveFunc{func(from, to *state) {
		for i, key := range from.keys {
			switch e := from.entries[i]; {
			case e.value.isNullish():
				to.remove(key)
			case newer(e, to.get(key)):
				to.set(key, e.clone())
			}
		}
	}},
}, {
	id:    "null-values-stay",
	title: "an entry whose value is null is never handed over",
	hint:  "Any value may be handed over, even null: test the entry, not entry.value.",
	gives: []giveFunc{givingOnly(func(v Value) bool { return !v.isNullish() })},
}, {
	id:    "falsy-values-are-replaced",
	title: "an entry whose value is falsy (0, '', false, null) is replaced by any other, as if it were not there",
	hint:  "A key is known if it has an entry, whatever the value: test the entry, not entry.value.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool {
		return newer(theirs, own) || !own.value.truthy()
	})},
}, {
	id:    "null-values-are-replaced",
	title: "an entry whose value is null is replaced by any other, as if it were not there",
	hint:  "A key is known if it has an entry, whatever the value: test the entry, not entry.value.",
	gives: []giveFunc{giving(func(theirs, own *entry) bool { return newer(theirs, own) || own.value.isNullish() })},
}, {
	id:    "merges-values",
	title: "where both values are objects or arrays, the newer one is merged into the older one",
	hint:  "Values are never merged: copy the newer entry as it is.",
	gives: []giveFunc{merging(mergedObjects), merging(concatenated), merging(united), merging(unitedNewerFirst)},
}, {
	id:    "falsy-values-become-null",
	title: "a falsy value (0, '', false) arrives as null",
	hint:  "The operator || also uses its right side for 0, '' and false. Copy the value as it is.",
	gives: changing(func(e *entry) {
		if !e.value.truthy() {
			e.value = parseValue("null")
		}
	}),
}}

// highestVersion gives both nodes the first state's value, or the second's if the
// first has none, and the higher version; that of an unknown key counts as unknown.
func highestVersion(first, second *state, unknown float64) {
	for _, key := range union(first.keys, second.keys) {
		own, other := first.get(key), second.get(key)
		if own == nil {
			own = other
		}
		version := own.version
		switch {
		case first.get(key) == nil || other == nil:
			version = numberValue(max(version.number, unknown))
		case other.newerThan(own):
			version = other.version
		}
		for _, s := range []*state{first, second} {
			s.set(key, &entry{value: own.value, version: version})
		}
	}
}

// mergedObjects is { ...older, ...newer } for two objects that are not arrays, whose
// names need no escapes. Otherwise it is the newer value.
func mergedObjects(older, newer Value) Value {
	if !strings.HasPrefix(older.text, "{") || !strings.HasPrefix(newer.text, "{") {
		return newer
	}
	name := func(member string) string { return member[:strings.Index(member, `":`)] }
	members := arrayItems(newer.text)
	for _, member := range arrayItems(older.text) {
		if !slices.ContainsFunc(members, func(other string) bool { return name(other) == name(member) }) {
			members = append(members, member)
		}
	}
	slices.SortFunc(members, func(a, b string) int { return strings.Compare(name(a), name(b)) })
	return parseValue("{" + strings.Join(members, ",") + "}")
}

// concatenated is [...older, ...newer] for two lists. Otherwise it is the newer value.
func concatenated(older, newer Value) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return parseValue("[" + strings.Join(slices.Concat(arrayItems(older.text), arrayItems(newer.text)), ",") + "]")
}

// united is concatenated without repetition.
func united(older, newer Value) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return parseValue("[" + strings.Join(union(arrayItems(older.text), arrayItems(newer.text)), ",") + "]")
}

// unitedNewerFirst is united with the newer list's elements first.
func unitedNewerFirst(older, newer Value) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return united(newer, older)
}

func isList(v Value) bool { return strings.HasPrefix(v.text, "[") }

// merging makes one value of two where the newer one should replace the older.
func merging(merge func(older, newer Value) Value) giveFunc {
	return updating(func(own, theirs *entry) {
		own.value, own.version = merge(own.value, theirs.value), theirs.version
	})
}

// updating hands over missing entries correctly, but lets a newer entry change the
// older one instead of replacing it.
func updating(change func(own, theirs *entry)) giveFunc {
	return func(from, to *state) {
		for i, key := range from.keys {
			switch own, theirs := to.get(key), from.entries[i]; {
			case own == nil:
				to.set(key, theirs.clone())
			case theirs.newerThan(own):
				change(own, theirs)
			}
		}
	}
}

// changing hands over what it should, but changes what arrives: always, or only if
// the key was known, or only if it was not.
func changing(change func(arrived *entry)) []giveFunc {
	where := func(changes func(own *entry) bool) giveFunc {
		return func(from, to *state) {
			for i, key := range from.keys {
				own := to.get(key)
				if !newer(from.entries[i], own) {
					continue
				}
				arrived := from.entries[i].clone()
				if changes(own) {
					change(arrived)
				}
				to.set(key, arrived)
			}
		}
	}
	return []giveFunc{
		where(func(*entry) bool { return true }),
		where(func(own *entry) bool { return own != nil }),
		where(func(own *entry) bool { return own == nil }),
	}
}

// givingKnown hands over what it should, but treats a key as known only if its
// value counts.
func givingKnown(counts func(Value) bool) giveFunc {
	return giving(func(theirs, own *entry) bool {
		return counts(theirs.value) && (own == nil || !counts(own.value) || theirs.newerThan(own))
	})
}

// givingOnly hands over what it should, but only entries whose value passes.
func givingOnly(passes func(Value) bool) giveFunc {
	return giving(func(theirs, own *entry) bool { return passes(theirs.value) && newer(theirs, own) })
}

func isEmpty(v Value) bool { return v.text == "[]" || v.text == "{}" || v.text == `""` }

// lower turns the keys of a state to lower case; later ones replace earlier ones.
func lower(s *state) {
	old := *s
	*s = state{}
	for i, key := range old.keys {
		s.set(strings.ToLower(key), old.entries[i])
	}
}

// asString is JavaScript's String(v).
func asString(v Value) Value {
	if v.kind == stringKind {
		return v
	}
	return stringValue(strings.ReplaceAll(v.asText(), `"`, `\"`))
}
