package epidemic

// An Observation is a trial that somebody else has played.
type Observation struct {
	// Informed[t] is the number of nodes that know it after t rounds. It may go down.
	Informed []int64
	// Ended tells whether it reached its end. If not, it was broken off.
	Ended bool
}

// Observed is what observations of one setting show.
type Observed struct {
	Informed Informed // of all
	Rounds   Rounds   // of those that ended
	Ended    int
}

// Observe sums up observations of a cluster with so many nodes.
func Observe(nodes int, observations []Observation) Observed {
	all, ended := &Tally{scale: scale(nodes)}, &Tally{scale: scale(nodes)}
	for _, o := range observations {
		r := record{informed: o.Informed}
		all.add(&r)
		if o.Ended {
			ended.add(&r)
		}
	}
	result := Observed{Informed: Informed{}, Rounds: Rounds{Histogram: []Bar{}}, Ended: int(ended.trials)}
	if len(observations) > 0 {
		result.Informed = all.informed()
	}
	if ended.trials > 0 {
		result.Rounds = ended.rounds()
	}
	return result
}
