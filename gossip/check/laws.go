package check

// What a counterexample shows by itself: that the program breaks a law of gossip.
// It is said where no misconception explains everything that was seen.
var (
	losesFields = misconception{
		id:    "loses-node-fields",
		title: "a node object is replaced and its other fields, such as id, are lost",
		hint:  "A node is more than its state. Change nodes[i].state, or keep the rest of the node: nodes[i] = { ...nodes[i], state: merged }.",
	}
	inventsKeys = misconception{
		id:    "invents-keys",
		title: "keys appear that no node had",
		hint:  "Keys are used exactly as they are: nothing is added, cut off or turned to lower case.",
	}
	inventsValues = misconception{
		id:    "invents-values",
		title: "values appear that no node had",
		hint:  "Values are carried as they are, whatever their type: not converted, not merged, not replaced by a default.",
	}
	inventsVersions = misconception{
		id:    "invents-versions",
		title: "versions appear that no node had",
		hint:  "A version changes only where spreadInfo sets a value. Everywhere else it is copied as it is.",
	}
	mixesEntries = misconception{
		id:    "mixes-entries",
		title: "the value of one entry ends up with the version of another",
		hint:  "Value and version belong together: take over the whole entry.",
	}
	forgetsEntries = misconception{
		id:    "forgets-entries",
		title: "a node forgets what it knew",
		hint:  "Nothing is ever deleted: merge into the state, key by key, and keep what is there already.",
	}
	goesBackward = misconception{
		id:    "goes-backward",
		title: "a node gives up an entry for an older one",
		hint:  "What a node knows only gets newer. Replace an entry only where the other one has a higher version.",
	}
	movesTies = misconception{
		id:    "moves-ties",
		title: "an entry is replaced by another one of the same version",
		hint:  "On a tie nothing moves: replace an entry only where the other one has a higher version, with > and not >=.",
	}
)

// brokenLaw returns what a counterexample shows by itself, nil if that is nothing
// in particular.
func (e *counterexample) brokenLaw() *misconception {
	if e.reason() != wrongResult {
		return nil
	}
	all := e.differences()
	for _, law := range []struct {
		breach *misconception
		broken func(d difference) bool
	}{
		{&losesFields, func(d difference) bool { return d.field != "" }},
		{&sharedState, func(d difference) bool { return e.isBystander(d) && e.before().shareStates() }},
		{&editsSharedEntries, func(d difference) bool { return e.isBystander(d) && e.before().shareEntries() }},
		{&inventsKeys, func(d difference) bool { return d.actual != nil && len(e.entriesOf(d.key)) == 0 }},
		{&inventsValues, func(d difference) bool {
			return e.isNews(d, func(known *entry) bool { return known.value.equal(d.actual.value) })
		}},
		{&inventsVersions, func(d difference) bool {
			return e.isNews(d, func(known *entry) bool { return known.version.equal(d.actual.version) })
		}},
		{&mixesEntries, func(d difference) bool { return e.isNews(d, d.actual.equal) }},
		{&forgetsEntries, func(d difference) bool {
			return d.expected != nil && d.actual == nil && e.prior[d.node].state.get(d.key) != nil
		}},
		{&goesBackward, func(d difference) bool {
			own := e.replaced(d)
			return own != nil && own.newerThan(d.actual)
		}},
		{&movesTies, func(d difference) bool {
			own := e.replaced(d)
			return own != nil && own.version.equal(d.actual.version) && !own.value.equal(d.actual.value)
		}},
	} {
		for _, d := range all {
			if law.broken(d) {
				return law.breach
			}
		}
	}
	return nil
}

// before returns what the program left behind before the last call.
func (e *counterexample) before() cluster {
	if len(e.steps) < 2 {
		return nil
	}
	return e.steps[len(e.steps)-2].nodes
}

// isBystander reports whether the cell that differs is of a node that takes no
// part in the last call.
func (e *counterexample) isBystander(d difference) bool {
	call := e.lastCall()
	return call.function == gossipRound && d.node != call.source && d.node != call.target
}

// replaced returns the entry that a node had where it has another one now, nil if
// there is none. What spreadInfo should have set is no such entry.
func (e *counterexample) replaced(d difference) *entry {
	if d.actual == nil || d.actual.bare || e.lastCall().function != gossipRound {
		return nil
	}
	return e.prior[d.node].state.get(d.key)
}

// isNews reports whether a node holds an entry that is like none which there was.
func (e *counterexample) isNews(d difference, like func(known *entry) bool) bool {
	if d.actual == nil || d.actual.bare {
		return false
	}
	for _, known := range e.entriesOf(d.key) {
		if like(known) {
			return false
		}
	}
	return true
}

// entriesOf returns the entries that there were for a key before the last call,
// and the one that it should set.
func (e *counterexample) entriesOf(key string) (all []*entry) {
	for _, c := range []cluster{e.prior, e.expected} {
		for _, n := range c {
			if known := n.state.get(key); known != nil {
				all = append(all, known)
			}
		}
	}
	return all
}
