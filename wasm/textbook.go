package main

import (
	"syscall/js"

	"github.com/norunners/vert"
)

// throwers is the body of a function that turns functions which return { value }
// or { error } into ones that return or throw, named and with the parameters
// that the lesson gives them.
//
// Each first makes sure that there is stack left for a call into Go and back
// again: running out of it within Go would ruin the program, running out of
// it before is an ordinary RangeError. And a value to be spread travels in an
// object, because -0 would come out of Go as 0.
const throwers = `
const { hasOwn } = Object;
const makeRoom = (frames) => (frames > 0 ? makeRoom(frames - 1) + 1 : 0);
const open = (answer) => { if (hasOwn(answer, 'error')) throw answer.error; return answer.value; };
return {
  gossipRound: function gossipRound(nodes, sourceIdx, targetIdx) { makeRoom(2000); return open(round(nodes, sourceIdx, targetIdx)); },
  spreadInfo: function spreadInfo(nodes, key, value, fromIdx) { makeRoom(2000); return open(spread(nodes, key, { value }, fromIdx)); },
  table: function table(nodes) { makeRoom(2000); return open(rows(nodes)); },
  help: function help() { makeRoom(2000); console.log(open(guide())); },
};`

// registerTextbook makes the globals for pages that load Go without gossip.js.
// If the realm has the module already, that one stays.
func registerTextbook() {
	registry := symbolFor.Invoke("gossip")
	if !reflectGet.Invoke(js.Global(), registry).IsUndefined() {
		return
	}
	functions := throwingFunctions(answer(roundCall), answer(spreadCall), answer(table), answer(help))
	namespace := vert.ValueOf(description{Version: version}).JSValue()
	namespace.Set("ready", js.Global().Get("Promise").Call("resolve", namespace))
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
			if name == "spreadInfo" && i == 2 {
				forward[i] = holderOf(arg)
			}
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

// holderOf wraps a value for spreadCall. A -0 has become 0 by now: without the
// right to make JavaScript nothing can keep it from Go.
func holderOf(value js.Value) js.Value {
	holder := newObject.New()
	define(holder, js.ValueOf("value"), value)
	return holder
}
