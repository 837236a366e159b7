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
	document js.Value
	editor   *editor
	buttons  map[string]*dom.BasicElement
	tabs     *tabs
	runner   *runnerPanel
	states   *statesPanel
	checker  *checkPanel
	choice   *choicePanel
	solution *solutionPanel
	progress *progress
	draft    *draftPanel
	share    *sharePanel
	ask      js.Value // ask(question) -> whether the learner agrees
}

// Open brings the page to life. host has what is JavaScript:
//
//	run(code, { withGo }, onEvent) -> { stop }     see www/src/page/runner.js
//	check(code, { seed, case }, onEnd) -> { stop } see www/src/page/checker.js
//
// and the editor, see www/src/page/editor.js; store (store.js), which keeps texts;
// pack and unpack (pack.js), for programs in links; the text of the solution;
// ask(question) -> whether the learner agrees; displayable(text) -> what can be
// shown of it (www/src/page/displayable.js); large(text) -> how large a program is that
// is not opened unasked, else null (large.js); unopened, such a program that was
// saved, or null.
func Open(host js.Value) {
	document := js.Global().Get("document")
	p := &page{document: document, editor: newEditor(host.Get("editor")), tabs: newTabs(document), ask: host.Get("ask")}
	keep := store{host.Get("store")}
	p.states = newStatesPanel(document)
	p.runner = newRunnerPanel(document, host.Get("run"), p.editor, p.states, p.showBusy)
	p.checker = newCheckPanel(document, host.Get("check"), p)
	p.choice = newChoicePanel(document, p)
	p.solution = newSolutionPanel(document, host, p.editor)
	p.progress = newProgress(document, keep, p.solution.allow)
	newDivider(document, keep)
	p.draft = newDraftPanel(document, keep, p)
	p.share = newSharePanel(host, p)
	if unopened := host.Get("unopened"); !unopened.IsNull() {
		p.draft.offerLarge(unopened.String(), host.Get("large").Invoke(unopened).String())
	}

	p.buttons = map[string]*dom.BasicElement{}
	for id, action := range map[string]func(){
		"run":    func() { p.run(false) },
		"run-go": func() { p.run(true) },
		"check":  func() { p.check(allCases) },
		"stop":   p.stop,
		"reset":  p.reset,
		"share":  p.share.copyLink,
	} {
		button := part(document, id)
		on(button, "click", func(js.Value) { action() })
		p.buttons[id] = button
	}
	body := part(document, "page")
	on(body, "keydown", p.keyDown)
	for _, id := range []string{"run", "run-go", "check", "reset", "share"} {
		p.buttons[id].Set("disabled", false)
	}
	p.choice.followHash()
	p.share.followHash()
	showReady(document)
}

// run runs the program in the editor, with its own two functions or with Go's in
// their place. What is under way is stopped first.
func (p *page) run(withGo bool) {
	p.stop()
	p.tabs.show(outputTab)
	p.progress.tried(false)
	p.editor.unmark()
	p.runner.start(p.editor.text(), withGo)
}

// check checks the program in the editor. What is under way is stopped first.
func (p *page) check(c caseChoice) {
	p.stop()
	p.tabs.show(reportTab)
	p.progress.tried(true)
	p.editor.unmark()
	p.checker.start(p.editor.text(), c)
}

// stop ends what is under way, if anything is.
func (p *page) stop() {
	p.runner.stop()
	p.checker.stop()
}

// reset puts the starter program back. It asks first if there is work in the
// editor, and offers to undo it.
func (p *page) reset() {
	before := p.editor.text()
	if p.editor.changed() && !p.confirm("Put the starter program in the place of yours?") {
		return
	}
	p.stop()
	p.runner.clear()
	p.states.begin(false)
	p.checker.clear()
	p.solution.clear()
	p.tabs.show(outputTab)
	p.editor.setText(p.editor.starter)
	p.editor.focus()
	if before != p.editor.starter {
		p.draft.offer("The starter program is back.", "Undo", before, func() {})
	}
}

// keyDown gives the page its shortcuts: Ctrl/Cmd+Enter runs, with Shift it
// checks, Esc stops.
func (p *page) keyDown(e js.Value) {
	switch {
	case e.Get("key").String() == "Enter" && (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()):
		e.Call("preventDefault")
		if e.Get("shiftKey").Bool() {
			p.check(allCases)
		} else {
			p.run(false)
		}
	case e.Get("key").String() == "Escape" && !e.Get("defaultPrevented").Bool(): // else it has closed a list in the editor
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
		focus(p.buttons["run"])
	}
	stop.Set("disabled", !busy)
}

// showReady tells that Go runs.
func showReady(document js.Value) {
	part(document, "status").SetAttribute("data-state", "ready")
	part(document, "status-text").SetTextContent("Go ready")
}

func (p *page) confirm(question string) bool { return p.ask.Invoke(question).Bool() }
