package main

import (
	"errors"

	"gossiplesson/gossip/epidemic"
)

// Limits of the picture.
const (
	mostShown  = 200
	mostRounds = 500
)

// A frame is the cluster after some rounds, with the changes that happen then.
type frame struct {
	knows, crashed []bool
	calls          []epidemic.Call // of the round before
	loss           float64
	crashes        int
	isCut          bool
	done           bool // nobody else can learn it
	knowing, live  int  // live nodes that know it, and all live ones
}

// shownOptions returns the options of the picture, which shows no more than mostShown
// nodes, with the same share of them crashed.
func shownOptions(o epidemic.Options) epidemic.Options {
	if o.Nodes > mostShown {
		o.Crashed = min(o.Crashed*mostShown/o.Nodes, mostShown-1)
		o.Nodes = mostShown
		o.Fanout = min(o.Fanout, mostShown-1)
	}
	return o
}

// play plays a trial with changes: a function of its arguments. The frames are those after
// 0, 1, ... rounds, until nobody else can learn it and nothing else happens. If a change is
// impossible, it returns what was played without that and all later ones, and an error.
func play(o epidemic.Options, changes []change) (frames []frame, err error) {
	t, err := epidemic.NewTrial(o, 0)
	if err != nil {
		return nil, err
	}
	now := frame{loss: o.Loss}
	for round := 0; ; round++ {
		for len(changes) > 0 && changes[0].round <= round {
			c := changes[0]
			changes = changes[1:]
			if err = c.apply(t, o.Nodes); err != nil {
				changes = nil
				break
			}
			switch c.kind {
			case setLoss:
				now.loss = c.value
			case cutNetwork, heal:
				now.isCut = c.kind == cutNetwork
			}
		}
		now.look(t, o.Nodes)
		frames = append(frames, now)
		if now.done && len(changes) == 0 || round == mostRounds {
			return frames, explained(err)
		}
		now.calls = t.Round()
	}
}

// look notes who knows it and who is down.
func (f *frame) look(t *epidemic.Trial, nodes int) {
	f.knows, f.crashed = make([]bool, nodes), make([]bool, nodes)
	f.crashes, f.knowing = 0, 0
	for v := range nodes {
		f.knows[v], f.crashed[v] = t.Knows(v), t.Crashed(v)
		switch {
		case f.crashed[v]:
			f.crashes++
		case f.knows[v]:
			f.knowing++
		}
	}
	f.live = nodes - f.crashes
	f.done = t.Done()
}

// explained words an error of the package epidemic for people.
func explained(err error) error {
	var bad *epidemic.OptionError
	if errors.As(err, &bad) {
		return errors.New(bad.Text())
	}
	return err
}

// learners returns who learned it in the round before the frame, and from whom.
func (f *frame) learners() (from map[int]int) {
	from = map[int]int{}
	for _, c := range f.calls {
		switch c.Learner {
		case epidemic.Nobody:
		case c.To:
			from[c.To] = c.From
		default:
			from[c.From] = c.To
		}
	}
	return from
}

func (f *frame) failures() (count int) {
	for _, c := range f.calls {
		if c.Failed {
			count++
		}
	}
	return count
}
