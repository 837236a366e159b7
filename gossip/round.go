package gossip

// Round lets the nodes at indexes source and target gossip once: afterwards
// both hold, for every key known to either, the entry with the higher version.
// It returns the number of entries that moved, in both directions together;
// 0 means the two already agreed, up to ties.
//
// A node gossiping with itself is a no-op. An index outside the cluster is an
// [*IndexError], and nothing is changed; a nil node panics. Cost: one map access
// per key and side.
func Round(nodes []*Node, source, target int) (moved int, err error) {
	e, err := Meet(nodes, source, target)
	return len(e.Moves), err
}

// Meet is [Round], told move by move.
func Meet(nodes []*Node, source, target int) (Exchange, error) {
	if err := checkIndex("source", source, len(nodes)); err != nil {
		return Exchange{}, err
	}
	if err := checkIndex("target", target, len(nodes)); err != nil {
		return Exchange{}, err
	}
	return exchange(nodes, source, target), nil
}
