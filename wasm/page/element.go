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

// maker makes elements. Whatever text it is given becomes text, never markup.
type maker struct {
	document  dom.Document
	listeners []js.Func // of the elements made, to be released with them
}

// add appends a new element with a class and a text, each of which may be empty.
func (m *maker) add(parent *dom.BasicElement, tag, class, text string) *dom.BasicElement {
	e := basic(m.document.CreateElement(tag))
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
	parent.AppendChild(m.document.CreateTextNode(text))
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

// once is a callback that JavaScript calls one time.
func once(f func(js.Value)) js.Func {
	var callback js.Func
	callback = js.FuncOf(func(_ js.Value, args []js.Value) any {
		callback.Release()
		f(args[0])
		return nil
	})
	return callback
}

// forgetHash takes the fragment out of the address. Setting it to nothing would
// leave a # behind and scroll to the top.
func forgetHash() {
	location := js.Global().Get("location")
	js.Global().Get("history").Call("replaceState", nil, "", location.Get("pathname").String()+location.Get("search").String())
}
