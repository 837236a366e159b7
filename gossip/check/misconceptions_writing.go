package check

import "strings"

// writings: the entry that spreadInfo sets.
var writings = []misconception{{
	id:     "nothing-changes",
	title:  "nothing is ever written to the nodes",
	hint:   "Set nodes[fromIdx].state[key] to a new entry, then let that node gossip with every other node.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {},
}, {
	id:     "gossip-without-set",
	title:  "the nodes gossip, but the new value is never set",
	hint:   "Set nodes[fromIdx].state[key] to a new entry before the gossip begins.",
	spread: func(r Reading, c cluster, key string, value Value, from int) { r.sweep(c, from) },
}, {
	id:    "version-not-raised",
	title: "the version stays what it was",
	hint:  "A new value needs a higher version, or nobody will accept it: use the node's own version plus 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := numberValue(1)
		if last := c[from].state.get(key); last != nil {
			version = last.version
		}
		write(r, c, key, value, version, from)
	},
}, {
	id:    "version-starts-at-0",
	title: "the first version of a key is 0",
	hint:  "A key that the node does not know counts as version 0, so the first entry has version 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := numberValue(0)
		if last := c[from].state.get(key); last != nil {
			version = last.version.plusOne()
		}
		write(r, c, key, value, version, from)
	},
}, {
	id:    "version-starts-at-2",
	title: "the first version of a key is 2",
	hint:  "A key that the node does not know counts as version 0, so the first entry has version 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := numberValue(2)
		if last := c[from].state.get(key); last != nil {
			version = last.version.plusOne()
		}
		write(r, c, key, value, version, from)
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) { // (version || 1) + 1
			version := numberValue(2)
			if last := c[from].state.get(key); last != nil && last.version.truthy() {
				version = last.version.plusOne()
			}
			write(r, c, key, value, version, from)
		},
	},
}, {
	id:    "version-0-counts-as-1",
	title: "version 0 of a key counts as version 1",
	hint:  "Version 0 is a version, but falsy: (version || 1) + 1 gives 2. The next version after 0 is 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := r.nextVersion(c[from].state, key)
		if last := c[from].state.get(key); last != nil && last.version.number == 0 {
			version = numberValue(2)
		}
		write(r, c, key, value, version, from)
	},
}, {
	id:    "version-always-0",
	title: "the version is always 0",
	hint:  "A new value needs a higher version, or nobody will accept it: use the node's own version plus 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		write(r, c, key, value, numberValue(0), from)
	},
}, {
	id:    "version-raised-by-2",
	title: "the version grows by 2",
	hint:  "Each new value raises the version by 1. Is it raised in two places?",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := numberValue(2)
		if last := c[from].state.get(key); last != nil {
			version = last.version.plusOne().plusOne()
		}
		write(r, c, key, value, version, from)
	},
}, {
	id:    "version-above-everyone",
	title: "the version is one above the highest at any node",
	hint:  "A node knows only its own version. It cannot see the others' versions before it gossips with them.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		highest := 0.0
		for _, n := range c {
			if e := n.state.get(key); e != nil {
				highest = max(highest, e.version.number)
			}
		}
		write(r, c, key, value, numberValue(highest+1), from)
	},
}, {
	id:    "version-above-all-keys",
	title: "the version is one above the highest of any of the sender's keys",
	hint:  "Every key has its own version: raise the version of this key.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		highest := 0.0
		for _, e := range c[from].state.entries {
			highest = max(highest, e.version.number)
		}
		write(r, c, key, value, numberValue(highest+1), from)
	},
}, {
	id:    "version-not-a-number",
	title: "the first version of a key is NaN",
	hint:  "undefined + 1 is NaN. If the node does not know the key, its version counts as 0: (entry?.version ?? 0) + 1.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := parseValue("NaN")
		if last := c[from].state.get(key); last != nil {
			version = last.version.plusOne()
		}
		write(r, c, key, value, version, from)
	},
}, {
	id:    "version-as-text",
	title: "the version is text",
	hint:  "Keep versions as numbers: \"1\" + 1 is \"11\", and text is compared character by character.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		write(r, c, key, value, stringValue(r.nextVersion(c[from].state, key).asText()), from)
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) { // (version ?? '') + '1'
			text := ""
			if last := c[from].state.get(key); last != nil {
				text = last.version.asText()
			}
			write(r, c, key, value, stringValue(text+"1"), from)
		},
		func(r Reading, c cluster, key string, value Value, from int) { // (version ?? 0) + '1'
			text := "0"
			if last := c[from].state.get(key); last != nil {
				text = last.version.asText()
			}
			write(r, c, key, value, stringValue(text+"1"), from)
		},
	},
}, {
	id:    "version-32-bit",
	title: "the version is cut to 32 bits",
	hint:  "Operators like | 0, >> and ~~ cut numbers to 32 bits. Versions can be larger.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		write(r, c, key, value, numberValue(float64(toInt32(r.nextVersion(c[from].state, key).number))), from)
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) { // ~~version + 1
			version := numberValue(1)
			if last := c[from].state.get(key); last != nil {
				version = numberValue(float64(toInt32(last.version.number)) + 1)
			}
			write(r, c, key, value, version, from)
		},
	},
}, {
	id:    "stores-bare-value",
	title: "the value alone is stored instead of an entry { value, version }",
	hint:  "Store an entry: state[key] = { value, version }.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		for _, n := range c { // what gossip makes of a value alone depends on how it copies
			n.state = &state{partial: true}
		}
		if value.truthy() && value.text[0] != '{' { // else gossip takes it for nothing, or for an entry
			c[from].state.set(key, &entry{value: value, valueOnly: true})
		}
	},
}, {
	id:    "stores-no-version",
	title: "the entry has a value but no version",
	hint:  "Store both: state[key] = { value, version }.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		write(r, c, key, value, undefined, from)
	},
}, {
	id:    "fields-named-otherwise",
	title: "the entry has neither a value field nor a version field",
	hint:  "The fields of an entry are called value and version: state[key] = { value, version }.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		for _, n := range c { // how it travels depends on how gossip compares
			n.state = &state{partial: true}
		}
		c[from].state.set(key, &entry{})
	},
}, {
	id:    "version-is-bigint",
	title: "the version is a BigInt",
	hint:  "Keep versions as numbers: write 1, not 1n, and do not use BigInt().",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := 1.0
		if last := c[from].state.get(key); last != nil {
			version = last.version.asNumber() + 1
		}
		write(r, c, key, value, parseValue(formatNumber(version)+"n"), from)
	},
}, {
	id:    "forgets-other-keys",
	title: "the sender's state is replaced, so that it forgets its other keys",
	hint:  "Set one key of the existing state: nodes[fromIdx].state[key] = ...",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		version := r.nextVersion(c[from].state, key)
		c[from].state = nothing()
		write(r, c, key, value, version, from)
	},
}, {
	id:    "keeps-existing",
	title: "a key that the sender already knows is not set again",
	hint:  "spreadInfo sets a new value whether or not the key is known; only the version depends on that.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if c[from].state.get(key) == nil {
			r.write(c, key, value, from)
		}
		r.sweep(c, from)
	},
	otherSpreads: []spreadFunc{
		func(r Reading, c cluster, key string, value Value, from int) {
			if c[from].state.get(key) == nil {
				r.spread(c, key, value, from)
			}
		},
	},
}, {
	id:    "sets-known-keys-only",
	title: "a key that the sender does not know is not set",
	hint:  "spreadInfo sets a new value whether or not the key is known; only the version depends on that.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if c[from].state.get(key) != nil {
			r.write(c, key, value, from)
		}
		r.sweep(c, from)
	},
}, {
	id:    "raises-version-only",
	title: "where the sender knows the key, the version grows but the value stays",
	hint:  "Set both: the new value and the new version.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if last := c[from].state.get(key); last != nil {
			value = last.value
		}
		r.write(c, key, value, from)
		r.sweep(c, from)
	},
}, {
	id:    "ignores-falsy-values",
	title: "a falsy value (0, '', false, null) is not set",
	hint:  "Any value may be spread. Do not test it with if (value) or value || ...",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if value.truthy() {
			r.write(c, key, value, from)
		}
		r.sweep(c, from)
	},
}, {
	id:    "returns-on-falsy-values",
	title: "nothing happens at all for a falsy value (0, '', false, null)",
	hint:  "Any value may be spread. Do not test it with if (!value).",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if value.truthy() {
			r.spread(c, key, value, from)
		}
	},
}, {
	id:    "returns-on-null",
	title: "nothing happens at all when the value is null",
	hint:  "Any value may be spread, even null.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if !value.isNullish() {
			r.spread(c, key, value, from)
		}
	},
}, {
	id:    "falsy-values-become-null",
	title: "a falsy value (0, '', false) is stored as null",
	hint:  "The operator || also uses its right side for 0, '' and false. Store the value as it is.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if !value.truthy() {
			value = parseValue("null")
		}
		r.spread(c, key, value, from)
	},
}, {
	id:    "unchanged-value-not-set",
	title: "nothing is set when the sender already has that value",
	hint:  "Every call of spreadInfo makes a new version, even of the same value.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, identical, func() { r.write(c, key, value, from) })
		r.sweep(c, from)
	},
	otherSpreads: []spreadFunc{func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, Value.equal, func() { r.write(c, key, value, from) })
		r.sweep(c, from)
	}, func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, looselyEqual, func() { r.write(c, key, value, from) })
		r.sweep(c, from)
	}},
}, {
	id:    "same-value-ignored",
	title: "nothing happens when the sender already has that value",
	hint:  "Every call of spreadInfo makes a new version, even of the same value, and gossip carries what the others know.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, identical, func() { r.spread(c, key, value, from) })
	},
	otherSpreads: []spreadFunc{func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, Value.equal, func() { r.spread(c, key, value, from) })
	}, func(r Reading, c cluster, key string, value Value, from int) {
		unlessUnchanged(c, key, value, from, looselyEqual, func() { r.spread(c, key, value, from) })
	}},
}, {
	id:    "index-0-as-missing",
	title: "nothing happens when fromIdx is 0",
	hint:  "0 is a valid index, but falsy, so !fromIdx is true for it. Remove the test, or compare with undefined.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if from != 0 {
			r.spread(c, key, value, from)
		}
	},
}, {
	id:    "literal-key",
	title: "the entry is stored under the key \"key\"",
	hint:  "state.key is the property called \"key\". For the property that the variable names, write state[key].",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.spread(c, "key", value, from)
	},
}, {
	id:    "ignores-case",
	title: "the key is stored in lower case",
	hint:  "Keys are used exactly as they are given.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.spread(c, strings.ToLower(key), value, from)
	},
}, {
	id:    "value-as-text",
	title: "the value is stored as text",
	hint:  "Values are passed on as they are, whatever their type; String() and template literals turn them into text.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.spread(c, key, asString(value), from)
	},
}, {
	id:    "throws-on-other-than-text",
	title: "it throws when the value is not text",
	hint:  "Any value may be spread: numbers, arrays, objects, null. Remove the test.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if value.kind != stringKind {
			panic(thrown{})
		}
		r.spread(c, key, value, from)
	},
}, {
	id:    "throws-on-falsy-values",
	title: "it throws when the value is falsy (0, '', false, null)",
	hint:  "Any value may be spread. Do not test it with if (!value).",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if !value.truthy() {
			panic(thrown{})
		}
		r.spread(c, key, value, from)
	},
}, {
	id:    "throws-on-new-key",
	title: "it throws when the sender does not know the key",
	hint:  "state[key] is undefined if the key is not known, and undefined has no version. Use state[key]?.version ?? 0.",
	spread: func(r Reading, c cluster, key string, value Value, from int) {
		if c[from].state.get(key) == nil {
			panic(thrown{})
		}
		r.spread(c, key, value, from)
	},
}}

// unlessUnchanged calls do unless the sender already has the same value, by some comparison.
func unlessUnchanged(c cluster, key string, value Value, from int, same func(a, b Value) bool, do func()) {
	if last := c[from].state.get(key); last == nil || !same(last.value, value) {
		do()
	}
}

// write sets an entry with the given version at the sender, then spreads as the
// reading says.
func write(r Reading, c cluster, key string, value, version Value, from int) {
	c[from].state.set(key, &entry{value: value, version: version})
	r.sweep(c, from)
}
