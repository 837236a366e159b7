package main

import (
	"strconv"
	"syscall/js"
)

// longest is how many UTF-16 units of a string a message quotes.
const longest = 60

// show describes a value in a few words.
func show(v js.Value) string {
	switch typeOf(v) {
	case js.TypeString:
		if n := newObject.Invoke(v).Length(); n > longest {
			return "a string of " + strconv.Itoa(n) + " characters"
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
