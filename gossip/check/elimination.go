package check

import (
	"slices"

	"gossiplesson/gossip/check/model"
)

// survivor names the model that explains everything that was seen with the fewest
// faults, nil if there is none. failed are the positions of the cases that the best
// reading does not explain, with the most convincing one first, of which the example is made. One case alone does not tell:
// many models explain it, and most of them have nothing to do with the program.
func (x *examination) survivor(seen [][]step, failed []int, example *counterexample) *model.Misconception {
	if x.oneCase {
		return nil
	}
	if slices.ContainsFunc(failed, func(i int) bool { return outgrown(x.cases[i], seen[i]) }) {
		return nil // no model does that, and to try them all on such states would take minutes
	}
	small, smallSeen := x.cases[failed[0]], seen[failed[0]]
	if small.large { // models take long there
		small, smallSeen = example.testCase, example.steps
	}
	tests := x.tests(seen, small, smallSeen)
	find := func(faults int) []model.Model { return model.FindSpreads(faults, tests) }
	if x.function == gossipRound {
		meetings := x.meetings(seen, failed, small, smallSeen)
		find = func(faults int) []model.Model { return model.FindRounds(faults, meetings, tests) }
	}
	most := 2
	throws := func(s step) bool { return s.problem.reason != "" }
	always := !slices.ContainsFunc(seen, func(steps []step) bool { return !slices.ContainsFunc(steps, throws) })
	if always || example.cells() > maxCellsOfTwo { // what always throws tells too little for two
		most = 1
	}
	for faults := 1; faults <= most; faults++ {
		if found := find(faults); len(found) > 0 {
			return x.mostSpecific(found).Misconception()
		}
	}
	return nil
}

// maxCellsOfTwo bounds the cells of an example that two faults are tried on, which are many thousands of models.
const maxCellsOfTwo = 100

// survivorOfRest is survivor for the cases that end without a throw, in which a program may
// be wrong in a way that explains the throw as well: a value stored in place of an entry has
// no version, but only that of null throws.
func (x *examination) survivorOfRest(seen [][]step, failed []int, example *counterexample) *model.Misconception {
	rest := *x
	rest.cases = nil
	var seenOfRest [][]step
	var failedOfRest []int
	for i, steps := range seen {
		if slices.ContainsFunc(steps, func(s step) bool { return s.problem.reason != "" }) {
			continue
		}
		if slices.Contains(failed, i) {
			failedOfRest = append(failedOfRest, len(rest.cases))
		}
		rest.cases, seenOfRest = append(rest.cases, x.cases[i]), append(seenOfRest, steps)
	}
	if len(failedOfRest) == 0 || len(rest.cases) < len(seen)/2 { // too little to tell by
		return nil
	}
	slices.SortStableFunc(failedOfRest, func(a, b int) int { return rest.cases[a].size() - rest.cases[b].size() })
	return rest.survivor(seenOfRest, failedOfRest, example)
}

// moreKeys is how many keys a model may add that a case does not have.
const moreKeys = 10

// outgrown reports whether there is more in a state than all keys of a case, each in two spellings, and a few more.
func outgrown(c *testCase, seen []step) bool {
	most := 2*len(c.keys()) + len(c.calls) + moreKeys
	return slices.ContainsFunc(seen, func(s step) bool {
		return slices.ContainsFunc(s.nodes, func(n *model.Node) bool { return len(n.State.Keys) > most })
	})
}

// explains reports whether a model predicts everything that was seen. A small case that
// failed rules out most of them.
func (x *examination) explains(m *model.Model, seen [][]step, small *testCase, smallSeen []step) bool {
	if contradiction(m, small, smallSeen) >= 0 {
		return false
	}
	for i := range seen {
		if contradiction(m, x.cases[i], seen[i]) >= 0 {
			return false
		}
	}
	return true
}

// meetings returns the calls of gossipRound that went well enough to be compared, those
// of a small case that failed first, then of the others that failed. Large cases are left out.
func (x *examination) meetings(seen [][]step, failed []int, small *testCase, smallSeen []step) (all []model.Meeting) {
	rest := slices.Clone(failed[1:])
	for i := range seen {
		if !slices.Contains(failed, i) {
			rest = append(rest, i)
		}
	}
	add := func(c *testCase, steps []step) {
		before := c.nodes
		for k, s := range steps {
			if s.problem.reason != "" || len(s.nodes) != len(before) {
				break
			}
			call := c.calls[k]
			all = append(all, model.Meeting{Before: before, After: s.nodes, Source: call.source, Target: call.target})
			before = s.nodes
		}
	}
	add(small, smallSeen)
	for _, i := range rest {
		if !x.cases[i].large {
			add(x.cases[i], seen[i])
		}
	}
	return all
}

// tests are what a model must pass to explain what was seen.
func (x *examination) tests(seen [][]step, small *testCase, smallSeen []step) model.Tests {
	const enough = 6 // single nodes to rule out most of what is set wrongly
	var alone []int
	for i, c := range x.cases[:len(seen)] {
		if len(c.nodes) == 1 && len(alone) < enough {
			alone = append(alone, i)
		}
	}
	return model.Tests{
		Small:      func(m model.Model) bool { return contradiction(&m, small, smallSeen) < 0 },
		Idle:       func(m model.Model) bool { return isRight(&m, small) },
		NewKey:     newKey(small, smallSeen),
		OrderShows: len(small.nodes) > 2,
		Alone: func(m model.Model) bool {
			return !slices.ContainsFunc(alone, func(i int) bool { return contradiction(&m, x.cases[i], seen[i]) >= 0 })
		},
		All: func(m model.Model) bool { return x.explains(&m, seen, small, smallSeen) },
	}
}

// newKey returns the first key that a case shows although it has none like it, empty if there is
// none. Of what is no name, such as undefined, positions and values, laws tell more.
func newKey(c *testCase, seen []step) string {
	known := append(c.keys(), "undefined", "[object Object]", "0", "1")
	for _, call := range c.calls {
		known = append(known, call.key, call.value.AsText())
	}
	for _, s := range seen {
		for _, n := range s.nodes {
			if i := slices.IndexFunc(n.State.Keys, func(key string) bool { return !slices.Contains(known, key) }); i >= 0 {
				return n.State.Keys[i]
			}
		}
	}
	return ""
}

// mostSpecific returns the model that differs from a correct one in the fewest cases of
// another seed, since the ones of this seed do not tell them apart; the first of several.
func (x *examination) mostSpecific(found []model.Model) model.Model {
	if len(found) == 1 {
		return found[0]
	}
	others := slices.DeleteFunc(series(x.seed+1), func(c *testCase) bool { return c.judges() != x.function })
	best, fewest := found[0], len(others)+1
	for _, m := range found {
		differing := 0
		for _, c := range others {
			if !isRight(&m, c) {
				differing++
			}
		}
		if differing < fewest {
			best, fewest = m, differing
		}
	}
	return best
}
