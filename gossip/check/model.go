package check

// model is a complete behaviour of the two functions.
type model struct {
	reading Reading
	wrong   *misconception // nil for a correct model
}

// roundModels returns the models of gossipRound: the correct one and the
// misconceptions.
func roundModels() (correct, wrong []model) {
	for i := range roundMisconceptions {
		wrong = append(wrong, model{readings[0], &roundMisconceptions[i]})
	}
	return []model{{reading: readings[0]}}, wrong
}

// spreadModels returns the models of spreadInfo: the correct readings, and the
// misconceptions under each of them. gossipRound is correct in all of them.
func spreadModels() (correct, wrong []model) {
	for _, r := range readings {
		correct = append(correct, model{reading: r})
	}
	for i := range spreadMisconceptions {
		for _, r := range readings {
			wrong = append(wrong, model{r, &spreadMisconceptions[i]})
		}
	}
	return correct, wrong
}

// run carries out a call, and reports whether it throws.
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
	case call.function == gossipRound && m.wrong != nil && m.wrong.round != nil:
		m.wrong.round(c, call.source, call.target)
	case call.function == gossipRound:
		round(c, call.source, call.target)
	case m.wrong != nil && m.wrong.spread != nil:
		m.wrong.spread(m.reading, c, call.key, call.value, call.from)
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
