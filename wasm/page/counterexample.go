package main

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// counterexample is a case that shows that a function is wrong. Its states are
// read in nodestate.go.
type counterexample struct {
	Calls   []string `js:"calls"`
	Why     string   `js:"why"`
	Note    string   `js:"note"` // empty if there is none
	Snippet string   `js:"snippet"`
	Seed    int      `js:"seed"`
	Case    int      `js:"case"`
}

// addCounterexample shows calls, states and why the result is wrong. It returns the table
// of the states.
func (c *checkPanel) addCounterexample(section *dom.BasicElement, name string, f *finding, jsExample js.Value) *caseTable {
	e := f.Counterexample
	table := c.addExample(section, name, e, jsExample, "Expected")
	if e.Why != "" && f.Error == nil { // an error is already shown
		c.make.Add(section, "p", "learner", element.Visible(element.Cut(e.Why, 1000)))
	}
	if e.Note != "" {
		c.make.Add(section, "p", "", e.Note)
	}
	return table
}

// addExample shows the calls of a case and the states before and after them; expectation
// says whose the states are that the program is compared with.
func (c *checkPanel) addExample(
	section *dom.BasicElement, name string, e *counterexample, jsExample js.Value, expectation string,
) *caseTable {
	c.make.Add(c.make.Scrolling(section, "pre", "", name+": the calls"), "code", "", strings.Join(e.Calls, "\n"))
	table := &caseTable{make: &c.make, expectation: expectation}
	read := func(field string) []nodeState {
		nodes, all := readStates(jsExample.Get(field))
		table.partial = table.partial || !all
		return nodes
	}
	table.before, table.expected, table.actual = read("before"), read("expected"), read("actual")
	table.add(section, name)
	return table
}

// addActions adds what can be done with a counterexample: step through it, run it, or check
// it again.
func (c *checkPanel) addActions(section *dom.BasicElement, f *finding, table *caseTable, jsSteps js.Value) {
	e := f.Counterexample
	actions := c.make.Add(section, "div", "actions", "")
	if jsSteps.Length() > 0 {
		w := &walk{
			source: c.checked, calls: e.Calls, before: table.before, expected: table.expected, actual: table.actual,
			jsSteps: jsSteps, told: f.WitnessText,
		}
		c.make.Button(actions, "", "Step through", func() { each(c.page, func(s walker) { s.stepThrough(w) }) })
	}
	c.make.Button(actions, "", "Add to my program", func() { c.addToProgram(e) })
	choice := caseChoice{e.Seed, e.Case}
	if choice != c.choice {
		c.make.Button(actions, "", "Check only this case", func() {
			setAddress(addressOf(c, choice.address()))
			c.page.followAddress()
			c.start(choice)
		})
	}
}

// addToProgram puts a counterexample behind the program in the editor, as a block, so
// that its names do not meet others.
func (c *checkPanel) addToProgram(e *counterexample) {
	before := c.page.editor.text()
	text := strings.TrimRight(before, "\n")
	line := strings.Count(text, "\n") + 3
	added := "\n\n// Found by Check\n{\n  " + strings.ReplaceAll(e.Snippet, "\n", "\n  ") + "\n}\n"
	c.page.editor.setText(text + added)
	c.page.notice.offer("The example is at the end of your program. Run shows what it does.", "Undo", before, func() {})
	c.page.editor.place(line, 1)
}
