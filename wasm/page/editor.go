package main

import (
	"strings"
	"syscall/js"

	"gossiplesson/wasm/element"
)

// editor holds the program. It is JavaScript: see www/src/page/editor.js.
type editor struct{ js js.Value }

// starter returns the program that Reset puts back.
func (e *editor) starter() string { return e.js.Get("starter").String() }

func (e *editor) text() string { return e.jsText().String() }

// jsText returns the text for comparisons and for JavaScript, which need no copy of it.
func (e *editor) jsText() js.Value { return e.js.Call("text") }

func (e *editor) setText(text string) { e.js.Call("setText", text) }

// caret returns the offset of the caret, in UTF-16 units.
func (e *editor) caret() int { return e.js.Call("caret").Int() }

// replace changes the text in one step, and puts the caret at an offset.
func (e *editor) replace(text, caret js.Value) { e.js.Call("replace", text, caret) }

// restart takes another starter program, and puts it into the editor.
func (e *editor) restart(starter js.Value) { e.js.Call("restart", starter) }

// changed reports whether the program is not the starter program.
func (e *editor) changed() bool { return e.text() != e.starter() }

func (e *editor) focus() { e.js.Call("focus") }

// place puts the caret at a line and column, which count from 1, and shows it.
// If the program has become shorter since, it comes as near as it can.
func (e *editor) place(line, column int) { e.js.Call("place", line, column) }

// mark shows an error at a place in the text as it was at the last unmark, until
// the next one or a change.
func (e *editor) mark(line, column int, message string) { e.js.Call("mark", line, column, message) }

// point highlights lines, and only these; the first comes into view in the editor. A change
// of the text ends it.
func (e *editor) point(lines []any) { e.js.Call("point", lines) }

// line returns the text of a line, without blanks around it.
func (e *editor) line(number int) string {
	lines := strings.Split(e.text(), "\n")
	if number > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[number-1])
}

func (e *editor) unmark() { e.js.Call("unmark") }

// onChange calls back after every change of the text. It is never released: the
// editor lives as long as the page.
func (e *editor) onChange(f func()) {
	e.js.Call("onChange", element.Callback(func([]js.Value) { f() }))
}
