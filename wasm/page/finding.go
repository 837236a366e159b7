package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// finding is what a report says about one function.
type finding struct {
	Verdict        string          `js:"verdict"`
	Reason         string          `js:"reason"`
	Headline       string          `js:"headline"` // empty unless it fails
	Error          *problem        `js:"error"`
	Misconception  *misconception  `js:"misconception"`
	Counterexample *counterexample `js:"counterexample"`
	Witness        []testimony     `js:"witness"`
	WitnessText    string          `js:"witnessText"` // empty if there is none
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

// addFindings adds a section for each function, or one for both if they fail for
// the same reason, such as a syntax error.
func (c *checkPanel) addFindings(r *report, jsFunctions js.Value) {
	round, spread := &r.Functions.GossipRound, &r.Functions.SpreadInfo
	if r.FailsAsWhole {
		c.addFinding("The program", false, round, js.Undefined())
		return
	}
	c.addFinding("gossipRound", true, round, jsFunctions.Get("gossipRound"))
	c.addFinding("spreadInfo", true, spread, jsFunctions.Get("spreadInfo"))
}

func (c *checkPanel) addFinding(name string, isCode bool, f *finding, jsFinding js.Value) {
	section := c.make.add(c.body, "section", "finding", "")
	section.SetAttribute("data-verdict", f.Verdict)
	heading := c.make.add(section, "h3", "", "")
	tag := "span"
	if isCode {
		tag = "code"
	}
	c.make.add(heading, tag, "", name)
	c.make.text(heading, " ")
	c.make.add(heading, "span", "mark", findings[f.Verdict])

	switch f.Verdict {
	case "fail":
		c.make.add(section, "p", "", f.Headline)
	case "not-checked":
		c.make.add(section, "p", "", "This check did not test it.")
	}
	c.addProblem(section, f)
	if m := f.Misconception; m != nil {
		note := c.make.add(section, "div", "guess", "")
		p := c.make.add(note, "p", "", "It behaves as if ")
		c.make.add(p, "b", "", strings.TrimSuffix(m.Title, "."))
		c.make.text(p, ".")
		c.make.add(note, "p", "", "If so: "+m.Hint)
	}
	c.addWitness(section, f)
	if f.Counterexample != nil {
		c.addCounterexample(section, name, f, jsFinding.Get("counterexample"))
	}
}

// testimony is a place in the program that the witness speaks of.
type testimony struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	Did    string `js:"did"`
}

// addWitness tells where in the program the counterexample goes wrong, and leads there.
func (c *checkPanel) addWitness(section *dom.BasicElement, f *finding) {
	if f.WitnessText == "" {
		return
	}
	p := c.make.add(section, "p", "witness learner", visible(cut(f.WitnessText, 1000)))
	for _, t := range f.Witness {
		c.make.text(p, " ")
		c.make.button(p, "place", t.Did+": line "+strconv.Itoa(t.Line)+", column "+strconv.Itoa(t.Column), func() { c.page.editor.place(t.Line, t.Column) })
	}
}

// addProblem shows an error and leads to its place in the editor.
func (c *checkPanel) addProblem(section *dom.BasicElement, f *finding) {
	e := f.Error
	if e == nil || f.Reason == "missing" {
		return
	}
	p := c.make.add(section, "p", "problem learner", "")
	message := visible(cut(e.Message, 500))
	if e.Line > 0 {
		c.page.editor.mark(e.Line, e.Column, message)
		at := "line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column)
		c.make.button(p, "place", at, func() { c.page.editor.place(e.Line, e.Column) })
		c.make.text(p, " ")
	}
	c.make.text(p, message)
}
