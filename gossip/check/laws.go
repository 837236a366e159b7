package check

// What a counterexample alone can show: that the program breaks a law of gossip.
// The report says so if no misconception explains everything that was seen.
var (
	losesFields = misconception{
		id:    "loses-node-fields",
		title: "a node object is replaced and its other fields, such as id, are lost",
		hint:  "A node is more than its state. Change nodes[i].state, or keep the rest of the node: nodes[i] = { ...nodes[i], state: merged }.",
	}
	inventsKeys = misconception{
		id:    "invents-keys",
		title: "keys appear that no node had",
		hint:  "Keys are used exactly as they are: nothing is added, cut off or converted to lower case.",
	}
	inventsValues = misconception{
		id:    "invents-values",
		title: "values appear that no node had",
		hint:  "Values are passed on as they are, whatever their type: not converted, not merged, not replaced by a default.",
	}
	inventsVersions = misconception{
		id:    "invents-versions",
		title: "versions appear that no node had",
		hint:  "A version changes only when spreadInfo sets a value. Everywhere else it is copied as it is.",
	}
	mixesEntries = misconception{
		id:    "mixes-entries",
		title: "the value of one entry ends up with the version of another",
		hint:  "Value and version belong together: copy the whole entry.",
	}
	forgetsEntries = misconception{
		id:    "forgets-entries",
		title: "a node forgets what it knew",
		hint:  "Nothing is ever deleted: merge into the state, key by key, and keep what is already there.",
	}
	goesBackward = misconception{
		id:    "goes-backward",
		title: "a node gives up an entry for an older one",
		hint:  "What a node knows only gets newer. Replace an entry only if the other one has a higher version.",
	}
	movesTies = misconception{
		id:    "moves-ties",
		title: "an entry is replaced by another of the same version",
		hint:  "On a tie nothing moves: replace an entry only if the other one has a higher version, with > and not >=.",
	}
)

// brokenLaw returns the law that a counterexample shows to be broken, nil if it
// shows none.
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

// isBystander reports whether the cell that differs belongs to a node that takes
// no part in the last call.
func (e *counterexample) isBystander(d difference) bool {
	call := e.lastCall()
	return call.function == gossipRound && d.node != call.source && d.node != call.target
}

// replaced returns the entry that a node had before it got the one it has now, nil
// if there was none. After spreadInfo it is always nil.
func (e *counterexample) replaced(d difference) *entry {
	if d.actual == nil || d.actual.valueOnly || e.lastCall().function != gossipRound {
		return nil
	}
	return e.prior[d.node].state.get(d.key)
}

// isNews reports whether a node holds an entry unlike any that existed before.
func (e *counterexample) isNews(d difference, like func(known *entry) bool) bool {
	if d.actual == nil || d.actual.valueOnly {
		return false
	}
	for _, known := range e.entriesOf(d.key) {
		if like(known) {
			return false
		}
	}
	return true
}

// entriesOf returns the entries that existed for a key before the last call, and
// the one that the call should set.
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
