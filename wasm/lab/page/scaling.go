package main

import (
	"math"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// scaling shows how the rounds grow with the number of nodes, up to a billion, beside the
// formulas for large n. It takes fanout, loss and the share of crashed nodes from the form.
type scaling struct {
	page    *page
	options epidemic.Options
	sizes   []int
	// By mode, for each size.
	formulas, means, errors map[epidemic.Mode]numbers
	work                    *work
	figure                  *figure
}

var modes = []epidemic.Mode{epidemic.Push, epidemic.Pull, epidemic.PushPull}

// scalingTrials is how many trials are played at each size.
const scalingTrials = 200

func newScaling(p *page) *scaling {
	s := &scaling{
		page:   p,
		sizes:  []int{8, 16, 32, 100, 316, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000},
		figure: newFigure(p, "scaling", axes{X: "nodes", Y: "rounds until all know it", LogarithmOf: true}),
	}
	s.work = newWork(p, "scaling", s.start)
	return s
}

// open shows the formulas for other options.
func (s *scaling) open(o epidemic.Options) {
	if o.Fanout == s.options.Fanout && o.Loss == s.options.Loss && o.Seed == s.options.Seed &&
		share(o) == share(s.options) && s.options.Nodes > 0 {
		return
	}
	s.options = o
	s.work.end("")
	s.formulas, s.means, s.errors = map[epidemic.Mode]numbers{}, map[epidemic.Mode]numbers{}, map[epidemic.Mode]numbers{}
	for _, mode := range modes {
		for _, n := range s.sizes {
			rounds, err := epidemic.Asymptote(s.optionsFor(mode, n))
			if err != nil {
				rounds = math.NaN()
			}
			s.formulas[mode] = append(s.formulas[mode], rounds)
		}
	}
	s.show()
}

func share(o epidemic.Options) float64 { return float64(o.Crashed) / float64(max(o.Nodes, 1)) }

func (s *scaling) optionsFor(mode epidemic.Mode, n int) epidemic.Options {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = n, mode, scalingTrials, s.options.Seed
	o.Fanout, o.Loss = min(s.options.Fanout, n-1), s.options.Loss
	o.Crashed = min(int(share(s.options)*float64(n)), n-1)
	return o
}

// startOnce measures unless it has begun to.
func (s *scaling) startOnce() {
	if s.work.stop == nil && len(s.means) == 0 {
		s.start()
	}
}

// start measures.
func (s *scaling) start() {
	s.page.measured("scaling")
	s.means, s.errors = map[epidemic.Mode]numbers{}, map[epidemic.Mode]numbers{}
	var jobs []epidemic.Options
	for _, n := range s.sizes {
		for _, mode := range modes {
			jobs = append(jobs, s.optionsFor(mode, n))
		}
	}
	s.work.start(jobs, func(i int, r simulation) {
		mode := jobs[i].Mode
		s.means[mode] = append(s.means[mode], r.Rounds.Mean)
		s.errors[mode] = append(s.errors[mode], r.Rounds.SD/math.Sqrt(float64(r.Trials)))
		s.show()
	}, func() string { return element.Counted(scalingTrials, "trial") + " of each mode at each size." })
}

func (s *scaling) show() {
	columns := []column{{Name: "Nodes"}}
	for _, n := range s.sizes {
		columns[0].Values = append(columns[0].Values, float64(n))
	}
	for i, mode := range modes {
		name := []string{"push", "pull", "push-pull"}[i]
		color := []string{"text", "warn", "accent"}[i]
		columns = append(columns,
			column{Name: name + ", formula", Drawn: "dashed", Color: color, Values: s.formulas[mode]},
			column{Name: name + ", measured", Drawn: "marks", Color: color, Values: s.means[mode]},
			column{Name: name + ", standard error", Values: s.errors[mode]})
	}
	s.figure.show(columns...)
	s.figure.describe("Rounds until all know it, by number of nodes from 8 to a billion on a logarithmic axis: nearly straight lines, the highest for push.")
}
