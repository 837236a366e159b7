package epidemic

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func rumorOf(mode Mode, stop Stop, by By, k int) Options {
	return settingOf(1000, mode, func(o *Options) { o.Rumor, o.Trials = &Rumor{stop, by, k}, 1000 })
}

// The tables of Demers et al., "Epidemic Algorithms for Replica Maintenance" (1987), with
// the number of digits printed there.
func TestTheTablesOfDemersEtAl(t *testing.T) {
	type number struct{ value, unit float64 }
	for _, c := range []struct {
		mode                   Mode
		stop                   Stop
		by                     By
		k                      int
		residue, traffic, last number
	}{
		{Push, Feedback, Counter, 1, number{.18, .01}, number{1.7, .1}, number{16.8, .1}},
		{Push, Feedback, Counter, 2, number{.037, .001}, number{3.3, .1}, number{16.9, .1}},
		{Push, Feedback, Counter, 3, number{.011, .001}, number{4.5, .1}, number{17.4, .1}},
		{Push, Feedback, Counter, 4, number{.0036, .0001}, number{5.6, .1}, number{17.5, .1}},
		{Push, Feedback, Counter, 5, number{.0012, .0001}, number{6.7, .1}, number{17.7, .1}},
		{Push, Blind, Coin, 1, number{.96, .01}, number{.04, .01}, number{38, 1}},
		{Push, Blind, Coin, 2, number{.20, .01}, number{1.6, .1}, number{33, 1}},
		{Push, Blind, Coin, 3, number{.060, .001}, number{2.8, .1}, number{32, 1}},
		{Push, Blind, Coin, 4, number{.021, .001}, number{3.9, .1}, number{32, 1}},
		{Push, Blind, Coin, 5, number{.008, .001}, number{4.9, .1}, number{32, 1}},
		{Pull, Feedback, Counter, 1, number{3.1e-2, 1e-3}, number{2.7, .1}, number{17.6, .1}},
		{Pull, Feedback, Counter, 2, number{5.8e-4, 1e-5}, number{4.5, .1}, number{15.4, .1}},
		{Pull, Feedback, Counter, 3, number{4.0e-6, 1e-7}, number{6.1, .1}, number{14.0, .1}},
	} {
		o := rumorOf(c.mode, c.stop, c.by, c.k)
		if !thorough() {
			o.Trials = 200
		}
		r := mustSimulate(t, o)
		name := fmt.Sprintf("%s, %s, %s, k=%d: ", c.mode, c.stop, c.by, c.k)
		// The published means are rounded, and were themselves estimated from trials.
		mustBeNear(t, name+"residue", *r.Residue, o.Trials, c.residue.value, c.residue.unit)
		mustBeNear(t, name+"traffic", *r.Traffic, o.Trials, c.traffic.value, c.traffic.unit)
		mustBeNear(t, name+"last", *r.TLast, o.Trials, c.last.value, c.last.unit)
	}
}

func TestTheMeanTimeUntilANodeHearsARumor(t *testing.T) {
	for k, want := range []float64{9.78, 9.95, 10.02, 10.04, 10.06} {
		o := rumorOf(Push, Feedback, Counter, k+1)
		o.Trials = amount(o.Trials)
		r := mustSimulate(t, o)
		mustBeNear(t, fmt.Sprintf("k=%d", k+1), *r.TAve, o.Trials, want, 0.006)
	}
}

// A node misses all of n m calls to random targets with chance e^-m, whatever makes the
// callers stop.
func TestTheResidueIsExponentialInTheTrafficOfEveryPush(t *testing.T) {
	for _, stop := range []Stop{Feedback, Blind} {
		for _, by := range []By{Counter, Coin} {
			for k := 2; k <= 3; k++ {
				o := rumorOf(Push, stop, by, k)
				o.Nodes, o.Trials = 2000, 100
				r := mustSimulate(t, o)
				want := math.Exp(-r.Traffic.Mean)
				if got := r.Residue.Mean; math.Abs(got-want) > 0.05*want+4*r.Residue.SD/10 {
					t.Errorf("%s, %s, k=%d: residue %v, traffic %v, so it should be %v", stop, by, k, got, r.Traffic.Mean, want)
				}
			}
		}
	}
}

// obviousRumor plays a trial in the order in which the model is told, and returns in which
// round each node learned it (0 for the first, -1 for never), and how many rumors were sent.
func obviousRumor(o *Options, trial key) (learned []int, rounds int, messages int64) {
	n := o.Nodes
	learned, interest, count := make([]int, n), make([]bool, n), make([]int, n)
	for v := range learned {
		learned[v] = -1
	}
	source := sourceOf(trial, n)
	down := make([]bool, n)
	crash(trial, down, source, o.Crashed)
	learned[source], interest[source] = 0, true
	for slices.Contains(interest, true) {
		keys := roundKeysOf(trial, rounds)
		coins := trial.sub(forCoins).sub(rounds)
		rounds++
		before := slices.Clone(interest)
		needed, unneeded, sent := make([]bool, n), make([]bool, n), make([]bool, n)
		for caller := range n {
			if down[caller] || o.Mode == Push && !before[caller] {
				continue
			}
			other := (caller + 1 + int(keys.targets.below(uint64(caller), uint32(n-1)))) % n
			answers := !down[other] && !lossesOf(o.Loss).lost(keys.losses, uint64(caller))
			from, to := caller, other
			if o.Mode == Pull {
				from, to = other, caller
				if !answers || !before[from] {
					continue
				}
			}
			messages++
			sent[from] = true
			if !answers {
				continue
			}
			if learned[to] == -1 || learned[to] == rounds {
				learned[to], interest[to] = rounds, true
				needed[from] = true
			} else {
				unneeded[from] = true
			}
		}
		for v := range n {
			against := unneeded[v]
			if o.Rumor.Stop == Blind {
				against = sent[v]
			} else if needed[v] {
				count[v], against = 0, false
			}
			if !against {
				continue
			}
			count[v]++
			if o.Rumor.By == Coin && coins.below(uint64(v), uint32(o.Rumor.K)) == 0 ||
				o.Rumor.By == Counter && count[v] == o.Rumor.K {
				interest[v] = false
			}
		}
	}
	return learned, rounds, messages
}

func TestRumorsSpreadAsInAnObviousLoop(t *testing.T) {
	for _, mode := range []Mode{Push, Pull} {
		for _, rule := range []Rumor{
			{Feedback, Counter, 1}, {Feedback, Counter, 3}, {Feedback, Coin, 1}, {Feedback, Coin, 3},
			{Blind, Counter, 1}, {Blind, Counter, 3}, {Blind, Coin, 1}, {Blind, Coin, 3},
		} {
			if mode == Pull && rule != (Rumor{Feedback, Counter, rule.K}) {
				continue
			}
			for _, loss := range []float64{0, 0.4} {
				for _, crashed := range []int{0, 11} {
					o := settingOf(40, mode, func(o *Options) { o.Rumor, o.Loss, o.Crashed = &rule, loss, crashed })
					name := fmt.Sprintf("%s, %+v, loss %v, %d crashed", mode, rule, loss, crashed)
					m, r := rumorsOf(&o), record{}
					for trial := range 10 {
						k := keyOf(o.Seed).sub(trial)
						m.trial(k, o.Crashed, &r)
						learned, rounds, messages := obviousRumor(&o, k)
						for v, l := range learned {
							if knows := m.state[v] == removed; knows != (l >= 0) {
								t.Fatalf("%s, trial %d: node %d knows it: %v, but learned it in round %d", name, trial, v, knows, l)
							}
						}
						sum := 0
						for _, l := range learned {
							sum += max(0, l)
						}
						if r.rounds() != rounds || r.messages != messages || int(r.last) != slices.Max(learned) || int(r.learnSum) != sum {
							t.Fatalf("%s, trial %d: %+v, want %d rounds, %d messages, last %d, sum %d",
								name, trial, r, rounds, messages, slices.Max(learned), sum)
						}
					}
				}
			}
		}
	}
}
