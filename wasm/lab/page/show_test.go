package main

import (
	"math"
	"slices"
	"testing"

	"gossiplesson/gossip/epidemic"
)

func optionsOf(t *testing.T, nodes int, mode epidemic.Mode) epidemic.Options {
	t.Helper()
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = nodes, mode, 1, 3
	if err := o.Validate(); err != nil {
		t.Fatal(err)
	}
	return o
}

func mustPlay(t *testing.T, o epidemic.Options, changes []change) []frame {
	t.Helper()
	frames, err := play(o, changes)
	if err != nil {
		t.Fatal(err)
	}
	return frames
}

// The picture shows the first of the trials: a simulation of one trial takes as many rounds.
func TestThePictureIsTheTrialOfTheSimulator(t *testing.T) {
	for _, mode := range modes {
		o := optionsOf(t, 60, mode)
		frames := mustPlay(t, o, nil)
		o.Engine = epidemic.Agents
		r, err := epidemic.Simulate(o)
		if err != nil {
			t.Fatal(err)
		}
		for round, f := range frames {
			if got, want := float64(f.knowing)/60, r.Informed.Mean[round]; math.Abs(got-want) > 1e-12 {
				t.Errorf("%s: after round %d, %v know it, want %v", mode, round, got, want)
			}
		}
		if len(frames) != len(r.Informed.Mean) {
			t.Errorf("%s: %d rounds, want %d", mode, len(frames)-1, len(r.Informed.Mean)-1)
		}
	}
}

func TestChangesHappenInTheirRounds(t *testing.T) {
	o := optionsOf(t, 30, epidemic.PushPull)
	plain := mustPlay(t, o, nil)
	crashes := mustPlay(t, o, []change{{2, crashNode, 7}, {3, reviveNode, 7}, {3, setLoss, 0.5}})
	for round := range 3 {
		if !slices.Equal(plain[round].knows, crashes[round].knows) {
			t.Errorf("round %d is not as without changes", round)
		}
		if got := crashes[round].crashed[7]; got != (round == 2) {
			t.Errorf("after round %d, node 7 is crashed: %v", round, got)
		}
	}
	if f := crashes[2]; f.live != 29 || f.crashes != 1 {
		t.Errorf("%d live, %d crashed", f.live, f.crashes)
	}
	if crashes[3].crashed[7] || crashes[3].loss != 0.5 || plain[3].loss != 0 {
		t.Errorf("%+v", crashes[3])
	}
	cut := mustPlay(t, o, []change{{0, cutNetwork, 0}, {20, heal, 0}})
	if f := cut[19]; f.knowing != 15 || !f.done || !f.isCut {
		t.Errorf("while the network is cut: %d know it", f.knowing)
	}
	if last := cut[len(cut)-1]; last.knowing != 30 || last.isCut {
		t.Errorf("after it is healed: %d know it", last.knowing)
	}
}

func TestAnImpossibleChangeIsToldAndLeftOut(t *testing.T) {
	o := optionsOf(t, 10, epidemic.Push)
	for _, c := range []change{{1, crashNode, 10}, {1, crashNode, -1}, {1, crashNode, 1.5},
		{1, setCrashes, 10}, {1, setCrashes, 1.5}, {1, setCrashes, math.NaN()},
		{1, setLoss, 1}, {1, setLoss, math.NaN()}} {
		frames, err := play(o, []change{{0, crashNode, 0}, c, {2, cutNetwork, 0}})
		if err == nil || len(frames) == 0 || !frames[0].crashed[0] || frames[len(frames)-1].isCut {
			t.Errorf("%s: %v, %d frames", c, err, len(frames))
		}
	}
}

func TestAChangeReplacesWhatItMakesUpFor(t *testing.T) {
	changes := []change{{1, crashNode, 4}, {3, crashNode, 5}, {3, setLoss, 0.1}, {3, cutNetwork, 0}, {4, heal, 0}}
	for _, c := range []struct {
		change change
		want   []change
	}{
		{change{3, reviveNode, 5}, []change{{1, crashNode, 4}, {3, setLoss, 0.1}, {3, cutNetwork, 0}, {3, reviveNode, 5}}},
		{change{3, setLoss, 0.2}, []change{{1, crashNode, 4}, {3, crashNode, 5}, {3, cutNetwork, 0}, {3, setLoss, 0.2}}},
		{change{3, setCrashes, 2}, []change{{1, crashNode, 4}, {3, setLoss, 0.1}, {3, cutNetwork, 0}, {3, setCrashes, 2}}},
		{change{3, heal, 0}, []change{{1, crashNode, 4}, {3, crashNode, 5}, {3, setLoss, 0.1}, {3, heal, 0}}},
		{change{0, crashNode, 1}, []change{{0, crashNode, 1}}},
	} {
		if got := withChange(changes, c.change); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.change, got, c.want)
		}
	}
}

func TestOfLargeClustersThePictureHasAPart(t *testing.T) {
	o := optionsOf(t, 1_000_000, epidemic.Push)
	o.Crashed = 300_000
	if s := shownOptions(o); s.Nodes != mostShown || s.Crashed != 60 {
		t.Errorf("%d nodes, %d crashed", s.Nodes, s.Crashed)
	}
	o.Crashed = 999_999
	if _, err := play(shownOptions(o), nil); err != nil {
		t.Error(err)
	}
}

// Nodes lie within the picture, apart from each other, the first half on the left.
func TestPlacesOfNodes(t *testing.T) {
	for _, topology := range []epidemic.Topology{epidemic.Complete, epidemic.Ring, epidemic.Grid,
		epidemic.RandomRegular, epidemic.TwoClusters} {
		for _, nodes := range []int{2, 5, 6, 50, 199, 200} {
			points, radius := places(topology, nodes)
			if len(points) != nodes {
				t.Fatalf("%s: %d places for %d nodes", topology, len(points), nodes)
			}
			rightmost, leftmost := math.Inf(-1), math.Inf(1)
			for v, p := range points {
				if math.Hypot(p.x, p.y) > 1.05 {
					t.Errorf("%s of %d: node %d is at %v", topology, nodes, v, p)
				}
				if v < (nodes+1)/2 {
					rightmost = max(rightmost, p.x)
				} else {
					leftmost = min(leftmost, p.x)
				}
				for w := range v {
					if d := math.Hypot(p.x-points[w].x, p.y-points[w].y); d < 1.9*radius {
						t.Fatalf("%s of %d: nodes %d and %d are %v apart, their radius is %v", topology, nodes, v, w, d, radius)
					}
				}
			}
			if rightmost > leftmost+1e-9 {
				t.Errorf("%s of %d: the halves overlap, %v and %v", topology, nodes, rightmost, leftmost)
			}
		}
	}
}
