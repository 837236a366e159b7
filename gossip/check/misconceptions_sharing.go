package check

// sharings: nodes that hold the same objects, so a change at one shows at the
// other.
var sharings = []misconception{sharedState, sharedStateOfTarget, editsSharedEntries}

var sharedState = misconception{
	id:    "shared-state",
	title: "both nodes end up holding the same state object",
	hint:  "Give each node its own object: nodes[a].state = nodes[b].state makes both names refer to one object. Use { ...merged } for each.",
	round: func(c cluster, source, target int) {
		round(c, source, target)
		c[target].state = c[source].state
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		give(c[target].state, c[source].state)
		c[target].state = c[source].state
	}, func(c cluster, source, target int) { // only where the target knows nothing
		if len(c[target].state.keys) == 0 {
			c[target].state = c[source].state
		}
		round(c, source, target)
	}, func(c cluster, source, target int) { // or the source
		switch {
		case len(c[target].state.keys) == 0:
			c[target].state = c[source].state
		case len(c[source].state.keys) == 0:
			c[source].state = c[target].state
		default:
			round(c, source, target)
		}
	}},
}

var sharedStateOfTarget = misconception{
	id:    "shared-state-of-target",
	title: "both nodes end up holding the target's state object",
	hint:  "Give each node its own object: nodes[a].state = nodes[b].state makes both names refer to one object. Use { ...merged } for each.",
	round: func(c cluster, source, target int) {
		round(c, source, target)
		c[source].state = c[target].state
	},
	otherRounds: []roundFunc{func(c cluster, source, target int) {
		give(c[source].state, c[target].state)
		c[source].state = c[target].state
	}},
}

var editsSharedEntries = misconception{
	id:    "edits-shared-entries",
	title: "an entry is handed over by reference, and later changed in place at both nodes at once",
	hint:  "Hand over a copy, { ...entry }, or replace entries instead of changing their fields: an entry held by two nodes changes for both.",
	round: func(c cluster, source, target int) {
		a, b := c[source].state, c[target].state
		for _, key := range union(a.keys, b.keys) {
			mine, theirs := a.get(key), b.get(key)
			switch {
			case mine == nil:
				a.set(key, theirs)
			case theirs == nil:
				b.set(key, mine)
			case mine.newerThan(theirs):
				*theirs = *mine
			case theirs.newerThan(mine):
				*mine = *theirs
			}
		}
	},
}
