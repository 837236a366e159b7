package element

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// CopyText puts a text on the clipboard and tells done whether that worked. field has
// the same text: if the browser does not let the page write to the clipboard, the text
// is selected and copied from there, and if that fails too, it is at least selected.
func CopyText(text string, field *dom.BasicElement, done func(ok bool)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(copySelected(field))
		return
	}
	var written, refused js.Func
	end := func(ok func() bool) js.Func {
		return Callback(func([]js.Value) {
			written.Release()
			refused.Release()
			done(ok())
		})
	}
	written = end(func() bool { return true })
	refused = end(func() bool { return copySelected(field) })
	clipboard.Call("writeText", text).Call("then", written, refused)
}

func copySelected(field *dom.BasicElement) bool {
	Focus(field)
	field.Call("select")
	return js.Global().Get("document").Call("execCommand", "copy").Bool()
}

// LongLink warns of a link that is so long that programs may cut it off; else it is "".
func LongLink(link string) string {
	const usual = 2000
	if len(link) <= usual {
		return ""
	}
	return " It has " + Grouped(len(link)) + " characters: some programs cut off such long links."
}
