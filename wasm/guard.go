package main

import "syscall/js"

// guardDepth is how many nested getters run before each call into Go. In Chromium
// each takes 250 bytes of stack, in Firefox five times as much. With 100 of them,
// Go's stack pointer sometimes went wrong; with 500 it never did. Firefox allows 770.
const guardDepth = 500

// guarded returns a function that does what f does, but first makes sure that there
// is enough stack left for a call into Go and back. Running out of stack within Go
// would leave its stack pointer wrong and ruin the program; running out of it before
// is an ordinary RangeError. So a function that calls itself through Go, as the
// toJSON of a value might, ends like any other.
//
// The page's policy may forbid creating JavaScript functions, so the guard is made of
// built-ins. Calling a Proxy first asks its handler for "apply". Here that is a
// getter that asks the next object for its own "apply", and so on; the last one has
// none, and undefined tells the engine to call f.
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
