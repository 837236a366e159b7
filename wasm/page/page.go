package main

import (
	"maps"
	"syscall/js"

	"gossiplesson/wasm/element"
)

// page is what the panels share, and the only way for them to reach each other. At
// most one run or check is in progress.
type page struct {
	document js.Value
	controls js.Value // see www/src/page/controls.js
	ask      js.Value // ask(question) -> whether the learner agrees
	editor   *editor
	notice   *notice
	store    store
	panels   []panel
}

// open brings the page to life, see the package comment.
func open(host js.Value) {
	document := js.Global().Get("document")
	p := &page{
		document: document, controls: host.Get("controls"), ask: host.Get("ask"),
		editor: &editor{host.Get("editor")}, store: store{host.Get("store")},
	}
	p.notice = newNotice(document, p.editor)
	p.panels = []panel{
		newRunnerPanel(p, host.Get("run")),
		newCheckPanel(p, host.Get("check")),
		newStatesPanel(p),
		newStagesPanel(p),
		newHistoryPanel(p, host),
		newSolutionPanel(p, host),
		newProgressPanel(p),
		newFormatPanel(p, host),
		newSharePanel(p, host),
		newDraftPanel(p, host),
	}
	each(p, func(o opener) { o.opened() })

	actions := map[string]func(){"stop": p.stop, "reset": p.reset}
	each(p, func(c commander) { maps.Copy(actions, c.commands()) })
	p.controls.Call("handle", element.Callback(func(args []js.Value) { actions[args[0].String()]() }))
	host.Call("onStarter", element.Callback(func(args []js.Value) { p.restart(args[0]) }))
	element.OnWindow("hashchange", p.followAddress)
	p.followAddress()
}

// show shows a panel that has a tab.
func (p *page) show(which panel) { p.controls.Call("show", which.id()) }

// attempt begins a run or a check of the panel by: it stops what is in progress,
// shows the panel, and counts a try.
func (p *page) attempt(by panel, isCheck bool) {
	p.stop()
	p.controls.Call("reveal", by.id())
	each(p, func(c attemptCounter) { c.attempted(isCheck) })
	p.editor.unmark()
}

// stop ends the run or check in progress, if there is one.
func (p *page) stop() {
	each(p, func(w worker) { w.stop() })
}

// showBusy enables Stop while a run or check is in progress.
func (p *page) showBusy() {
	busy := false
	each(p, func(w worker) { busy = busy || w.busy() })
	p.controls.Call("setBusy", busy)
}

// reset puts the starter program back. It asks first if there is work in the
// editor, and offers to undo it.
func (p *page) reset() {
	if p.editor.changed() && !p.confirm("Replace your program with the starter?") {
		return
	}
	p.begin("The starter program is back.", func() { p.editor.setText(p.editor.starter()) })
	p.editor.focus()
}

// restart takes another starter program, which the embedding page gives while it is
// in use. It does not ask, and leaves the focus where it is.
func (p *page) restart(starter js.Value) {
	p.begin("This page has loaded another program.", func() { p.editor.restart(starter) })
}

// begin goes back to the state before the first attempt, with the program that put
// puts into the editor. If that replaces work, it says so and offers to undo it.
func (p *page) begin(message string, put func()) {
	before, isWork := p.editor.text(), p.editor.changed()
	p.stop()
	each(p, func(c clearer) { c.clear() })
	p.show(p.panels[0])
	put()
	if isWork {
		p.notice.offer(message, "Undo", before, func() {})
	}
}

func (p *page) confirm(question string) bool { return p.ask.Invoke(question).Bool() }

// keep saves a program under a name and reports whether that worked. Saving the
// starter program removes what was saved.
func (p *page) keep(name, program string) bool {
	if program == p.editor.starter() {
		return p.store.forget(name)
	}
	return p.store.save(name, program)
}
