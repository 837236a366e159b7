package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// finding is what a report says about one function.
type finding struct {
	Verdict        string          `js:"verdict"`
	Reason         string          `js:"reason"`
	Error          *problem        `js:"error"`
	Misconception  *misconception  `js:"misconception"`
	Counterexample *counterexample `js:"counterexample"`
	Witness        []testimony     `js:"witness"`
	WitnessText    string          `js:"witnessText"` // empty if there is none
	Repair         *repair         `js:"repair"`      // of the whole program, at the first function that fails
}

type problem struct {
	Message string `js:"message"`
	Line    int    `js:"line"`
	Column  int    `js:"column"`
}

type misconception struct {
	Title string `js:"title"`
	Hint  string `js:"hint"`
}

// findings say the verdict on a function.
var findings = map[string]string{"pass": "passes", "fail": "fails", "not-checked": "not checked"}

// addFindings adds a section for each function, first what fails, or one for both if
// they fail for the same reason, such as a syntax error.
func (c *checkPanel) addFindings(r *report, jsFunctions js.Value) {
	round, spread := &r.Functions.GossipRound, &r.Functions.SpreadInfo
	if r.FailsAsWhole {
		c.addFinding("The program", false, round, js.Undefined())
		return
	}
	addRound := func() { c.addFinding("gossipRound", true, round, jsFunctions.Get("gossipRound")) }
	addSpread := func() { c.addFinding("spreadInfo", true, spread, jsFunctions.Get("spreadInfo")) }
	if round.Verdict == "pass" && spread.Verdict == "fail" {
		addSpread()
		addRound()
		return
	}
	addRound()
	addSpread()
}

func (c *checkPanel) addFinding(name string, isCode bool, f *finding, jsFinding js.Value) {
	section := c.make.Add(c.body, "section", "finding", "")
	section.SetAttribute("data-verdict", f.Verdict)
	heading := c.make.Add(section, "h3", "", "")
	tag := "span"
	if isCode {
		tag = "code"
	}
	c.make.Add(heading, tag, "", name)
	c.make.Text(heading, " ")
	c.make.Add(heading, "span", "mark", findings[f.Verdict])

	if f.Verdict == "not-checked" {
		c.make.Add(section, "p", "", "This check did not test it.")
	}
	c.addProblem(section, f)
	table := &caseTable{}
	if f.Counterexample != nil {
		table = c.addCounterexample(section, name, f, jsFinding.Get("counterexample"))
	}
	if h := c.addHelp(section, f, table); f.Verdict == "fail" && c.help == nil {
		c.help = h
	}
	if f.Counterexample != nil {
		c.addActions(section, f, table, jsFinding.Get("steps"))
	}
}

// addProblem leads to the place of an error in the editor, where its message is shown
// too. The headline of the report has said it.
func (c *checkPanel) addProblem(section *dom.BasicElement, f *finding) {
	e := f.Error
	if e == nil || e.Line == 0 || f.Reason == "missing" {
		return
	}
	c.page.editor.mark(e.Line, e.Column, element.Visible(element.Cut(e.Message, 500)))
	at := "Go to line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column)
	c.make.Button(section, "place", at, func() { c.page.editor.place(e.Line, e.Column) })
}
