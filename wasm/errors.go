package main

import (
	"fmt"
	"syscall/js"
)

// What the module says about bad input. www/src/protocol/errors.js says the same, word
// for word, when gossip.js is loaded; the conformance tests compare the two.

// refuse raises a TypeError or RangeError.
func refuse(constructor js.Value, format string, args ...any) {
	panic(js.Error{Value: constructor.New(fmt.Sprintf(format, args...))})
}

// refuseArgument raises an error in the usual form: what the argument must be, and
// what it is.
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
