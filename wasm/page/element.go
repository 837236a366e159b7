package main

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// part returns the element with an id. If it is missing, the page is defective,
// which shows when the element is used.
//
// All elements are dom.BasicElement here, made from what JavaScript returns:
// dom's own functions that return elements or events, such as GetElementByID and
// AddEventListener, can return any of its hundred and fifty types, and would keep
// all of them in the module, a third of its size.
func part(document js.Value, id string) *dom.BasicElement {
	return basic(document.Call("getElementById", id))
}

func basic(e js.Value) *dom.BasicElement {
	return &dom.BasicElement{BasicNode: &dom.BasicNode{Value: e}}
}

// on calls back at every event of a type. Release what it returns when the element
// goes away; elements that are in the page from the start never do.
func on(e *dom.BasicElement, event string, f func(jsEvent js.Value)) js.Func {
	listener := callback(func(args []js.Value) { f(args[0]) })
	e.Call("addEventListener", event, listener)
	return listener
}

func focus(e *dom.BasicElement) { e.Call("focus") }

func setHidden(e *dom.BasicElement, hidden bool) {
	if hidden {
		e.SetAttribute("hidden", "")
	} else {
		e.RemoveAttribute("hidden")
	}
}

// reveal scrolls just far enough to show an element.
func reveal(e *dom.BasicElement) {
	e.Call("scrollIntoView", map[string]any{"block": "nearest"})
}

func activeElement(document js.Value) js.Value { return document.Get("activeElement") }

// hasFocus reports whether the focus is in an element. Before the element is
// emptied, the focus has to move elsewhere.
func hasFocus(document js.Value, e *dom.BasicElement) bool {
	return e.Call("contains", activeElement(document)).Bool()
}

// leave moves the focus to another element if it is in e, which is about to be
// emptied.
func leave(document js.Value, e, to *dom.BasicElement) {
	if hasFocus(document, e) {
		focus(to)
	}
}

// maker makes elements. Text stays text; it never becomes markup.
type maker struct {
	document  js.Value
	listeners []js.Func // of the elements made, to be released with them
}

// add appends a new element with a class and a text, each of which may be empty.
func (m *maker) add(parent *dom.BasicElement, tag, class, text string) *dom.BasicElement {
	e := basic(m.document.Call("createElement", tag))
	if class != "" {
		e.SetAttribute("class", class)
	}
	if text != "" {
		e.SetTextContent(text)
	}
	parent.AppendChild(e)
	return e
}

// text appends a piece of text.
func (m *maker) text(parent *dom.BasicElement, text string) {
	parent.Call("append", text)
}

// cut appends a text of the learner's. A long one is cut off, with more of it as its
// tooltip.
func (m *maker) cut(parent *dom.BasicElement, class, text string) {
	const longest = 60
	text = visible(text)
	e := m.add(parent, "span", class, cut(text, longest))
	if len(text) > longest {
		e.SetAttribute("title", cut(text, 1000))
	}
}

// scrolling adds a region that scrolls on its own and that the keyboard can reach.
func (m *maker) scrolling(parent *dom.BasicElement, tag, class, label string) *dom.BasicElement {
	region := m.add(parent, tag, class, "")
	region.SetAttribute("role", "region")
	region.SetAttribute("aria-label", label)
	region.SetAttribute("tabindex", "0")
	return region
}

// header appends a header of a column ("col") or a row ("row") to a row of a table.
func (m *maker) header(row *dom.BasicElement, scope, text string) *dom.BasicElement {
	th := m.add(row, "th", "", text)
	th.SetAttribute("scope", scope)
	return th
}

// button appends a button.
func (m *maker) button(parent *dom.BasicElement, class, text string, action func()) *dom.BasicElement {
	button := m.add(parent, "button", class, text)
	button.SetAttribute("type", "button")
	m.onClick(button, action)
	return button
}

func (m *maker) onClick(e *dom.BasicElement, action func()) {
	m.listeners = append(m.listeners, on(e, "click", func(js.Value) { action() }))
}

// clear empties an element, all of whose listeners were made here.
func (m *maker) clear(e *dom.BasicElement) {
	e.SetTextContent("")
	for _, listener := range m.listeners {
		listener.Release()
	}
	m.listeners = nil
}
