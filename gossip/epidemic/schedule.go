package epidemic

// MaxScheduled is up to how many nodes a trial can be played by somebody else: a node fits
// into a byte.
const MaxScheduled = 256

// AppendSchedule appends what chance decides in the trial with an index, for somebody else to
// play it: the node that knows it first, and for each of so many rounds whom each node calls
// if it calls. Each takes a byte. Whoever plays that in synchronous rounds informs the same
// nodes in the same rounds as agents do.
//
// The options must be those of the complete graph with one call a node, no losses, crashes or
// rumor, and at most [MaxScheduled] nodes.
func (s *Simulation) AppendSchedule(data []byte, trial, rounds int) ([]byte, error) {
	o := &s.options
	switch {
	case !bitsSuffice(o):
		return nil, bad("fanout", o.Fanout, "must be 1 for a schedule, on the complete graph in synchronous time")
	case o.Loss > 0 || o.Crashed > 0:
		return nil, bad("loss", o.Loss, "must be 0 for a schedule, and nobody crashed")
	case o.Nodes > MaxScheduled:
		return nil, bad("nodes", o.Nodes, "must be at most %d for a schedule", MaxScheduled)
	}
	k := s.seed.sub(forTrials).sub(trial)
	graph := complete(o.Nodes)
	data = append(data, byte(sourceOf(k, o.Nodes)))
	for round := range rounds {
		targets := roundKeysOf(k, round).targets
		for v := range o.Nodes {
			data = append(data, byte(graph.neighbor(v, int(targets.below(uint64(v), uint32(o.Nodes-1))))))
		}
	}
	return data, nil
}

// Informed returns how many nodes are informed after 0, 1, ... rounds of the trial with an
// index.
func (s *Simulation) Informed(trial int) []int64 {
	s.play(s.seed.sub(forTrials).sub(trial))
	return append([]int64(nil), s.record.informed...)
}
