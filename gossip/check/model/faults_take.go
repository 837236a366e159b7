package model

import (
	"slices"
	"strings"
)

// wrongTake: what arrives when an entry is handed over.
func wrongTake() []giveFault {
	return append([]giveFault{
		wrongGive("updates-value-only", "where both know a key, the newer value is copied but the old version stays", copyWhole,
			updating(func(theirs, own *Entry) *Entry { return &Entry{Value: theirs.Value, Version: own.Version} })),
		wrongGive("updates-version-only", "where both know a key, the newer version is copied but the old value stays", copyWhole,
			updating(merging(func(older, _ Value) Value { return older }))),
		wrongGive("raises-version-on-receipt", "a received entry gets a version one higher than the sender's", countsChanges,
			changing(func(e *Entry) { e.Version = e.Version.PlusOne() })),
		wrongGive("raises-own-version", "a newer value gets the old version of the node that receives it, plus 1", copyWhole,
			updating(func(theirs, own *Entry) *Entry { return &Entry{Value: theirs.Value, Version: own.Version.PlusOne()} }),
			taking(func(theirs, own *Entry) *Entry { // 1 if it had none
				version := NumberValue(1)
				if own != nil {
					version = own.Version.PlusOne()
				}
				return &Entry{Value: theirs.Value, Version: version}
			})),
		wrongGive("received-version-is-1", "a received entry gets version 1",
			"Copy the sender's version along with the value.",
			changing(func(e *Entry) { e.Version = NumberValue(1) })),
		wrongGive("received-version-is-0", "a received entry gets version 0",
			"Copy the sender's version along with the value.",
			changing(func(e *Entry) { e.Version = NumberValue(0) })),
		wrongGive("hands-over-bare-values", "the value alone is stored instead of an entry { value, version }",
			"Store the whole entry: state[key] = { value, version }.",
			changing(func(e *Entry) { e.ValueOnly, e.Version = true, Undefined })),
		wrongGive("hands-over-bare-versions", "the version alone is stored instead of an entry { value, version }",
			"Store the whole entry: state[key] = { value, version }.",
			changing(func(e *Entry) { *e = Entry{Value: e.Version, ValueOnly: true} })),
		wrongGive("arrives-without-fields", "a received entry has neither a value field nor a version field",
			"The fields of an entry are called value and version: state[key] = { value, version }.",
			changing(func(e *Entry) { *e = Entry{} })),
		wrongGive("arrives-as-undefined", "the key of a received entry is there, but its entry is undefined",
			"Is the entry read from the node that has it? state[key] is undefined at the node that lacks the key.",
			changing(func(e *Entry) { *e = Entry{ValueOnly: true} })),
		wrongGive("stores-version-as-text", "the version of a received entry becomes text",
			"Keep the version as a number; String(), template literals and toString() turn it into text.",
			orComparingNumbers(changing(func(e *Entry) { e.Version = StringValue(e.Version.AsText()) }))),
		wrongGive("merges-values", "where both values are objects or arrays, the newer one is merged into the older one",
			"Values are never merged: copy the newer entry as it is.",
			updating(merging(mergedObjects), merging(concatenated), merging(united), merging(unitedNewerFirst))),
	}, each(conversions, conversion.inTake)...)
}

// Hints of several faults.
const (
	countsChanges = "A version counts changes to the value, not hops. Copy it as it is."
	copyWhole     = "Copy the whole entry: its value and its version."
)

// updating gives missing keys correctly, but makes the entry that replaces an older
// one in another way.
func updating(takes ...func(theirs, own *Entry) *Entry) []Give {
	return taking(each(takes, func(take func(theirs, own *Entry) *Entry) func(theirs, own *Entry) *Entry {
		return func(theirs, own *Entry) *Entry {
			if own == nil {
				return theirs.Clone()
			}
			return take(theirs, own)
		}
	})...)
}

// changing changes what arrives: always, or only if the key was known, or only if it
// was not.
func changing(change func(arrived *Entry)) (ways []Give) {
	for _, changes := range []func(own *Entry) bool{
		func(*Entry) bool { return true },
		func(own *Entry) bool { return own != nil },
		func(own *Entry) bool { return own == nil },
	} {
		ways = append(ways, Give{Take: func(theirs, own *Entry) *Entry {
			arrived := theirs.Clone()
			if changes(own) {
				change(arrived)
			}
			return arrived
		}})
	}
	return ways
}

// merging makes one value of two where the newer one should replace the older.
func merging(merge func(older, newer Value) Value) func(theirs, own *Entry) *Entry {
	return func(theirs, own *Entry) *Entry {
		return &Entry{Value: merge(own.Value, theirs.Value), Version: theirs.Version}
	}
}

// mergedObjects is { ...older, ...newer } for two objects that are not arrays, whose
// names need no escapes. Otherwise it is the newer value.
func mergedObjects(older, newer Value) Value {
	if !strings.HasPrefix(older.Text, "{") || !strings.HasPrefix(newer.Text, "{") {
		return newer
	}
	name := func(member string) string {
		name, _, _ := strings.Cut(member, `":`)
		return name
	}
	members := arrayItems(newer.Text)
	for _, member := range arrayItems(older.Text) {
		if !slices.ContainsFunc(members, func(other string) bool { return name(other) == name(member) }) {
			members = append(members, member)
		}
	}
	slices.SortFunc(members, func(a, b string) int { return strings.Compare(name(a), name(b)) })
	return ParseValue("{" + strings.Join(members, ",") + "}")
}

// concatenated is [...older, ...newer] for two lists. Otherwise it is the newer value.
func concatenated(older, newer Value) Value {
	return joined(older, newer, func(a, b []string) []string { return slices.Concat(a, b) })
}

// united is concatenated without repetition, and unitedNewerFirst has the newer list's
// elements first.
func united(older, newer Value) Value { return joined(older, newer, Union) }
func unitedNewerFirst(older, newer Value) Value {
	return joined(older, newer, func(a, b []string) []string { return Union(b, a) })
}

func joined(older, newer Value, join func(a, b []string) []string) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return ParseValue("[" + strings.Join(join(arrayItems(older.Text), arrayItems(newer.Text)), ",") + "]")
}

func isList(v Value) bool { return strings.HasPrefix(v.Text, "[") }

// orComparingNumbers adds ways that read texts as numbers where they compare versions.
func orComparingNumbers(ways []Give) []Give {
	return append(ways, each(ways, func(g Give) Give {
		g.Wins = func(theirs, own *Entry) bool { return theirs.Version.AsNumber() > own.Version.AsNumber() }
		return g
	})...)
}
