package main

import (
	"slices"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// statesPanel shows the timeline of the last run, or of a counterexample: a table of what
// the nodes know after a step, with the changes of the step marked (statestable.go) and the
// lines that made them. It is updated when a run ends.
type statesPanel struct {
	page     *page
	make     element.Maker // of the table and the parts
	places   element.Maker // of the places of a step
	source   js.Value      // the program that the timeline is of
	own      *timeline     // of the latest run with the program's own functions, nil if there was none
	ownOf    js.Value      // the program of that run
	timeline *timeline
	step     int // the step shown; -1 before the first
	cluster  int // the cluster that the table shows; -1 if there is none

	tab, empty, body, text, table, note, slider, play *dom.BasicElement
	speed, parts, placed, wanted, long, next          *dom.BasicElement

	rows      []*dom.BasicElement
	cells     []map[string]*tableCell // by node and key
	due       []*tableCell            // those that may not look as they should
	goesOn    bool                    // more of them follow in another turn
	marked    []*tableCell            // those of the step
	gossiping []*dom.BasicElement     // the headers of rows that have one

	ticking js.Value // the interval while playing, else undefined
	tick    js.Func
}

func newStatesPanel(p *page) *statesPanel {
	document := p.document
	s := &statesPanel{
		page: p, make: element.Maker{Document: document}, places: element.Maker{Document: document},
		timeline: &timeline{}, step: -1, cluster: -1,
		tab: element.Part(document, "tab-states"), empty: element.Part(document, "states-empty"), body: element.Part(document, "states-body"),
		text: element.Part(document, "step-text"), table: element.Part(document, "states-table"), note: element.Part(document, "states-note"),
		slider: element.Part(document, "step-range"), play: element.Part(document, "step-play"), speed: element.Part(document, "step-speed"),
		parts: element.Part(document, "step-part"), placed: element.Part(document, "step-places"), long: element.Part(document, "cell-text"),
		wanted: element.Part(document, "step-wanted"), next: element.Part(document, "step-forward"),
	}
	s.tick = element.Callback(func([]js.Value) {
		if s.step+1 >= len(s.timeline.steps) {
			s.rest()
		} else {
			s.show(s.step + 1)
		}
	})
	for id, action := range map[string]func(){
		"step-first":   func() { s.goTo(0) },
		"step-back":    func() { s.goTo(s.step - 1) },
		"step-forward": func() { s.goTo(s.step + 1) },
		"step-last":    func() { s.goTo(len(s.timeline.steps) - 1) },
		"step-play":    s.togglePlay,
	} {
		element.On(element.Part(document, id), "click", func(js.Value) { action() })
	}
	element.On(s.slider, "input", func(js.Value) {
		step, _ := strconv.Atoi(s.slider.Get("value").String())
		s.goTo(step)
	})
	element.On(s.parts, "change", func(js.Value) {
		step, _ := strconv.Atoi(s.parts.Get("value").String())
		s.goTo(step)
	})
	element.On(s.table, "click", func(jsEvent js.Value) {
		if button := jsEvent.Get("target").Call("closest", "button.long"); button.Truthy() {
			s.read(button)
		}
	})
	element.On(s.speed, "change", func(js.Value) {
		if s.playing() {
			s.rest()
			s.togglePlay()
		}
	})
	return s
}

func (s *statesPanel) id() string { return "states" }

func (s *statesPanel) clear() { s.runBegan(false) }

func (s *statesPanel) runStepped(step string) { s.timeline.add(step) }

// runBegan forgets the last run and prepares for the next.
func (s *statesPanel) runBegan(withGo bool) {
	s.rest()
	s.begin(&timeline{withGo: withGo}, s.page.editor.jsText())
	if !withGo {
		s.own, s.ownOf = s.timeline, s.source
	}
	s.tab.SetTextContent("States")
	s.empty.SetTextContent("Nothing has been recorded yet. Run a program, and you can step through its rounds of gossip here.")
	element.SetHidden(s.body, true)
	element.SetHidden(s.empty, false)
}

// begin forgets the last timeline.
func (s *statesPanel) begin(t *timeline, source js.Value) {
	s.rest()
	s.page.editor.point(nil)
	s.timeline, s.source = t, source
	s.step, s.cluster = -1, -1
}

// statesDiffer reports whether a run with Go's functions and the one before it with the
// program's own have led to different states, as far as they are recorded.
func (s *statesPanel) statesDiffer() bool {
	return s.timeline.withGo && s.own != nil && s.ownOf.Equal(s.source) && s.own.endsOtherwise(s.timeline)
}

// stepThrough shows the first step of a counterexample.
func (s *statesPanel) stepThrough(w *walk) {
	s.begin(w.timeline(), w.source)
	s.open()
	s.page.show(s)
	element.Focus(s.next)
}

// runEnded shows the first step of the run.
func (s *statesPanel) runEnded() { s.open() }

// open shows the first step, if there is one.
func (s *statesPanel) open() {
	steps := len(s.timeline.steps)
	if steps == 0 {
		s.empty.SetTextContent("The program made no round of gossip: it never called gossipRound or spreadInfo with an array of nodes.")
		return
	}
	s.tab.SetTextContent("States (" + strconv.Itoa(steps) + ")")
	s.slider.Set("max", steps-1)
	element.SetHidden(s.empty, true)
	element.SetHidden(s.body, false)
	note := "Recorded with your functions."
	switch {
	case s.timeline.isCase:
		note = "The counterexample of Check, with your functions."
	case s.timeline.withGo:
		note = "Recorded with Go’s functions."
	}
	note += s.timeline.agreement()
	if s.timeline.partial {
		note += " Only the first 64 nodes and 64 keys are shown."
	}
	if s.timeline.full {
		note += " The program continued after the recording ended."
	}
	s.note.SetTextContent(note)
	s.addParts()
	s.show(0)
}

// goTo shows a step that the reader has chosen, and stops playing.
func (s *statesPanel) goTo(step int) {
	s.rest()
	s.show(step)
}

func (s *statesPanel) playing() bool { return !s.ticking.IsUndefined() }

// togglePlay starts or stops showing one step after another. If the last step is
// shown, it starts again from the first.
func (s *statesPanel) togglePlay() {
	if s.playing() {
		s.rest()
		return
	}
	if s.step+1 >= len(s.timeline.steps) {
		s.show(0)
	}
	perSecond, _ := strconv.Atoi(s.speed.Get("value").String())
	s.ticking = js.Global().Call("setInterval", s.tick, 1000/max(perSecond, 1))
	s.play.SetTextContent("Pause")
	s.text.SetAttribute("role", "presentation") // steps in quick succession are not announced
}

func (s *statesPanel) rest() {
	if !s.playing() {
		return
	}
	js.Global().Call("clearInterval", s.ticking)
	s.ticking = js.Undefined()
	s.play.SetTextContent("Play")
	s.text.SetAttribute("role", "status")
}

// show shows a step, or the nearest that exists.
func (s *statesPanel) show(step int) {
	step = min(max(step, 0), len(s.timeline.steps)-1)
	if step < 0 {
		return
	}
	shown := &s.timeline.steps[step]
	s.unmark()
	if shown.cluster != s.cluster {
		s.cluster, s.step = shown.cluster, -1
		s.makeTable(s.timeline.clusters[s.cluster])
	}
	s.replay(s.step, step)
	s.step = step
	s.markStep(shown)
	s.update()
	text := "Step " + strconv.Itoa(step+1) + " of " + strconv.Itoa(len(s.timeline.steps)) + ": " + s.comments(step)
	s.text.SetTextContent(element.Visible(element.Cut(text, 2000)))
	s.long.SetTextContent("")
	s.wanted.SetTextContent(s.listed(shown))
	s.parts.Set("value", s.timeline.firstOfPart(step))
	s.showPlaces(shown)
	s.slider.Set("value", step)
	s.slider.SetAttribute("aria-valuetext", "step "+strconv.Itoa(step+1))
}

// should says whose the entries are that a step's are compared with.
func (s *statesPanel) should() string {
	if s.timeline.isCase {
		return "expected:"
	}
	return "Go:"
}

// deviations returns those of a step. A run with Go's functions has none.
func (s *statesPanel) deviations(step *timeStep) []deviation {
	if s.timeline.withGo {
		return nil
	}
	return step.deviations
}

// listed says what should be in the cells of a step, whose columns may be too narrow for it.
func (s *statesPanel) listed(step *timeStep) string {
	all := s.deviations(step)
	var texts []string
	for _, d := range all[:min(len(all), mostListed)] {
		want := s.should() + " " + element.Cut(cellText(d.want), mostOfText)
		texts = append(texts, element.Visible(showKey(d.key))+" at node "+strconv.Itoa(d.node)+", "+want)
	}
	if more := len(all) - len(texts); more > 0 {
		texts = append(texts, strconv.Itoa(more)+" more")
	}
	return strings.Join(texts, "; ")
}

// mostListed is how many entries of a step are listed.
const mostListed = 8

// comments says what a step does, and what is worth knowing about that.
func (s *statesPanel) comments(step int) string {
	shown := &s.timeline.steps[step]
	text := shown.title
	if s.timeline.agreesFirst(step) {
		text += " All nodes now agree."
	}
	if shown.isWrong || shown.told != "" {
		return strings.TrimSuffix(text+" "+shown.told, " ")
	}
	all := s.deviations(shown)
	if len(all) == 0 {
		return text
	}
	where := "node " + strconv.Itoa(all[0].node) + " "
	if s.timeline.isCase {
		return text + " In the end " + element.Counted(len(all), "entry") + " should be otherwise: " + where + "should have " + wanted(all[0]) + "."
	}
	return text + " Go’s round would differ in " + element.Counted(len(all), "entry") + ": " + where + "would have " + wanted(all[0]) + "."
}

func wanted(d deviation) string {
	if d.want == nil {
		return "no " + showKey(d.key)
	}
	return showKey(d.key) + " as " + element.Cut(cellText(d.want), mostOfText)
}

// addParts offers to go to each call and round.
func (s *statesPanel) addParts() {
	s.parts.SetTextContent("")
	for i := range s.timeline.steps {
		if s.timeline.firstOfPart(i) != i || s.parts.Get("length").Int() >= maxParts {
			continue
		}
		title := s.timeline.partTitle(s.timeline.steps[i].part)
		option := s.make.Add(s.parts, "option", "", element.Visible(element.Cut(title, 100)))
		option.SetAttribute("value", strconv.Itoa(i))
	}
}

// maxParts bounds the calls and rounds that are offered; the others have no list.
const maxParts = 200

// showPlaces shows the lines that made a step, here and in the editor, if the program is
// still the same.
func (s *statesPanel) showPlaces(step *timeStep) {
	element.Leave(s.make.Document, s.placed, s.next)
	s.places.Clear(s.placed)
	if !s.source.Equal(s.page.editor.jsText()) {
		s.page.editor.point(nil)
		return
	}
	var lines []any
	for _, ch := range step.changes {
		if ch.line == 0 || slices.Contains(lines, any(ch.line)) || len(lines) == mostLines {
			continue
		}
		lines = append(lines, ch.line)
		item := s.places.Add(s.placed, "li", "", "")
		s.places.Button(item, "place", "Line "+strconv.Itoa(ch.line), func() { s.page.editor.place(ch.line, ch.column) })
		s.places.Text(item, " ")
		s.places.Add(item, "code", "learner", element.Visible(element.Cut(s.page.editor.line(ch.line), 100)))
	}
	s.page.editor.point(lines)
}

// mostLines is how many lines of a step are shown.
const mostLines = 4
