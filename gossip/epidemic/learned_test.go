package epidemic

import (
	"errors"
	"testing"
)

func TestNodesLearnItInTheRoundsThatAreCounted(t *testing.T) {
	for _, mode := range allModes {
		o := settingOf(3000, mode, func(o *Options) { o.Crashed, o.Loss = 500, 0.2 })
		s, err := NewSimulation(o)
		if err != nil {
			t.Fatal(err)
		}
		learned, err := s.Learned(4)
		if err != nil {
			t.Fatal(err)
		}
		by := map[uint16]int64{}
		for _, round := range learned {
			by[round]++
		}
		s.play(s.seed.sub(forTrials).sub(4))
		before := int64(0)
		for round, informed := range s.record.informed {
			if by[uint16(round)] != informed-before {
				t.Errorf("%s: %d nodes learn it in round %d, want %d", mode, by[uint16(round)], round, informed-before)
			}
			before = informed
		}
		if by[Never] != 500 {
			t.Errorf("%s: %d never learn it, want 500", mode, by[Never])
		}
	}
}

// With four nodes, the rounds in which each learns it have the same joint law as for agents.
func TestWhoLearnsItWhenHasTheLawOfAgents(t *testing.T) {
	o := settingOf(4, Push, nil)
	s, err := NewSimulation(o)
	if err != nil {
		t.Fatal(err)
	}
	trials := amount(20_000)
	counts, agents := map[int64]int{}, map[int64]int{}
	code := func(rounds []uint16) (c int64) {
		for _, r := range rounds {
			c = 6*c + int64(min(r, 5))
		}
		return c
	}
	for trial := range trials {
		learned, err := s.Learned(trial)
		if err != nil {
			t.Fatal(err)
		}
		counts[code(learned)]++
	}
	const times = 10 // so many more, to serve as the law
	for trial := range times * trials {
		learned := make([]uint16, 4)
		one, err := NewTrial(o, trial)
		if err != nil {
			t.Fatal(err)
		}
		for !one.Done() {
			for _, c := range one.Round() {
				if c.Learner != Nobody {
					learned[c.Learner] = uint16(one.Rounds())
				}
			}
		}
		agents[code(learned)]++
	}
	mustFit(t, "rounds of four nodes", counts, func(c int64) float64 { return float64(agents[c]) / float64(times*trials) }, 6*6*6*6)
}

func TestWhoLearnsItWhenNeedsCounts(t *testing.T) {
	for option, change := range map[string]func(o *Options){
		"engine": func(o *Options) { o.Topology = Ring },
		"nodes":  func(o *Options) { o.Nodes = MaxAgents + 1 },
	} {
		s, err := NewSimulation(settingOf(100, Push, change))
		if err != nil {
			t.Fatal(err)
		}
		var refused *OptionError
		if _, err := s.Learned(0); !errors.As(err, &refused) || refused.Option != option {
			t.Errorf("%s: %v", option, err)
		}
	}
}
