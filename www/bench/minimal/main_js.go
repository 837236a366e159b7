// Command minimal is the least that a Go program can offer a page, one
// function: what gossip.wasm is compared with for size and time to load.
package main

import "syscall/js"

func main() {
	js.Global().Set("minimal", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	select {}
}
