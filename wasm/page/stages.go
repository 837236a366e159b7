package main

import (
	"slices"
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// stagesPanel shows the task as a list of stages. Each check ticks off those that the
// program does right, and tells them from those that only an earlier program did right.
// Both are remembered across visits.
type stagesPanel struct {
	page   *page
	make   element.Maker
	count  *dom.BasicElement
	stages []stageItem
	done   int      // how many the last check has found done
	ever   []string // the ids of the stages that some program has had right
}

// stageItem is a stage as the page lists it.
type stageItem struct {
	id, title     string
	element, said *dom.BasicElement // what is said to those who do not see the tick
}

// stage is what a report says about a part of the task.
type stage struct {
	ID   string `js:"id"`
	Done bool   `js:"done"`
}

// Names under which ids of stages are kept in the browser.
const (
	stagesName     = "stages"      // those that the last check has found done
	everStagesName = "stages-ever" // those that any check has
)

// stageWords are what is said about a stage, by its state.
var stageWords = map[string]string{"open": " (open)", "done": " (done)", "earlier": " (done in an earlier check)"}

func newStagesPanel(p *page) *stagesPanel {
	s := &stagesPanel{page: p, make: element.Maker{Document: p.document}, count: element.Part(p.document, "stages-count")}
	list := element.Part(p.document, s.id()).Call("querySelectorAll", "[data-stage]")
	for i := range list.Length() {
		li := element.Basic(list.Index(i))
		item := stageItem{id: li.GetAttribute("data-stage"), title: li.TextContent(), element: li}
		item.said = s.make.Add(li, "span", "visually-hidden", "")
		s.addHint(li)
		s.stages = append(s.stages, item)
	}
	if saved, found := p.store.load(stagesName); found {
		ever, _ := p.store.load(everStagesName)
		s.ever = strings.Fields(ever)
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

func (s *stagesPanel) stagesDone() (done, all int) { return s.done, len(s.stages) }

// stageTitle returns the title of a stage, "" if there is none with this id.
func (s *stagesPanel) stageTitle(id string) string {
	for _, item := range s.stages {
		if item.id == id {
			return item.title
		}
	}
	return ""
}

// checked ticks off the stages that a check has found done.
func (s *stagesPanel) checked(j *judgement) {
	if len(j.stages) == 0 {
		return
	}
	s.tick(j.done())
	s.page.store.save(stagesName, strings.Join(j.done(), " ")) // otherwise it lasts as long as the page
	s.page.store.save(everStagesName, strings.Join(s.ever, " "))
}

// saidClass hides what the tick says by itself.
func saidClass(state string) string {
	if state == "earlier" {
		return "said"
	}
	return "visually-hidden"
}

// tick shows which stages are done now, and which have been earlier.
func (s *stagesPanel) tick(done []string) {
	ticked, earlier := 0, 0
	var ever []string
	for _, item := range s.stages {
		state := "open"
		switch {
		case slices.Contains(done, item.id):
			ticked++
			state = "done"
		case slices.Contains(s.ever, item.id):
			earlier++
			state = "earlier"
		}
		if state != "open" {
			ever = append(ever, item.id)
		}
		item.element.SetAttribute("data-state", state)
		item.said.SetTextContent(stageWords[state])
		item.said.SetAttribute("class", saidClass(state))
	}
	s.done, s.ever = ticked, ever
	text := strconv.Itoa(ticked) + " of " + strconv.Itoa(len(s.stages)) + " stages are right in your last check."
	switch earlier {
	case 0:
	case 1:
		text += " One more was right before."
	default:
		text += " " + strconv.Itoa(earlier) + " more were right before."
	}
	s.count.SetTextContent(text)
}
