package main

import (
	"slices"
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// stagesPanel shows the task as a list of stages. Each check ticks off those that the
// program does right, and that is remembered across visits.
type stagesPanel struct {
	page   *page
	make   element.Maker
	count  *dom.BasicElement
	stages []stageItem
}

// stageItem is a stage as the page lists it.
type stageItem struct {
	id            string
	element, said *dom.BasicElement // what is said to those who do not see the tick
}

// stage is what a report says about a part of the task.
type stage struct {
	ID   string `js:"id"`
	Done bool   `js:"done"`
}

const stagesName = "stages"

func newStagesPanel(p *page) *stagesPanel {
	s := &stagesPanel{page: p, make: element.Maker{Document: p.document}, count: element.Part(p.document, "stages-count")}
	list := element.Part(p.document, s.id()).Call("querySelectorAll", "[data-stage]")
	for i := range list.Length() {
		li := element.Basic(list.Index(i))
		item := stageItem{id: li.GetAttribute("data-stage"), element: li}
		item.said = s.make.Add(li, "span", "visually-hidden", "")
		s.addHint(li)
		s.stages = append(s.stages, item)
	}
	if saved, found := p.store.load(stagesName); found {
		s.tick(strings.Fields(saved))
	}
	return s
}

func (s *stagesPanel) id() string { return "stages" }

// addHint adds the lesson's hint for a stage, folded away; the browser folds it again when
// another one is opened. A runner without the lesson has none.
func (s *stagesPanel) addHint(li *dom.BasicElement) {
	hint := s.make.Document.Call("getElementById", "hint-"+li.GetAttribute("data-stage"))
	if hint.IsNull() {
		return
	}
	details := s.make.Add(li, "details", "", "")
	details.SetAttribute("name", "stage-hint")
	s.make.Add(details, "summary", "", "Hint")
	p := s.make.Add(details, "p", "", "")
	for nodes := hint.Call("cloneNode", true).Get("childNodes"); nodes.Length() > 0; {
		p.Call("append", nodes.Index(0))
	}
}

// judged ticks off the stages of a report that are done.
func (s *stagesPanel) judged(all []stage) {
	var done []string
	for _, one := range all {
		if one.Done {
			done = append(done, one.ID)
		}
	}
	s.page.store.save(stagesName, strings.Join(done, " ")) // otherwise it lasts as long as the page
	s.tick(done)
}

func (s *stagesPanel) tick(done []string) {
	ticked := 0
	for _, item := range s.stages {
		word := "open"
		if slices.Contains(done, item.id) {
			ticked++
			word = "done"
		}
		item.element.SetAttribute("data-state", word)
		item.said.SetTextContent(" (" + word + ")")
	}
	s.count.SetTextContent(strconv.Itoa(ticked) + " of " + strconv.Itoa(len(s.stages)) + " stages are right in your last check.")
}
