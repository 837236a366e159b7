package check

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
			states = states || s.nodes.shareStates()
			entries = entries || s.nodes.shareEntries()
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

func (c cluster) shareStates() bool {
	for i, n := range c {
		for _, other := range c[:i] {
			if n.state == other.state {
				return true
			}
		}
	}
	return false
}

// shareEntries reports whether two states hold one entry. Nodes that share a state
// do not count as sharing its entries.
func (c cluster) shareEntries() bool {
	holder := map[*entry]*state{}
	for _, n := range c {
		for _, e := range n.state.entries {
			if other, held := holder[e]; held && other != n.state {
				return true
			}
			holder[e] = n.state
		}
	}
	return false
}
