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
	if err := checkIndex("source", source, len(nodes)); err != nil {
		return 0, err
	}
	if err := checkIndex("target", target, len(nodes)); err != nil {
		return 0, err
	}
	return len(exchange(nodes, source, target).Moves), nil
}
