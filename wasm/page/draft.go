package main

import (
	"syscall/js"

	"gossiplesson/wasm/element"
)

// Names under which programs are kept in the browser.
const (
	draftName = "program" // the text of the editor; www/src/page/page.js restores it when the page loads
	ownName   = "own"     // the learner's program, while one from a link is in the editor
	largeName = "large"   // a program that page.js has put aside because it is too large to open without asking
)

// draftPanel saves the program in the browser as it is typed, and says so. If several
// tabs show the page, the latest change wins.
type draftPanel struct {
	page     *page
	large    js.Value // see the package comment
	unopened js.Value // such a program that was saved, or null
	kept     string   // the program as saved
	failed   bool     // saving failed
	due      bool     // it is about to be saved
	save     js.Func
}

const (
	savedText    = "Saved in this browser."
	notKeptText  = "Your program is not saved here."
	notSavedText = "This browser does not save your program. Copy it elsewhere before you leave the page."
)

// saveDelayMs is how long after a change the program is saved.
const saveDelayMs = 400

func newDraftPanel(p *page, host js.Value) *draftPanel {
	d := &draftPanel{page: p, large: host.Get("large"), unopened: host.Get("unopened")}
	if !p.store.keeps() {
		p.notice.stand(notKeptText, false)
		return d
	}
	d.save = element.Callback(func([]js.Value) { d.saveNow() })
	var found bool
	if d.kept, found = p.store.load(draftName); !found {
		d.kept = p.editor.starter()
	}
	d.tell(p.keep(draftName, d.kept)) // which shows whether anything can be saved
	d.saveNow()                       // what was typed before Go was ready
	p.editor.onChange(d.saveSoon)
	element.OnWindow("pagehide", d.saveNow)
	return d
}

func (d *draftPanel) id() string { return "draft" }

// opened offers to open a saved program that is too large to open without asking.
func (d *draftPanel) opened() {
	if d.unopened.IsNull() {
		return
	}
	program, size := d.unopened.String(), d.large.Invoke(d.unopened).String()
	n := d.page.notice
	n.say("Your saved program is very large (" + size + "). It has not been opened.")
	n.button("Open it", func() {
		before := d.page.editor.text()
		d.page.editor.setText(program)
		d.page.store.forget(largeName)
		n.say("")
		d.page.editor.focus()
		if before != d.page.editor.starter() {
			n.offer("Your saved program is back.", "Undo", before, func() { d.page.store.save(largeName, program) })
		}
	})
	n.button("Delete it", func() {
		d.page.store.forget(largeName)
		n.say("")
	})
}

// attempted saves the program that is tried, at once: what it leads to may look for it.
func (d *draftPanel) attempted(bool) {
	if d.page.store.keeps() {
		d.saveNow()
	}
}

// saveSoon saves the program once for several changes in quick succession.
func (d *draftPanel) saveSoon() {
	if !d.due {
		d.due = true
		js.Global().Call("setTimeout", d.save, saveDelayMs)
	}
}

// saveNow saves the program if it is not what was saved last.
func (d *draftPanel) saveNow() {
	d.due = false
	text := d.page.editor.text()
	if text == d.kept {
		return
	}
	worked := d.page.keep(draftName, text)
	if worked {
		d.kept = text
	}
	if d.failed == worked { // else it is said already
		d.tell(worked)
	}
}

// tell says whether saving has worked.
func (d *draftPanel) tell(worked bool) {
	d.failed = !worked
	if worked {
		d.page.notice.stand(savedText, false)
	} else {
		d.page.notice.stand(notSavedText, true)
	}
}
