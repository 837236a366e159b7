// Package page is the behaviour of the lesson page: what its buttons do and
// what its panels show. One file a panel. The runner itself, which runs a
// program in the sandbox, is JavaScript (www/src/page/runner.js) and is handed
// in; the editor and the panels are found in the document by their ids.
//
// The package reads the document and so works in pages only, not in workers.
package page

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// Open brings the page to life. run is the runner: run(code, { withGo },
// onEvent) returns { stop }.
func Open(run js.Value) {
	document := dom.GetWindow().Document()
	p := &runnerPanel{
		run:    run,
		editor: element[*dom.HTMLTextAreaElement](document, "editor"),
		output: newOutputPanel(document),
	}
	p.buttons = map[string]*dom.HTMLButtonElement{}
	for id, action := range map[string]func(){
		"run":    func() { p.start(false) },
		"run-go": func() { p.start(true) },
		"stop":   p.stop,
		"reset":  p.reset,
	} {
		button := element[*dom.HTMLButtonElement](document, id)
		button.AddEventListener("click", false, func(dom.Event) { action() })
		p.buttons[id] = button
	}
	body := element[*dom.HTMLBodyElement](document, "page")
	body.AddEventListener("keydown", false, func(e dom.Event) { p.keyDown(e.(*dom.KeyboardEvent)) })
	p.showRunning(false)
	showReady(document)
}

// showReady tells that Go runs.
func showReady(document dom.Document) {
	element[*dom.HTMLParagraphElement](document, "status").SetAttribute("data-state", "ready")
	element[*dom.HTMLSpanElement](document, "status-text").SetTextContent("Go ready")
}

// element returns the element with an id. Ask for concrete types: a call through
// an interface of dom keeps that method of all its hundred types in the module.
// A page without it, or with another
// kind of element there, is a defect of the page, and the type assertion says so.
func element[E dom.Element](document dom.Document, id string) E {
	return document.GetElementByID(id).(E)
}
