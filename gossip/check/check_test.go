package check

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip"
)

// programOf runs cases as a program would that behaves like a model of each
// function.
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

// standIns are what a Batch may name instead of a program's own gossipRound.
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

// copyShared copies a cluster and keeps what is shared in it shared.
func copyShared(c cluster) cluster {
	states, entries := map[*state]*state{}, map[*entry]*entry{}
	copied := make(cluster, len(c))
	for i, n := range c {
		s := states[n.state]
		if s == nil {
			s = &state{odd: n.state.odd}
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
				t.Fatalf("%v with seed %d: %s", r, seed, report.summary)
			}
			same := report.reading.Sweeps == r.Sweeps && report.reading.Raises == r.Raises && (r.Sweeps == 3 || report.reading.Descending == r.Descending)
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
		// Under "version 1" some of them say the same.
		if r := m.reading; r == (Reading{3, true, false}) || r == (Reading{1, true, true}) {
			all = append(all, wrong{model{}, m, m.wrong.id, false})
		}
	}
	every := 1
	if runtime.GOOS == "js" {
		every = 12 // WebAssembly is slow in Node, and the reports' hash tells that it judges the same
	}
	for i := 0; i < len(all); i += every {
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

// The correct models say the same as the gossip package, which is the reference.
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

func TestReportsAreTheSameEverywhere(t *testing.T) {
	hash := sha256.New()
	_, rounds := roundModels()
	for i := 0; i < len(rounds); i += 11 {
		report := Run(programOf(rounds[i], model{reading: readings[0]}), Options{Seed: 7, Case: -1}).JSON()
		if !json.Valid([]byte(report)) {
			t.Fatalf("no JSON: %s", report)
		}
		fmt.Fprintln(hash, report)
	}
	_, spreads := spreadModels()
	for i := 0; i < len(spreads); i += 13 {
		fmt.Fprintln(hash, Run(programOf(model{}, spreads[i]), Options{Seed: 7, Case: -1}).JSON())
	}
	const want = "3525ce1a50215402f1754b9fabb4872e4e56d7ce91161f3e64c7d81c87073020"
	if got := hex.EncodeToString(hash.Sum(nil)); got != want {
		t.Errorf("the reports of seed 7 have the hash %s, want %s", got, want)
	}
}
