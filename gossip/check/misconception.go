package check

import "slices"

// misconception is a wrong model of one of the functions.
type misconception struct {
	id    string // stable, for machines
	title string // what the program does, continuing "It behaves as if ..."; no full stop
	hint  string // what to think about, for the learner
	// The models: what gossipRound does, or what spreadInfo does under a reading of
	// the rest, and other ways in which the same misconception shows. They may change
	// the cluster in any way, and throw by panic(thrown{}). Those in unmodelled.go have
	// no model.
	round        roundFunc
	otherRounds  []roundFunc
	spread       spreadFunc
	otherSpreads []spreadFunc
	// gives is for mistakes in handing over: what a node does to give its entries to
	// another. Both nodes may do it, or only one of them; see model.go.
	gives []giveFunc
}

type (
	roundFunc  = func(c cluster, source, target int)
	spreadFunc = func(r Reading, c cluster, key string, value Value, from int)
	giveFunc   = func(from, to *state)
)

// thrown is what models panic with when a program would throw.
type thrown struct{}

// If several misconceptions explain everything that was seen, the first in these
// lists is named, so the more specific ones come first.
var (
	roundMisconceptions  = slices.Concat(directions, comparisons, contents, participants, selections, laterKeys, sharings)
	spreadMisconceptions = slices.Concat(writings, peerings, omissions, laterNodes, timings)
)

// giveIf hands over copies of the entries for which wins(theirs, own) holds;
// own is nil if the taker does not know the key.
func giveIf(from, to *state, wins func(theirs, own *entry) bool) {
	for i, key := range from.keys {
		if wins(from.entries[i], to.get(key)) {
			to.set(key, from.entries[i].clone())
		}
	}
}

// giving returns giveIf as a giveFunc.
func giving(wins func(theirs, own *entry) bool) giveFunc {
	return func(from, to *state) { giveIf(from, to, wins) }
}

// exchangeIf is giveIf in both directions, the source first.
func exchangeIf(c cluster, source, target int, wins func(theirs, own *entry) bool) {
	giveIf(c[source].state, c[target].state, wins)
	giveIf(c[target].state, c[source].state, wins)
}

func newer(theirs, own *entry) bool   { return own == nil || theirs.newerThan(own) }
func always(theirs, own *entry) bool  { return true }
func unknown(theirs, own *entry) bool { return own == nil }

// indexOfID finds the node with an id, as find(node => node.id === id) does, and
// throws if there is none.
func indexOfID(c cluster, id int) int {
	i := slices.IndexFunc(c, func(n *node) bool { return n.id.equal(numberValue(float64(id))) })
	if i < 0 {
		panic(thrown{})
	}
	return i
}
