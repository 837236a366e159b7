package check

import (
	"strconv"

	"gossiplesson/gossip/check/model"
)

// hazard is something that no sequence of the lesson's own operations shows, but
// that could go wrong if the program grew.
type hazard struct{ id, title, text string }

var (
	sharedEntries = hazard{
		id:    "shared-entries",
		title: "Nodes share entry objects",
		text:  "After a round, two nodes hold the same entry object. The lesson's operations replace entries and never edit them, so no call shows it. But an edit like nodes[0].state.x.value = ... would change both nodes. Hand over a copy: { ...entry }.",
	}
	sharedStates = hazard{
		id:    "shared-state",
		title: "Nodes share one state object",
		text:  "After a round, two nodes hold the same state object. No sequence of calls shows it, because both know the same from then on. But an edit of one state would change both nodes. Give each node its own object.",
	}
)

// findHazards looks for objects that two nodes hold.
func findHazards(seen [][]step) []hazard {
	found := []hazard{}
	entries, states := false, false
	for _, steps := range seen {
		for _, s := range steps {
			states = states || s.nodes.ShareStates()
			entries = entries || s.nodes.ShareEntries()
		}
	}
	if states {
		return append(found, sharedStates) // and so their entries
	}
	if entries {
		found = append(found, sharedEntries)
	}
	return found
}

// What a hazard is called if the lesson's own words bind, which ask for copies.
var strictly = map[string]*model.Misconception{
	sharedEntries.id: {ID: sharedEntries.id, Title: "an entry that moves need not be copied",
		Hint: "The task says that two nodes never share an entry object. Hand over a copy: { ...entry }."},
	sharedStates.id: {ID: sharedStates.id, Title: "two nodes may hold one state object",
		Hint: "The task says that two nodes never share an entry object. Give each node a state of its own, with copies of the entries: { ...entry }."},
}

// shared is an object that two nodes hold.
type shared struct {
	nodes [2]int
	key   string // of the entry
	whole bool   // it is not an entry but the state
}

// findShared returns the first such object, nil if there is none.
func findShared(c model.Cluster) *shared {
	if !c.ShareStates() && !c.ShareEntries() {
		return nil
	}
	for j, n := range c {
		for i, other := range c[:j] {
			if n.State == other.State {
				return &shared{nodes: [2]int{i, j}, whole: true}
			}
			for at, key := range n.State.Keys {
				if n.State.Entries[at] == other.State.Get(key) {
					return &shared{nodes: [2]int{i, j}, key: key}
				}
			}
		}
	}
	return nil
}

// copyless fails a function whose states are right, but which lets nodes share what
// should be copied. The smallest case that shows it is the counterexample.
func (x *examination) copyless(h hazard, seen [][]step) finding {
	var best *counterexample
	for i, steps := range seen {
		for k, s := range steps {
			found := findShared(s.nodes)
			if found == nil || found.whole != (h.id == sharedStates.id) {
				continue
			}
			cut := *x.cases[i]
			cut.calls = cut.calls[:k+1]
			if best == nil || cut.size() < best.size() {
				best = newCounterexample(&cut, &x.correct[0], steps[:k+1])
				best.shared = found
			}
			break
		}
	}
	return finding{verdict: fail, reason: wrongResult, misconception: strictly[h.id], counterexample: best}
}

func (s *shared) why() string {
	what := "state object"
	if !s.whole {
		what = "entry object for " + quoted(s.key)
	}
	return "Nodes " + strconv.Itoa(s.nodes[0]) + " and " + strconv.Itoa(s.nodes[1]) + " now hold the same " + what + ": an edit at one of them would show at both."
}

// comparison is JavaScript that tells whether the two are one.
func (s *shared) comparison() string {
	of := func(node int) string {
		state := "nodes[" + strconv.Itoa(node) + "].state"
		if s.whole {
			return state
		}
		return state + `["` + s.key + `"]`
	}
	return of(s.nodes[0]) + " === " + of(s.nodes[1])
}
