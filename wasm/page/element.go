package page

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// element returns the element with an id. Ask for concrete types: a call through
// an interface of dom keeps that method of all its hundred types in the module.
// A page without it, or with another kind of element there, is a defect of the
// page, and the type assertion says so.
func element[E dom.Element](document dom.Document, id string) E {
	return document.GetElementByID(id).(E)
}

// part returns the element with an id as what all elements are. One concrete
// type for every tag keeps the module small.
func part(document dom.Document, id string) *dom.BasicElement {
	return basic(document.GetElementByID(id))
}

func basic(e dom.Element) *dom.BasicElement {
	return &dom.BasicElement{BasicNode: &dom.BasicNode{Value: e.Underlying()}}
}

func setHidden(e *dom.BasicElement, hidden bool) {
	if hidden {
		e.SetAttribute("hidden", "")
	} else {
		e.RemoveAttribute("hidden")
	}
}

// reveal scrolls no further than it takes to see an element.
func reveal(e *dom.BasicElement) {
	e.Call("scrollIntoView", map[string]any{"block": "nearest"})
}

// leave moves the focus to the Run button if it is in an element that is about
// to be emptied.
func leave(document dom.Document, e *dom.BasicElement) {
	if e.Call("contains", activeElement(document)).Bool() {
		part(document, "run").Call("focus")
	}
}

// maker makes elements. Whatever text it is given becomes text, never markup.
type maker struct {
	document  dom.Document
	listeners []js.Func // of the elements made, to be released with them
}

// add appends a new element with a class and a text, each of which may be empty.
// The document's own CreateElement is some fifty times slower: it tries every
// type of element that there is.
func (m *maker) add(parent *dom.BasicElement, tag, class, text string) *dom.BasicElement {
	e := &dom.BasicElement{BasicNode: &dom.BasicNode{Value: m.document.Underlying().Call("createElement", tag)}}
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

// scrolling adds a region that scrolls by itself and that the keyboard reaches.
func (m *maker) scrolling(parent *dom.BasicElement, tag, class, label string) *dom.BasicElement {
	region := m.add(parent, tag, class, "")
	region.SetAttribute("role", "region")
	region.SetAttribute("aria-label", label)
	region.SetAttribute("tabindex", "0")
	return region
}

// button appends a button.
func (m *maker) button(parent *dom.BasicElement, class, text string, action func()) *dom.BasicElement {
	button := m.add(parent, "button", class, text)
	button.SetAttribute("type", "button")
	m.onClick(button, action)
	return button
}

func (m *maker) onClick(e *dom.BasicElement, action func()) {
	m.listeners = append(m.listeners, e.AddEventListener("click", false, func(dom.Event) { action() }))
}

// clear empties an element, all of whose listeners were made here.
func (m *maker) clear(e *dom.BasicElement) {
	e.SetTextContent("")
	for _, listener := range m.listeners {
		listener.Release()
	}
	m.listeners = nil
}
