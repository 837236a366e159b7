package check

import (
	"sync"

	"gossiplesson/gossip/check/model"
)

// roundModels and spreadModels are the correct models of each function. What is wrong
// with it has no list: see package model.
var roundModels, spreadModels = func() (rounds, spreads []model.Model) {
	for _, r := range model.Readings {
		spreads = append(spreads, model.Model{Reading: r})
	}
	return spreads[:1], spreads
}()

// correct returns the models of a function that pass.
func (o Options) correct(function string) []model.Model {
	switch {
	case function == gossipRound:
		return roundModels
	case o.Strict:
		return spreadModels[:1]
	}
	return spreadModels
}

// run makes a call and reports whether it throws.
func run(m *model.Model, c model.Cluster, call call) (throws bool) {
	if call.function == gossipRound {
		return m.CallRound(c, call.source, call.target)
	}
	return m.CallSpread(c, call.key, call.value, call.from)
}

// contradiction returns the first step that a model does not predict, -1 if
// there is none. Steps that were not seen contradict nothing.
func contradiction(m *model.Model, c *testCase, seen []step) int {
	memory := memories.Get().(*model.Memory)
	defer memories.Put(memory)
	nodes := memory.Fork(c.nodes)
	for i, s := range seen {
		if run(m, nodes, c.calls[i]) {
			if s.problem.reason != threw {
				return i
			}
			return -1
		}
		if s.problem.reason != "" || !nodes.Equal(s.nodes) {
			return i
		}
	}
	return -1
}

// memories are for clusters on which a model runs and of which nothing is kept.
var memories = sync.Pool{New: func() any { return new(model.Memory) }}

// agree reports whether two models do the same in a case.
func agree(m, other *model.Model, c *testCase) bool {
	memory, more := memories.Get().(*model.Memory), memories.Get().(*model.Memory)
	defer func() {
		memories.Put(memory)
		memories.Put(more)
	}()
	nodes, expected := memory.Fork(c.nodes), more.Fork(c.nodes)
	for _, call := range c.calls {
		throws := run(m, nodes, call)
		if run(other, expected, call) != throws {
			return false
		}
		if throws {
			return true
		}
		if !nodes.Equal(expected) {
			return false
		}
	}
	return true
}

// isRight reports whether a model does in a case what its reading asks for.
func isRight(m *model.Model, c *testCase) bool { return agree(m, &model.Model{Reading: m.Reading}, c) }

// after returns the cluster that a model leaves behind after the first calls of a case.
func after(m *model.Model, c *testCase, calls int) model.Cluster {
	nodes := c.nodes.Fork()
	for _, call := range c.calls[:calls] {
		run(m, nodes, call)
	}
	return nodes
}
