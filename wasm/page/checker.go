package main

import (
	"syscall/js"

	"github.com/norunners/vert"
	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// checkPanel checks programs and shows the reports, one check at a time.
type checkPanel struct {
	page      *page
	check     js.Value // check(code, { seed, case }, onEvent) -> { stop }
	onEvent   js.Func  // for all checks
	current   js.Value // the check in progress, undefined if there is none
	choice    caseChoice
	selection *selection
	make      element.Maker
	panel     *dom.BasicElement
	button    *dom.BasicElement
	empty     *dom.BasicElement // shown before the first check
	state     *dom.BasicElement // shown while a check is in progress
	verdict   *dom.BasicElement // announced to screen readers, once per check
	body      *dom.BasicElement // everything else that a report says
	help      *help             // for what fails, nil if nothing does
	reported  bool              // the report of the check in progress is shown
	checked   js.Value          // the program that the report is about, undefined if there is none
	outdated  *dom.BasicElement // shown when that is no longer the program in the editor
	told      *dom.BasicElement // says so
}

func newCheckPanel(p *page, check js.Value) *checkPanel {
	document := p.document
	c := &checkPanel{
		page:      p,
		check:     check,
		selection: newSelection(document),
		make:      element.Maker{Document: document},
		button:    element.Part(document, checkButton),
		empty:     element.Part(document, "report-empty"),
		state:     element.Part(document, "checking"),
		verdict:   element.Part(document, "report-verdict"),
		body:      element.Part(document, "report-body"),
		outdated:  element.Part(document, "report-outdated"),
		told:      element.Part(document, "outdated-text"),
	}
	c.panel = element.Part(document, c.id())
	c.onEvent = element.Callback(func(args []js.Value) { c.handle(args[0]) })
	element.On(element.Part(document, "check-case"), "click", func(js.Value) { c.start(c.selection.choice) })
	element.On(element.Part(document, "check-again"), "click", func(js.Value) { c.start(c.choice) })
	p.editor.onChange(c.compare)
	element.On(element.Part(document, "all-cases"), "click", func(js.Value) {
		forgetAddress()
		element.Focus(c.button)
		c.selection.hide()
	})
	return c
}

const checkButton = "check"

func (c *checkPanel) id() string { return "report" }

func (c *checkPanel) commands() map[string]func() {
	return map[string]func(){checkButton: func() { c.start(allCases) }}
}

func (c *checkPanel) addressName() string { return "seed" }

// openAddress shows the case that the address selects.
func (c *checkPanel) openAddress(value string) {
	if choice, ok := parseChoice(value); ok {
		c.page.show(c)
		c.selection.show(choice)
	}
}

func (c *checkPanel) leaveAddress() { c.selection.hide() }

func (c *checkPanel) busy() bool { return !c.current.IsUndefined() }

// start checks the program in the editor.
func (c *checkPanel) start(choice caseChoice) {
	c.page.attempt(c, true)
	c.clear()
	c.choice = choice
	element.SetHidden(c.empty, true)
	element.SetHidden(c.state, false)
	c.panel.SetAttribute("aria-busy", "true")
	c.checked = c.page.editor.jsText()
	c.current = c.check.Invoke(c.checked, vert.ValueOf(choice).JSValue(), c.onEvent)
	c.page.showBusy()
}

// compare says whether the report is still about the program in the editor.
func (c *checkPanel) compare() {
	text := ""
	if !c.checked.IsUndefined() && !c.checked.Equal(c.page.editor.jsText()) {
		text = "Your program has changed since this check."
	}
	if text != c.told.TextContent() {
		element.Leave(c.make.Document, c.outdated, c.button)
		c.told.SetTextContent(text)
		element.SetHidden(c.outdated, text == "")
	}
}

// stop ends the check in progress, if there is one. Its end is reported immediately.
func (c *checkPanel) stop() {
	if c.busy() {
		c.current.Call("stop")
	}
}

// clear goes back to the state before the first check.
func (c *checkPanel) clear() {
	element.Leave(c.make.Document, c.body, c.button)
	c.make.Clear(c.body)
	c.verdict.SetTextContent("")
	c.verdict.RemoveAttribute("data-verdict")
	c.help, c.reported = nil, false
	c.checked = js.Undefined()
	c.compare()
	element.SetHidden(c.empty, false)
}

// handle shows what a check has to say, see www/src/page/checker.js.
func (c *checkPanel) handle(event js.Value) {
	element.SetHidden(c.state, true)
	if report := event.Get("first"); report.Truthy() {
		c.reported = true
		c.show(report)
		return
	}
	c.current = js.Undefined()
	c.panel.RemoveAttribute("aria-busy")
	switch report := event.Get("report"); {
	case c.reported && report.Truthy():
		c.showRepair(report)
	case c.reported: // what is shown is right, whatever came after it
	case event.Get("stopped").Truthy():
		c.showVerdict("stopped", "The check was stopped before it had a result.", nil)
	case event.Get("failure").Truthy():
		c.showNoResult(event.Get("failure").String())
	default:
		c.show(report)
	}
	c.page.showBusy()
}
