package check

import (
	"slices"
	"strconv"

	"gossiplesson/gossip/check/model"
)

// repetitions is how often a counterexample is run again, to see whether the
// result is always the same.
const repetitions = 4

// maxCells bounds the cells (nodes x keys) of the cases that one run tries, so that
// large cases first lose much at once. 300 characters count as one more.
const maxCells = 6_000

// maxShrinkings bounds the runs that making one counterexample smaller takes.
const maxShrinkings = 12

// shrinking looks for a smaller case that fails for the same reason. All that
// can be left out of a case, or made simpler, is tried in one run; the smallest
// case that still fails is the next one to be made smaller.
type shrinking struct {
	*examination
	best      *model.Model // the reading by which the program is judged
	convinces bool         // the case must contradict every reading, not only the best
	varies    bool         // a case had another result when it ran again
}

func (s *shrinking) smallest(c *testCase, seen []step) *counterexample {
	example := s.failing(c, seen)
	reason := example.reason()
	for range maxShrinkings {
		candidates := s.smaller(example)
		batch := slices.Concat(slices.Repeat([]*testCase{example.testCase}, repetitions), candidates)
		seen := s.run(Batch{cases: batch, round: s.round})
		s.failure = seen.Failure
		var next *counterexample
		for i, steps := range seen.cases {
			found := s.failing(batch[i], steps)
			if i < repetitions {
				s.varies = s.varies || found == nil || !sameSteps(found.steps, example.steps)
				continue
			}
			if found != nil && found.reason() == reason && (next == nil || found.size() < next.size()) {
				next = found
			}
		}
		if next == nil {
			break
		}
		example = next
	}
	return example
}

// failing returns a case as a counterexample, cut off after the call that shows
// it, or nil if the case does not fail.
func (s *shrinking) failing(c *testCase, seen []step) *counterexample {
	k := contradiction(s.best, c, seen)
	if k < 0 || s.convinces && !s.contradictsAll(c, seen) {
		return nil
	}
	if s.convinces {
		for i := range s.correct {
			k = max(k, contradiction(&s.correct[i], c, seen))
		}
	}
	cut := *c
	cut.calls = c.calls[:k+1]
	example := newCounterexample(&cut, s.best, seen[:k+1])
	example.round = s.round
	return example
}

func sameSteps(a, b []step) bool {
	return slices.EqualFunc(a, b, func(a, b step) bool {
		return a.problem.reason == b.problem.reason && a.nodes.Equal(b.nodes)
	})
}

// smaller returns simpler forms of a counterexample, each once and each smaller.
func (s *shrinking) smaller(e *counterexample) (candidates []*testCase) {
	cells := 0
	add := func(c *testCase) {
		if c != nil && cells <= maxCells && c.size() < e.size() && c.judges() == s.function && c.fair() {
			c.number = e.number
			cells += 1 + c.cells() + c.length()/300
			candidates = append(candidates, c)
		}
	}
	for _, simplify := range []func(*testCase) *testCase{plain, plainVersions, plainValues, plainKeys, capitalKeys} {
		add(simplify(e.testCase))
	}
	if e.cells() > 20 || len(e.nodes) > 8 {
		for _, c := range withoutBlocks(e.testCase) {
			add(plain(c))
			add(c)
		}
	}
	steps := []*testCase{s.lastCallOnly(e)}
	if e.cells() <= 300 {
		steps = append(steps, reductions(e.testCase)...)
	}
	for _, c := range steps {
		add(c)
	}
	// Two steps at a time, so that fewer runs are needed and steps that work only
	// together are found; and all simplifications of the rest at once.
	if alone := s.lastCallOnly(e); alone != nil {
		for _, c := range keptNodes(alone) {
			if cells > maxCells {
				break
			}
			add(c)
			for _, simple := range keptKeys(c) {
				add(simple)
				add(plain(simple))
			}
		}
	}
	for _, c := range steps {
		if cells > maxCells {
			break
		}
		if c != nil {
			add(plain(c))
		}
	}
	return candidates
}

// lastCallOnly replaces the calls before the last with the states that they should
// have led to.
func (s *shrinking) lastCallOnly(e *counterexample) *testCase {
	n := len(e.calls) - 1
	return &testCase{nodes: after(s.best, e.testCase, n), calls: e.calls[n:]}
}

// changedByEarlierCalls names what is wrong if the last call is right once the calls before it
// are replaced with the states that they should have led to; nil if it is not. If only another
// reading allows that, or what an earlier call did, it is the reading that has changed.
func (s *shrinking) changedByEarlierCalls(e *counterexample) *model.Misconception {
	if len(e.calls) == 1 {
		return nil
	}
	alone := s.lastCallOnly(e)
	seen := s.run(Batch{cases: []*testCase{alone}, round: s.round})
	s.failure = seen.Failure
	switch {
	case len(seen.cases) != 1 || s.failing(alone, seen.cases[0]) != nil:
		return nil
	case contradiction(s.best, alone, seen.cases[0]) >= 0:
		return &changesReading
	case slices.ContainsFunc(e.steps, func(s step) bool { return s.late }): // earlier calls are not over yet
		return &happensLater
	case contradiction(s.best, e.testCase, e.steps) < len(e.calls)-1:
		return &changesReading
	}
	return &remembersCalls
}

// reductions returns the case with one thing left out or made simpler.
func reductions(c *testCase) (all []*testCase) {
	for i := range c.calls {
		if len(c.calls) > 1 {
			all = append(all, &testCase{nodes: c.nodes, calls: slices.Delete(slices.Clone(c.calls), i, i+1)})
		}
	}
	all = append(all, keptNodes(c)...)
	for i := range c.nodes {
		all = append(all, withoutNode(c, i))
	}
	all = append(all, keptKeys(c)...)
	for i, n := range c.nodes {
		for _, key := range n.State.Keys {
			all = append(all, edited(c, func(c *testCase) { c.nodes[i].State.Remove(key) }))
		}
		for j := range n.State.Entries {
			for _, version := range []float64{1, 2, 0} {
				all = append(all, edited(c, func(c *testCase) {
					editEntry(c.nodes[i], j, func(e *model.Entry) { e.Version = model.NumberValue(version) })
				}))
			}
			for _, value := range []string{"a", "b"} {
				all = append(all, edited(c, func(c *testCase) {
					editEntry(c.nodes[i], j, func(e *model.Entry) { e.Value = model.StringValue(value) })
				}))
			}
		}
	}
	for i := range c.calls {
		for _, value := range []string{"a", "b"} {
			all = append(all, edited(c, func(c *testCase) { c.calls[i].value = model.StringValue(value) }))
		}
	}
	return append(all, edited(c, func(c *testCase) { plainIDs(c.nodes) }))
}

// withoutBlocks returns the case without half, a quarter or an eighth of the nodes
// that no call names, or of the keys.
func withoutBlocks(c *testCase) (all []*testCase) {
	keys, named := c.keys(), c.named()
	for parts := 2; parts <= 8; parts *= 2 {
		for part := range parts {
			from, to := len(c.nodes)*part/parts, len(c.nodes)*(part+1)/parts
			without := withNodes(c, func(i int) bool { return i < from || i >= to || named[i] })
			all = append(all, without, edited(c, func(c *testCase) {
				for _, n := range c.nodes {
					for _, key := range keys[len(keys)*part/parts : len(keys)*(part+1)/parts] {
						n.State.Remove(key)
					}
				}
			}))
		}
	}
	return all
}

// edited returns a changed copy of a case. Both hold the same entries, so change must
// replace them: see editEntry.
func edited(c *testCase, change func(c *testCase)) *testCase {
	copied := &testCase{nodes: c.nodes.Fork(), calls: slices.Clone(c.calls)}
	change(copied)
	return copied
}

// editEntry replaces the i-th entry of a node by a changed copy.
func editEntry(n *model.Node, i int, change func(e *model.Entry)) {
	e := n.State.Entries[i].Clone()
	change(e)
	n.State.Entries[i] = e
}

// keptNodes returns the case with only the nodes that the calls name, and with
// those and one more.
func keptNodes(c *testCase) (all []*testCase) {
	named := c.named()
	for kept := range c.nodes {
		all = append(all, withNodes(c, func(i int) bool { return i == kept || named[i] }))
	}
	return all
}

// named says of each node whether a call names it.
func (c *testCase) named() []bool {
	named := make([]bool, len(c.nodes))
	for _, call := range c.calls {
		if call.function == gossipRound {
			named[call.source], named[call.target] = true, true
		} else {
			named[call.from] = true
		}
	}
	return named
}

// withoutNode leaves a node out and renumbers the others; nil if a call names it.
func withoutNode(c *testCase, left int) *testCase {
	return withNodes(c, func(i int) bool { return i != left })
}

// withNodes keeps some of the nodes and renumbers them; nil if a call names one of the others.
func withNodes(c *testCase, keeps func(i int) bool) *testCase {
	now := make([]int, len(c.nodes))
	var kept model.Cluster
	for i, n := range c.nodes {
		now[i] = len(kept)
		if keeps(i) {
			kept = append(kept, n)
		}
	}
	copied := &testCase{nodes: kept.Fork(), calls: slices.Clone(c.calls)}
	for i := range copied.calls {
		call := &copied.calls[i]
		if call.function == gossipRound {
			if !keeps(call.source) || !keeps(call.target) {
				return nil
			}
			call.source, call.target = now[call.source], now[call.target]
		} else {
			if !keeps(call.from) {
				return nil
			}
			call.from = now[call.from]
		}
	}
	return copied
}

// keptKeys returns the case with only one of the keys in the states, for every
// key, and with none.
func keptKeys(c *testCase) (all []*testCase) {
	if c == nil {
		return nil
	}
	keep := func(isKept func(key string) bool) {
		all = append(all, edited(c, func(c *testCase) {
			for _, n := range c.nodes {
				before := n.State
				n.State = nothing()
				for i, key := range before.Keys {
					if isKept(key) {
						n.State.Add(key, before.Entries[i])
					}
				}
			}
		}))
	}
	keep(func(string) bool { return false })
	for _, kept := range c.keys() {
		keep(func(key string) bool { return key == kept })
	}
	return all
}

// plain returns the case with all of it made simpler: ids, versions, values and
// keys.
func plain(c *testCase) *testCase {
	if c == nil {
		return nil
	}
	c = plainKeys(plainValues(plainVersions(c)))
	plainIDs(c.nodes)
	return c
}

// plainVersions returns the case with low versions that compare as before.
func plainVersions(c *testCase) *testCase {
	return edited(c, func(c *testCase) {
		var versions []float64
		for _, n := range c.nodes {
			for _, e := range n.State.Entries {
				versions = append(versions, e.Version.Number)
			}
		}
		slices.Sort(versions)
		versions = slices.Compact(versions)
		for _, n := range c.nodes {
			for i := range n.State.Entries {
				editEntry(n, i, func(e *model.Entry) {
					e.Version = model.NumberValue(float64(1 + slices.Index(versions, e.Version.Number)))
				})
			}
		}
	})
}

// plainValues returns the case with short values, all of them different.
func plainValues(c *testCase) *testCase {
	return edited(c, func(c *testCase) {
		values := 0
		next := func() model.Value {
			values++
			return model.StringValue(string(rune('a' + (values-1)%26)))
		}
		for _, n := range c.nodes {
			for i := range n.State.Entries {
				editEntry(n, i, func(e *model.Entry) { e.Value = next() })
			}
		}
		for i := range c.calls {
			c.calls[i].value = next()
		}
	})
}

// plainKeys returns the case with the keys renamed to x, y, z and so on, in the
// order in which they come.
func plainKeys(c *testCase) *testCase { return renamedKeys(c, "xyzabcdefghijklmnopqrstuvw") }

// capitalKeys is plainKeys with X, Y and Z, for programs that change letters.
func capitalKeys(c *testCase) *testCase { return renamedKeys(c, "XYZ") }

// renamedKeys returns the case with letters as keys, with numbers behind them if there are too few.
func renamedKeys(c *testCase, names string) *testCase {
	keys := c.keys()
	for _, call := range c.calls {
		if call.function == spreadInfo {
			keys = model.Union(keys, []string{call.key})
		}
	}
	renamed := func(key string) string {
		i := slices.Index(keys, key)
		name := string(names[i%len(names)])
		if round := i / len(names); round > 0 {
			name += strconv.Itoa(round + 1)
		}
		return name
	}
	return edited(c, func(c *testCase) {
		for _, n := range c.nodes {
			old := n.State
			n.State = &model.State{}
			for i, key := range old.Keys {
				n.State.Add(renamed(key), old.Entries[i])
			}
		}
		for i := range c.calls {
			if call := &c.calls[i]; call.function == spreadInfo {
				call.key = renamed(call.key)
			}
		}
	})
}

func plainIDs(c model.Cluster) {
	for i, n := range c {
		n.ID, n.More = model.NumberValue(float64(i)), nil
	}
}
