package page

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// solutionPanel shows a right program next to the learner's, line by line. It is
// offered after the first attempt, and shows nothing before it is asked to.
type solutionPanel struct {
	make               maker
	empty, offer, body *dom.BasicElement
	button             *dom.BasicElement
	solution           string
	editor             *editor
}

func newSolutionPanel(document js.Value, solution string, e *editor) *solutionPanel {
	s := &solutionPanel{
		make: maker{document: document}, solution: solution, editor: e,
		empty: part(document, "solution-empty"), offer: part(document, "solution-offer"),
		body: part(document, "solution-body"), button: part(document, "solution-show"),
	}
	on(s.button, "click", func(js.Value) { s.show() })
	return s
}

// allow offers the solution.
func (s *solutionPanel) allow() {
	setHidden(s.empty, true)
	setHidden(s.offer, false)
}

// clear takes a comparison away.
func (s *solutionPanel) clear() {
	s.make.clear(s.body)
	s.button.SetTextContent("Show the solution")
}

// show compares the program that is in the editor now.
func (s *solutionPanel) show() {
	s.make.clear(s.body)
	yours, solution := splitLines(s.editor.text()), splitLines(s.solution)
	rows := align(yours, solution)
	region := s.make.scrolling(s.body, "div", "scroll", "Your program and the solution")
	table := s.make.add(region, "table", "sides", "")
	head := s.make.add(s.make.add(table, "thead", "", ""), "tr", "", "")
	for _, title := range []string{"Your program", "Solution"} {
		s.make.header(head, "col", title)
	}
	body := s.make.add(table, "tbody", "", "")
	for _, row := range rows {
		tr := s.make.add(body, "tr", "", "")
		s.addSide(tr, yours, row.left, row.same, "gone")
		s.addSide(tr, solution, row.right, row.same, "added")
	}
	s.button.SetTextContent("Compare again")
	different := differing(rows)
	text := counted(different, "line") + " differ."
	switch different {
	case 0:
		text = "Your program is the solution, line by line."
	case 1:
		text = "1 line differs."
	}
	s.make.add(s.body, "p", "small", text).SetAttribute("role", "status")
}

// addSide adds a line of one side, an empty cell if it has none there.
func (s *solutionPanel) addSide(row *dom.BasicElement, lines []string, index int, same bool, class string) {
	switch {
	case index < 0:
		s.make.add(row, "td", "", "")
	case same:
		s.make.add(row, "td", "", lines[index])
	default:
		s.make.add(row, "td", class, lines[index])
	}
}

func splitLines(text string) []string {
	return strings.Split(strings.TrimRight(text, "\n"), "\n")
}
