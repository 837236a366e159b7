// Package element is how the pages' programs use the document: finding, making and
// listening to elements, through dom/v2 where that is small.
package element

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// Part returns the element with an id. If it is missing, the page is defective,
// which shows when the element is used.
//
// All elements are dom.BasicElement here, made from what JavaScript returns:
// dom's own functions that return elements or events, such as GetElementByID and
// AddEventListener, can return any of its hundred and fifty types, and would keep
// all of them in the module, a third of its size.
func Part(document js.Value, id string) *dom.BasicElement {
	return Basic(document.Call("getElementById", id))
}

// Basic wraps an element that JavaScript has returned.
func Basic(e js.Value) *dom.BasicElement {
	return &dom.BasicElement{BasicNode: &dom.BasicNode{Value: e}}
}

// On calls back at every event of a type. Release what it returns when the element
// goes away; elements that are in the page from the start never do.
func On(e *dom.BasicElement, event string, f func(jsEvent js.Value)) js.Func {
	listener := Callback(func(args []js.Value) { f(args[0]) })
	e.Call("addEventListener", event, listener)
	return listener
}

// Focus moves the focus to an element.
func Focus(e *dom.BasicElement) { e.Call("focus") }

// SetHidden hides an element or shows it.
func SetHidden(e *dom.BasicElement, hidden bool) {
	if hidden {
		e.SetAttribute("hidden", "")
	} else {
		e.RemoveAttribute("hidden")
	}
}

// Reveal scrolls just far enough to show an element.
func Reveal(e *dom.BasicElement) {
	e.Call("scrollIntoView", map[string]any{"block": "nearest"})
}

// ActiveElement returns the element that has the focus.
func ActiveElement(document js.Value) js.Value { return document.Get("activeElement") }

// HasFocus reports whether the focus is in an element. Before the element is
// emptied, the focus has to move elsewhere.
func HasFocus(document js.Value, e *dom.BasicElement) bool {
	return e.Call("contains", ActiveElement(document)).Bool()
}

// Leave moves the focus to another element if it is in e, which is about to be
// emptied. What is in sight stays there.
func Leave(document js.Value, e, to *dom.BasicElement) {
	if HasFocus(document, e) {
		to.Call("focus", map[string]any{"preventScroll": true})
	}
}

// Maker makes elements. Text stays text; it never becomes markup.
type Maker struct {
	Document  js.Value
	listeners []js.Func // of the elements made, to be released with them
}

// Add appends a new element with a class and a text, each of which may be empty. Browsers
// that translate pages leave code as it is.
func (m *Maker) Add(parent *dom.BasicElement, tag, class, text string) *dom.BasicElement {
	e := Basic(m.Document.Call("createElement", tag))
	if class != "" {
		e.SetAttribute("class", class)
	}
	if tag == "code" {
		Verbatim(e)
	}
	if text != "" {
		e.SetTextContent(text)
	}
	parent.AppendChild(e)
	return e
}

// Verbatim keeps browsers that translate pages from translating what programs say and hold.
func Verbatim(e *dom.BasicElement) *dom.BasicElement {
	e.SetAttribute("translate", "no")
	return e
}

// Text appends a piece of text.
func (m *Maker) Text(parent *dom.BasicElement, text string) {
	parent.Call("append", text)
}

// Scrolling adds a region that scrolls on its own and that the keyboard can reach.
func (m *Maker) Scrolling(parent *dom.BasicElement, tag, class, label string) *dom.BasicElement {
	region := m.Add(parent, tag, class, "")
	region.SetAttribute("role", "region")
	region.SetAttribute("aria-label", label)
	region.SetAttribute("tabindex", "0")
	return region
}

// Header appends a header of a column ("col") or a row ("row") to a row of a table.
func (m *Maker) Header(row *dom.BasicElement, scope, text string) *dom.BasicElement {
	th := m.Add(row, "th", "", text)
	th.SetAttribute("scope", scope)
	return th
}

// Button appends a button.
func (m *Maker) Button(parent *dom.BasicElement, class, text string, action func()) *dom.BasicElement {
	button := m.Add(parent, "button", class, text)
	button.SetAttribute("type", "button")
	m.OnClick(button, action)
	return button
}

// OnClick calls back when an element made here is clicked.
func (m *Maker) OnClick(e *dom.BasicElement, action func()) { m.on(e, "click", action) }

// OnToggle calls back when details made here are opened or closed.
func (m *Maker) OnToggle(e *dom.BasicElement, action func()) { m.on(e, "toggle", action) }

func (m *Maker) on(e *dom.BasicElement, event string, action func()) {
	m.listeners = append(m.listeners, On(e, event, func(js.Value) { action() }))
}

// Clear empties an element, all of whose listeners were made here.
func (m *Maker) Clear(e *dom.BasicElement) {
	e.SetTextContent("")
	for _, listener := range m.listeners {
		listener.Release()
	}
	m.listeners = nil
}
