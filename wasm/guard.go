package main

import "syscall/js"

// guardDepth is how many getters call each other before each call into Go. In
// Chromium each takes 250 bytes of stack, in Firefox five times as much. With
// 100 of them Go's stack pointer was seen to go wrong, with 500 it never was;
// Firefox has room for 770.
const guardDepth = 500

// guarded returns a function that does what f does, and first makes sure that
// there is stack left for a call into Go and back again. Running out of stack
// within Go would leave its own stack pointer wrong and ruin the program;
// running out of it before is an ordinary RangeError. So a function that calls
// itself through Go, as the toJSON of a value might, ends like any other.
//
// The policy of a page may forbid to make JavaScript, so it is made of
// built-ins. Calling a Proxy asks its handler for "apply" first. Here that is a
// getter which asks the next object for its own "apply", and so on; the last one
// has none, and undefined tells the engine to call f.
func guarded(f js.Func) js.Value {
	if guard.IsUndefined() {
		guard = makeGuard()
	}
	return newProxy.New(f, guard)
}

// guard is the handler of all Proxies, see guarded.
var guard js.Value

func makeGuard() js.Value {
	handler := createObject.Invoke(js.Null())
	for range guardDepth {
		next := createObject.Invoke(js.Null())
		callMethod.Invoke(defineGetter, next, "apply", callMethod.Invoke(bind, reflectGet, js.Undefined(), handler, "apply"))
		handler = next
	}
	return handler
}
