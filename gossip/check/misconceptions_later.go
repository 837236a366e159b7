package check

import "strconv"

// laterKeys and laterNodes: only the first few are looked at. How many differs from
// program to program.
var (
	laterKeys  = eachLimit(keysFrom)
	laterNodes = eachLimit(nodesFrom)
)

func eachLimit(leftOutFrom func(limit int) misconception) (all []misconception) {
	for _, limit := range []int{2, 3, 5, 8, 9, 10, 12} {
		all = append(all, leftOutFrom(limit))
	}
	return all
}

// keysFrom leaves out the keys of a state that come after so many others.
func keysFrom(limit int) misconception {
	return misconception{
		id:    "later-keys-left-out",
		title: "only the first " + strconv.Itoa(limit) + " keys of a node are looked at",
		hint:  "A state may hold any number of keys: go through all of them.",
		gives: []giveFunc{func(from, to *state) { giveKeys(from, to, from.keys[:min(limit, len(from.keys))]) }},
		round: func(c cluster, source, target int) {
			keys := union(c[source].state.keys, c[target].state.keys)
			exchangeKeys(c, source, target, keys[:min(limit, len(keys))])
		},
		otherRounds: []roundFunc{func(c cluster, source, target int) {
			keys := merged(c[source].state, c[target].state).keys
			exchangeKeys(c, source, target, keys[:min(limit, len(keys))])
		}},
	}
}

// nodesFrom leaves out the nodes from an index on.
func nodesFrom(limit int) misconception {
	return misconception{
		id:    "later-nodes-left-out",
		title: "only the first " + strconv.Itoa(limit) + " nodes take part",
		hint:  "There may be any number of nodes: loop while i < nodes.length.",
		spread: func(r Reading, c cluster, key string, value Value, from int) {
			spreadExcept(r, c, key, value, from, func(peer int) bool { return peer >= limit })
		},
	}
}
