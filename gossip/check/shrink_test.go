package check

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// A fault that only large cases show still ends in a small counterexample.
func TestCounterexamplesAreMadeSmall(t *testing.T) {
	faulty := roundBy(func(c model.Cluster, source, target int) {
		model.Exchange(c, source, target)
		if len(c) >= 3 { // shows with three nodes only
			c[source].State.Remove("leader")
		}
	})
	for _, seed := range fewSeeds() {
		report := Run(programOf(faulty, lessons), Options{Seed: seed, Case: -1})
		example := report.round.counterexample
		if example == nil {
			t.Fatalf("seed %d: %s", seed, report.summary())
		}
		known := 0
		for _, n := range example.nodes {
			known += len(n.State.Keys)
		}
		if len(example.calls) != 1 || len(example.nodes) != 3 || known != 1 {
			t.Errorf("seed %d: %s", seed, example.text())
		}
	}
}

// Everything that does not matter for the fault is simplified: keys, versions, values, ids.
func TestCounterexamplesAreMadePlain(t *testing.T) {
	spreadInFours := spreadBy(func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		setAs(r, c, key, value, from)
		if len(c) != 4 { // shows in random cases only
			eachSweep(r, c, from, func(peer int) { model.Exchange(c, from, peer) })
		}
	})
	for _, seed := range fewSeeds() {
		report := Run(programOf(lessons, spreadInFours), Options{Seed: seed, Case: -1})
		example := report.spread.counterexample
		call := example.lastCall()
		if call.key != "x" || call.value.Text != `"a"` && call.value.Text != `"b"` || len(example.nodes) != 4 {
			t.Errorf("seed %d: %s", seed, example.text())
		}
		for i, n := range example.nodes {
			if !n.ID.Equal(model.NumberValue(float64(i))) || len(n.State.Keys) > 0 {
				t.Errorf("seed %d: %s", seed, example.text())
			}
		}
	}
	ties := &testCase{
		nodes: nodes(at("status", `{"deep":[1,2]}`, 1<<40), at("status", `{"deep":[3]}`, 1<<40)),
		calls: []call{roundOf(0, 1)},
	}
	if got := plain(ties); stateText(got.nodes[0].State) != `x: "a" v1` || stateText(got.nodes[1].State) != `x: "b" v1` {
		t.Errorf("%s and %s", stateText(got.nodes[0].State), stateText(got.nodes[1].State))
	}
}

func TestCounterexamplesReplay(t *testing.T) {
	natively(t)
	for i, w := range faulty() {
		if i%(7*stride(12)) != 0 {
			continue
		}
		f := w.finding(Run(w.program(), Options{Seed: 5, Case: -1}))
		again := Run(w.program(), Options{Seed: 5, Case: f.counterexample.number})
		if again.verdict != fail {
			t.Errorf("%s: case %d alone %s", w.id(), f.counterexample.number, again.summary())
		}
		// All cases together may tell what a program does, one alone only which law its result breaks.
		alone := w.finding(again)
		if m := alone.misconception; m != nil && m.ID != f.misconception.ID && m != alone.counterexample.brokenLaw() {
			t.Errorf("%s: case %d alone is named %s", w.id(), f.counterexample.number, m.ID)
		}
	}
}

// Chance can look like a rule for a while, so not every run of it is detected.
func TestAProgramThatFailsByChanceIsReportedAsSuch(t *testing.T) {
	natively(t)
	const tries = 10
	found := 0
	for i := range tries {
		chance := rand.New(rand.NewPCG(uint64(i), 2))
		random := roundBy(func(c model.Cluster, source, target int) {
			if chance.IntN(2) == 0 {
				model.Exchange(c, source, target)
			}
		})
		report := Run(programOf(random, lessons), Options{Seed: uint32(i), Case: -1})
		if report.round.verdict != fail {
			t.Errorf("try %d: %s", i, report.summary())
		}
		if m := report.round.misconception; m != nil && m.ID == "depends-on-more" {
			found++
		}
	}
	if found < tries/2 {
		t.Errorf("said of %d of %d", found, tries)
	}
}

func TestEachFunctionIsJudgedSeparately(t *testing.T) {
	all := faulty()
	round, spread := all[0], all[len(all)-1]
	report := Run(programOf(round.Model, spread.Model), Options{Seed: 1, Case: -1})
	if report.round.misconception.ID != round.id() || report.spread.misconception.ID != spread.id() {
		t.Errorf("%s", report.summary())
	}
	for _, part := range []string{"gossipRound", "spreadInfo", round.Wrong[0].Title} {
		if !strings.Contains(report.summary(), part) {
			t.Errorf("%q is not in %q", part, report.summary())
		}
	}
}

func TestAProgramThatCannotRunNeitherPassesNorFails(t *testing.T) {
	report := Run(func(Batch) Observations { return Observations{Failure: "no sandbox"} }, Options{Seed: 1, Case: -1})
	if report.verdict != couldNot || report.round.verdict != notChecked || report.summary() != "Could not check: no sandbox" {
		t.Errorf("%+v", report)
	}
}

// A run that hangs is judged by its last case, cut off after the call. That one runs once more, to tell where.
func TestAnEndlessRun(t *testing.T) {
	right := programOf(lessons, lessons)
	var looped []*testCase
	where := problem{reason: timeout, message: "a call took longer than the limit of 1000 ms; the loop there was still running", line: 2, column: 3}
	report := Run(func(b Batch) Observations {
		if b.looped {
			looped = append(looped, b.cases...)
			return Observations{cases: [][]step{nil}, end: where}
		}
		seen := right(b)
		if b.round == "" {
			seen.cases = seen.cases[:4]
			seen.cases[3] = nil
			seen.end = problem{reason: timeout, message: "a call took longer than the limit of 1000 ms"}
		}
		return seen
	}, Options{Seed: 1, Case: -1})
	if report.round.reason != timeout || report.round.counterexample.number != 3 || report.spread.verdict != pass {
		t.Errorf("%s", report.JSON())
	}
	if len(looped) != 1 || looped[0] != report.round.counterexample.testCase || report.round.problem != where {
		t.Errorf("%d cases, %+v", len(looped), report.round.problem)
	}
	const said = "gossipRound did not finish here (line 2, column 3): a call took longer than the limit of 1000 ms; the loop there was still running."
	if why := report.round.counterexample.why(); why != said {
		t.Error(why)
	}
}

// A top level that hangs is one problem of both functions, with one place. What cannot be told stays unknown.
func TestAnEndlessTopLevel(t *testing.T) {
	for _, line := range []int{0, 7} {
		report := Run(func(b Batch) Observations {
			p := problem{reason: timeout, message: "too long"}
			if b.looped {
				p.line, p.column = line, line
			}
			return Observations{missing: []string{gossipRound, spreadInfo}, load: p, end: p}
		}, Options{Seed: 1, Case: -1})
		if !report.failsAsWhole() || report.round.problem.line != line || report.round.reason != timeout {
			t.Errorf("%s", report.JSON())
		}
	}
}

// Learners rarely think of version 0, or of less. So it is in a counterexample only if no case without
// it shows the failure.
func TestVersionZeroIsOnlyWhereItIsThePoint(t *testing.T) {
	natively(t)
	isLow := func(c *testCase) bool {
		return slices.ContainsFunc(c.nodes, func(n *model.Node) bool {
			return slices.ContainsFunc(n.State.Entries, func(e *model.Entry) bool { return e.Version.Number < 1 })
		})
	}
	points := 0
	for i, w := range faulty() {
		if i%(5*stride(8)) != 0 {
			continue
		}
		program := w.program()
		e := w.finding(Run(program, Options{Seed: 9, Case: -1})).counterexample
		if e == nil || !isLow(e.testCase) {
			continue
		}
		points++
		x := examination{function: w.function, correct: roundModels}
		if w.function == spreadInfo {
			x.correct = spreadModels
		}
		for _, c := range casesOf(w.function, 9) {
			seen := program(Batch{cases: []*testCase{c}}).cases[0]
			if !isLow(c) && x.contradictsAll(c, seen) && newCounterexample(c, &x.correct[0], seen).reason() == e.reason() {
				t.Errorf("%s: case %d shows it without version 0, which is in\n%s", w.id(), c.number, e.text())
				break
			}
		}
	}
	if points == 0 {
		t.Error("version 0 is never the point")
	}
}
