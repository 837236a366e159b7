package check

import (
	"slices"
	"sync"

	"gossiplesson/gossip/check/model"
)

// programOf runs cases like a program whose functions behave like two models.
func programOf(round, spread model.Model) Runner {
	return func(b Batch) Observations {
		var seen Observations
		for _, c := range b.cases {
			nodes := c.nodes.Clone()
			var steps []step
			for _, call := range c.calls {
				m := &spread
				if call.function == gossipRound {
					m = &round
					if b.round != "" {
						m = &model.Model{Round: model.Round{Whole: standIns[b.round]}}
					}
				}
				if run(m, nodes, call) {
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

// standIns are the versions of gossipRound that a Batch may name instead of the program's own.
var standIns = map[string]func(c model.Cluster, source, target int){copying: model.Exchange, quiet: model.Exchange, sharing: shareNewest,
	"node": model.Exchange, "state": model.Exchange, "both": model.Exchange,
	"moved": model.Exchange, "any-moved": model.Exchange, "told": model.Exchange, "any-told": model.Exchange,
	"learned": model.Exchange, "any-learned": model.Exchange}

func shareNewest(c model.Cluster, source, target int) {
	for _, pair := range [][2]*model.State{{c[source].State, c[target].State}, {c[target].State, c[source].State}} {
		for i, key := range slices.Clone(pair[0].Keys) {
			if e := pair[0].Entries[i]; newer(e, pair[1].Get(key)) {
				pair[1].Set(key, e)
			}
		}
	}
}

// copyShared copies a cluster but keeps shared objects shared.
func copyShared(c model.Cluster) model.Cluster {
	states, entries := map[*model.State]*model.State{}, map[*model.Entry]*model.Entry{}
	copied := make(model.Cluster, len(c))
	for i, n := range c {
		s := states[n.State]
		if s == nil {
			s = &model.State{Instead: n.State.Instead}
			states[n.State] = s
			for j, key := range n.State.Keys {
				e := n.State.Entries[j]
				if entries[e] == nil {
					entries[e] = e.Clone()
				}
				s.Set(key, entries[e])
			}
		}
		copied[i] = &model.Node{ID: n.ID, More: n.More, State: s}
	}
	return copied
}

// lessons is a correct program, in the lesson's own reading.
var lessons = model.Model{Reading: model.Readings[0]}

type (
	roundFunc  = func(c model.Cluster, source, target int)
	spreadFunc = func(r model.Reading, c model.Cluster, key string, value model.Value, from int)
	giveFunc   = func(from, to *model.State)
)

// roundBy and spreadBy make models of functions.
func roundBy(round roundFunc) model.Model {
	return model.Model{Reading: model.Readings[0], Round: model.Round{Whole: round}}
}

func spreadBy(spread spreadFunc) model.Model {
	if spread == nil {
		return lessons
	}
	return model.Model{Reading: model.Readings[0], Spread: model.Spread{Whole: func(s *model.Setting) {
		spread(s.Reading, s.Cluster, s.Key, s.Value, s.From)
	}}}
}

// spreadAs spreads as a reading asks for.
func spreadAs(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
	(&model.Spread{}).Run(r, c, key, value, from)
}

// setAs sets the entry as a reading asks for.
func setAs(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
	c[from].State.Set(key, &model.Entry{Value: value, Version: r.NextVersion(c[from].State, key)})
}

// setLessons is setAs in the lesson's own reading.
func setLessons(c model.Cluster, key string, value model.Value, from int) {
	setAs(model.Readings[0], c, key, value, from)
}

func eachSweep(r model.Reading, c model.Cluster, from int, visit func(peer int)) {
	for range r.Sweeps {
		for _, peer := range r.Peers(len(c), from) {
			visit(peer)
		}
	}
}

// spreadExcept spreads as the reading says, but leaves some peers out.
func spreadExcept(r model.Reading, c model.Cluster, key string, value model.Value, from int, leftOut func(peer int) bool) {
	setAs(r, c, key, value, from)
	eachSweep(r, c, from, func(peer int) {
		if !leftOut(peer) {
			model.Exchange(c, from, peer)
		}
	})
}

// bothWays returns the programs in which the source pushes and the target gives
// back: one after the other in either order, or both giving what they knew before.
func bothWays(push, pull giveFunc) []roundFunc {
	return []roundFunc{
		func(c model.Cluster, source, target int) {
			push(c[source].State, c[target].State)
			pull(c[target].State, c[source].State)
		},
		func(c model.Cluster, source, target int) {
			pull(c[target].State, c[source].State)
			push(c[source].State, c[target].State)
		},
		func(c model.Cluster, source, target int) {
			known := c[source].State.Clone()
			pull(c[target].State, c[source].State)
			push(known, c[target].State)
		},
	}
}

func newer(theirs, own *model.Entry) bool { return own == nil || theirs.NewerThan(own) }

// giving hands over copies of the entries for which wins(theirs, own) holds; own is
// nil if the taker does not know the key.
func giving(wins func(theirs, own *model.Entry) bool) giveFunc {
	return func(from, to *model.State) {
		for i, key := range from.Keys {
			if wins(from.Entries[i], to.Get(key)) {
				to.Set(key, from.Entries[i].Clone())
			}
		}
	}
}

// give is a correct way to give.
var give = giving(newer)

// givingBy compares number(version) instead of the versions.
func givingBy(number func(float64) float64) giveFunc {
	return giving(func(theirs, own *model.Entry) bool {
		return own == nil || number(theirs.Version.Number) > number(own.Version.Number)
	})
}

// giveKeys gives some keys only.
func giveKeys(from, to *model.State, keys []string) {
	for _, key := range keys {
		if e := from.Get(key); newer(e, to.Get(key)) {
			to.Set(key, e.Clone())
		}
	}
}

// wrongModel has one fault.
type wrongModel struct {
	model.Model
	function string
}

func (w wrongModel) id() string { return w.Misconception().ID }

// program is right in the other function.
func (w wrongModel) program() Runner {
	if w.function == gossipRound {
		return programOf(w.Model, lessons)
	}
	return programOf(lessons, w.Model)
}

// finding is what a report says about the wrong function.
func (w wrongModel) finding(r Report) finding {
	if w.function == gossipRound {
		return r.round
	}
	return r.spread
}

// faulty returns the models with one fault, with every order of the two directions in
// which it does not vanish.
var faulty = sync.OnceValue(func() (all []wrongModel) {
	rounds, spreads := model.OneFault()
	add := func(function string, models []model.Model) {
		cases := casesOf(function, 1)
		for _, m := range models {
			if slices.ContainsFunc(cases, func(c *testCase) bool { return !isRight(&m, c) }) {
				all = append(all, wrongModel{m, function})
			}
		}
	}
	add(gossipRound, rounds)
	add(spreadInfo, spreads)
	return all
})

// casesOf returns the cases of a seed that judge a function.
func casesOf(function string, seed uint32) []*testCase {
	return slices.DeleteFunc(series(seed), func(c *testCase) bool { return c.judges() != function })
}
