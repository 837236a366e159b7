package main

import (
	"strconv"
	"strings"
	"syscall/js"
)

// How much is read at most: a wrong program may leave any number of nodes and keys
// behind.
const (
	maxNodes = 12
	maxKeys  = 24 // of a node
)

// nodeState is what a node knows.
type nodeState struct {
	name    string // its index, and its id if that differs
	keys    []string
	cells   map[string]cell
	partial bool   // it has more keys
	instead string // what there is instead of a state; empty if there is one
}

// cell is what a node knows about a key: a value and a version, as texts. With
// notEntry, something other than an entry is there, without a version.
type cell struct {
	value, version string
	notEntry       bool
}

// readStates reads the nodes of a counterexample, nil if it has none, and reports whether
// that is all there is.
func readStates(jsNodes js.Value) (nodes []nodeState, all bool) {
	if jsNodes.Type() != js.TypeObject {
		return nil, true
	}
	nodes, all = make([]nodeState, min(jsNodes.Length(), maxNodes)), jsNodes.Length() <= maxNodes
	for i := range nodes {
		nodes[i] = readState(i, jsNodes.Index(i))
		all = all && !nodes[i].partial
	}
	return nodes, all
}

func readState(index int, jsNode js.Value) nodeState {
	n := nodeState{name: strconv.Itoa(index), cells: map[string]cell{}}
	if id := toJSON(jsNode.Get("id")); id != strconv.Itoa(index) && id != "undefined" {
		n.name += " (id " + id + ")"
	}
	jsState := jsNode.Get("state")
	if jsState.Type() != js.TypeObject {
		n.instead = toJSON(jsState)
		return n
	}
	jsKeys := js.Global().Get("Object").Call("keys", jsState)
	n.partial = jsKeys.Length() > maxKeys
	for i := range min(jsKeys.Length(), maxKeys) {
		jsKey := jsKeys.Index(i)
		key := jsKey.String()
		n.keys = append(n.keys, key)
		n.cells[key] = readCell(js.Global().Get("Reflect").Call("get", jsState, jsKey))
	}
	return n
}

func readCell(jsEntry js.Value) cell {
	if jsEntry.Type() == js.TypeObject {
		value, version := jsEntry.Get("value"), jsEntry.Get("version")
		if !value.IsUndefined() && !version.IsUndefined() {
			return cell{value: toJSON(value), version: toJSON(version)}
		}
	}
	return cell{value: toJSON(jsEntry), notEntry: true}
}

// toJSON returns the text of a value. For what JSON cannot hold, the report has texts
// between angle quotes; they are shown as they are.
func toJSON(v js.Value) string {
	if v.IsUndefined() {
		return "undefined"
	}
	text := js.Global().Get("JSON").Call("stringify", v).String()
	if inner, quoted := strings.CutPrefix(text, `"«`); quoted && strings.HasSuffix(inner, `»"`) {
		return strings.TrimSuffix(inner, `»"`)
	}
	return text
}

// showKey shows a key as it is, in quotes if its ends would be invisible.
func showKey(key string) string {
	if key == "" || strings.Trim(key, " \n") != key {
		return toJSON(js.ValueOf(key))
	}
	return key
}
