package model

import "strings"

// conversion is a fault in what becomes of values, where a node takes an entry or where
// spreadInfo sets one.
type conversion struct {
	takeID, settingID string
	of, into, hint    string
	rules             []func(Value) Value
}

var conversions = []conversion{
	{"values-as-text", "value-as-text", "the value", "text",
		"Values are passed on as they are, whatever their type; String() and template literals turn them into text.",
		[]func(Value) Value{asString}},
	{"values-as-json", "value-as-json", "the value", "JSON text",
		"Values are passed on as they are, whatever their type; JSON.stringify turns them into text.",
		[]func(Value) Value{asJSON}},
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
		f.ways = append(f.ways, changing(func(e *Entry) { e.Value = rule(e.Value) })...)
	}
	return f
}

func (c conversion) inSetting() spreadFault {
	return wrong(c.settingID, c.of+" is stored as "+c.into, c.hint, each(c.rules, func(rule func(Value) Value) Spread {
		return Spread{Value: func(value Value, _ *Entry) Value { return rule(value) }}
	}))
}

// orElse keeps the values that count and puts one of the others in place of the rest.
func orElse(counts func(Value) bool, others ...string) []func(Value) Value {
	return each(others, func(other string) func(Value) Value {
		return func(v Value) Value { return either(v, ParseValue(other), counts) }
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
