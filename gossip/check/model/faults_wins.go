package model

import (
	"math"
	"strconv"
	"strings"
)

// wrongWins: which of two entries wins where both nodes know the key.
func wrongWins() []giveFault {
	return []giveFault{
		wrongGive("ties-swap", "on equal versions the two nodes swap their entries",
			"On a tie nothing moves: use > and not >= when you compare versions.",
			wins(notOlder), by(defaultedTies(0), defaultedTies(-1))).named(
			Misconception{"source-wins-ties", "on equal versions the source overwrites the target",
				"On a tie nothing moves: use > and not >= when you compare versions."},
			Misconception{"target-wins-ties", "on equal versions the target overwrites the source",
				"On a tie nothing moves: use > and not >= when you compare versions, also in an else branch."}),
		wrongGive("ties-by-value", "on equal versions the larger or the smaller value wins",
			"On a tie nothing moves: values are never compared.",
			wins(tiesIf(Value.Greater), tiesIf(laterText), tiesIf(swapped(Value.Greater)), tiesIf(swapped(laterText)))),
		wrongGive("only-ties-move", "an entry is copied only if the versions are equal",
			"Compare with > and not with ===: the entry with the higher version is copied.",
			wins(tie)),
		// In the pull after a correct push it is the same as older-wins, and the simpler name.
		wrongGive("missing-keys-only", "missing keys are handed over, but known ones are never updated",
			"Where both nodes know a key, the entry with the higher version must replace the other.",
			wins(func(theirs, own *Entry) bool { return false })),
		wrongGive("older-wins", "the entry with the lower version wins",
			"The higher version is the newer one: reverse the comparison.",
			wins(older)),
		wrongGive("older-or-equal-wins", "the entry with the lower version wins, and an equal version is enough",
			"The higher version is the newer one, and on a tie nothing moves: use > and not <=.",
			wins(func(theirs, own *Entry) bool { return !theirs.NewerThan(own) })),
		wrongGive("known-entries-swap", "the two nodes swap their entries of every key that both know, whatever the versions",
			"Where both know a key, compare the versions: the higher one wins, whoever holds it.",
			wins(always)).named(
			Misconception{"source-always-wins", "the source's entry overwrites the target's wherever it has one, whatever the versions",
				"Where both know a key, compare the versions: the higher one wins, whoever holds it."},
			Misconception{"target-always-wins", "the target's entry overwrites the source's wherever it has one, whatever the versions",
				"Where both know a key, compare the versions: the higher one wins, whoever holds it."}),
		wrongGive("value-decides", "the values are compared instead of the versions", onlyVersions,
			wins(
				byValues(Value.Greater),
				byValues(func(theirs, own Value) bool { return !own.Greater(theirs) }),
				func(theirs, own *Entry) bool { return entryText(theirs) > entryText(own) })), // JSON.stringify(entry)
		wrongGive("different-values-move", "an entry is copied whenever the values differ, whatever the versions",
			"A different value may be the older one. Compare entry.version, with >.",
			wins(
				byValues(func(theirs, own Value) bool { return !identical(theirs, own) }),
				byValues(func(theirs, own Value) bool { return !theirs.Equal(own) }))),
		wrongGive("versions-as-text", "versions are compared as text, where \"9\" is above \"10\"",
			"Versions are numbers: compare them as numbers, without turning them into text first. sort() without a comparison function also compares text.",
			wins(func(theirs, own *Entry) bool { return theirs.Version.AsText() > own.Version.AsText() })),
		wrongGive("versions-32-bit", "versions are cut to 32 bits",
			"Operators like | 0, >> and ~~ cut numbers to 32 bits. Versions can be larger: compare them as they are.",
			wins(byNumber(func(v float64) float64 { return float64(toInt32(v)) }), func(theirs, own *Entry) bool { // the difference is cut
				return toInt32(theirs.Version.Number-own.Version.Number) > 0
			}),
			by(defaulted(-1, func(v Value) float64 { return float64(toInt32(v.Number)) }, Entry{}))),
		wrongGive("unsigned-32-bit-versions", "versions are cut to 32 bits without a sign",
			"The operator >>> cuts numbers to 32 bits. Versions can be larger: compare them as they are.",
			wins(byNumber(func(v float64) float64 { return float64(uint32(toInt32(v))) }))),
		wrongGive("8-bit-versions", "versions are cut to 8 or 16 bits, where 256 or 65536 is 0",
			"A Uint8Array, a Uint16Array, & 255 and & 0xffff cut numbers. Versions can be larger: compare them as they are.",
			wins(
				byNumber(func(v float64) float64 { return float64(uint8(toInt32(v))) }),
				byNumber(func(v float64) float64 { return float64(uint16(toInt32(v))) }))),
		wrongGive("versions-single-precision", "versions lose their last digits when they are large",
			"A Float32Array and Math.fround keep only seven digits or so: compare versions as they are.",
			wins(byNumber(func(v float64) float64 { return float64(float32(v)) }))),
		wrongGive("versions-rounded", "versions are rounded to whole numbers",
			"A version may be any number: compare versions as they are, without Math.floor, Math.round, parseInt or Date.",
			wins(
				byNumber(asTime), byNumber(math.Floor), byNumber(math.Ceil), byNumber(math.Trunc),
				byNumber(func(v float64) float64 { return math.Floor(v + 0.5) }), byNumber(parsedInt))),
		wrongGive("versions-limited", "versions above some limit count as equal",
			"Versions have no limit: compare them as they are, without Math.min.",
			limited(10, 100, 255, 1000, 1e6, 1<<31-1, 1<<32-1, 1<<32, 1<<34, 1<<40)),
		wrongGive("negative-versions-as-0", "a version below 0 counts as 0",
			"Any number may be a version, even a negative one: compare versions as they are, without Math.max.",
			wins(byNumber(func(v float64) float64 { return max(v, 0) }))),
		wrongGive("negative-versions-as-unknown", "a key with a version below 0 counts as unknown",
			"Any number may be a version, even a negative one: test whether the key is known, not its version.",
			[]Give{
				{By: knownIf(func(e *Entry) bool { return e.Version.Number >= 0 })},
				{Wins: func(theirs, own *Entry) bool { return theirs.NewerThan(own) || own.Version.Number < 0 }},
			}),
		wrongGive("version-0-is-replaced", "an entry with version 0 is replaced by any other, as if it were not there",
			"Version 0 is a version, but falsy, so !entry.version is true for it. Test whether the key is known.",
			wins(func(theirs, own *Entry) bool { return theirs.NewerThan(own) || own.Version.Number == 0 })),
		wrongGive("only-version-0-is-replaced", "an entry is replaced only if its version is 0",
			"A version counts: compare the two with >. A test like !entry.version is true only for version 0.",
			wins(func(theirs, own *Entry) bool { return theirs.Version.Number != 0 && own.Version.Number == 0 },
				func(theirs, own *Entry) bool { return own.Version.Number == 0 })),
		wrongGive("any-version-but-0-wins", "every entry whose version is not 0 overwrites the other, as if nothing were compared",
			"Operators such as ?? and || come after >: put each default in parentheses, (a ?? 0) > (b ?? 0).",
			[]Give{{Gives: hasVersion, Wins: always}, {By: func(p *Pass) { // if the source's has not moved
				handOver(p, func(key string, theirs, own *Entry) bool {
					return hasVersion(theirs) && !(p.pulls && own != nil && hasVersion(own))
				})
			}}}),
		wrongGive("next-version-only", "an entry wins only if its version is exactly one higher",
			"Any higher version wins. A node may have missed several updates.",
			wins(func(theirs, own *Entry) bool { return theirs.Version.Number == own.Version.Number+1 })),
		wrongGive("one-version-ahead", "an entry wins only if its version is at least one higher",
			"Versions may be fractions, and any higher version wins: compare the two with >.",
			wins(func(theirs, own *Entry) bool { return theirs.Version.Number-own.Version.Number >= 1 },
				func(theirs, own *Entry) bool { return theirs.Version.Number >= own.Version.Number+1 })),
		wrongGive("two-versions-ahead", "an entry wins only if its version is at least two higher",
			"A version that is one higher is high enough. Is there an extra + 1 in the comparison?",
			wins(func(theirs, own *Entry) bool { return theirs.Version.Number > own.Version.Number+1 })),
		wrongGive("one-version-behind", "an entry wins even if it is a version behind",
			"Only a higher version wins. Is there an extra + 1 or - 1 in the comparison?",
			wins(func(theirs, own *Entry) bool { return theirs.Version.Number+1 >= own.Version.Number },
				func(theirs, own *Entry) bool { return theirs.Version.Number+1 > own.Version.Number })),
		wrongGive("different-is-newer", "an entry is copied whenever the versions differ",
			"A different version may be the older one: compare with >, not with !==.",
			wins(different)),
		wrongGive("equal-values-not-updated", "an entry with the same value is not copied, although its version is higher",
			"Compare only versions: the entry with the higher version must be copied even if the value is the same.",
			wins(unless(identical), unless(looselyEqual), unless(Value.Equal), unless(onlyLooselyEqual))),
		wrongGive("other-types-not-updated", "an entry is replaced only by one whose value has the same type",
			"Values say nothing about age, and a new one may have another type. Compare only entry.version.",
			wins(func(theirs, own *Entry) bool {
				return theirs.NewerThan(own) && theirs.Value.typeOf() == own.Value.typeOf()
			})),
		wrongGive("falsy-values-are-replaced",
			"an entry whose value is falsy (0, '', false, null) is replaced by any other, as if it were not there", testTheEntry,
			wins(func(theirs, own *Entry) bool { return theirs.NewerThan(own) || !own.Value.Truthy() })),
		wrongGive("null-values-are-replaced", "an entry whose value is null is replaced by any other, as if it were not there", testTheEntry,
			wins(func(theirs, own *Entry) bool { return theirs.NewerThan(own) || own.Value.IsNullish() })),
	}
}

// onlyVersions is the hint of several faults.
const onlyVersions = "Values say nothing about age. Compare only entry.version."

func hasVersion(e *Entry) bool          { return e.Version.Number != 0 }
func always(theirs, own *Entry) bool    { return true }
func older(theirs, own *Entry) bool     { return own.NewerThan(theirs) }
func notOlder(theirs, own *Entry) bool  { return !own.NewerThan(theirs) }
func tie(theirs, own *Entry) bool       { return theirs.Version.Equal(own.Version) }
func different(theirs, own *Entry) bool { return !tie(theirs, own) }

// byValues compares only the values, and tiesIf those of equal versions.
func byValues(wins func(theirs, own Value) bool) func(theirs, own *Entry) bool {
	return func(theirs, own *Entry) bool { return wins(theirs.Value, own.Value) }
}

func tiesIf(wins func(theirs, own Value) bool) func(theirs, own *Entry) bool {
	return func(theirs, own *Entry) bool {
		return theirs.NewerThan(own) || tie(theirs, own) && wins(theirs.Value, own.Value)
	}
}

func swapped(greater func(a, b Value) bool) func(a, b Value) bool {
	return func(a, b Value) bool { return greater(b, a) }
}

// laterText compares values as JSON.
func laterText(theirs, own Value) bool { return theirs.Text > own.Text }

// asTime is the time of a JavaScript Date, which is a whole number of milliseconds.
func asTime(v float64) float64 {
	const latest = 8.64e15
	if math.Abs(v) > latest {
		return math.NaN()
	}
	return math.Trunc(v)
}

// parsedInt is JavaScript's parseInt(v): the digits with which the number begins as text, such as 1 for 1e+21.
func parsedInt(v float64) float64 {
	text := FormatNumber(v)
	end := strings.IndexFunc(text, func(r rune) bool { return r != '-' && (r < '0' || r > '9') })
	if end < 0 {
		end = len(text)
	}
	number, err := strconv.ParseFloat(text[:end], 64)
	if err != nil {
		return math.NaN()
	}
	return number
}

// byNumber compares number(version) instead of the versions.
func byNumber(number func(float64) float64) func(theirs, own *Entry) bool {
	return func(theirs, own *Entry) bool { return number(theirs.Version.Number) > number(own.Version.Number) }
}

// limited compares versions up to a limit, for several limits.
func limited(limits ...float64) (ways []Give) {
	for _, limit := range limits {
		ways = append(ways, wins(byNumber(func(v float64) float64 { return min(v, limit) }))...)
	}
	return ways
}

// unless lets the newer entry win except if the values are equal in some way.
func unless(same func(a, b Value) bool) func(theirs, own *Entry) bool {
	return func(theirs, own *Entry) bool { return theirs.NewerThan(own) && !same(theirs.Value, own.Value) }
}

// toInt32 is JavaScript's number | 0.
func toInt32(number float64) int32 { return int32(uint32(int64(math.Mod(number, 1<<32)))) }

// looselyEqual is JavaScript's a == b, for values that came separately.
func looselyEqual(a, b Value) bool {
	switch {
	case a.Kind == b.Kind || a.IsNullish() || b.IsNullish():
		return identical(a, b)
	case a.Kind == StringKind && b.Kind == ObjectKind || a.Kind == ObjectKind && b.Kind == StringKind:
		return a.AsText() == b.AsText()
	}
	return a.AsNumber() == b.AsNumber()
}

// onlyLooselyEqual is a == b && a !== b.
func onlyLooselyEqual(a, b Value) bool { return looselyEqual(a, b) && !identical(a, b) }

// identical is JavaScript's a === b, for values that came separately: two
// objects are never identical.
func identical(a, b Value) bool { return a.Kind != ObjectKind && a.Equal(b) }
