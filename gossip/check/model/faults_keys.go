package model

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// wrongKeys: which keys and which entries are handed over.
func wrongKeys() []giveFault {
	return slices.Concat([]giveFault{
		wrongGive("common-keys-only", "only keys that both nodes know are compared",
			"A key that only one node knows must go to the other: an unknown key counts as older than any version.",
			unknown(func(*Entry) bool { return false })).named(
			Misconception{"target-keys-only", "only the keys that the target knows are looked at",
				"A key that only the source knows must go to the target. Go through the keys of both states."},
			Misconception{"source-keys-only", "only the keys that the source knows are looked at",
				"A key that only the target knows must go to the source. Go through the keys of both states."}),
		wrongGive("throws-on-unknown-key", "it throws when one of the nodes does not know a key",
			"state[key] is undefined if the key is not known, and undefined has no version. Test for it first.",
			unknown(func(*Entry) bool { panic(Thrown{}) })).named(
			Misconception{"throws-on-key-unknown-to-target", "it throws when the target does not know a key of the source",
				"target.state[key] is undefined if the key is not known, and undefined has no version. Test for it first."},
			Misconception{"throws-on-key-unknown-to-source", "it throws when the source does not know a key of the target",
				"source.state[key] is undefined if the key is not known, and undefined has no version. Test for it first."}),
		wrongGive("version-0-as-missing", "an entry with version 0 is not handed to a node that lacks the key",
			"Version 0 is a version like any other. An unknown key counts as older than any version, so a default of 0 is too high: test whether the key is known.",
			unknown(
				func(theirs *Entry) bool { return theirs.Version.Number > 0 },
				func(theirs *Entry) bool { return theirs.Version.Number != 0 }),
			gives(hasVersion),
			by(knownIf(hasVersion)),
			by(
				defaulted(0, func(v Value) float64 { return v.Number }, Entry{}),
				defaulted(0, Value.AsNumber, Entry{}), // which is no number if there is an entry without one
				defaulted(0, func(v Value) float64 { return v.Number }, Entry{Version: NumberValue(0)}),
				defaulted(0, func(v Value) float64 { return v.Number }, Entry{Value: ParseValue("null"), Version: NumberValue(0)}))),
		wrongGive("negative-versions-stay", "an entry with a version below 0 is not handed to a node that lacks the key",
			"Any number may be a version, even a negative one. An unknown key counts as older than any version, so a default of 0 is too high.",
			unknown(func(theirs *Entry) bool { return theirs.Version.Number >= 0 })),
		wrongGive("version-1-as-missing", "an entry must have a version above 1 to reach a node that lacks the key",
			"An unknown key counts as older than any version: a default of 1 is too high.",
			unknown(func(theirs *Entry) bool { return theirs.Version.Number > 1 }),
			by(defaulted(1, func(v Value) float64 { return v.Number }, Entry{}))),
		wrongGive("unknown-as-newest", "a key that a node does not know counts as newer than any version, so the entry of the other is lost",
			"An unknown key counts as older than any version: a default of Infinity is too high, -Infinity is right.",
			by(defaulted(math.Inf(1), Value.AsNumber, Entry{}), // of an unknown key, or also of an entry without a version
				defaulted(math.Inf(1), func(v Value) float64 { return either(v, NumberValue(math.Inf(1)), notNull).Number }, Entry{}))),
		wrongGive("falsy-value-as-missing", "an entry whose value is falsy (0, '', false, null) counts as missing", testTheEntry,
			by(knownIf(func(e *Entry) bool { return e.Value.Truthy() }))),
		wrongGive("null-value-as-missing", "an entry whose value is null counts as missing", testTheEntry,
			by(knownIf(func(e *Entry) bool { return !e.Value.IsNullish() }))),
		wrongGive("fractions-stay", "an entry whose version is not a whole number is never handed over",
			"Any number may be a version, even a fraction: test whether the key is known, not what kind of number its version is.",
			gives(
				func(theirs *Entry) bool { return isWhole(theirs.Version.Number) },
				func(theirs *Entry) bool { return isWhole(theirs.Version.Number) && theirs.Version.Number >= 0 },
				func(theirs *Entry) bool { return isWhole(theirs.Version.Number) && theirs.Version.Number > 0 })),
		wrongGive("first-key-only", "only the first key is looked at",
			"Does something end the loop after the first key, such as a return or break inside it?",
			picking(func(keys []string) []string { return keys[:min(1, len(keys))] })),
		wrongGive("last-key-only", "only the last key is looked at",
			"Is a variable set for every key but used only after the loop? Everything belongs inside the loop over the keys.",
			picking(func(keys []string) []string { return keys[max(0, len(keys)-1):] })),
		wrongGive("skips-last-key", "the last key is left out",
			"Does the loop end one step too early? A loop over keys runs while i < keys.length.",
			fromEitherEnd(func(keys []string) []string { return keys[:max(0, len(keys)-1)] })),
		wrongGive("skips-first-key", "the first key is left out",
			"Does the loop begin one step too late? The first key has index 0.",
			fromEitherEnd(func(keys []string) []string { return keys[min(1, len(keys)):] })),
		wrongGive("every-other-key", "every other key is left out",
			"Is the counter raised twice, or are keys removed from the list while the loop runs over it?",
			picking(everyOther)),
		wrongGive("first-half-of-the-keys", "only the first half of the keys is looked at",
			"Are keys taken out of the list while a loop runs up to its length? Loop while there are keys, or do not take them out.",
			picking(func(keys []string) []string { return keys[:(len(keys)+1)/2] })),
		wrongGive("first-move-only", "the round ends after the first entry that moves",
			"Does a return or break end the loop once something has moved? All keys must be looked at.",
			together(func(p *Pass, keys []string) []string {
				i := slices.IndexFunc(keys, func(key string) bool { return !p.tied(key) })
				return keys[max(i, 0):min(i+1, len(keys))]
			}),
			ending(1, (*Pass).accepts),
			keysBy(func(p *Pass) []string { // the newest
				moving := p.moving()
				slices.SortStableFunc(moving, func(a, b string) int {
					return cmp.Compare(p.From.Get(b).Version.Number, p.From.Get(a).Version.Number)
				})
				return moving[:min(1, len(moving))]
			})),
		wrongGive("last-move-only", "only the last entry that should move does",
			"Is a variable set for every key but used only after the loop, or in functions that run then? Declare it inside the loop, with let or const.",
			keysBy(func(p *Pass) []string {
				moving := p.moving()
				return moving[max(0, len(moving)-1):]
			})),
		wrongGive("stops-at-first-tie", "the round ends at the first key for which the versions are equal",
			"Is there a return or break where the versions are equal? Use continue: the other keys must still be looked at.",
			together(func(p *Pass, keys []string) []string { return until(keys, p.tied, 0) }),
			ending(0, func(_ *Pass, theirs, own *Entry) bool { return own != nil && tie(theirs, own) })),
		wrongGive("stops-at-first-that-stays", "the round ends at the first entry that does not need to move",
			"Is there a return or break where an entry is not newer? Use continue: the other keys must still be looked at.",
			ending(0, func(p *Pass, theirs, own *Entry) bool { return !p.accepts(theirs, own) })),
		wrongGive("stops-at-unknown-key", "the round ends at the first key that the other node does not know",
			"Does something end the loop there, such as a try block around it, a return or a break? All keys must be looked at.",
			ending(1, isUnknown), ending(0, isUnknown),
			together(untilUnshared(0)), together(untilUnshared(1))),
		wrongGive("keys-of-the-larger-state", "only the keys of the node that knows more of them are looked at",
			"The node that knows fewer keys may still know one that the other lacks: go through all keys of both nodes.",
			keysBy(
				keysOf(func(source, target int) bool { return source >= target }),
				keysOf(func(source, target int) bool { return source > target }))),
		wrongGive("keys-of-the-smaller-state", "only the keys of the node that knows fewer of them are looked at",
			"The node that knows more keys has something to tell: go through all keys of both nodes.",
			keysBy(
				keysOf(func(source, target int) bool { return source <= target }),
				keysOf(func(source, target int) bool { return source < target }))),
		wrongGive("ends-with-the-shorter-list", "the round ends when the keys of one of the nodes are used up",
			"The node that knows more keys has something left to tell: go on until the keys of both are used up.",
			keysBy(func(p *Pass) []string {
				a, b := sorted(p.Source.Keys), sorted(p.Target.Keys)
				if len(a) == 0 || len(b) == 0 {
					return nil
				}
				last := slices.MinFunc([]string{a[len(a)-1], b[len(b)-1]}, compareKeys)
				return slices.DeleteFunc(append(a, b...), func(key string) bool { return compareKeys(key, last) > 0 })
			})),
		wrongGive("one-fixed-key", "only the key \"leader\" is looked at",
			"A state may hold any keys: go through all keys of both nodes.",
			keysBy(func(*Pass) []string { return []string{"leader"} })),
		wrongGive("numeric-keys-stay", "keys that are numbers are left out",
			"Any string can be a key, even \"7\".",
			keysBy(keysBut(isIndex), keysBut(isNumeric))),
		wrongGive("numeric-keys-only", "only keys that are numbers are looked at",
			"Keys are names, not positions: go through Object.keys(state). A state has no length.",
			keysBy(keysBut(func(key string) bool { return !isIndex(key) }))),
		wrongGive("letters-for-keys", "only keys of one letter are looked at",
			"A loop over a text goes through its letters: is a list of keys turned into a text, by + or join? The keys of two nodes are [...a, ...b].",
			keysBy(keysBut(func(key string) bool { return utf8.RuneCountInString(key) != 1 }))),
		wrongGive("positions-for-keys", "the positions of the keys are used in place of the keys",
			"for ... in over an array gives its indexes, \"0\", \"1\" and so on. Write for ... of, or keys[i].",
			keysBy(
				positions(func(p *Pass) int { return len(Union(p.Source.Keys, p.Target.Keys)) }),
				positions(func(p *Pass) int { return len(p.Source.Keys) + len(p.Target.Keys) }),
				positions(func(p *Pass) int { return len(p.From.Keys) }))),
		wrongGive("only-above-the-highest", "an entry is handed over only if its version is above all versions of the other node", keyByKey,
			keysBy(aboveHighest(highestVersion), aboveHighest(highestPositive), aboveHighest(highestOfAny))),
	}, each(kinds, kind.inGive), each(limits, func(limit int) giveFault {
		most := strconv.Itoa(limit)
		return wrongGive("entries-after-"+most+"-left-out", "only the first "+most+" newer entries are handed over",
			"All newer entries must be handed over, however many they are.",
			keysBy(func(p *Pass) []string {
				moving := p.moving()
				return moving[:min(limit, len(moving))]
			}))
	}), each(limits, func(limit int) giveFault {
		most := strconv.Itoa(limit)
		return wrongGive("keys-after-"+most+"-left-out", "only the first "+most+" keys of a node are looked at",
			"A state may hold any number of keys: go through all of them.",
			picking(func(keys []string) []string { return keys[:min(limit, len(keys))] }))
	}))
}

// testTheEntry is the hint of several faults.
const testTheEntry = "A key is known if it has an entry, whatever the value: test the entry, not entry.value."

// limits are how many keys, entries or nodes programs look at that leave out all later ones.
var limits = []int{2, 3, 4, 5, 8, 9, 10, 12}

// together picks from the keys of both nodes: the source's first, in the order of
// { ...source, ...target }, with those that both know twice, or sorted.
func together(pick func(p *Pass, keys []string) []string) []Give {
	return keysBy(
		func(p *Pass) []string { return pick(p, Union(p.Source.Keys, p.Target.Keys)) },
		func(p *Pass) []string { return pick(p, merged(p.Source, p.Target).Keys) },
		func(p *Pass) []string { return pick(p, slices.Concat(p.Source.Keys, p.Target.Keys)) },
		func(p *Pass) []string {
			return pick(p, sorted(Union(p.Source.Keys, p.Target.Keys)))
		})
}

// picking picks from the keys of both nodes together, or from the giver's.
func picking(pick func(keys []string) []string) []Give {
	return append(together(func(_ *Pass, keys []string) []string { return pick(keys) }),
		Give{Keys: func(p *Pass) []string { return pick(p.From.Keys) }})
}

// fromEitherEnd is picking, also where the last of these keys comes first: so new keys come to be in
// that order.
func fromEitherEnd(pick func(keys []string) []string) []Give {
	return append(picking(pick), picking(func(keys []string) []string { return reversed(pick(slices.Clone(keys))) })...)
}

func everyOther[T any](all []T) (some []T) {
	for i := 0; i < len(all); i += 2 {
		some = append(some, all[i])
	}
	return some
}

// keysOf returns the keys of the source if fromSource says so, given how many both
// know, else the target's.
func keysOf(fromSource func(source, target int) bool) func(p *Pass) []string {
	return func(p *Pass) []string {
		if fromSource(len(p.Source.Keys), len(p.Target.Keys)) {
			return p.Source.Keys
		}
		return p.Target.Keys
	}
}

func keysBut(leftOut func(key string) bool) func(p *Pass) []string {
	return func(p *Pass) []string { return slices.DeleteFunc(slices.Clone(p.From.Keys), leftOut) }
}

// aboveHighest keeps the keys of the entries with a version above the highest that the taker had.
func aboveHighest(highest func(s *State) float64) func(p *Pass) []string {
	return func(p *Pass) []string {
		taker := p.Target
		if p.pulls {
			taker = p.Source
		}
		most := highest(taker)
		return keysBut(func(key string) bool { return p.From.Get(key).Version.Number <= most })(p)
	}
}

// positions keeps the keys that are written like an index of an array of so many.
func positions(count func(p *Pass) int) func(p *Pass) []string {
	return func(p *Pass) []string {
		n := count(p)
		return keysBut(func(key string) bool { return !isPosition(key, n) })(p)
	}
}

func isPosition(key string, count int) bool { return isIndex(key) && indexOf(key) < int64(count) }

func isWhole(v float64) bool { return v == math.Trunc(v) }

// until returns the keys before the first one that ends the loop, and so many more.
func until(keys []string, ends func(key string) bool, more int) []string {
	if i := slices.IndexFunc(keys, ends); i >= 0 {
		return keys[:i+more]
	}
	return keys
}

// untilUnshared returns the keys before the first one that only one node knows, and so many more.
func untilUnshared(more int) func(p *Pass, keys []string) []string {
	return func(p *Pass, keys []string) []string {
		return until(keys, func(key string) bool { return p.Source.Get(key) == nil || p.Target.Get(key) == nil }, more)
	}
}

// ending goes through the keys up to one that ends the loop, and so many more. With a return,
// or a try block around both loops, it ends the round, whichever loop comes first.
func ending(more int, ends func(p *Pass, theirs, own *Entry) bool) []Give {
	at := func(p *Pass, from, to *State) func(key string) bool {
		return func(key string) bool { return ends(p, from.Get(key), to.Get(key)) }
	}
	loop := func(p *Pass) []string { return until(p.From.Keys, at(p, p.From, p.To), more) }
	return keysBy(loop,
		func(p *Pass) []string { return until(sorted(p.From.Keys), at(p, p.From, p.To), more) },
		func(p *Pass) []string {
			if p.pulls && slices.ContainsFunc(p.Source.Keys, at(p, p.Source, p.Target)) {
				return nil
			}
			return loop(p)
		},
		func(p *Pass) []string {
			if !p.pulls && slices.ContainsFunc(p.Target.Keys, at(p, p.Target, p.Source)) {
				return nil
			}
			return loop(p)
		})
}

func isUnknown(_ *Pass, _, own *Entry) bool { return own == nil }

// moves reports whether the giver's entry of a key is handed over.
func (p *Pass) moves(key string) bool { return p.accepts(p.From.Get(key), p.To.Get(key)) }

// moving returns the keys of the entries that are handed over.
func (p *Pass) moving() []string {
	return slices.DeleteFunc(slices.Clone(p.From.Keys), func(key string) bool { return !p.moves(key) })
}

// tied reports whether both nodes had the same version before the round.
func (p *Pass) tied(key string) bool {
	a, b := p.Source.Get(key), p.Target.Get(key)
	return a != nil && b != nil && tie(a, b)
}

// isNumeric reports whether Number(key) is a number.
func isNumeric(key string) bool {
	number := StringValue(key).AsNumber()
	return number == number
}

// merged is { ...a, ...b }.
func merged(a, b *State) *State {
	all := a.Clone()
	for i, key := range b.Keys {
		all.Set(key, b.Entries[i])
	}
	return all
}
