package main

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// counterexample is a case that shows that a function is wrong. Its states are
// read in statetable.go.
type counterexample struct {
	Calls   []string `js:"calls"`
	Why     string   `js:"why"`
	Note    string   `js:"note"` // empty if there is none
	Snippet string   `js:"snippet"`
	Seed    int      `js:"seed"`
	Case    int      `js:"case"`
}

// addCounterexample shows calls, states and why the result is wrong.
func (c *checkPanel) addCounterexample(section *dom.BasicElement, name string, f *finding, jsExample js.Value) {
	e := f.Counterexample
	c.make.add(section, "h4", "", "A small example")
	c.addExample(section, name, e, jsExample, "Expected")
	if e.Why != "" && f.Error == nil { // an error is already shown
		c.make.add(section, "p", "learner", visible(cut(e.Why, 1000)))
	}
	if e.Note != "" {
		c.make.add(section, "p", "", e.Note)
	}

	c.make.add(section, "h4", "", "Try it in the console")
	code := c.addCode(section, e.Snippet, name+": code to paste into the console")
	actions := c.make.add(section, "div", "actions", "")
	var copied *dom.BasicElement
	c.make.button(actions, "", "Copy", func() {
		copied.SetTextContent("")
		copyText(e.Snippet, code, func(ok bool) {
			if ok {
				copied.SetTextContent("Copied")
			} else {
				copied.SetTextContent("Selected: press Ctrl or Cmd + C")
			}
		})
	})
	copied = c.make.add(actions, "span", "small", "")
	copied.SetAttribute("role", "status")
	choice := caseChoice{e.Seed, e.Case}
	link := c.make.add(actions, "a", "replay", "Check only this case")
	link.SetAttribute("href", addressOf(c, choice.address()))
	c.make.onClick(link, c.page.followAddress) // if it is already selected
}

// addExample shows the calls of a case and the states before and after them; expectation
// says whose the states are that the program is compared with.
func (c *checkPanel) addExample(section *dom.BasicElement, name string, e *counterexample, jsExample js.Value, expectation string) {
	c.addCode(section, strings.Join(e.Calls, "\n"), name+": the calls")
	before, expected, actual := readStates(jsExample.Get("before")), readStates(jsExample.Get("expected")), readStates(jsExample.Get("actual"))
	keys, more := columns(before, expected, actual)
	tables := c.make.add(section, "div", "tables", "")
	c.addStates(tables, name, "Before", keys, before, nil)
	c.addStates(tables, name, expectation, keys, expected, nil)
	if actual != nil {
		c.addStates(tables, name, "Yours", keys, actual, expected)
	}
	if more > 0 {
		c.make.add(section, "p", "small", "Some keys are not shown.")
	}
}

// addCode adds lines of code in a region that scrolls.
func (c *checkPanel) addCode(section *dom.BasicElement, text, label string) *dom.BasicElement {
	return c.make.add(c.make.scrolling(section, "pre", "", label), "code", "", text)
}
