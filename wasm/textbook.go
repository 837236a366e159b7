package main

import (
	"math"
	"syscall/js"

	"gossiplesson/gossip"
)

// throwers is the body of a function that turns two functions which return
// { value } or { error } into ones that return or throw, named and with the
// parameters that the lesson gives them.
const throwers = `
const open = (answer) => { if ('error' in answer) throw answer.error; return answer.value; };
return {
  gossipRound: function gossipRound(nodes, sourceIdx, targetIdx) { return open(round(nodes, sourceIdx, targetIdx)); },
  spreadInfo: function spreadInfo(nodes, key, value, fromIdx) { return open(spread(nodes, key, value, fromIdx)); },
  table: function table(nodes) { return open(rows(nodes)); },
  help: function help() { console.log(open(guide())); },
};`

// registerTextbook makes the globals for pages that load Go without gossip.js.
// If the realm has the module already, that one stays.
func registerTextbook() {
	registry := symbolFor.Invoke("gossip")
	if !reflectGet.Invoke(js.Global(), registry).IsUndefined() {
		return
	}
	functions := throwingFunctions(answer(roundCall), answer(spreadCall), answer(table), answer(help))
	namespace := newObject.New()
	namespace.Set("ready", js.Global().Get("Promise").Call("resolve"))
	namespace.Set("version", version)
	namespace.Set("table", functions.Get("table"))
	namespace.Set("help", functions.Get("help"))

	module := newObject.New()
	module.Set("gossip", namespace)
	for _, name := range []string{"gossipRound", "spreadInfo"} {
		module.Set(name, functions.Get(name))
	}
	assign.Invoke(js.Global(), module)
	define(js.Global(), registry, module)
}

// throwingFunctions returns the four functions as JavaScript that throws. Go
// cannot throw by itself, and a content security policy may forbid to make
// JavaScript at run time: then the functions return the Error instead.
func throwingFunctions(round, spread, rows, guide js.Func) (functions js.Value) {
	defer func() {
		if recover() != nil {
			functions = returningFunctions(round, spread, rows, guide)
		}
	}()
	makeFunctions := js.Global().Get("Function").New("round", "spread", "rows", "guide", throwers)
	return makeFunctions.Invoke(round, spread, rows, guide)
}

// returningFunctions is throwingFunctions where no JavaScript can be made.
func returningFunctions(round, spread, rows, guide js.Func) js.Value {
	js.Global().Get("console").Call("warn",
		"gossip: this page's content security policy keeps Go from throwing; bad input makes gossipRound and spreadInfo return an Error (gossip.js throws under any policy)")
	functions := newObject.New()
	functions.Set("gossipRound", returning("gossipRound", 3, round))
	functions.Set("spreadInfo", returning("spreadInfo", 4, spread))
	functions.Set("table", returning("table", 1, rows))
	functions.Set("help", js.FuncOf(func(js.Value, []js.Value) any {
		js.Global().Get("console").Call("log", guide.Invoke().Get("value"))
		return nil
	}))
	return functions
}

// returning makes a function that returns the value or the error of an answer.
func returning(name string, length int, f js.Func) js.Value {
	wrapped := js.FuncOf(func(_ js.Value, args []js.Value) any {
		forward := make([]any, len(args))
		for i, arg := range args {
			forward[i] = arg
		}
		result := f.Invoke(forward...)
		if hasOwn.Invoke(result, "error").Bool() {
			return result.Get("error")
		}
		return result.Get("value")
	})
	hidden := func(value any) js.Value {
		descriptor := newObject.New()
		descriptor.Set("value", value)
		descriptor.Set("configurable", true)
		return descriptor
	}
	defineProperty.Invoke(wrapped, "name", hidden(name))
	defineProperty.Invoke(wrapped, "length", hidden(length))
	return wrapped.Value
}

// roundCall is gossipRound(nodes, sourceIdx, targetIdx).
func roundCall(args []js.Value) js.Value {
	const caller = "gossipRound"
	nodes := argument(args, 0)
	count := checkNodes(caller, nodes)
	c := newCluster(caller)
	c.addRow(checkIndex(caller, "sourceIdx", count, argument(args, 1)))
	c.addRow(checkIndex(caller, "targetIdx", count, argument(args, 2)))
	c.read(0, nodes)
	c.read(1, nodes)
	t := c.table()
	t.Round(0, 1)
	c.write(c.moves(t))
	return js.Undefined()
}

// spreadCall is spreadInfo(nodes, key, value, fromIdx).
func spreadCall(args []js.Value) js.Value {
	const caller = "spreadInfo"
	nodes, key, value := argument(args, 0), argument(args, 1), argument(args, 2)
	count := checkNodes(caller, nodes)
	if typeOf(key) != js.TypeString {
		refuseArgument(newTypeError, caller, "key", "a string", key)
	}
	from := checkIndex(caller, "fromIdx", count, argument(args, 3))
	c := newCluster(caller)
	for i := range count {
		c.addRow(i)
	}
	// The sender first, so that columns have the order in which it learns keys.
	c.read(from, nodes)
	column := c.column(key)
	for i := range count {
		if i != from {
			c.read(i, nodes)
		}
	}
	written := c.put(from, column, key, value)
	t := c.table()
	t.Spread(from)
	c.write(append([]move{written}, c.moves(t)...))
	return js.Undefined()
}

// put makes the sender's own new entry and lets it take part.
func (c *cluster) put(row, column int, key, value js.Value) move {
	last := gossip.Unknown
	if e, known := c.entries[row][column]; known {
		last = e.version
	}
	next, higher := gossip.NextVersion(last)
	if !higher {
		refuse(newRangeError, "%s: %s.version must be a number that grows when 1 is added, got %s",
			c.caller, entryAt(c.indexes[row], key), show(js.ValueOf(last)))
	}
	object := newObject.New()
	define(object, js.ValueOf("value"), value)
	define(object, js.ValueOf("version"), js.ValueOf(next))
	c.entries[row][column] = entry{object, next}
	return move{row, column, object}
}

func checkNodes(caller string, nodes js.Value) (count int) {
	if !isArray.Invoke(nodes).Bool() {
		refuseArgument(newTypeError, caller, "nodes", "an array of nodes", nodes)
	}
	count = reflectGet.Invoke(nodes, "length").Int()
	if count == 0 {
		refuse(newRangeError, `%s: "nodes" must hold at least one node, got an empty array`, caller)
	}
	return count
}

func checkIndex(caller, name string, count int, index js.Value) int {
	rule := "an integer from 0 to " + toString.Invoke(count-1).String()
	if typeOf(index) != js.TypeNumber {
		refuseArgument(newTypeError, caller, name, rule, index)
	}
	i := index.Float()
	if i != math.Trunc(i) || math.IsInf(i, 0) {
		refuseArgument(newTypeError, caller, name, rule, index)
	}
	if i < 0 || i >= float64(count) {
		refuseArgument(newRangeError, caller, name, rule, index)
	}
	return int(i)
}
