package main

import "syscall/js"

// isRecord reports whether v can be a node or a state: an object that is not an
// array, Map or Set.
func isRecord(v js.Value) bool {
	if typeOf(v) != js.TypeObject || isArray.Invoke(v).Bool() {
		return false
	}
	return collectionName(v) == ""
}

// collectionName returns "a Map" or "a Set" for one, even from another frame, and ""
// for anything else.
func collectionName(v js.Value) string {
	prototype := getPrototype.Invoke(v)
	switch {
	case prototype.IsNull() || prototype.Equal(objectPrototype):
		return ""
	case answers(mapSize, v):
		return "a Map"
	case answers(setSize, v):
		return "a Set"
	}
	return ""
}

// answers reports whether a getter works on v.
func answers(getter, v js.Value) (is bool) {
	defer func() { is = recover() == nil }()
	callMethod.Invoke(getter, v)
	return
}
