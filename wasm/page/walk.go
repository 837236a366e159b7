package main

import (
	"strconv"
	"syscall/js"

	"gossiplesson/wasm/element"
)

// walk is a counterexample to be stepped through: how its result comes about, as the
// check has watched it.
type walk struct {
	source           js.Value // the program that was checked
	calls            []string
	before, expected []nodeState
	actual           []nodeState
	jsSteps          js.Value // see CheckStep in www/gossip.d.mts
	told             string   // where it goes wrong, empty if that is not known
}

// timeline makes a timeline of the walk: a step for the beginning, for each call before
// the last, and for each change of the last one.
func (w *walk) timeline() *timeline {
	t := &timeline{isCase: true}
	c := t.cluster(0, min(max(len(w.before), len(w.expected)), maxNodes))
	t.append(timeStep{title: "The case begins with " + element.Counted(len(c.nodes), "node") + ".", changes: w.given(c)})
	said := false
	for i := range w.jsSteps.Length() {
		jsStep := w.jsSteps.Index(i)
		call := w.calls[min(jsStep.Get("call").Int(), len(w.calls)-1)]
		line, column := jsStep.Get("line").Int(), jsStep.Get("column").Int()
		step := timeStep{changes: changesIn(c, jsStep.Get("changes"), line, column)}
		step.title = call + " " + written(step.changes) + "."
		if line > 0 {
			step.title = "Line " + strconv.Itoa(line) + " " + written(step.changes) + "."
		} else if len(step.changes) == 0 {
			step.title = call + " changes nothing."
		}
		if jsStep.Get("wrong").Bool() {
			step.title, said = w.told, true // says it, too
			step.deviations = w.deviations(step.changes)
			step.isWrong = true
		}
		t.spread = newSpread(call)
		t.append(step)
	}
	last := &t.steps[len(t.steps)-1]
	last.deviations = w.allDeviations()
	if !said {
		last.told = w.told
	}
	return t
}

// given returns what the nodes know at the beginning.
func (w *walk) given(c *recording) (all []change) {
	for i, n := range w.before {
		for _, key := range n.keys {
			if known := n.cells[key]; i < len(c.nodes) && c.admit(key) {
				all = append(all, change{node: i, key: key, after: &known})
			}
		}
	}
	return all
}

func changesIn(c *recording, jsChanges js.Value, line, column int) (all []change) {
	for i := range jsChanges.Length() {
		jsChange := jsChanges.Index(i)
		node, key := jsChange.Get("node").Int(), jsChange.Get("key").String()
		if node >= len(c.nodes) || !c.admit(key) {
			continue
		}
		ch := change{node: node, key: key, before: c.at(node, key), line: line, column: column}
		if jsEntry := jsChange.Get("entry"); !jsEntry.IsNull() {
			after := readCell(jsEntry)
			ch.after = &after
		}
		all = append(all, ch)
	}
	return all
}

// deviations returns what should be in the places of changes that are wrong.
func (w *walk) deviations(changes []change) (all []deviation) {
	for _, ch := range changes {
		if want := w.want(ch.node, ch.key); !sameCell(want, ch.after) {
			all = append(all, deviation{ch.node, ch.key, want})
		}
	}
	return all
}

// allDeviations returns what should be at the end wherever something else is.
func (w *walk) allDeviations() (all []deviation) {
	table := &caseTable{before: w.before, expected: w.expected, actual: w.actual}
	for i := range w.expected {
		for _, key := range table.keys(i) {
			if at := (cellPlace{node: i, key: key}); table.differs(at) {
				all = append(all, deviation{i, key, w.want(i, key)})
			}
		}
	}
	return all
}

func (w *walk) want(node int, key string) *cell {
	if node < len(w.expected) {
		if known, ok := w.expected[node].cells[key]; ok {
			return &known
		}
	}
	return nil
}
