package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// replay fills in the cells that differ between two steps, each once.
func (s *statesPanel) replay(from, to int) {
	type place struct {
		node int
		key  string
	}
	contents := map[place]*cell{}
	for i := from + 1; i <= to; i++ {
		for _, ch := range s.changes(i) {
			contents[place{ch.node, ch.key}] = ch.after
		}
	}
	for i := from; i > to; i-- {
		for _, ch := range s.changes(i) {
			contents[place{ch.node, ch.key}] = ch.before
		}
	}
	for at, content := range contents {
		s.fill(at.node, at.key, content)
	}
}

// changes returns what a step changes in the cluster that is shown.
func (s *statesPanel) changes(step int) []change {
	if s.timeline.steps[step].cluster != s.cluster {
		return nil
	}
	return s.timeline.steps[step].changes
}

// fill shows what a cell holds. Its column may be too narrow for a long text, which is then
// a button that shows all of it below the table.
func (s *statesPanel) fill(node int, key string, content *cell) {
	td := s.cells[node][key]
	if td == nil {
		return
	}
	text := cellText(content)
	if len(text) <= mostOfCell {
		td.SetTextContent(text)
		return
	}
	td.SetTextContent("")
	button := s.make.Add(td, "button", "long", element.Cut(text, mostOfText))
	button.SetAttribute("type", "button")
	button.SetAttribute("data-cell", strconv.Itoa(node)+" "+key)
}

// mostOfCell is how long a text is that surely fits into its column.
const mostOfCell = 16

// read shows all of a long text that is in a cell.
func (s *statesPanel) read(jsButton js.Value) {
	node, key, isCell := strings.Cut(jsButton.Call("getAttribute", "data-cell").String(), " ")
	if i, _ := strconv.Atoi(node); isCell {
		s.long.SetTextContent(element.Visible(showKey(key)) + " at node " + node + ": " + cellText(s.content(i, key)))
	}
}

// content returns what a cell of the step shown holds.
func (s *statesPanel) content(node int, key string) (content *cell) {
	for i := range s.step + 1 {
		for _, ch := range s.changes(i) {
			if ch.node == node && ch.key == key {
				content = ch.after
			}
		}
	}
	return content
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
		s.mark(s.cells[ch.node][ch.key], "moved")
	}
	for _, d := range s.deviations(step) {
		if d.node >= len(s.cells) {
			continue
		}
		if td := s.cells[d.node][d.key]; td != nil {
			s.mark(td, "differs")
			td.SetAttribute("data-want", s.should()+" "+element.Cut(cellText(d.want), mostOfCell))
		}
	}
	if step.isRound {
		s.mark(s.headers[step.source], "gossips")
		s.mark(s.headers[step.target], "gossips")
	}
}

func (s *statesPanel) mark(e *dom.BasicElement, class string) {
	if e != nil {
		e.SetAttribute("class", class)
		s.marked = append(s.marked, e)
	}
}

func (s *statesPanel) unmark() {
	for _, e := range s.marked {
		e.RemoveAttribute("class")
		e.RemoveAttribute("data-want")
	}
	s.marked = s.marked[:0]
}

// makeTable makes an empty table for all nodes and keys of a cluster.
func (s *statesPanel) makeTable(c *recording) {
	s.make.Clear(s.table)
	s.headers, s.cells, s.marked = nil, nil, nil
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
		row := s.make.Add(body, "tr", "", "")
		s.headers = append(s.headers, s.make.Header(row, "row", "node "+strconv.Itoa(i)))
		cells := map[string]*dom.BasicElement{}
		for _, key := range c.keys {
			cells[key] = s.make.Add(row, "td", "", cellText(nil))
		}
		if len(c.keys) == 0 {
			s.make.Add(row, "td", "", "–")
		}
		s.cells = append(s.cells, cells)
	}
}
