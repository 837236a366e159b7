package epidemic

import (
	"fmt"
	"slices"
	"testing"
)

// obviousRound plays a round as one would write it down: look at who knows it, let every
// node make its calls, and then everybody who took part in a good one knows it.
func obviousRound(o *Options, g graph, knows, down []bool, keys roundKeys) (after []bool, calls int64) {
	after = slices.Clone(knows)
	eachObviousCall(o, g, down, keys, func(v int) bool { return knows[v] }, func(v, w int, arrives bool) {
		calls++
		if !arrives {
			return
		}
		if o.Mode != Pull && knows[v] {
			after[w] = true
		}
		if o.Mode != Push && knows[w] {
			after[v] = true
		}
	})
	return after, calls
}

// obviousRoundInPlace does not wait for the end of the round.
func obviousRoundInPlace(o *Options, g graph, knows, down []bool, keys roundKeys) (calls int64) {
	eachObviousCall(o, g, down, keys, func(v int) bool { return knows[v] }, func(v, w int, arrives bool) {
		calls++
		if !arrives {
			return
		}
		switch o.Mode {
		case Push:
			knows[w] = true
		case Pull:
			knows[v] = knows[v] || knows[w]
		case PushPull:
			either := knows[v] || knows[w]
			knows[v], knows[w] = either, either
		}
	})
	return calls
}

func eachObviousCall(o *Options, g graph, down []bool, keys roundKeys, knows func(v int) bool, call func(v, w int, arrives bool)) {
	for v := range o.Nodes {
		if down[v] || o.Mode == Push && !knows(v) || o.Mode == Pull && knows(v) {
			continue
		}
		place := uint64(v * o.Fanout)
		for j, k := range distinct(nil, keys.targets, place, o.Fanout, g.neighbors(v)) {
			w := g.neighbor(v, k)
			call(v, w, !down[w] && !lossesOf(o.Loss).lost(keys.losses, place+uint64(j)))
		}
	}
}

// variants are changes of options that matter to agents.
func variants(nodes int, call func(name string, o Options)) {
	for _, topology := range []Topology{Complete, Ring, Grid, RandomRegular, TwoClusters} {
		for _, mode := range allModes {
			for _, fanout := range []int{1, 2} {
				for _, loss := range []float64{0, 0.3} {
					for _, crashed := range []int{0, nodes / 5} {
						o := settingOf(nodes, mode, func(o *Options) {
							o.Topology, o.Fanout, o.Loss, o.Crashed, o.Engine = topology, fanout, loss, crashed, Agents
						})
						call(fmt.Sprintf("%s of %d, %s, fanout %d, loss %v, %d crashed", topology, nodes, mode, fanout, loss, crashed), o)
					}
				}
			}
		}
	}
}

func knowing(a *agents) []bool {
	knows := make([]bool, a.nodes)
	for v, s := range a.state {
		knows[v] = s == informed
	}
	return knows
}

func TestAgentsInformTheNodesThatAnObviousLoopInforms(t *testing.T) {
	for _, nodes := range []int{5, 6, 31, 130} {
		variants(nodes, func(name string, o Options) {
			g := graphOf(&o)
			a := agentsOf(&o, g)
			for trial := range 4 {
				k := keyOf(o.Seed).sub(trial)
				a.start(k, o.Crashed)
				for round := 0; a.count < a.goal; round++ {
					keys := roundKeysOf(k, round)
					want, wantCalls := obviousRound(&o, g, knowing(a), a.down, keys)
					calls := a.synchronousRound(keys)
					if got := knowing(a); !slices.Equal(got, want) || calls != wantCalls {
						t.Fatalf("%s: after round %d of trial %d, by %d calls\n%v know it, not by %d calls\n%v",
							name, round, trial, calls, got, wantCalls, want)
					}
				}
				if want, _ := obviousRound(&o, g, knowing(a), a.down, roundKeysOf(k, 1000)); !slices.Equal(knowing(a), want) {
					t.Fatalf("%s: trial %d ended too early", name, trial)
				}
			}
		})
	}
}

func TestAgentsInPlaceInformTheNodesThatAnObviousLoopInforms(t *testing.T) {
	for _, nodes := range []int{5, 6, 31} {
		variants(nodes, func(name string, o Options) {
			g := graphOf(&o)
			a := agentsOf(&o, g)
			for trial := range 4 {
				k := keyOf(o.Seed).sub(trial)
				a.start(k, o.Crashed)
				for round := 0; a.count < a.goal; round++ {
					keys := roundKeysOf(k, round)
					want := knowing(a)
					wantCalls := obviousRoundInPlace(&o, g, want, a.down, keys)
					calls := a.inPlaceRound(keys)
					if got := knowing(a); !slices.Equal(got, want) || calls != wantCalls {
						t.Fatalf("%s: after round %d of trial %d, by %d calls\n%v know it, not by %d calls\n%v",
							name, round, trial, calls, got, wantCalls, want)
					}
				}
			}
		})
	}
}

// Losses and crashes are drawn apart from targets and from each other. So whoever knows it
// after some rounds also knows it if fewer calls are lost or fewer nodes are down.
func TestWithFewerLossesOrCrashesNobodyKnowsLess(t *testing.T) {
	variants(60, func(name string, o Options) {
		better := o
		better.Loss /= 2
		better.Crashed /= 2
		g := graphOf(&o)
		a, b := agentsOf(&o, g), agentsOf(&better, g)
		for trial := range 3 {
			k := keyOf(o.Seed).sub(trial)
			a.start(k, o.Crashed)
			b.start(k, better.Crashed)
			for round := range 40 {
				keys := roundKeysOf(k, round)
				a.synchronousRound(keys)
				b.synchronousRound(keys)
				for v := range a.nodes {
					if a.state[v] == informed && b.state[v] != informed {
						t.Fatalf("%s: in round %d of trial %d node %d knows it, but not with fewer losses and crashes", name, round, trial, v)
					}
				}
			}
		}
	})
}

func TestTargetsAreDistinctAndEverySetOfThemIsEquallyLikely(t *testing.T) {
	const nodes, fanout = 6, 3
	counts := map[int64]int{}
	for place := range uint64(amount(50_000)) {
		set := int64(0)
		for _, k := range distinct(nil, keyOf(11), place*fanout, fanout, nodes-1) {
			if k < 0 || k >= nodes-1 || set>>k&1 == 1 {
				t.Fatalf("target %d, after those in %b", k, set)
			}
			set |= 1 << k
		}
		counts[set]++
	}
	chance := outcomes(nodes, nodes-1, fanout, 0)
	mustFit(t, "sets of targets", counts, func(set int64) float64 { return chance[uint(set)] }, 1<<nodes)
}

func TestNodesCrashAtRandomButNotTheSource(t *testing.T) {
	const nodes, crashes = 5, 2
	counts := map[int64]int{}
	for trial := range amount(50_000) {
		k := keyOf(12).sub(trial)
		source := sourceOf(k, nodes)
		down := make([]bool, nodes)
		crash(k, down, source, crashes)
		if down[source] || countLive(down) != nodes-crashes {
			t.Fatalf("source %d, down %v", source, down)
		}
		code := int64(source)
		for v, d := range down {
			if d {
				code += 10 << v
			}
		}
		counts[code]++
	}
	mustFit(t, "sources and crashes", counts, func(code int64) float64 {
		if counts[code] == 0 {
			return 0
		}
		return 1.0 / 30 // 5 sources, 6 pairs of others
	}, 400)
	if len(counts) != 30 {
		t.Errorf("%d combinations, want 30", len(counts))
	}
}
