package main

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// notice is the line below the buttons: a message about the program, with buttons,
// or else a standing text.
type notice struct {
	make     element.Maker
	editor   *editor           // gets the focus when a message that has it goes away
	message  *dom.BasicElement // with its buttons
	standing *dom.BasicElement
	urgent   bool // the standing text is shown beside messages, too
}

func newNotice(document js.Value, e *editor) *notice {
	n := &notice{make: element.Maker{Document: document}, editor: e}
	line := element.Part(document, "draft")
	n.message = n.make.Add(line, "span", "told", "")
	element.SetHidden(n.message, true)
	n.standing = n.make.Add(line, "span", "", "")
	return n
}

// stand sets the standing text.
func (n *notice) stand(text string, urgent bool) {
	n.urgent = urgent
	n.standing.SetTextContent(text)
	n.update()
}

func (n *notice) update() {
	says := n.message.TextContent() != ""
	element.SetHidden(n.message, !says)
	element.SetHidden(n.standing, says && !n.urgent)
}

// say replaces the message, or removes it if the new one is empty. It returns the
// element of the new one.
func (n *notice) say(message string) *dom.BasicElement {
	if element.HasFocus(n.make.Document, n.message) {
		n.editor.focus()
	}
	n.make.Clear(n.message)
	text := n.make.Add(n.message, "span", "", message)
	n.update()
	return text
}

// button adds a button to the message.
func (n *notice) button(label string, action func()) { n.make.Button(n.message, "", label, action) }

// offer shows a message with a button that puts a program into the editor and then
// calls done.
func (n *notice) offer(message, label, program string, done func()) {
	n.say(message)
	n.button(label, func() {
		n.editor.setText(program)
		n.say("")
		n.editor.focus()
		done()
	})
}

// field adds a field with a text to copy.
func (n *notice) field(label, text string) *dom.BasicElement {
	field := n.make.Add(n.message, "input", "", "")
	field.SetAttribute("readonly", "")
	field.SetAttribute("aria-label", label)
	field.SetAttribute("value", text)
	return field
}
