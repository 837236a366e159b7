package main

import (
	"strconv"
	"syscall/js"
)

// What the module says about bad input. www/src/protocol/errors.js says the same, word
// for word, when gossip.js is loaded; the conformance tests compare the two. Package fmt
// would make the module a quarter larger.

// refuse raises a TypeError or RangeError: what must be how, and what it is.
func refuse(constructor js.Value, caller, what, rule, got string) {
	panic(js.Error{Value: constructor.New(caller + ": " + what + " must " + rule + ", got " + got)})
}

// refuseArgument refuses an argument.
func refuseArgument(constructor js.Value, caller, name, rule string, got js.Value) {
	refuse(constructor, caller, strconv.Quote(name), "be "+rule, show(got))
}

// nodeAt names a node in a message.
func nodeAt(node int) string { return "nodes[" + strconv.Itoa(node) + "]" }

// entryAt names the entry of a key in a message.
func entryAt(node int, key js.Value) string {
	return nodeAt(node) + ".state[" + keyName(key) + "]"
}

func keyName(key js.Value) string {
	if n := newObject.Invoke(key).Length(); n > longest {
		return "a key of " + strconv.Itoa(n) + " characters"
	}
	return stringify.Invoke(key).String()
}
