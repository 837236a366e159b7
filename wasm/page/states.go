package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// statesPanel shows the timeline of the last run: a table of what the nodes know
// after a step, with the changes of the step marked. It is updated when a run ends.
type statesPanel struct {
	make     element.Maker
	timeline *timeline
	step     int // the step shown; -1 before the first
	cluster  int // the cluster that the table shows; -1 if there is none

	tab, empty, body, text, table, note, slider, play *dom.BasicElement
	speed                                             *dom.BasicElement

	headers []*dom.BasicElement            // of the rows
	cells   []map[string]*dom.BasicElement // by node and key
	marked  []*dom.BasicElement            // cells and headers with a class

	ticking js.Value // the interval while playing, else undefined
	tick    js.Func
}

func newStatesPanel(p *page) *statesPanel {
	document := p.document
	s := &statesPanel{
		make: element.Maker{Document: document}, timeline: &timeline{}, step: -1, cluster: -1,
		tab: element.Part(document, "tab-states"), empty: element.Part(document, "states-empty"), body: element.Part(document, "states-body"),
		text: element.Part(document, "step-text"), table: element.Part(document, "states-table"), note: element.Part(document, "states-note"),
		slider: element.Part(document, "step-range"), play: element.Part(document, "step-play"), speed: element.Part(document, "step-speed"),
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
	s.timeline = &timeline{withGo: withGo}
	s.step, s.cluster = -1, -1
	s.tab.SetTextContent("States")
	s.empty.SetTextContent("Nothing has been recorded yet. Run a program, and you can step through its rounds of gossip here.")
	element.SetHidden(s.body, true)
	element.SetHidden(s.empty, false)
}

// runEnded shows the last step of the run.
func (s *statesPanel) runEnded() {
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
	if s.timeline.withGo {
		note = "Recorded with Go’s functions."
	}
	if s.timeline.partial {
		note += " Only the first 64 nodes and 64 keys are shown."
	}
	if s.timeline.full {
		note += " The program continued after the recording ended."
	}
	s.note.SetTextContent(note)
	s.show(steps - 1)
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
	s.play.SetAttribute("aria-pressed", "true")
	s.text.SetAttribute("role", "presentation") // steps in quick succession are not announced
}

func (s *statesPanel) rest() {
	if !s.playing() {
		return
	}
	js.Global().Call("clearInterval", s.ticking)
	s.ticking = js.Undefined()
	s.play.SetTextContent("Play")
	s.play.SetAttribute("aria-pressed", "false")
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
	text := "Step " + strconv.Itoa(step+1) + " of " + strconv.Itoa(len(s.timeline.steps)) + ": " + shown.title
	if n := len(shown.deviations); n > 0 && !s.timeline.withGo {
		d := shown.deviations[0]
		text += " Go’s round would differ in " + element.Counted(n, "entry") + ": node " + strconv.Itoa(d.node) + " would have " + showKey(d.key) + " as " + cellText(d.want) + "."
	}
	s.text.SetTextContent(element.Visible(text))
	s.slider.Set("value", step)
	s.slider.SetAttribute("aria-valuetext", "step "+strconv.Itoa(step+1))
}

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

// fill shows what a cell holds. Its column may be too narrow, so the full text is
// also its tooltip.
func (s *statesPanel) fill(node int, key string, content *cell) {
	if td := s.cells[node][key]; td != nil {
		text := cellText(content)
		td.SetTextContent(text)
		td.SetAttribute("title", text)
	}
}

func cellText(c *cell) string {
	switch {
	case c == nil:
		return "–"
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
	if !s.timeline.withGo {
		for _, d := range step.deviations {
			if td := s.cells[d.node][d.key]; td != nil {
				s.mark(td, "differs")
				td.SetAttribute("title", td.TextContent()+" (Go: "+cellText(d.want)+")")
			}
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
		if e.HasAttribute("title") {
			e.SetAttribute("title", e.TextContent())
		}
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
			cells[key] = s.make.Add(row, "td", "", "–")
		}
		if len(c.keys) == 0 {
			s.make.Add(row, "td", "", "–")
		}
		s.cells = append(s.cells, cells)
	}
}
