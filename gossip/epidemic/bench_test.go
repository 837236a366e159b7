package epidemic

import (
	"fmt"
	"testing"
)

// benchmarkTrials measures one trial, the next of a series each time.
func benchmarkTrials(b *testing.B, o Options) {
	b.Helper()
	s, err := NewSimulation(o)
	if err != nil {
		b.Fatal(err)
	}
	t := s.NewTally()
	trial := 0
	for b.Loop() {
		s.Play(t, trial, trial+1)
		trial++
	}
}

// BenchmarkCounts measures one trial with a billion nodes.
func BenchmarkCounts(b *testing.B) {
	for _, mode := range allModes {
		b.Run(string(mode), func(b *testing.B) { benchmarkTrials(b, settingOf(1_000_000_000, mode, nil)) })
	}
}

func BenchmarkExact(b *testing.B) {
	for _, nodes := range []int{256, 1000} {
		for _, mode := range allModes {
			b.Run(fmt.Sprintf("%s-%d", mode, nodes), func(b *testing.B) {
				o := settingOf(nodes, mode, nil)
				for b.Loop() {
					if _, err := ExactLaw(o); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkAgents measures one trial with a million nodes.
func BenchmarkAgents(b *testing.B) {
	for _, mode := range allModes {
		b.Run(string(mode), func(b *testing.B) {
			benchmarkTrials(b, settingOf(1_000_000, mode, func(o *Options) { o.Engine = Agents }))
		})
	}
	b.Run("push-pull-loss", func(b *testing.B) {
		benchmarkTrials(b, settingOf(1_000_000, PushPull, func(o *Options) { o.Engine, o.Loss = Agents, 0.3 }))
	})
}

// BenchmarkLearned measures who learns it when, of a million nodes.
func BenchmarkLearned(b *testing.B) {
	s, err := NewSimulation(settingOf(1_000_000, PushPull, nil))
	if err != nil {
		b.Fatal(err)
	}
	for trial := 0; b.Loop(); trial++ {
		if _, err := s.Learned(trial); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTopologies measures one trial with 10 000 nodes, push-pull.
func BenchmarkTopologies(b *testing.B) {
	for _, topology := range []Topology{Ring, Grid, RandomRegular, TwoClusters} {
		b.Run(string(topology), func(b *testing.B) {
			benchmarkTrials(b, settingOf(10_000, PushPull, func(o *Options) { o.Topology = topology }))
		})
	}
}

// BenchmarkRumors measures the first table of Demers et al., with 1000 trials a row.
func BenchmarkRumors(b *testing.B) {
	for b.Loop() {
		for k := 1; k <= 5; k++ {
			if _, err := Simulate(rumorOf(Push, Feedback, Counter, k)); err != nil {
				b.Fatal(err)
			}
		}
	}
}
