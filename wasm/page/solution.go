package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// solutionPanel shows a correct program next to the learner's, line by line. It
// becomes available after the first attempt, or when it is asked for anyway, and shows
// nothing before that.
type solutionPanel struct {
	make               element.Maker
	empty, offer, body *dom.BasicElement
	button             *dom.BasicElement
	solution           string
	why                *dom.BasicElement
	sides              sides
	page               *page
}

func newSolutionPanel(p *page, host js.Value) *solutionPanel {
	document := p.document
	s := &solutionPanel{
		make: element.Maker{Document: document}, solution: host.Get("solution").String(), page: p,
		empty: element.Part(document, "solution-empty"), offer: element.Part(document, "solution-offer"),
		body: element.Part(document, "solution-body"), button: element.Part(document, "solution-show"),
	}
	s.sides, s.why = newSides(&s.make, host), element.Part(document, "solution-why")
	element.On(s.button, "click", func(js.Value) { s.show() })
	element.On(element.Part(document, "solution-anyway"), "click", func(js.Value) {
		s.tried()
		s.show()
		element.Focus(s.button)
	})
	return s
}

func (s *solutionPanel) id() string { return "solution" }

// tried offers the solution.
func (s *solutionPanel) tried() {
	element.SetHidden(s.empty, true)
	element.SetHidden(s.offer, false)
}

// clear removes the comparison.
func (s *solutionPanel) clear() {
	s.make.Clear(s.body)
	element.SetHidden(s.why, true)
	s.button.SetTextContent("Show the solution")
}

// show compares the program in the editor with the solution, unless it is too long.
func (s *solutionPanel) show() {
	text := s.page.editor.text()
	if long := tooLong(text); long != "" {
		s.showAlone(long)
		return
	}
	s.compare(splitLines(text), "")
}

// comparedOnDemand is how many lines of a longer program are compared when asked for.
const comparedOnDemand = 500

// showAlone shows only the solution, and offers to compare a part.
func (s *solutionPanel) showAlone(long string) {
	s.begin()
	s.tell("Your program has " + long + ", too many to compare line by line. Here is the solution by itself.")
	s.make.Button(s.body, "", "Compare the first "+strconv.Itoa(comparedOnDemand)+" lines", func() {
		text := s.page.editor.text()
		lines := strings.SplitN(text[:min(len(text), maxComparedBytes)], "\n", comparedOnDemand+1)
		s.compare(lines[:min(len(lines), comparedOnDemand)], " in the first "+strconv.Itoa(comparedOnDemand)+" lines of your program")
		element.Focus(s.button)
	})
	s.make.Add(s.make.Scrolling(s.body, "pre", "", "The solution"), "code", "", s.solution)
}

func (s *solutionPanel) begin() {
	element.Leave(s.make.Document, s.body, s.button)
	s.make.Clear(s.body)
	element.SetHidden(s.why, false)
	s.button.SetTextContent("Compare again")
}

// compare shows lines of the program beside the solution; where says which part of
// the program they are.
func (s *solutionPanel) compare(yours []string, where string) {
	s.begin()
	titles := [2]string{"Your program", "Solution"}
	s.sides.compare(s.body, "", "Your program and the solution", titles, yours, splitLines(s.solution), func(lines int) {
		s.tellDifferent(lines, where)
	})
}

func (s *solutionPanel) tellDifferent(lines int, where string) {
	text := element.Counted(lines, "line") + " differ" + where + "."
	switch lines {
	case 0:
		text = "Your program matches the solution line for line."
	case 1:
		text = "1 line differs" + where + "."
	}
	s.tell(text)
}

func (s *solutionPanel) tell(text string) {
	s.make.Add(s.body, "p", "small", text).SetAttribute("role", "status")
}
