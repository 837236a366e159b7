package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// tableCell is a cell of the table, how it looks and how it should.
type tableCell struct {
	node, column  int
	shown, wanted looks
	isDue         bool // it is among those that are changed next
}

// looks is what a cell shows; texts are made of it only when they are to be seen.
type looks struct {
	content *cell  // nil if the key is unknown
	class   string // "moved", "differs" or empty
	want    *cell  // what should be there, if it differs
}

func (l looks) are(others looks) bool {
	return l.class == others.class && sameCell(l.content, others.content) && sameCell(l.want, others.want)
}

// replay makes the cells that differ between two steps hold what they do after the second.
func (s *statesPanel) replay(from, to int) {
	for i := from + 1; i <= to; i++ {
		for _, ch := range s.changes(i) {
			s.change(s.cell(ch.node, ch.key), func(l *looks) { l.content = ch.after })
		}
	}
	for i := from; i > to; i-- {
		for _, ch := range s.changes(i) {
			s.change(s.cell(ch.node, ch.key), func(l *looks) { l.content = ch.before })
		}
	}
}

// changes returns what a step changes in the cluster that is shown.
func (s *statesPanel) changes(step int) []change {
	if s.timeline.steps[step].cluster != s.cluster {
		return nil
	}
	return s.timeline.steps[step].changes
}

// cell returns a cell, nil if there is none.
func (s *statesPanel) cell(node int, key string) *tableCell {
	if node >= len(s.cells) {
		return nil
	}
	return s.cells[node][key]
}

// element returns what shows a cell, in column 0 the header of a row.
func (s *statesPanel) element(node, column int) *dom.BasicElement {
	return element.Basic(s.rows[node].Get("cells").Index(column))
}

// change changes how a cell should look. It does with the next update.
func (s *statesPanel) change(c *tableCell, f func(l *looks)) {
	if c == nil {
		return
	}
	if f(&c.wanted); !c.isDue {
		c.isDue = true
		s.due = append(s.due, c)
	}
}

// mostAtOnce is how many cells change in one turn of the page: the layout of each takes a while.
const mostAtOnce = 150

// update makes the first cells look as they should, and the others in turns of their own.
func (s *statesPanel) update() {
	for changed := 0; len(s.due) > 0 && changed < mostAtOnce; s.due = s.due[1:] {
		c := s.due[0]
		if c.isDue = false; !c.shown.are(c.wanted) {
			s.refresh(c)
			changed++
		}
	}
	if len(s.due) > 0 && !s.goesOn {
		s.goesOn = true
		element.Later(func() {
			s.goesOn = false
			s.update()
		})
	}
}

// refresh makes a cell look as it should. Its column may be too narrow for a long text, which
// is then a button that shows all of it below the table.
func (s *statesPanel) refresh(c *tableCell) {
	td := s.element(c.node, c.column)
	if !sameCell(c.shown.content, c.wanted.content) {
		text := cellText(c.wanted.content)
		td.SetTextContent("")
		if len(text) <= mostOfCell {
			td.SetTextContent(text)
		} else {
			s.make.Add(td, "button", "long", element.Cut(text, mostOfText)).SetAttribute("type", "button")
		}
	}
	setOrRemove(td, "class", c.shown.class, c.wanted.class)
	setOrRemove(td, "data-want", s.wantText(c.shown), s.wantText(c.wanted))
	c.shown = c.wanted
}

// wantText says what should be in a cell, nothing if that is there.
func (s *statesPanel) wantText(l looks) string {
	if l.class != "differs" {
		return ""
	}
	return s.should() + " " + element.Cut(cellText(l.want), mostOfCell)
}

// setOrRemove gives an attribute a value in place of another; an empty one stands for none.
func setOrRemove(e *dom.BasicElement, name, before, value string) {
	switch {
	case value == before:
	case value == "":
		e.RemoveAttribute(name)
	default:
		e.SetAttribute(name, value)
	}
}

// mostOfCell is how long a text is that surely fits into its column.
const mostOfCell = 16

// read shows all of a long text that is in a cell, and what should be there.
func (s *statesPanel) read(jsButton js.Value) {
	td := jsButton.Call("closest", "td")
	node, column := td.Get("parentElement").Get("rowIndex").Int()-1, td.Get("cellIndex").Int()
	key := s.timeline.clusters[s.cluster].keys[column-1]
	shown := s.cell(node, key).shown
	text := element.Visible(showKey(key)) + " at node " + strconv.Itoa(node) + ": " + cellText(shown.content)
	if shown.class == "differs" {
		text += ", " + s.should() + " " + cellText(shown.want)
	}
	s.long.SetTextContent(text)
}

func cellText(c *cell) string {
	switch {
	case c == nil:
		return "unknown"
	case c.notEntry:
		return element.Visible(c.value)
	}
	return element.Visible(c.value + " v" + c.version)
}

// markStep marks what a step changed and which nodes took part.
func (s *statesPanel) markStep(step *timeStep) {
	for _, ch := range step.changes {
		s.mark(ch.node, ch.key, "moved", nil)
	}
	for _, d := range s.deviations(step) {
		s.mark(d.node, d.key, "differs", d.want)
	}
	if step.isRound {
		for _, node := range []int{step.source, step.target} {
			header := s.element(node, 0)
			header.SetAttribute("class", "gossips")
			s.gossiping = append(s.gossiping, header)
		}
	}
}

func (s *statesPanel) mark(node int, key, class string, want *cell) {
	c := s.cell(node, key)
	s.change(c, func(l *looks) { l.class, l.want = class, want })
	s.marked = append(s.marked, c)
}

func (s *statesPanel) unmark() {
	for _, c := range s.marked {
		s.change(c, func(l *looks) { l.class, l.want = "", nil })
	}
	for _, header := range s.gossiping {
		header.RemoveAttribute("class")
	}
	s.marked, s.gossiping = s.marked[:0], s.gossiping[:0]
}

// makeTable makes a table for all nodes and keys of a cluster, of which nothing is known yet.
func (s *statesPanel) makeTable(c *recording) {
	s.make.Clear(s.table)
	s.rows, s.cells, s.due, s.marked, s.gossiping = nil, nil, nil, nil, nil
	table := s.make.Add(s.table, "table", "", "")
	table.Get("style").Call("setProperty", "--keys", len(c.keys))
	head := s.make.Add(s.make.Add(table, "thead", "", ""), "tr", "", "")
	s.make.Add(s.make.Add(head, "td", "", ""), "span", "visually-hidden", "Node")
	for _, key := range c.keys {
		name := element.Visible(showKey(key))
		th := s.make.Header(head, "col", name)
		th.SetAttribute("class", "learner")
		th.SetAttribute("title", name)
	}
	if len(c.keys) == 0 {
		s.make.Header(head, "col", "no keys")
	}
	body := s.make.Add(table, "tbody", "", "")
	for i := range c.nodes {
		s.rows = append(s.rows, s.addRow(body, i, len(c.keys), cellText(nil)))
		cells := map[string]*tableCell{}
		for k, key := range c.keys {
			cells[key] = &tableCell{node: i, column: k + 1}
		}
		s.cells = append(s.cells, cells)
	}
}

// addRow adds a row for a node; others than the first are copies of it, which is quicker.
func (s *statesPanel) addRow(body *dom.BasicElement, node, keys int, text string) *dom.BasicElement {
	name := "node " + strconv.Itoa(node)
	if node > 0 {
		row := element.Basic(s.rows[0].CloneNode(true).Underlying())
		body.AppendChild(row)
		element.Basic(row.Get("cells").Index(0)).SetTextContent(name)
		return row
	}
	row := s.make.Add(body, "tr", "", "")
	s.make.Header(row, "row", name)
	for range keys {
		s.make.Add(row, "td", "", text)
	}
	if keys == 0 {
		s.make.Add(row, "td", "", "–")
	}
	return row
}
