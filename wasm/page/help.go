package main

import (
	"strconv"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// testimony is a place in the program that the witness speaks of.
type testimony struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	Node   int    `js:"node"`
	Key    string `js:"key"`
	Did    string `js:"did"`
}

// repair is a change that makes a program right, which may be one of several places.
type repair struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	From   string `js:"from"` // empty if something has to be added
	To     string `js:"to"`   // empty if something has to go
	Also   []edit `js:"also"` // in other places that are alike
}

// edit is a change in one place.
type edit struct {
	Line   int    `js:"line"`
	Column int    `js:"column"`
	From   string `js:"from"`
	To     string `js:"to"`
}

// helpStep is a piece of help that a learner asks for.
type helpStep struct {
	ask  string // the label of its button
	show func(step *dom.BasicElement)
}

// help offers what helps to find a mistake one step at a time: the idea, the place, the
// change. Only the button of the next step is there.
type help struct {
	make   *element.Maker
	body   *dom.BasicElement
	steps  []helpStep // that have not been shown
	button *dom.BasicElement
}

// addHelp offers the help that there is for a finding.
func (c *checkPanel) addHelp(section *dom.BasicElement, f *finding, table *caseTable) *help {
	h := &help{make: &c.make, body: c.make.Add(section, "div", "help", "")}
	if m := f.Misconception; m != nil {
		h.offer(helpStep{"Show a hint", func(step *dom.BasicElement) {
			if f.Reason != "wrong-result" { // otherwise the headline has said it
				c.make.Add(step, "p", "", "It behaves as if "+m.Title+".")
			}
			c.make.Add(step, "p", "", m.Hint)
		}})
	}
	if f.WitnessText != "" {
		h.offer(helpStep{"Show the place", func(step *dom.BasicElement) { c.addPlace(step, f, table) }})
	}
	return h
}

// offerRepair offers a change that makes the program right, after all other help for what
// fails.
func (c *checkPanel) offerRepair(r *report) {
	for _, f := range []*finding{&r.Functions.GossipRound, &r.Functions.SpreadInfo} {
		if f.Repair != nil && c.help != nil {
			c.help.offer(helpStep{"Show the change", func(step *dom.BasicElement) { c.addChange(step, f.Repair) }})
		}
	}
}

// offer adds a step after all others.
func (h *help) offer(step helpStep) {
	h.steps = append(h.steps, step)
	if len(h.steps) == 1 {
		h.addButton()
	}
}

// addButton adds the button of the next step. Its place is taken by what it shows, and by
// the button of the step after that.
func (h *help) addButton() {
	h.button = h.make.Button(h.body, "", h.steps[0].ask, func() {
		step := h.make.Add(h.body, "div", "step", "")
		h.steps[0].show(step)
		step.SetAttribute("tabindex", "-1")
		element.Focus(step) // so that it is read out
		h.button.Call("remove")
		if h.steps = h.steps[1:]; len(h.steps) > 0 {
			h.addButton()
		}
	})
}

// addPlace tells where in the program the counterexample goes wrong, and leads there:
// in the editor to the line, in the table to the entry.
func (c *checkPanel) addPlace(step *dom.BasicElement, f *finding, table *caseTable) {
	c.make.Add(step, "p", "witness learner", element.Visible(element.Cut(f.WitnessText, 1000)))
	for _, t := range f.Witness {
		at := "Go to the " + t.Did + ", line " + strconv.Itoa(t.Line) + ", column " + strconv.Itoa(t.Column)
		c.make.Text(step, " ")
		c.make.Button(step, "place", at, func() {
			table.point(cellPlace{node: t.Node, key: t.Key})
			c.page.editor.place(t.Line, t.Column)
		})
	}
}

// addChange shows what makes the program right.
func (c *checkPanel) addChange(step *dom.BasicElement, r *repair) {
	p := c.addEdit(step, edit{r.Line, r.Column, r.From, r.To})
	for _, other := range r.Also {
		c.addEdit(step, other)
	}
	if len(r.Also) == 0 {
		c.make.Text(p, " With this change the program passes.")
	} else {
		c.make.Add(step, "p", "", "With all of these changes the program passes.")
	}
}

// addEdit adds a paragraph that says what to change in a place.
func (c *checkPanel) addEdit(step *dom.BasicElement, e edit) *dom.BasicElement {
	p := c.make.Add(step, "p", "", "")
	at := "Line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column)
	c.make.Button(p, "place", at, func() { c.page.editor.place(e.Line, e.Column) })
	code := func(word, text string) {
		c.make.Text(p, " "+word+" ")
		c.make.Add(p, "code", "learner", element.Visible(element.Cut(text, 400)))
	}
	switch {
	case e.From == "":
		code("add", e.To)
	case e.To == "":
		code("remove", e.From)
	default:
		code("change", e.From)
		code("to", e.To)
	}
	c.make.Text(p, ".")
	return p
}
