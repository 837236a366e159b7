// Package attach is what the programs below wasm/ share: how each of them hands its
// functions to the JavaScript that started it, and how a call from there ends,
// whatever goes wrong in Go.
package attach

import "syscall/js"

// version is set by the linker to the version of the whole product.
var version = "dev"

// Version returns the version of the whole product.
func Version() string { return version }

// To hands functions and values, with the version, to www/src/loader/runtime.js, which
// provides a function in the global gossipAttach while a program starts. It reports
// false and does nothing if the program was started in another way.
func To(members map[string]any) bool {
	hook := js.Global().Get("gossipAttach")
	if hook.Type() != js.TypeFunction {
		return false
	}
	object := js.Global().Get("Object").New()
	object.Set("version", version)
	for name, member := range members {
		object.Set(name, member)
	}
	hook.Invoke(object)
	return true
}

// Forever keeps the program alive: its functions live as long as it does.
func Forever() { select {} }
