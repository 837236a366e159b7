package main

import (
	"fmt"
	"syscall/js"
)

// What the module says about bad input. www/src/errors.js says the same, word
// for word, for calls that go its way; the conformance tests compare the two.

// longest is how many UTF-16 units of a string a message quotes.
const longest = 60

// refuse raises a TypeError or RangeError.
func refuse(constructor js.Value, format string, args ...any) {
	panic(js.Error{Value: constructor.New(fmt.Sprintf(format, args...))})
}

// refuseArgument raises the common form: what the named thing must be, and what
// it is.
func refuseArgument(constructor js.Value, caller, name, rule string, got js.Value) {
	refuse(constructor, "%s: %q must be %s, got %s", caller, name, rule, show(got))
}

// entryAt names the entry of a key in a message.
func entryAt(node int, key js.Value) string {
	return fmt.Sprintf("nodes[%d].state[%s]", node, keyName(key))
}

func keyName(key js.Value) string {
	if n := newObject.Invoke(key).Length(); n > longest {
		return fmt.Sprintf("a key of %d characters", n)
	}
	return stringify.Invoke(key).String()
}

// show puts a value into a few words.
func show(v js.Value) string {
	switch typeOf(v) {
	case js.TypeString:
		if n := newObject.Invoke(v).Length(); n > longest {
			return fmt.Sprintf("a string of %d characters", n)
		}
		return stringify.Invoke(v).String()
	case typeNotSupported:
		return "a bigint"
	case js.TypeFunction:
		return "a function"
	case js.TypeSymbol:
		return "a symbol"
	case js.TypeObject:
		if isArray.Invoke(v).Bool() {
			return "an array"
		}
		if name := collectionName(v); name != "" {
			return name
		}
		return "an object"
	}
	return toString.Invoke(v).String()
}
