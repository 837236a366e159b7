package element

import (
	"syscall/js"

	"gossiplesson/wasm/attach"
)

// Callback makes a function for JavaScript to call. If it panics, the console says
// so, and Go goes on. Release it when nobody calls it anymore.
func Callback(f func(args []js.Value)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer func() {
			if r := recover(); r != nil {
				js.Global().Get("console").Call("error", "gossip: "+attach.Message(r))
			}
		}()
		f(args)
		return nil
	})
}

// Once is a callback that JavaScript calls one time.
func Once(f func(js.Value)) js.Func {
	var called js.Func
	called = Callback(func(args []js.Value) {
		called.Release()
		f(args[0])
	})
	return called
}

// Later calls back in a task of its own.
func Later(f func()) {
	js.Global().Call("setTimeout", Once(func(js.Value) { f() }), 0, nil)
}

// OnWindow calls back at every event of a type, for as long as the page lives.
func OnWindow(event string, f func()) {
	js.Global().Call("addEventListener", event, Callback(func([]js.Value) { f() }))
}
