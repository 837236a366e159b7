package page

import (
	"errors"
	"syscall/js"
)

// stored returns what the page has saved under a name, empty if there is nothing
// or storage is not to be had.
func stored(name string) (text string) {
	defer func() {
		if recover() != nil {
			text = ""
		}
	}()
	if found := storage().Call("getItem", name); found.Type() == js.TypeString {
		text = found.String()
	}
	return text
}

// store saves a text under a name. It fails where the browser forbids storage,
// or where there is no room.
func store(name, text string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("this browser does not let the page save anything")
		}
	}()
	storage().Call("setItem", name, text)
	return nil
}

// storage panics where the browser forbids it.
func storage() js.Value { return js.Global().Get("localStorage") }
