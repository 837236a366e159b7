package main

import (
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"
)

// testimony is a place in the program that the witness speaks of.
type testimony struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	Node   int    `js:"node"`
	Key    string `js:"key"`
	Did    string `js:"did"`
}

// repair is a change that makes the program right.
type repair struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	From   string `js:"from"` // empty if something has to be added
	To     string `js:"to"`   // empty if something has to go
}

// helpStep is a piece of help that a learner asks for.
type helpStep struct {
	ask  string // the label of its button
	show func(step *dom.BasicElement)
}

// addHelp offers what helps to find a mistake, one step at a time: the idea, the place,
// the change.
func (c *checkPanel) addHelp(section *dom.BasicElement, f *finding, table *caseTable) {
	var steps []helpStep
	if m := f.Misconception; m != nil {
		steps = append(steps, helpStep{"Show a hint", func(step *dom.BasicElement) {
			if f.Reason != "wrong-result" { // otherwise the headline has said it
				c.make.add(step, "p", "", "It behaves as if "+strings.TrimSuffix(m.Title, ".")+".")
			}
			c.make.add(step, "p", "", m.Hint)
		}})
	}
	if f.WitnessText != "" || f.Repair != nil {
		steps = append(steps, helpStep{"Show the place", func(step *dom.BasicElement) { c.addPlace(step, f, table) }})
	}
	if f.Repair != nil {
		steps = append(steps, helpStep{"Show the change", func(step *dom.BasicElement) { c.addChange(step, f.Repair) }})
	}
	if len(steps) > 0 {
		c.offer(c.make.add(section, "div", "help", ""), steps)
	}
}

// offer adds a button for the first step. It makes room for what it shows and for the
// button of the next step.
func (c *checkPanel) offer(help *dom.BasicElement, steps []helpStep) {
	var button *dom.BasicElement
	button = c.make.button(help, "", steps[0].ask, func() {
		step := c.make.add(help, "div", "step", "")
		steps[0].show(step)
		step.SetAttribute("tabindex", "-1")
		focus(step) // so that it is read out
		button.Call("remove")
		if len(steps) > 1 {
			c.offer(help, steps[1:])
		}
	})
}

// addPlace tells where in the program the counterexample goes wrong, and leads there:
// in the editor to the line, in the table to the entry.
func (c *checkPanel) addPlace(step *dom.BasicElement, f *finding, table *caseTable) {
	if f.WitnessText == "" {
		c.addPlaceButton(step, "Go to", f.Repair.Line, f.Repair.Column, func() {})
		return
	}
	c.make.add(step, "p", "witness learner", visible(cut(f.WitnessText, 1000)))
	for _, t := range f.Witness {
		did := "Go to the " + t.Did + ","
		c.addPlaceButton(step, did, t.Line, t.Column, func() { table.point(cellPlace{node: t.Node, key: t.Key}) })
	}
}

func (c *checkPanel) addPlaceButton(step *dom.BasicElement, label string, line, column int, also func()) {
	at := label + " line " + strconv.Itoa(line) + ", column " + strconv.Itoa(column)
	c.make.text(step, " ")
	c.make.button(step, "place", at, func() {
		also()
		c.page.editor.place(line, column)
	})
}

// addChange shows the change that makes the program right.
func (c *checkPanel) addChange(step *dom.BasicElement, r *repair) {
	p := c.make.add(step, "p", "", "In line "+strconv.Itoa(r.Line)+", column "+strconv.Itoa(r.Column)+", ")
	code := func(text string) { c.make.add(p, "code", "learner", visible(cut(text, 400))) }
	switch {
	case r.From == "":
		c.make.text(p, "add ")
		code(r.To)
	case r.To == "":
		c.make.text(p, "remove ")
		code(r.From)
	default:
		c.make.text(p, "change ")
		code(r.From)
		c.make.text(p, " to ")
		code(r.To)
	}
	c.make.text(p, ". With this change the program passes every case of this check.")
}
