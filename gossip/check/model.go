package check

// model is a complete behavior of the two functions.
type model struct {
	reading Reading
	wrong   *misconception // nil for a correct model
	// What the misconception does; nil for a correct function.
	round  roundFunc
	spread spreadFunc
}

// roundModels returns the models of gossipRound: the correct one and the
// misconceptions.
func roundModels() (correct, wrong []model) {
	for i := range roundMisconceptions {
		m := &roundMisconceptions[i]
		add := func(m *misconception, rounds ...roundFunc) {
			for _, round := range rounds {
				wrong = append(wrong, model{reading: readings[0], wrong: m, round: round})
			}
		}
		if m.round != nil {
			add(m, m.round)
		}
		add(m, m.otherRounds...)
		pushing, pulling := *m, *m
		pushing.title += " (only when the source gives to the target)"
		pulling.title += " (only when the target gives to the source)"
		for _, wrongly := range m.gives {
			add(m, bothWays(wrongly, wrongly)...)
			add(&pushing, bothWays(wrongly, give)...)
			add(&pulling, bothWays(give, wrongly)...)
		}
	}
	return []model{{reading: readings[0]}}, wrong
}

// bothWays returns the programs in which the source pushes and the target gives
// back: one after the other in either order, or both giving what they knew before.
func bothWays(push, pull giveFunc) []roundFunc {
	return []roundFunc{
		func(c cluster, source, target int) {
			push(c[source].state, c[target].state)
			pull(c[target].state, c[source].state)
		},
		func(c cluster, source, target int) {
			pull(c[target].state, c[source].state)
			push(c[source].state, c[target].state)
		},
		func(c cluster, source, target int) {
			known := c[source].state.clone()
			pull(c[target].state, c[source].state)
			push(known, c[target].state)
		},
	}
}

// spreadModels returns the models of spreadInfo: the correct readings, and the
// misconceptions under each of them. gossipRound is correct in all of them.
func spreadModels() (correct, wrong []model) {
	for _, r := range readings {
		correct = append(correct, model{reading: r})
	}
	for i := range spreadMisconceptions {
		m := &spreadMisconceptions[i]
		for _, spread := range append([]spreadFunc{m.spread}, m.otherSpreads...) {
			for _, r := range readings {
				wrong = append(wrong, model{reading: r, wrong: m, spread: spread})
			}
		}
	}
	return correct, wrong
}

// run makes a call and reports whether it throws.
func (m model) run(c cluster, call call) (throws bool) {
	defer func() {
		if r := recover(); r != nil {
			if r != (thrown{}) {
				panic(r)
			}
			throws = true
		}
	}()
	switch {
	case call.function == gossipRound && m.round != nil:
		m.round(c, call.source, call.target)
	case call.function == gossipRound:
		round(c, call.source, call.target)
	case m.spread != nil:
		m.spread(m.reading, c, call.key, call.value, call.from)
	default:
		m.reading.spread(c, call.key, call.value, call.from)
	}
	return false
}

// contradiction returns the first step that a model does not predict, -1 if
// there is none. Steps that were not seen contradict nothing.
func (m model) contradiction(c *testCase, seen []step) int {
	nodes := c.nodes.clone()
	for i, s := range seen {
		if m.run(nodes, c.calls[i]) {
			if s.problem.reason != threw {
				return i
			}
			return -1
		}
		if s.problem.reason != "" || !nodes.equal(s.nodes) {
			return i
		}
	}
	return -1
}

// after returns the cluster that a correct model leaves behind after the first
// calls of a case.
func (m model) after(c *testCase, calls int) cluster {
	nodes := c.nodes.clone()
	for _, call := range c.calls[:calls] {
		m.run(nodes, call)
	}
	return nodes
}
