package epidemic

import (
	"errors"
	"slices"
	"testing"
)

func mustWatch(t *testing.T, o Options, trial int) *Trial {
	t.Helper()
	p, err := NewTrial(o, trial)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// liveKnowing counts the live nodes that know it.
func liveKnowing(p *Trial) (count int64) {
	for v := range p.options.Nodes {
		if p.Knows(v) && !p.Crashed(v) {
			count++
		}
	}
	return count
}

func TestATrialIsTheOneThatAgentsPlay(t *testing.T) {
	for _, time := range []Time{Synchronous, InPlace} {
		variants(40, func(name string, o Options) {
			o.Time = time
			s, err := NewSimulation(o)
			if err != nil {
				t.Fatal(err)
			}
			for trial := range 3 {
				s.play(s.seed.sub(forTrials).sub(trial))
				p := mustWatch(t, o, trial)
				informed := []int64{1}
				messages := int64(0)
				for !p.Done() {
					calls := p.Round()
					messages += int64(len(calls))
					learners := int64(0)
					for _, c := range calls {
						if c.Learner != Nobody {
							learners++
						}
						if c.Learner != Nobody && (c.Failed || c.Learner != c.From && c.Learner != c.To || !p.Knows(c.Learner)) {
							t.Fatalf("%s, %s: impossible call %+v", name, time, c)
						}
					}
					if now := liveKnowing(p); now-informed[len(informed)-1] != learners {
						t.Fatalf("%s, %s: %d learned it, but %d are told", name, time, now-informed[len(informed)-1], learners)
					}
					informed = append(informed, liveKnowing(p))
				}
				if !slices.Equal(informed, s.record.informed) || messages != s.record.messages || p.Rounds() != s.record.rounds() {
					t.Fatalf("%s, %s, trial %d: %v by %d messages, want %v by %d",
						name, time, trial, informed, messages, s.record.informed, s.record.messages)
				}
			}
		})
	}
}

func TestACutNetworkLearnsItInTheOtherHalfOnlyOnceItIsHealed(t *testing.T) {
	const nodes, middle = 21, 11
	for _, mode := range allModes {
		p := mustWatch(t, settingOf(nodes, mode, nil), 0)
		p.SetCut(true)
		for !p.Done() {
			for _, c := range p.Round() {
				if across := (c.From < middle) != (c.To < middle); c.Failed != across {
					t.Fatalf("%s: %+v", mode, c)
				}
			}
		}
		if n := liveKnowing(p); n != middle && n != nodes-middle {
			t.Errorf("%s: %d nodes know it in a cut network", mode, n)
		}
		p.SetCut(false)
		for !p.Done() {
			p.Round()
		}
		if n := liveKnowing(p); n != nodes {
			t.Errorf("%s: %d nodes know it in the end", mode, n)
		}
	}
}

func TestACrashedNodeRemembersButDoesNotTell(t *testing.T) {
	for _, mode := range allModes {
		p := mustWatch(t, settingOf(10, mode, nil), 0)
		source := p.Source()
		p.SetCrashed(source, true)
		if !p.Done() {
			t.Errorf("%s: somebody can learn it", mode)
		}
		for _, c := range p.Round() {
			if c.From == source || c.Learner != Nobody || c.Failed != (c.To == source) {
				t.Errorf("%s: %+v", mode, c)
			}
		}
		p.SetCrashed(source, false)
		for !p.Done() {
			p.Round()
		}
		if n := liveKnowing(p); n != 10 {
			t.Errorf("%s: %d nodes know it in the end", mode, n)
		}
	}
}

func TestTheNumberOfCrashedNodesCanBeChangedDuringATrial(t *testing.T) {
	const nodes = 30
	p := mustWatch(t, settingOf(nodes, Push, nil), 0)
	p.Round()
	p.SetCrashed(p.Source(), true) // forgotten by the next change
	for _, number := range []int{0, 1, 7, nodes - 1, 3} {
		if err := p.SetCrashes(number); err != nil {
			t.Fatal(err)
		}
		fromTheStart := mustWatch(t, settingOf(nodes, Push, func(o *Options) { o.Crashed = number }), 0)
		if !slices.Equal(p.crashed, fromTheStart.crashed) {
			t.Errorf("with %d crashed nodes, those are %v, want %v", number, p.crashed, fromTheStart.crashed)
		}
	}
	var refused *OptionError
	if err := p.SetCrashes(nodes); !errors.As(err, &refused) || refused.Option != "crashed" {
		t.Errorf("got %v", err)
	}
}

func TestLossCanBeChangedDuringATrial(t *testing.T) {
	p := mustWatch(t, settingOf(500, PushPull, nil), 0)
	failures := func() (failed int) {
		for _, c := range p.Round() {
			if c.Failed {
				failed++
			}
		}
		return failed
	}
	if n := failures(); n != 0 {
		t.Errorf("%d calls failed", n)
	}
	if err := p.SetLoss(0.5); err != nil {
		t.Fatal(err)
	}
	if n := failures(); n < 200 || n > 300 {
		t.Errorf("%d of 500 calls failed", n)
	}
	var refused *OptionError
	if err := p.SetLoss(1); !errors.As(err, &refused) || refused.Option != "loss" {
		t.Errorf("got %v", err)
	}
}

// By push-pull everybody calls in every round, whoever knows it.
func TestLossMovesNoTarget(t *testing.T) {
	for _, topology := range []Topology{Complete, Grid, RandomRegular} {
		with := func(loss float64) *Trial {
			return mustWatch(t, settingOf(100, PushPull, func(o *Options) { o.Topology, o.Fanout, o.Loss = topology, 2, loss }), 0)
		}
		plain, lossy := with(0), with(0.9)
		for round := range 20 {
			calls, others := plain.Round(), lossy.Round()
			failed := 0
			for i, c := range others {
				if c.From != calls[i].From || c.To != calls[i].To {
					t.Fatalf("%s, round %d: %+v, without loss %+v", topology, round, c, calls[i])
				}
				if c.Failed {
					failed++
				}
			}
			if len(calls) != len(others) || failed == 0 {
				t.Fatalf("%s, round %d: %d calls, without loss %d; %d failed", topology, round, len(others), len(calls), failed)
			}
		}
	}
}

func TestWhatCannotBeWatchedIsRefused(t *testing.T) {
	for option, change := range map[string]func(o *Options){
		"mode":  func(o *Options) { o.Mode = "" },
		"rumor": func(o *Options) { o.Rumor = &Rumor{Blind, Coin, 1} },
		"nodes": func(o *Options) { o.Nodes = MaxWatched + 1 },
	} {
		_, err := NewTrial(settingOf(100, Push, change), 0)
		var refused *OptionError
		if !errors.As(err, &refused) || refused.Option != option {
			t.Errorf("%s: %v", option, err)
		}
	}
}
