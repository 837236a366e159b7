package model

import "strings"

// kind is a kind of values that some programs do not accept, where a node gives an entry or
// where spreadInfo sets one.
type kind struct {
	stayID, id, is, even string
	accepted             []func(Value) bool
}

var kinds = []kind{
	{"falsy-values-stay", "falsy-values", "falsy (0, '', false, null)", "0, '', false and null", []func(Value) bool{Value.Truthy}},
	{"null-values-stay", "null", "null", "null", []func(Value) bool{notNull}},
	{"only-text-moves", "other-than-text", "not text", "numbers, objects and null", []func(Value) bool{isText}},
	{"objects-stay", "objects", "an object or an array", "objects and arrays", []func(Value) bool{
		func(v Value) bool { return v.Kind != ObjectKind },
		func(v Value) bool { return v.Kind != ObjectKind && v.Kind != NullKind },
		func(v Value) bool { return v.Kind != ObjectKind || isList(v) },
	}},
	{"empty-values-stay", "empty-values", "an empty array, an empty object or an empty string", "[], {} and ''", []func(Value) bool{
		func(v Value) bool { return !isEmpty(v) },
		func(v Value) bool { return !isEmpty(v) || v.Kind == StringKind },
		func(v Value) bool { return !isEmpty(v) || v.Kind != StringKind },
	}},
}

func (k kind) inGive() giveFault {
	rules := each(k.accepted, func(accepts func(Value) bool) func(*Entry) bool {
		return func(theirs *Entry) bool { return accepts(theirs.Value) }
	})
	return wrongGive(k.stayID, "an entry whose value is "+k.is+" is never handed over",
		"Any value may be handed over, even "+k.even+": test the entry, not entry.value or its type.", gives(rules...), unknown(rules...))
}

func notNull(v Value) bool { return !v.IsNullish() }
func isText(v Value) bool  { return v.Kind == StringKind }
func isEmpty(v Value) bool { return v.Text == "[]" || v.Text == "{}" || v.Text == `""` }

// conversion is a fault in what becomes of entries and their values, where a node takes one
// or where spreadInfo sets one.
type conversion struct {
	takeID, settingID string
	of, into, hint    string
	rules             []func(e *Entry)
}

var conversions = []conversion{
	{"values-as-text", "value-as-text", "the value", "text",
		"Values are passed on as they are, whatever their type; String() and template literals turn them into text.",
		ofValue(asString)},
	{"values-as-json", "value-as-json", "the value", "JSON text",
		"Values are passed on as they are, whatever their type; JSON.stringify turns them into text.",
		ofValue(asJSON)},
	{"values-as-number", "value-as-number", "the value", "a number",
		"Values are passed on as they are, whatever their type; Number(), parseInt and a + in front make numbers of them.",
		ofValue(func(v Value) Value { return NumberValue(v.AsNumber()) })},
	{"drops-version", "stores-no-version", "an entry", "a value without a version",
		"An entry has both: state[key] = { value, version }. Is the field called version everywhere?",
		[]func(e *Entry){func(e *Entry) { e.Version = Undefined }}},
	{"drops-value", "stores-no-value", "an entry", "a version without a value",
		"An entry has both: state[key] = { value, version }. Is the field called value everywhere?",
		[]func(e *Entry){func(e *Entry) { e.Value = Undefined }}},
	{"swaps-fields", "stores-fields-swapped", "an entry", "one whose value and version have changed places",
		"Is the order of arguments or fields the same everywhere? An entry is { value, version }.",
		[]func(e *Entry){func(e *Entry) { e.Value, e.Version = e.Version, e.Value }}},
	{"nests-entries", "stores-nested-entries", "the whole entry", "the value of another entry",
		"Copy the entry, state[key] = { ...entry }; { value: entry, version } puts an entry into an entry.",
		[]func(e *Entry){func(e *Entry) { e.Value = ParseValue(entryText(e)) }}},
	{"falsy-values-become-null", "falsy-value-becomes-null", "a falsy value (0, '', false)", "null",
		"The operator || also uses its right side for 0, '' and false. Keep the value as it is.",
		orElse(Value.Truthy, "null")},
	{"falsy-values-become-empty", "falsy-value-becomes-empty", "a falsy value (0, false, null)", "an empty text",
		"The operator || also uses its right side for 0, false and null. Keep the value as it is.",
		orElse(Value.Truthy, `""`)},
	{"null-values-become-empty", "null-becomes-empty", "a value of null", "something empty",
		"The operator ?? uses its right side for null. Keep the value as it is.",
		orElse(notNull, `""`, "0", "{}", "undefined")},
}

func (c conversion) inTake() giveFault {
	f := wrongGive(c.takeID, c.of+" arrives as "+c.into, c.hint)
	for _, rule := range c.rules {
		f.ways = append(f.ways, changing(rule)...)
	}
	return f
}

func (c conversion) inSetting() spreadFault {
	return wrong(c.settingID, c.of+" is stored as "+c.into, c.hint, formed(each(c.rules, func(rule func(e *Entry)) func(e, own *Entry) *Entry {
		return func(e, _ *Entry) *Entry {
			rule(e)
			return e
		}
	})...))
}

// orElse keeps the values that count and puts one of the others in place of the rest.
func orElse(counts func(Value) bool, others ...string) []func(e *Entry) {
	return ofValue(each(others, func(other string) func(Value) Value {
		return func(v Value) Value { return either(v, ParseValue(other), counts) }
	})...)
}

func ofValue(rules ...func(Value) Value) []func(e *Entry) {
	return each(rules, func(rule func(Value) Value) func(e *Entry) {
		return func(e *Entry) { e.Value = rule(e.Value) }
	})
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
