package check

import (
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

func noteIDs(r Report) (ids []string) {
	for _, n := range r.notes {
		ids = append(ids, n.id)
	}
	return ids
}

// departureIDs returns the names of what a reading does otherwise than the lesson's own.
func departureIDs(r model.Reading) (ids []string) {
	for _, d := range departures {
		if d.differs(r) {
			ids = append(ids, d.id)
		}
	}
	return ids
}

func TestEveryDepartureFromTheTasksWordsGetsANote(t *testing.T) {
	natively(t)
	for _, r := range model.Readings {
		for _, seed := range fewSeeds() {
			report := Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: seed, Case: -1})
			want := departureIDs(r)
			if r.Sweeps == 3 && r.Rotates && r.Descending != report.reading.Descending {
				continue // the cases of this seed do not tell them apart
			}
			if report.verdict != pass || !slices.Equal(noteIDs(report), want) {
				t.Fatalf("%v with seed %d: %s, %v", r, seed, report.summary(), noteIDs(report))
			}
			counted := map[int]string{0: "cases.", 1: "cases, with 1 note.", 2: "cases, with 2 notes.", 3: "cases, with 3 notes."}[len(want)]
			if !strings.HasSuffix(report.headline, counted) {
				t.Errorf("%v: %s", r, report.headline)
			}
			for _, n := range report.notes {
				checkExample(t, n, r)
			}
		}
	}
}

// An example shows what the lesson's own program does, and what this one does. Without
// the departure nothing would be wrong; and it is enough by itself, except that the first
// and last peer of a single sweep are others in another order.
func checkExample(t *testing.T, n note, r model.Reading) {
	t.Helper()
	if n.example == nil {
		t.Fatalf("%v: %s has no example", r, n.id)
	}
	e := n.example
	d := &departures[slices.IndexFunc(departures, func(d departure) bool { return d.id == n.id })]
	predicts := func(r model.Reading, c model.Cluster) bool {
		return after(&model.Model{Reading: r}, e.testCase, len(e.calls)).Equal(c)
	}
	enough := predicts(d.alone(r), e.last().nodes) || d.id == "one-sweep" && (r.Descending || r.Rotates)
	if !predicts(model.Readings[0], e.expected) || !predicts(d.corrected(r), e.expected) || !predicts(r, e.last().nodes) || !enough {
		t.Errorf("%v: %s is shown by\n%s", r, n.id, e.text())
	}
	if !slices.ContainsFunc(e.differences(), difference.isOfValue) || !strings.Contains(e.text(), "lesson’s  ") {
		t.Errorf("%v: %s does not show in\n%s", r, n.id, e.text())
	}
}

// The example of the version is the one that everybody should try: two calls, and the
// second news is lost.
func TestTheExampleOfVersionOneIsTwoCallsFromNothing(t *testing.T) {
	for _, seed := range fewSeeds() {
		report := Run(programOf(lessons, model.Model{Reading: model.Reading{Sweeps: 3}}), Options{Seed: seed, Case: -1})
		e := report.notes[0].example
		if len(e.calls) != 2 || len(e.keys()) > 0 || len(e.nodes) != 2 {
			t.Fatalf("seed %d:\n%s", seed, e.text())
		}
		first, second := e.calls[0].value, e.calls[1].value
		for i, n := range e.last().nodes {
			want := first
			if i == e.calls[1].from {
				want = second
			}
			if got := n.State.Get(e.calls[1].key).Value; !got.Equal(want) || first.Equal(second) {
				t.Errorf("seed %d, node %d:\n%s", seed, i, e.text())
			}
		}
	}
}

// What is a note without it is what fails with it, and the same example shows it.
func TestStrictlyOnlyTheLessonsOwnReadingPasses(t *testing.T) {
	for i, r := range model.Readings {
		report := Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: 7, Case: -1, Strict: true})
		if i == 0 {
			if report.verdict != pass || len(report.notes) > 0 {
				t.Errorf("%v: %s", r, report.summary())
			}
			continue
		}
		m, e := report.spread.misconception, report.spread.counterexample
		if report.spread.reason != wrongResult || report.round.verdict != pass || m == nil || e == nil {
			t.Fatalf("%v: %s", r, report.summary())
		}
		if m.ID != strings.Join(departureIDs(r), "+") || m.Hint == "" || !strings.Contains(e.text(), "expected  ") || len(e.differences()) == 0 {
			t.Errorf("%v: %s\n%s", r, m.ID, e.text())
		}
		again := Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: 7, Case: e.number, Strict: true})
		if again.verdict != fail {
			t.Errorf("%v: case %d alone %s", r, e.number, again.summary())
		}
	}
}

func TestStrictlyEntriesAreCopied(t *testing.T) {
	sharing := programOf(roundBy(shareNewest), lessons)
	if report := Run(sharing, Options{Seed: 7, Case: -1}); report.verdict != pass || report.hazards[0].id != sharedEntries.id {
		t.Errorf("%s", report.summary())
	}
	report := Run(sharing, Options{Seed: 7, Case: -1, Strict: true})
	e := report.round.counterexample
	if report.round.reason != wrongResult || report.round.misconception.ID != sharedEntries.id || report.spread.verdict != pass {
		t.Fatalf("%s", report.summary())
	}
	if len(e.calls) != 1 || len(e.nodes) != 2 || len(e.keys()) != 1 ||
		!strings.Contains(e.text(), `the same entry object for "x"`) || !strings.Contains(e.snippet(), `nodes[0].state["x"] === nodes[1].state["x"]`) {
		t.Errorf("%s\n%s", e.text(), e.snippet())
	}
}

// A strict check is no other check for programs that fail without it.
func TestStrictlyWrongProgramsFailAsBefore(t *testing.T) {
	natively(t)
	for i, w := range faulty() {
		if i%(23*stride(6)) != 0 {
			continue
		}
		plain := w.finding(Run(w.program(), Options{Seed: 5, Case: -1}))
		strict := w.finding(Run(w.program(), Options{Seed: 5, Case: -1, Strict: true}))
		if strict.verdict != fail || strict.reason != plain.reason {
			t.Errorf("%s: %s, strictly %s", w.id(), plain.sentence("it"), strict.sentence("it"))
		}
	}
}

// What a runner sees beside the states.
func TestFactsBecomeNotes(t *testing.T) {
	right := programOf(lessons, lessons)
	with := func(change func(c *testCase, k int, s *step)) Report {
		return Run(func(b Batch) Observations {
			seen := right(b)
			for i, steps := range seen.cases {
				for k := range steps {
					change(b.cases[i], k, &steps[k])
				}
			}
			return seen
		}, Options{Seed: 1, Case: -1})
	}
	for _, want := range []struct {
		id, function, text string
		change             func(c *testCase, k int, s *step)
	}{
		{"more-fields", gossipRound, `also has the field "hops"`, func(_ *testCase, _ int, s *step) {
			s.more = []spot{{node: 1, key: "x", field: "hops"}}
		}},
		{"renewed-entries", gossipRound, ` has another object for "`, func(c *testCase, k int, s *step) {
			if c.judges() == gossipRound {
				s.renewed = renewedWhere(c, k, s, true)
			}
		}},
		{"promise", spreadInfo, "returns one.", func(c *testCase, k int, s *step) {
			s.promised = c.calls[k].function == spreadInfo
			s.late = s.promised
		}},
	} {
		report := with(want.change)
		if report.verdict != pass || len(report.notes) != 1 {
			t.Fatalf("%s: %s, %v", want.id, report.summary(), noteIDs(report))
		}
		if n := report.notes[0]; n.id != want.id || n.function != want.function || !strings.Contains(n.text, want.text) {
			t.Errorf("%s: %+v", want.id, n)
		}
	}
	set := with(func(c *testCase, k int, s *step) {
		if call := c.calls[k]; call.function == spreadInfo { // what is set is new, whatever was there before
			s.renewed = []spot{{node: call.from, key: call.key}}
		}
	})
	if len(set.notes) > 0 {
		t.Errorf("%v", noteIDs(set))
	}
	moved := with(func(c *testCase, k int, s *step) { s.renewed = renewedWhere(c, k, s, false) })
	if len(moved.notes) > 0 {
		t.Errorf("%v", noteIDs(moved))
	}
}

// renewedWhere returns where a call has left entries of a right program as they were, or where it has not.
func renewedWhere(c *testCase, k int, s *step, asTheyWere bool) (spots []spot) {
	before := after(&lessons, c, k)
	for i, n := range s.nodes {
		for j, key := range n.State.Keys {
			if n.State.Entries[j].Equal(before[i].State.Get(key)) == asTheyWere {
				spots = append(spots, spot{node: i, key: key})
			}
		}
	}
	return spots
}

func TestAPromiseOfWrongStatesIsAsync(t *testing.T) {
	wrong := programOf(lessons, model.Model{Reading: model.Readings[0], Spread: model.Spread{Meets: func(*model.Tour) {}}})
	report := Run(func(b Batch) Observations {
		seen := wrong(b)
		for i, steps := range seen.cases {
			for k := range steps {
				steps[k].promised = b.cases[i].calls[k].function == spreadInfo
				steps[k].late = steps[k].promised
			}
		}
		return seen
	}, Options{Seed: 1, Case: -1})
	if report.spread.reason != async || !strings.Contains(report.spread.counterexample.why(), "spreadInfo returned a promise. Work that is put off") {
		t.Errorf("%s", report.JSON())
	}
}
