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
