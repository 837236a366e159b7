package epidemic

// A record is what is kept of one trial. It is used again for the next.
type record struct {
	// informed[t] is the number of live nodes informed after t rounds. The trial takes
	// len(informed)-1 rounds.
	informed []int64
	messages int64
	// The round in which the last node learned it, and the sum over all that did of their
	// rounds; the first node knows it from round 0.
	last     int64
	learnSum int64
}

func (r *record) start(informed int64) {
	*r = record{informed: append(r.informed[:0], informed)}
}

// round adds a round: how many are informed after it, and how many messages it took.
func (r *record) round(informed, messages int64) {
	t := int64(len(r.informed))
	if more := informed - r.informed[t-1]; more > 0 {
		r.last = t
		r.learnSum += t * more
	}
	r.informed = append(r.informed, informed)
	r.messages += messages
}

func (r *record) rounds() int { return len(r.informed) - 1 }

func (r *record) final() int64 { return r.informed[len(r.informed)-1] }
