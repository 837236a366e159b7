package main

import (
	"syscall/js"
	"unicode/utf16"

	"gossiplesson/wasm/attach"
)

// table is gossip.table(nodes): an array with an object for every node, which
// has a text "value@version" for every key the node knows. Columns are in the order
// in which keys first appear.
func table(args []js.Value) js.Value {
	const caller = "gossip.table"
	nodes := attach.Argument(args, 0)
	count := checkNodes(caller, nodes)
	checkCells(caller, count, 1)
	c := newSnapshot(caller, count)
	for i := range count {
		c.read(i, nodes, i)
	}
	rows := newArray.New()
	for row, entries := range c.entries {
		object := newObject.New()
		for column, key := range c.keys {
			if e, known := entries[column]; known {
				text := preview(reflectGet.Invoke(e.object, "value"))
				define(object, key, callMethod.Invoke(concat, text, "@", toString.Invoke(e.version)))
			}
		}
		define(rows, js.ValueOf(row), object)
	}
	return rows
}

// preview shows a value in a table cell: a string as it is, numbers and the like as
// JavaScript writes them, anything else as JSON if possible.
// The text stays in JavaScript: Go could not hold a lone surrogate.
func preview(v js.Value) js.Value {
	const longest = 40 // UTF-16 units
	text := previewInFull(v)
	if newObject.Invoke(text).Length() <= longest {
		return text
	}
	end := longest
	if last := callMethod.Invoke(charCodeAt, text, longest-1).Int(); utf16.IsSurrogate(rune(last)) && last < 0xdc00 {
		end-- // it would leave half a character
	}
	return callMethod.Invoke(concat, callMethod.Invoke(slice, text, 0, end), "…")
}

func previewInFull(v js.Value) js.Value {
	switch typeOf(v) {
	case js.TypeObject:
		return previewObject(v)
	case js.TypeFunction, js.TypeSymbol:
		return js.ValueOf(show(v))
	}
	return toString.Invoke(v)
}

// previewObject returns the JSON of an object, or a word if it has none, such as a
// cyclic one. Errors thrown by the object's own code are raised, above all that of a
// toJSON that calls gossip.table on the same nodes without end.
func previewObject(v js.Value) (text js.Value) {
	defer func() {
		switch failure := recover().(type) {
		case nil:
		case js.Error:
			if !callMethod.Invoke(isPrototypeOf, typeErrorPrototype, failure.Value).Bool() {
				panic(failure)
			}
			text = js.ValueOf("an object")
		default:
			panic(failure)
		}
	}()
	json := stringify.Invoke(v)
	if json.IsUndefined() {
		return js.ValueOf(show(v))
	}
	return json
}
