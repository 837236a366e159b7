package gossip

// Exchange is one meeting of two nodes, and what it moved.
type Exchange struct {
	Source, Target int
	Moves          []Move // the target's first
}

// Move is an entry that a node has taken.
type Move struct {
	Node  int // which took it
	Key   string
	Entry Entry
	// Before is the entry that it replaced. Known says whether there was one.
	Before Entry
	Known  bool
}

// exchange lets two nodes gossip. The second merge sees the result of the first,
// which changes nothing: what target just took is a tie for source.
func exchange(nodes []*Node, source, target int) Exchange {
	s, t := &nodes[source].State, &nodes[target].State
	return Exchange{source, target, s.take(source, t, t.take(target, s, nil))}
}
