package epidemic

// Never is the round of a node that does not learn it.
const Never = 1<<16 - 1

// Learned returns in which round each node learns it in the trial with an index, 0 for the
// first: what [Simulation.Play] counts, node by node, in a fraction of the time that it takes
// to draw every call. Who tells whom stays open. Rounds after the 65 534th count as that one.
//
// It works where counts are enough: given how many learn it in a round, any set of as many
// nodes is equally likely, so nodes learn it in a random order. Other options, and more than
// [MaxAgents] nodes, are an [*OptionError].
func (s *Simulation) Learned(trial int) ([]uint16, error) {
	o := &s.options
	if !o.countsSuffice() || o.engine() != Counts {
		return nil, bad("engine", string(o.engine()), `must be "counts" to draw only who learns it when`)
	}
	if o.Nodes > MaxAgents {
		return nil, bad("nodes", o.Nodes, "must be at most %d to draw who learns it when", MaxAgents)
	}
	k := s.seed.sub(forTrials).sub(trial)
	s.play(k)
	learned := make([]uint16, o.Nodes)
	next := 0
	for round, informed := range s.record.informed {
		for ; next < int(informed); next++ {
			learned[next] = uint16(min(round, Never-1))
		}
	}
	for ; next < o.Nodes; next++ {
		learned[next] = Never
	}
	shuffle(learned, k.sub(forOrder))
	return learned, nil
}

// shuffle puts the list into a random order (Fisher and Yates).
func shuffle(list []uint16, k key) {
	for end := uint32(len(list)); end > 1; end-- {
		product := k.times(uint64(end), end) // as in key.below, which is not inlined
		if uint32(product) < end {
			product = k.unbiased(uint64(end), end, product)
		}
		chosen := product >> 32
		list[chosen], list[end-1] = list[end-1], list[chosen]
	}
}
