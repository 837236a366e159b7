package model

import (
	"slices"
	"strings"
)

// wrongTake: what arrives when an entry is handed over.
var wrongTake = []giveFault{{
	Misconception: Misconception{"updates-value-only", "where both know a key, the newer value is copied but the old version stays",
		"Copy the whole entry: its value and its version."},
	ways: updating(func(theirs, own *Entry) *Entry { return &Entry{Value: theirs.Value, Version: own.Version} }),
}, {
	Misconception: Misconception{"updates-version-only", "where both know a key, the newer version is copied but the old value stays",
		"Copy the whole entry: its value and its version."},
	ways: updating(func(theirs, own *Entry) *Entry { return &Entry{Value: own.Value, Version: theirs.Version} }),
}, {
	Misconception: Misconception{"raises-version-on-receipt", "a received entry gets a version one higher than the sender's",
		"A version counts changes to the value, not hops. Copy it as it is."},
	ways: changing(func(e *Entry) { e.Version = e.Version.PlusOne() }),
}, {
	Misconception: Misconception{"raises-own-version", "where both know a key, the newer value gets the old version plus 1",
		"Copy the whole entry: its value and its version."},
	ways: updating(func(theirs, own *Entry) *Entry { return &Entry{Value: theirs.Value, Version: own.Version.PlusOne()} }),
}, {
	Misconception: Misconception{"received-version-is-1", "a received entry gets version 1",
		"Copy the sender's version along with the value."},
	ways: changing(func(e *Entry) { e.Version = NumberValue(1) }),
}, {
	Misconception: Misconception{"received-version-is-0", "a received entry gets version 0",
		"Copy the sender's version along with the value."},
	ways: changing(func(e *Entry) { e.Version = NumberValue(0) }),
}, {
	Misconception: Misconception{"drops-version", "a received entry has a value but no version",
		"Hand over the whole entry, { value, version }, not just the value."},
	ways: changing(func(e *Entry) { e.Version = Undefined }),
}, {
	Misconception: Misconception{"drops-value", "a received entry has a version but no value",
		"Hand over the whole entry, { value, version }. Is the field called value everywhere?"},
	ways: changing(func(e *Entry) { e.Value = Undefined }),
}, {
	Misconception: Misconception{"hands-over-bare-values", "the value alone is stored instead of an entry { value, version }",
		"Store the whole entry: state[key] = { value, version }."},
	ways: changing(func(e *Entry) { e.ValueOnly, e.Version = true, Undefined }),
}, {
	Misconception: Misconception{"hands-over-bare-versions", "the version alone is stored instead of an entry { value, version }",
		"Store the whole entry: state[key] = { value, version }."},
	ways: changing(func(e *Entry) { *e = Entry{Value: e.Version, ValueOnly: true} }),
}, {
	Misconception: Misconception{"arrives-without-fields", "a received entry has neither a value field nor a version field",
		"The fields of an entry are called value and version: state[key] = { value, version }."},
	ways: changing(func(e *Entry) { *e = Entry{} }),
}, {
	Misconception: Misconception{"arrives-as-undefined", "the key of a received entry is there, but its entry is undefined",
		"Is the entry read from the node that has it? state[key] is undefined at the node that lacks the key."},
	ways: changing(func(e *Entry) { *e = Entry{ValueOnly: true} }),
}, {
	Misconception: Misconception{"swaps-fields", "the value and the version of a received entry change places",
		"Is the order of arguments or fields the same everywhere? An entry is { value, version }."},
	ways: changing(func(e *Entry) { e.Value, e.Version = e.Version, e.Value }),
}, {
	Misconception: Misconception{"nests-entries", "the whole entry arrives as the value of another entry",
		"Copy the entry, state[key] = { ...entry }; { value: entry, version } puts an entry into an entry."},
	ways: changing(func(e *Entry) {
		e.Value = ParseValue(entryText(e))
	}),
}, {
	Misconception: Misconception{"stores-version-as-text", "the version of a received entry becomes text",
		"Keep the version as a number; String(), template literals and toString() turn it into text."},
	ways: changing(func(e *Entry) { e.Version = StringValue(e.Version.AsText()) }),
}, {
	Misconception: Misconception{"values-as-text", "the value of a received entry becomes text",
		"Values are passed on as they are, whatever their type; String() and template literals turn them into text."},
	ways: changing(func(e *Entry) { e.Value = asString(e.Value) }),
}, {
	Misconception: Misconception{"values-as-json", "the value of a received entry becomes JSON text",
		"Values are passed on as they are, whatever their type; JSON.stringify turns them into text."},
	ways: changing(func(e *Entry) { e.Value = asJSON(e.Value) }),
}, {
	Misconception: Misconception{"falsy-values-become-null", "a falsy value (0, '', false) arrives as null",
		"The operator || also uses its right side for 0, '' and false. Copy the value as it is."},
	ways: changing(orElse("null")),
}, {
	Misconception: Misconception{"falsy-values-become-empty", "a falsy value (0, false, null) arrives as an empty text",
		"The operator || also uses its right side for 0, false and null. Copy the value as it is."},
	ways: changing(orElse(`""`)),
}, {
	Misconception: Misconception{"null-values-become-empty", "a value of null arrives as something empty",
		"The operator ?? uses its right side for null. Copy the value as it is."},
	ways: slices.Concat(changing(ifNull(`""`)), changing(ifNull(`0`)), changing(ifNull(`{}`)), changing(ifNull("undefined"))),
}, {
	Misconception: Misconception{"keeps-old-value-for-falsy", "a falsy value (0, '', false, null) does not replace the old value, only the version does",
		"The operator || also uses its right side for 0, '', false and null. Copy the whole entry as it is."},
	ways: updating(
		func(theirs, own *Entry) *Entry {
			return &Entry{Value: either(theirs.Value, own.Value, Value.Truthy), Version: theirs.Version}
		},
		func(theirs, own *Entry) *Entry {
			return &Entry{Value: either(theirs.Value, own.Value, notNull), Version: theirs.Version}
		}),
}, {
	Misconception: Misconception{"merges-values", "where both values are objects or arrays, the newer one is merged into the older one",
		"Values are never merged: copy the newer entry as it is."},
	ways: updating(merging(mergedObjects), merging(concatenated), merging(united), merging(unitedNewerFirst)),
}}

// updating gives missing keys correctly, but makes the entry that replaces an older
// one in another way.
func updating(takes ...func(theirs, own *Entry) *Entry) (ways []Give) {
	for _, take := range takes {
		ways = append(ways, Give{Take: func(theirs, own *Entry) *Entry {
			if own == nil {
				return theirs.Clone()
			}
			return take(theirs, own)
		}})
	}
	return ways
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

func orElse(other string) func(e *Entry) {
	return func(e *Entry) { e.Value = either(e.Value, ParseValue(other), Value.Truthy) }
}

func ifNull(other string) func(e *Entry) {
	return func(e *Entry) {
		e.Value = either(e.Value, ParseValue(other), notNull)
	}
}

func either(v, other Value, counts func(Value) bool) Value {
	if counts(v) {
		return v
	}
	return other
}

// asString is JavaScript's String(v).
func asString(v Value) Value {
	if v.Kind == StringKind {
		return v
	}
	return StringValue(strings.ReplaceAll(v.AsText(), `"`, `\"`))
}

// asJSON is JSON.stringify(v) for a value whose text is JSON.
func asJSON(v Value) Value {
	return StringValue(strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v.Text))
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
	if !isList(older) || !isList(newer) {
		return newer
	}
	return ParseValue("[" + strings.Join(slices.Concat(arrayItems(older.Text), arrayItems(newer.Text)), ",") + "]")
}

// united is concatenated without repetition.
func united(older, newer Value) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return ParseValue("[" + strings.Join(Union(arrayItems(older.Text), arrayItems(newer.Text)), ",") + "]")
}

// unitedNewerFirst is united with the newer list's elements first.
func unitedNewerFirst(older, newer Value) Value {
	if !isList(older) || !isList(newer) {
		return newer
	}
	return united(newer, older)
}

func isList(v Value) bool { return strings.HasPrefix(v.Text, "[") }
