package check

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip"
)

// programOf runs cases like a program whose functions behave like two models.
func programOf(round, spread model) Runner {
	return func(b Batch) Observations {
		var seen Observations
		for _, c := range b.cases {
			nodes := c.nodes.clone()
			var steps []step
			for _, call := range c.calls {
				m := spread
				if call.function == gossipRound {
					m = round
					if b.round != "" {
						m = model{round: standIns[b.round]}
					}
				}
				if m.run(nodes, call) {
					steps = append(steps, step{problem: problem{reason: threw, message: "thrown"}})
					break
				}
				steps = append(steps, step{nodes: copyShared(nodes)})
			}
			seen.cases = append(seen.cases, steps)
		}
		return seen
	}
}

// standIns are the versions of gossipRound that a Batch may name instead of the program's own.
var standIns = map[string]func(c cluster, source, target int){copying: round, sharing: shareNewest}

func shareNewest(c cluster, source, target int) {
	for _, pair := range [][2]*state{{c[source].state, c[target].state}, {c[target].state, c[source].state}} {
		for i, key := range slices.Clone(pair[0].keys) {
			if e := pair[0].entries[i]; newer(e, pair[1].get(key)) {
				pair[1].set(key, e)
			}
		}
	}
}

// copyShared copies a cluster but keeps shared objects shared.
func copyShared(c cluster) cluster {
	states, entries := map[*state]*state{}, map[*entry]*entry{}
	copied := make(cluster, len(c))
	for i, n := range c {
		s := states[n.state]
		if s == nil {
			s = &state{instead: n.state.instead}
			states[n.state] = s
			for j, key := range n.state.keys {
				e := n.state.entries[j]
				if entries[e] == nil {
					entries[e] = e.clone()
				}
				s.set(key, entries[e])
			}
		}
		copied[i] = &node{id: n.id, more: n.more, state: s}
	}
	return copied
}

var allSeeds = []uint32{1, 2, 3, 77, 4294967295}

func TestEveryReadingPasses(t *testing.T) {
	for _, r := range readings {
		for _, seed := range allSeeds {
			report := Run(programOf(model{}, model{reading: r}), Options{Seed: seed, Case: -1})
			if report.verdict != pass {
				t.Fatalf("%v with seed %d: %s", r, seed, report.summary())
			}
			same := report.reading.Sweeps == r.Sweeps && report.reading.Raises == r.Raises &&
				(r.Sweeps == 3 || report.reading.Descending == r.Descending)
			if !same {
				t.Errorf("%v was taken for %v", r, *report.reading)
			}
		}
	}
}

func TestEveryMisconceptionIsFoundAndNamed(t *testing.T) {
	type wrong struct {
		round, spread model
		id            string
		oneWay        bool // the program goes wrong in one direction only, which may look like something else
	}
	var all []wrong
	_, rounds := roundModels()
	for _, m := range rounds {
		all = append(all, wrong{m, model{reading: readings[0]}, m.wrong.id, strings.HasSuffix(m.wrong.title, ")")})
	}
	_, spreads := spreadModels()
	for _, m := range spreads {
		// Under "version 1" some of them are the same.
		if r := m.reading; r == (Reading{3, true, false}) || r == (Reading{1, true, true}) {
			all = append(all, wrong{model{}, m, m.wrong.id, false})
		}
	}
	for i := 0; i < len(all); i += stride(12) {
		w := all[i]
		report := Run(programOf(w.round, w.spread), Options{Seed: 1, Case: -1})
		f, other := report.round, report.spread
		if w.spread.wrong != nil {
			f, other = other, f
		}
		switch {
		case report.verdict != fail || f.verdict != fail:
			t.Errorf("%s under %v passes", w.id, w.spread.reading)
		case other.verdict != pass:
			t.Errorf("%s: the other function is %s", w.id, other.verdict)
		case f.misconception == nil:
			t.Errorf("%s under %v is not named", w.id, w.spread.reading)
		case f.misconception.id != w.id && !w.oneWay:
			t.Errorf("%s under %v is taken for %s", w.id, w.spread.reading, f.misconception.id)
		case f.counterexample == nil || len(f.counterexample.differences()) == 0 && f.reason != threw:
			t.Errorf("%s: no difference in the counterexample", w.id)
		}
	}
}

// stride is the distance between the elements of a list that are tested. All of them
// take long, so the quick tests (-short) take every nth. So does WebAssembly, which is
// slow in Node; the golden of the reports shows that it judges the same.
func stride(n int) int {
	if testing.Short() || runtime.GOOS == "js" {
		return n
	}
	return 1
}

// The correct models agree with the gossip package, which is the reference.
func TestModelsAgreeWithTheReference(t *testing.T) {
	for _, seed := range allSeeds {
		for _, c := range series(seed) {
			modelled := c.nodes.clone()
			reference := make([]*gossip.Node, len(c.nodes))
			for i, n := range c.nodes {
				reference[i] = &gossip.Node{}
				for j, key := range n.state.keys {
					e := n.state.entries[j]
					reference[i].State.Set(key, gossip.Entry{Value: e.value, Version: e.version.number})
				}
			}
			for _, call := range c.calls {
				model{reading: readings[0]}.run(modelled, call)
				if call.function == gossipRound {
					gossip.Round(reference, call.source, call.target)
				} else {
					gossip.Spread(reference, call.key, call.value, call.from)
				}
			}
			for i, n := range modelled {
				keys := reference[i].State.Keys()
				if len(keys) != len(n.state.keys) {
					t.Fatalf("seed %d case %d node %d: %v, reference %v", seed, c.number, i, n.state.keys, keys)
				}
				for _, key := range keys { // in another order, if one is a number
					want, _ := reference[i].State.Get(key)
					got := n.state.get(key)
					if got == nil || !got.value.equal(want.Value.(Value)) || got.version.number != want.Version {
						t.Fatalf("seed %d case %d node %d key %s: %s, reference %v", seed, c.number, i, key, got.text(), want)
					}
				}
			}
		}
	}
}

var update = flag.Bool("update", false, "write the goldens anew instead of comparing with them")

// The golden is the same on every platform: `go test` compares it natively and as
// WebAssembly.
func TestReportsAreTheSameEverywhere(t *testing.T) {
	var reports strings.Builder
	write := func(name string, i int, program Runner) {
		r := Run(program, Options{Seed: 7, Case: -1})
		if !json.Valid([]byte(r.JSON())) {
			t.Fatalf("no JSON: %s", r.JSON())
		}
		fmt.Fprintf(&reports, "== model %d of %s\n%s\n", i, name, r.summary())
		for _, f := range []finding{r.round, r.spread} {
			if f.verdict == fail {
				fmt.Fprintln(&reports, f.headline())
			}
			if f.misconception != nil {
				fmt.Fprintf(&reports, "%s: %s. %s\n", f.misconception.id, f.misconception.title, f.misconception.hint)
			}
			if f.counterexample != nil {
				fmt.Fprintf(&reports, "%s\n%s\n", f.counterexample.text(), f.counterexample.snippet())
			}
		}
		reports.WriteByte('\n')
	}
	_, rounds := roundModels()
	for i := 0; i < len(rounds); i += 11 {
		write(gossipRound, i, programOf(rounds[i], model{reading: readings[0]}))
	}
	_, spreads := spreadModels()
	for i := 0; i < len(spreads); i += 13 * len(readings) {
		write(spreadInfo, i, programOf(model{}, spreads[i]))
	}
	compareWithGolden(t, "testdata/reports.txt", reports.String())
}

// compareWithGolden shows the first lines that differ.
func compareWithGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := string(golden)
	if got == want {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < len(gotLines) && at < len(wantLines) && gotLines[at] == wantLines[at] {
		at++
	}
	cut := func(lines []string) string {
		return strings.Join(lines[min(max(0, at-3), len(lines)):min(at+12, len(lines))], "\n")
	}
	t.Errorf("%s, from line %d:\n%s\n\nis now:\n%s\n\nIf that is intended, run go test with -update.", file, at+1, cut(wantLines), cut(gotLines))
}
