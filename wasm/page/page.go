// Package page is the behaviour of the lesson page: what its buttons do and
// what its panels show. One file a panel. What runs a program in the sandbox
// (www/src/page/runner.js) and what checks it (checker.js) is JavaScript and is
// handed in; the editor and the panels are found in the document by their ids.
//
// The package reads the document and so works in pages only, not in workers.
package page

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// page is the editor with its buttons, and the panels for what they bring about.
// At most one thing is under way: a run or a check.
type page struct {
	document dom.Document
	editor   *editor
	buttons  map[string]*dom.HTMLButtonElement
	tabs     *tabs
	runner   *runnerPanel
	checker  *checkPanel
	choice   *choicePanel
}

// Open brings the page to life. host has its two functions:
//
//	run(code, { withGo }, onEvent) -> { stop }     see www/src/page/runner.js
//	check(code, { seed, case }, onEnd) -> { stop } see www/src/page/checker.js
//
// and the editor, see www/src/page/editor.js.
func Open(host js.Value) {
	document := dom.GetWindow().Document()
	p := &page{document: document, editor: newEditor(host.Get("editor")), tabs: newTabs(document)}
	p.runner = newRunnerPanel(document, host.Get("run"), p.editor, p.showBusy)
	p.checker = newCheckPanel(document, host.Get("check"), p)
	p.choice = newChoicePanel(document, p)

	p.buttons = map[string]*dom.HTMLButtonElement{}
	for id, action := range map[string]func(){
		"run":    func() { p.run(false) },
		"run-go": func() { p.run(true) },
		"check":  func() { p.check(allCases) },
		"stop":   p.stop,
		"reset":  p.reset,
	} {
		button := element[*dom.HTMLButtonElement](document, id)
		button.AddEventListener("click", false, func(dom.Event) { action() })
		p.buttons[id] = button
	}
	body := element[*dom.HTMLBodyElement](document, "page")
	body.AddEventListener("keydown", false, func(e dom.Event) { p.keyDown(e.(*dom.KeyboardEvent)) })
	for _, id := range []string{"run", "run-go", "check", "reset"} {
		p.buttons[id].SetDisabled(false)
	}
	p.choice.followHash()
	showReady(document)
}

// run runs the program in the editor, with its own two functions or with Go's in
// their place. What is under way is stopped first.
func (p *page) run(withGo bool) {
	p.stop()
	p.tabs.show(outputTab)
	p.runner.start(p.editor.text(), withGo)
}

// check checks the program in the editor. What is under way is stopped first.
func (p *page) check(c caseChoice) {
	p.stop()
	p.tabs.show(reportTab)
	p.checker.start(p.editor.text(), c)
}

// stop ends what is under way, if anything is.
func (p *page) stop() {
	p.runner.stop()
	p.checker.stop()
}

// reset puts the starter program back. It asks first if that loses work.
func (p *page) reset() {
	if p.editor.changed() && !dom.GetWindow().Confirm("Throw away your changes and put the starter program back?") {
		return
	}
	p.stop()
	p.runner.clear()
	p.checker.clear()
	p.tabs.show(outputTab)
	p.editor.setText(p.editor.starter)
	p.editor.focus()
}

// keyDown gives the page its shortcuts: Ctrl/Cmd+Enter runs, with Shift it
// checks, Esc stops.
func (p *page) keyDown(e *dom.KeyboardEvent) {
	switch {
	case e.Key() == "Enter" && (e.CtrlKey() || e.MetaKey()):
		e.PreventDefault()
		if e.ShiftKey() {
			p.check(allCases)
		} else {
			p.run(false)
		}
	case e.Key() == "Escape":
		p.stop()
	}
}

// showBusy lets Stop be pressed while something is under way. A button that is
// about to be disabled hands its focus on, so that the keyboard does not lose
// its place.
func (p *page) showBusy() {
	busy := p.runner.busy() || p.checker.busy()
	stop := p.buttons["stop"]
	if !busy && stop.Underlying().Equal(activeElement(p.document)) {
		p.buttons["run"].Focus()
	}
	stop.SetDisabled(!busy)
}

// showReady tells that Go runs.
func showReady(document dom.Document) {
	element[*dom.HTMLParagraphElement](document, "status").SetAttribute("data-state", "ready")
	element[*dom.HTMLSpanElement](document, "status-text").SetTextContent("Go ready")
}

func activeElement(document dom.Document) js.Value {
	return document.Underlying().Get("activeElement")
}
