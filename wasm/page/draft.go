package page

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// Names under which programs are kept in the browser.
const (
	draftName = "program" // what stands in the editor; www/src/page/page.js puts it back when the page loads
	ownName   = "own"     // the learner's program, while one from a link stands in the editor
	largeName = "large"   // a program that is too large to be opened unasked, where page.js puts it
)

// draftPanel keeps the program in the browser while it is written, and is the
// line that tells what became of it. Where several tabs show the page, what was
// written last is kept.
type draftPanel struct {
	page   *page
	store  store
	make   maker
	told   *dom.BasicElement // a message, and what can be done about it
	state  *dom.BasicElement // whether the program is being saved
	kept   string            // the program as the browser has it
	failed bool              // the browser would not keep it
	due    bool              // it is about to be saved
	save   js.Func
}

const (
	savedText    = "Saved in this browser as you type."
	notKeptText  = "Your program is not saved here."
	notSavedText = "This browser does not save your program. Copy it elsewhere before you leave the page."
)

// saveDelayMs is how long after a change the program is saved.
const saveDelayMs = 400

func newDraftPanel(document js.Value, keep store, p *page) *draftPanel {
	d := &draftPanel{page: p, store: keep, make: maker{document: document}}
	line := part(document, "draft")
	d.told = d.make.add(line, "span", "told", "")
	setHidden(d.told, true)
	if !keep.keeps() {
		d.state = d.make.add(line, "span", "", notKeptText)
		return d
	}
	d.state = d.make.add(line, "span", "", savedText)
	d.save = callback(func([]js.Value) { d.saveNow() })
	var found bool
	if d.kept, found = d.store.load(draftName); !found {
		d.kept = p.editor.starter
	}
	d.saveNow() // what was written before Go was ready
	p.editor.onChange(d.saveSoon)
	onWindow("pagehide", d.saveNow)
	return d
}

// saveSoon saves the program once for all changes that come close together.
func (d *draftPanel) saveSoon() {
	if !d.due {
		d.due = true
		js.Global().Call("setTimeout", d.save, saveDelayMs)
	}
}

// keep keeps a program under a name and reports whether the browser does. The
// starter program is kept as nothing.
func (d *draftPanel) keep(name, program string) bool {
	if program == d.page.editor.starter {
		return d.store.forget(name)
	}
	return d.store.save(name, program)
}

// saveNow saves the program if it is not what was saved last.
func (d *draftPanel) saveNow() {
	d.due = false
	text := d.page.editor.text()
	if text == d.kept {
		return
	}
	worked := d.keep(draftName, text)
	if worked {
		d.kept = text
	}
	if d.failed == worked {
		d.failed = !worked
		d.state.SetTextContent(savedText)
		if d.failed {
			d.state.SetTextContent(notSavedText)
		}
		setHidden(d.state, worked && d.told.TextContent() != "")
	}
}

// say shows a message instead of the one before, or none. It returns where the
// message stands.
func (d *draftPanel) say(message string) *dom.BasicElement {
	if hasFocus(d.make.document, d.told) {
		d.page.editor.focus()
	}
	d.make.clear(d.told)
	setHidden(d.told, message == "")
	setHidden(d.state, message != "" && !d.failed)
	return d.make.add(d.told, "span", "", message)
}

// offerLarge offers to open a program that is too large to be opened unasked.
func (d *draftPanel) offerLarge(program, size string) {
	d.say("Your saved program is very large (" + size + "). It has not been opened.")
	d.make.button(d.told, "", "Open it", func() {
		before := d.page.editor.text()
		d.page.editor.setText(program)
		d.store.forget(largeName)
		d.say("")
		d.page.editor.focus()
		if before != d.page.editor.starter {
			d.offer("Your saved program is back.", "Undo", before, func() { d.store.save(largeName, program) })
		}
	})
	d.make.button(d.told, "", "Delete it", func() {
		d.store.forget(largeName)
		d.say("")
	})
}

// offer shows a message with a button that puts a program into the editor. done
// is called after that.
func (d *draftPanel) offer(message, label, program string, done func()) {
	d.say(message)
	d.make.button(d.told, "", label, func() {
		d.page.editor.setText(program)
		d.say("")
		d.page.editor.focus()
		done()
	})
}
