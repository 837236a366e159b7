package attach

import "syscall/js"

// Page is the main of a page's own program: it attaches open(host), which brings the page to
// life and returns {} or { error } (see [Answer]), and keeps the program alive.
func Page(open func(host js.Value)) {
	To(map[string]any{"open": Answer(func(args []js.Value) js.Value {
		open(Argument(args, 0))
		return js.Undefined()
	})})
	Forever()
}
