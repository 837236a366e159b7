package epidemic

import (
	"fmt"
	"math"
	"testing"
)

// spreads are settings on the complete graph for which the exact law is known.
func spreads(call func(name string, o Options)) {
	for _, mode := range allModes {
		for _, c := range []struct {
			nodes, crashed, fanout int
			loss                   float64
		}{
			{2, 0, 1, 0.5}, {3, 0, 1, 0}, {10, 0, 1, 0}, {10, 3, 2, 0.2}, {50, 0, 1, 0}, {50, 20, 1, 0.1}, {50, 5, 4, 0.6},
			{100, 0, 1, 0}, {100, 0, 3, 0}, {200, 0, 1, 0}, {200, 60, 1, 0}, {200, 0, 1, 0.3}, {200, 0, 3, 0}, {200, 20, 8, 0.5},
			{1000, 0, 1, 0}, {1000, 0, 1, 0.3}, {1000, 300, 1, 0},
		} {
			o := settingOf(c.nodes, mode, func(o *Options) { o.Crashed, o.Fanout, o.Loss = c.crashed, c.fanout, c.loss })
			call(fmt.Sprintf("%d nodes, %d crashed, %s, fanout %d, loss %v", c.nodes, c.crashed, mode, c.fanout, c.loss), o)
		}
	}
}

func mustAgreeWithTheExactLaw(t *testing.T, name string, o Options) {
	t.Helper()
	r := mustSimulate(t, o)
	if r.Exact == nil {
		t.Fatalf("%s: no exact law", name)
	}
	exact := r.Exact.Rounds
	mustBeNear(t, name, Moments{r.Rounds.Mean, exact.SD}, o.Trials, exact.Mean, 0)
	counts := map[int64]int{}
	for _, bar := range r.Rounds.Histogram {
		counts[int64(bar.Round)] = bar.Count
	}
	last := int64(len(exact.CDF) - 1)
	mustFit(t, name, counts, func(t int64) float64 {
		if t == 0 {
			return exact.CDF[0]
		}
		return exact.CDF[t] - exact.CDF[t-1]
	}, last)
	live := float64(o.Nodes - o.Crashed)
	for round, want := range r.Exact.Informed.Mean {
		got := 1.0
		if round < len(r.Informed.Mean) {
			got = r.Informed.Mean[round]
		}
		// A share is from 1/live to 1, so its variance is at most (1-mean)(mean-1/live).
		spread := math.Sqrt(max(0, (1-want)*(want-1/live)))
		rare := 2 / float64(o.Trials) // two late trials are no surprise, however unlikely they are
		mustBeNear(t, fmt.Sprintf("%s: share after round %d", name, round), Moments{got, spread}, o.Trials, want, rare)
	}
}

func TestCountsHaveTheExactLaw(t *testing.T) {
	spreads(func(name string, o Options) {
		o.Trials = amount(6000)
		mustAgreeWithTheExactLaw(t, name, o)
	})
}

func TestAgentsHaveTheExactLaw(t *testing.T) {
	spreads(func(name string, o Options) {
		o.Engine = Agents
		o.Trials = amount(200_000/(o.Nodes+100) + 100)
		mustAgreeWithTheExactLaw(t, name, o)
	})
}

func TestNewsReachesABillionNodes(t *testing.T) {
	// What the formula for push-pull leaves out is not quite constant: so few rounds are needed
	// that it matters where between two of them log3 n is.
	for mode, most := range map[Mode]float64{Push: 0.05, Pull: 0.05, PushPull: 0.25} {
		o := settingOf(1_000_000_000, mode, func(o *Options) { o.Trials = amount(2000) })
		r := mustSimulate(t, o)
		want, err := Asymptote(o)
		if err != nil {
			t.Fatal(err)
		}
		mustBeNear(t, fmt.Sprintf("%s: rounds", mode), momentsOf(r.Rounds), o.Trials, want, most)
		if last := r.Informed.Mean[len(r.Informed.Mean)-1]; last != 1 {
			t.Errorf("%s: a share of %v knows it in the end", mode, last)
		}
		if r.Engine != Counts {
			t.Errorf("by %s", r.Engine)
		}
	}
}

// Per-run identities: what is sent follows from who knows it.
func TestMessagesAreCounted(t *testing.T) {
	for _, engine := range []Engine{Counts, Agents} {
		spreads(func(name string, o Options) {
			o.Engine = engine
			s, err := NewSimulation(o)
			if err != nil {
				t.Fatal(err)
			}
			live := int64(o.Nodes - o.Crashed)
			for trial := range 5 {
				s.play(s.seed.sub(trial))
				want := int64(0)
				for _, informed := range s.record.informed[:s.record.rounds()] {
					switch o.Mode {
					case Push:
						want += informed
					case Pull:
						want += live - informed
					case PushPull:
						want += live
					}
				}
				if want *= int64(o.Fanout); s.record.messages != want {
					t.Errorf("%s, %s: %d messages, want %d", engine, name, s.record.messages, want)
				}
				if s.record.final() != live {
					t.Errorf("%s, %s: %d of %d know it in the end", engine, name, s.record.final(), live)
				}
			}
		})
	}
}

func TestInPlaceIsAboutTwoRoundsFaster(t *testing.T) {
	o := settingOf(100, Push, func(o *Options) { o.Time, o.Trials = InPlace, amount(10_000) })
	r := mustSimulate(t, o)
	mustBeNear(t, "rounds", momentsOf(r.Rounds), o.Trials, 10.25, 0.005)
	if r.Exact != nil {
		t.Error("an exact law is claimed")
	}
}

// A lone live node has nobody to tell.
func TestWithAllOthersCrashedNoRoundIsNeeded(t *testing.T) {
	for _, topology := range []Topology{Complete, Ring, Grid, RandomRegular, TwoClusters} {
		for _, mode := range allModes {
			o := settingOf(9, mode, func(o *Options) { o.Crashed, o.Topology, o.Trials = 8, topology, 3 })
			r := mustSimulate(t, o)
			if r.Rounds.Mean != 0 || r.Messages.Mean != 0 || r.Informed.Mean[0] != 1 {
				t.Errorf("%s, %s: %+v", topology, mode, r)
			}
		}
	}
}

// On a ring, each of the two ends of the informed part calls the next node with chance 1/2,
// or is called by it, or either. So together they move by one node a round in the mean, or
// by one and a half.
func TestOnARingNewsTravelsAtConstantSpeed(t *testing.T) {
	for mode, speed := range map[Mode]float64{Push: 1, Pull: 1, PushPull: 1.5} {
		o := settingOf(400, mode, func(o *Options) { o.Topology, o.Trials = Ring, amount(1000) })
		r := mustSimulate(t, o)
		mustBeNear(t, string(mode), momentsOf(r.Rounds), o.Trials, 399/speed, 1)
	}
}

func TestTheShapeOfTheNetworkDecidesHowLongItTakes(t *testing.T) {
	mean := map[Topology]float64{}
	for _, topology := range []Topology{Complete, Ring, Grid, RandomRegular, TwoClusters} {
		o := settingOf(400, PushPull, func(o *Options) { o.Topology, o.Trials, o.Engine = topology, 50, Agents })
		mean[topology] = mustSimulate(t, o).Rounds.Mean
	}
	order := []Topology{Complete, RandomRegular, Grid, TwoClusters, Ring}
	for i := range order[1:] {
		if fast, slow := order[i], order[i+1]; mean[fast]*1.2 > mean[slow] {
			t.Errorf("%s takes %v rounds, %s %v", fast, mean[fast], slow, mean[slow])
		}
	}
}
