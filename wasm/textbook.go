package main

import (
	"syscall/js"

	"gossiplesson/wasm/attach"
)

// throwers is the body of a function that turns functions that return { value } or
// { error } into functions that return or throw, with the names and parameters of
// the lesson.
//
// A value to be spread travels in an object, because -0 would come out of Go as 0.
const throwers = `
const { hasOwn } = Object;
const open = (answer) => { if (hasOwn(answer, 'error')) throw answer.error; return answer.value; };
return {
  gossipRound: function gossipRound(nodes, sourceIdx, targetIdx) { return open(round(nodes, sourceIdx, targetIdx)); },
  spreadInfo: function spreadInfo(nodes, key, value, fromIdx) { return open(spread(nodes, key, { value }, fromIdx)); },
  table: function table(nodes) { return open(rows(nodes)); },
  help: function help() { return open(guide()); },
};`

// registerTextbook makes the globals for pages that load Go without gossip.js. If the
// realm already has the module, it stays.
func registerTextbook() {
	registry := symbolFor.Invoke("gossip")
	if !reflectGet.Invoke(js.Global(), registry).IsUndefined() {
		return
	}
	functions := textbookFunctions()
	namespace := newObject.New()
	namespace.Set("version", attach.Version())
	namespace.Set("ready", js.Global().Get("Promise").Call("resolve", namespace))
	namespace.Set("table", functions.Get("table"))
	namespace.Set("help", functions.Get("help"))

	module := newObject.New()
	module.Set("gossip", namespace)
	for _, name := range []string{"gossipRound", "spreadInfo"} {
		namespace.Set(name, functions.Get(name))
		module.Set(name, functions.Get(name))
	}
	assign.Invoke(js.Global(), module)
	define(js.Global(), registry, module)
}

// textbookFunctions returns the four functions as JavaScript functions that throw. Go
// cannot throw, and a content security policy may forbid creating functions at run
// time: then they return the Error instead.
func textbookFunctions() (functions js.Value) {
	defer func() {
		if recover() != nil {
			functions = returningFunctions()
		}
	}()
	makeFunctions := js.Global().Get("Function").New("round", "spread", "rows", "guide", throwers)
	answering := func(call func([]js.Value) js.Value) js.Value { return guarded(attach.Answer(call)) }
	return makeFunctions.Invoke(answering(roundCall), answering(spreadCall), answering(table), answering(help))
}

// returningFunctions is textbookFunctions without creating JavaScript functions.
func returningFunctions() js.Value {
	js.Global().Get("console").Call("warn",
		"gossip: this page's content security policy keeps Go from throwing; bad input makes gossipRound and spreadInfo return an Error (gossip.js throws under any policy)")
	functions := newObject.New()
	functions.Set("gossipRound", returning("gossipRound", 3, roundCall))
	functions.Set("spreadInfo", returning("spreadInfo", 4, func(args []js.Value) js.Value {
		nodes, key, value, from := attach.Argument(args, 0), attach.Argument(args, 1), attach.Argument(args, 2), attach.Argument(args, 3)
		return spreadCall([]js.Value{nodes, key, holderOf(value), from})
	}))
	functions.Set("table", returning("table", 1, table))
	functions.Set("help", returning("help", 0, help))
	return functions
}

// returning makes a function that returns the value of f or its exception.
func returning(name string, length int, f func(args []js.Value) js.Value) js.Value {
	function := guarded(js.FuncOf(func(_ js.Value, args []js.Value) any {
		value, _ := attach.Outcome(f, args)
		return value
	}))
	hidden := func(value any) js.Value {
		descriptor := newObject.New()
		descriptor.Set("value", value)
		descriptor.Set("configurable", true)
		return descriptor
	}
	defineProperty.Invoke(function, "name", hidden(name))
	defineProperty.Invoke(function, "length", hidden(length))
	return function
}

// holderOf wraps a value for spreadCall. A -0 has become 0 by now: if creating
// JavaScript functions is forbidden, every value passes through Go.
func holderOf(value js.Value) js.Value {
	holder := newObject.New()
	define(holder, js.ValueOf("value"), value)
	return holder
}
