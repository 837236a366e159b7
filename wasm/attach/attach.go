// Package attach is what the programs below wasm/ share: how each of them hands its
// functions to the JavaScript that started it, and how a call from there ends,
// whatever goes wrong in Go.
package attach

import "syscall/js"

// version is set by the linker to the version of the whole product.
var version = "dev"

// build is set by the linker to the identity of the build (www/identity.mjs), by
// which a script knows whether the module beside it is its own.
var build = "dev"

// Version returns the version of the whole product.
func Version() string { return version }

// To hands functions and values, with the build, to www/src/loader/runtime.js, which
// provides a function in the global gossipAttach while a program starts. It reports
// false and does nothing if the program was started in another way.
func To(members map[string]any) bool {
	hook := js.Global().Get("gossipAttach")
	if hook.Type() != js.TypeFunction {
		return false
	}
	object := js.Global().Get("Object").New()
	object.Set("build", build)
	for name, member := range members {
		object.Set(name, member)
	}
	hook.Invoke(object)
	return true
}

// Forever keeps the program alive: its functions live as long as it does.
func Forever() { select {} }
