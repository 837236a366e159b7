package check

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A fault that only large cases show still ends in a small counterexample.
func TestCounterexamplesAreMadeSmall(t *testing.T) {
	faulty := model{round: func(c cluster, source, target int) {
		round(c, source, target)
		if len(c) >= 3 { // shows with three nodes only
			c[source].state.remove("leader")
		}
	}}
	for _, seed := range allSeeds {
		report := Run(programOf(faulty, model{reading: readings[0]}), Options{Seed: seed, Case: -1})
		example := report.round.counterexample
		if example == nil {
			t.Fatalf("seed %d: %s", seed, report.summary())
		}
		known := 0
		for _, n := range example.nodes {
			known += len(n.state.keys)
		}
		if len(example.calls) != 1 || len(example.nodes) != 3 || known != 1 {
			t.Errorf("seed %d: %s", seed, example.text())
		}
	}
}

// Everything that does not matter for the fault is simplified: keys, versions, values, ids.
func TestCounterexamplesAreMadePlain(t *testing.T) {
	spreadInFours := model{reading: readings[0], spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.write(c, key, value, from)
		if len(c) != 4 { // shows in random cases only
			r.sweep(c, from)
		}
	}}
	for _, seed := range allSeeds {
		report := Run(programOf(model{}, spreadInFours), Options{Seed: seed, Case: -1})
		example := report.spread.counterexample
		call := example.lastCall()
		if call.key != "x" || call.value.text != `"a"` && call.value.text != `"b"` || len(example.nodes) != 4 {
			t.Errorf("seed %d: %s", seed, example.text())
		}
		for i, n := range example.nodes {
			if !n.id.equal(numberValue(float64(i))) || len(n.state.keys) > 0 {
				t.Errorf("seed %d: %s", seed, example.text())
			}
		}
	}
	ties := &testCase{
		nodes: nodes(at("status", `{"deep":[1,2]}`, 1<<40), at("status", `{"deep":[3]}`, 1<<40)),
		calls: []call{roundOf(0, 1)},
	}
	if got := plain(ties); got.nodes[0].state.text() != `x: "a"@1` || got.nodes[1].state.text() != `x: "b"@1` {
		t.Errorf("%s and %s", got.nodes[0].state.text(), got.nodes[1].state.text())
	}
}

func TestCounterexamplesReplay(t *testing.T) {
	_, rounds := roundModels()
	_, spreads := spreadModels()
	for i, m := range append(rounds, spreads...) {
		if i%(5*stride(12)) != 0 {
			continue
		}
		program := programOf(m, model{reading: readings[0]})
		if m.spread != nil {
			program = programOf(model{}, m)
			if m.reading != readings[0] {
				continue
			}
		}
		report := Run(program, Options{Seed: 5, Case: -1})
		f := report.round
		if m.spread != nil {
			f = report.spread
		}
		again := Run(program, Options{Seed: 5, Case: f.counterexample.number})
		if again.verdict != fail {
			t.Errorf("%s: case %d alone %s", m.wrong.id, f.counterexample.number, again.summary())
		}
	}
}

// Chance can look like a rule for a while, so not every run of it is detected.
func TestAProgramThatFailsByChanceIsReportedAsSuch(t *testing.T) {
	const tries = 10
	found := 0
	for i := range tries {
		chance := rand.New(rand.NewPCG(uint64(i), 2))
		random := model{round: func(c cluster, source, target int) {
			if chance.IntN(2) == 0 {
				round(c, source, target)
			}
		}}
		report := Run(programOf(random, model{reading: readings[0]}), Options{Seed: uint32(i), Case: -1})
		if report.round.verdict != fail {
			t.Errorf("try %d: %s", i, report.summary())
		}
		if m := report.round.misconception; m != nil && m.id == "depends-on-more" {
			found++
		}
	}
	if found < tries/2 {
		t.Errorf("said of %d of %d", found, tries)
	}
}

func TestEachFunctionIsJudgedSeparately(t *testing.T) {
	_, rounds := roundModels()
	_, spreads := spreadModels()
	report := Run(programOf(rounds[1], spreads[len(readings)]), Options{Seed: 1, Case: -1})
	if report.round.misconception.id != rounds[1].wrong.id || report.spread.misconception.id != spreads[len(readings)].wrong.id {
		t.Errorf("%s", report.summary())
	}
	for _, part := range []string{"gossipRound", "spreadInfo", rounds[1].wrong.title} {
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

// A run that hangs is judged by its last case, cut off after the call.
func TestAnEndlessRun(t *testing.T) {
	right := programOf(model{}, model{reading: readings[0]})
	report := Run(func(b Batch) Observations {
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
}
