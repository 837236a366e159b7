package main

import (
	"strconv"

	"honnef.co/go/js/dom/v2"
)

// levels are the classes that a line can have; the style sheet gives each its
// sign.
var levels = map[string]bool{"log": true, "info": true, "warn": true, "error": true, "debug": true, "group": true, "note": true}

// addLine appends a line of a console.
func addLine(m *maker, lines *dom.BasicElement, l line) *dom.BasicElement {
	if !levels[l.level] {
		l.level = "log"
	}
	e := m.add(lines, "div", "line "+l.level, l.text)
	setIndent(e, l.indent)
	return e
}

// setIndent moves an element to the right by groups of the console.
func setIndent(e *dom.BasicElement, indent int) {
	if indent > 0 {
		e.Get("style").Call("setProperty", "--indent", indent)
	}
}

// repeated is the latest line, with how often it was printed in a row.
type repeated struct {
	line    line
	element *dom.BasicElement
	times   int
	sign    *dom.BasicElement // of how often, from the second time on
	words   *dom.BasicElement // the same for screen readers
}

// repeats reports whether a line is the same as the latest, and then counts it.
func (r *repeated) repeats(m *maker, l line) bool {
	if r.times == 0 || r.line != l {
		return false
	}
	r.times++
	if r.times == 2 {
		r.sign = m.add(r.element, "span", "times", "")
		r.sign.SetAttribute("aria-hidden", "true")
		r.words = m.add(r.element, "span", "visually-hidden", "")
	}
	r.sign.SetTextContent("×" + strconv.Itoa(r.times))
	r.words.SetTextContent(" (" + strconv.Itoa(r.times) + " times)")
	return true
}
