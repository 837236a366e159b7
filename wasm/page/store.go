package main

import "syscall/js"

// store saves texts by name in the browser, across visits. It is JavaScript: see
// www/src/page/store.js.
type store struct{ js js.Value }

// keeps reports whether the store saves anything at all.
func (s store) keeps() bool { return s.js.Get("keeps").Bool() }

func (s store) load(name string) (text string, found bool) {
	saved := s.js.Call("load", name)
	if saved.IsNull() {
		return "", false
	}
	return saved.String(), true
}

// save saves a text and reports whether that worked.
func (s store) save(name, text string) bool { return s.js.Call("save", name, text).Bool() }

func (s store) forget(name string) bool { return s.js.Call("save", name, nil).Bool() }
