package check

import "gossiplesson/gossip/check/model"

// counterexample is a case whose last call shows that a program is wrong.
type counterexample struct {
	*testCase
	correct  *model.Model
	steps    []step        // what the program did, call by call
	prior    model.Cluster // before the last call, if all went right
	expected model.Cluster // after it, if all went right
	note     string        // anything else worth saying
	expects  string        // whose result the expected one is, if the program need not have it
	shared   *shared       // what two nodes share, if that is all that is wrong
	round    string        // which gossipRound it was found with, as in a Batch
}

// newCounterexample compares what a program did with what a correct model does.
func newCounterexample(c *testCase, correct *model.Model, steps []step) *counterexample {
	return &counterexample{
		testCase: c,
		correct:  correct,
		steps:    steps,
		prior:    after(correct, c, len(c.calls)-1),
		expected: after(correct, c, len(c.calls)),
	}
}

func (e *counterexample) last() step { return e.steps[len(e.steps)-1] }

func (e *counterexample) lastCall() call { return e.calls[len(e.calls)-1] }

// reason is how the last call fails.
func (e *counterexample) reason() string {
	switch s := e.last(); {
	case s.problem.reason != "":
		return s.problem.reason
	case s.late:
		return async
	}
	return wrongResult
}

// difference is a cell in which the result differs: nil entries are unknown keys.
type difference struct {
	node             int
	key              string // empty if it is not an entry that differs
	expected, actual *model.Entry
	instead          string      // what there is instead of the node or its state
	field            string      // of the node, if that is what differs
	had, has         model.Value // the field's value, before and now
}

// maxShown bounds how many differences a report shows, and the keys of a state in its texts.
const maxShown = 50

// differences compares the states, node by node and key by key, and returns the
// first ones. There are none if the states could not be read.
func (e *counterexample) differences() (all []difference) {
	actual := e.last().nodes
	if actual == nil {
		return nil
	}
	for i := range max(len(e.expected), len(actual)) {
		switch {
		case i >= len(actual):
			all = append(all, difference{node: i, instead: "no node"})
			continue
		case i >= len(e.expected):
			all = append(all, difference{node: i, instead: "one node too many"})
			continue
		case actual[i].State.Instead != "":
			all = append(all, difference{node: i, instead: actual[i].State.Instead})
			continue
		}
		all = append(all, lostFields(i, e.expected[i], actual[i])...)
		expected, actual := e.expected[i].State, actual[i].State
		for j, key := range expected.Keys {
			if found := actual.Get(key); !expected.Entries[j].Equal(found) {
				all = append(all, difference{node: i, key: key, expected: expected.Entries[j], actual: found})
			}
		}
		for j, key := range actual.Keys {
			if expected.Get(key) == nil {
				all = append(all, difference{node: i, key: key, actual: actual.Entries[j]})
			}
			if len(all) >= maxShown {
				return all
			}
		}
	}
	return all
}

// lostFields returns the fields of a node that are gone or have changed.
func lostFields(i int, before, now *model.Node) (all []difference) {
	if !before.ID.Equal(now.ID) {
		all = append(all, difference{node: i, field: "id", had: before.ID, has: now.ID})
	}
	for _, f := range before.More {
		if has := now.Field(f.Name); !f.Value.Equal(has) {
			all = append(all, difference{node: i, field: f.Name, had: f.Value, has: has})
		}
	}
	return all
}
