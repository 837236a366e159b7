package main

import (
	"strconv"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// levels are the classes that a line can have; the style sheet gives each of them a
// sign.
var levels = map[string]bool{"log": true, "info": true, "warn": true, "error": true, "debug": true, "group": true, "note": true}

// addLine appends a line of a console.
func addLine(m *element.Maker, lines *dom.BasicElement, l line) *dom.BasicElement {
	if !levels[l.level] {
		l.level = "log"
	}
	e := m.Add(lines, "div", "line "+l.level, l.text)
	setIndent(e, l.indent)
	return e
}

// setIndent indents an element by a number of console groups.
func setIndent(e *dom.BasicElement, indent int) {
	if indent > 0 {
		e.Get("style").Call("setProperty", "--indent", indent)
	}
}

// repeated is the latest line and how many times in a row it was printed.
type repeated struct {
	line    line
	element *dom.BasicElement
	times   int
	sign    *dom.BasicElement // the count, from the second time on
	words   *dom.BasicElement // the same for screen readers
}

// repeats reports whether a line is the same as the latest, and then counts it.
func (r *repeated) repeats(m *element.Maker, l line) bool {
	if r.times == 0 || r.line != l {
		return false
	}
	r.times++
	if r.times == 2 {
		r.sign = m.Add(r.element, "span", "times", "")
		r.sign.SetAttribute("aria-hidden", "true")
		r.words = m.Add(r.element, "span", "visually-hidden", "")
	}
	r.sign.SetTextContent("×" + strconv.Itoa(r.times))
	r.words.SetTextContent(" (" + strconv.Itoa(r.times) + " times)")
	return true
}
