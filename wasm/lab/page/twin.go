package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// twin says in a table what the picture shows: a row for each round. It is made when it is
// opened.
type twin struct {
	make    element.Maker
	details *dom.BasicElement
	region  *dom.BasicElement
	frames  []frame
	rows    []*dom.BasicElement // none while it is closed
	round   int
}

func newTwin(document js.Value) *twin {
	t := &twin{
		make:    element.Maker{Document: document},
		details: element.Part(document, "twin"), region: element.Part(document, "twin-table"),
	}
	element.On(t.details, "toggle", func(js.Value) { t.show(t.frames) })
	return t
}

func (t *twin) show(frames []frame) {
	t.frames = frames
	t.rows = nil
	t.region.SetTextContent("")
	if !t.details.Get("open").Bool() {
		return
	}
	table := t.make.Add(t.region, "table", "", "")
	head := t.make.Add(t.make.Add(table, "thead", "", ""), "tr", "", "")
	for _, name := range []string{"Round", "Know it", "Live", "Calls", "Failed", "Who learned it, from whom"} {
		t.make.Header(head, "col", name)
	}
	body := t.make.Add(table, "tbody", "", "")
	for round := range frames {
		f := &frames[round]
		row := t.make.Add(body, "tr", "", "")
		t.make.Header(row, "row", strconv.Itoa(round))
		for _, n := range []int{f.knowing, f.live, len(f.calls), f.failures()} {
			t.make.Add(row, "td", "", strconv.Itoa(n))
		}
		t.make.Add(row, "td", "", learnersText(f))
		t.rows = append(t.rows, row)
	}
	t.mark(t.round)
}

func learnersText(f *frame) string {
	type pair struct{ learner, from int }
	var pairs []pair
	for learner, from := range f.learners() {
		pairs = append(pairs, pair{learner, from})
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.learner, b.learner) })
	var texts []string
	for _, p := range pairs {
		texts = append(texts, strconv.Itoa(p.learner)+" from "+strconv.Itoa(p.from))
	}
	return strings.Join(texts, ", ")
}

// mark marks the row of the round that the picture shows.
func (t *twin) mark(round int) {
	if t.round < len(t.rows) {
		t.rows[t.round].RemoveAttribute("aria-current")
	}
	t.round = round
	if round < len(t.rows) {
		t.rows[round].SetAttribute("aria-current", "step")
	}
}
