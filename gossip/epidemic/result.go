package epidemic

// Result is what the trials have shown. The names are those of gossip.simulate.
type Result struct {
	Rounds   Rounds   `json:"rounds"`
	Informed Informed `json:"informed"`
	Messages Moments  `json:"messages"` // calls, also those that fail; for a rumor, rumors sent
	// Exact is what the trials should show, or nil where that cannot be computed.
	Exact  *Exact `json:"exact"`
	Engine Engine `json:"engine"` // the one that was used
	Trials int    `json:"trials"`
	Seed   uint32 `json:"seed"`

	// Only for a rumor:

	// Residue is the share of the live nodes that never learned it.
	Residue *Moments `json:"residue,omitempty"`
	// Traffic is the number of rumors sent for each live node.
	Traffic *Moments `json:"traffic,omitempty"`
	// TAve is the mean round in which those that know it learned it, 0 for the first node.
	// The t_ave of Demers et al. also counts the copies that reach a node again in its
	// round, and is therefore higher.
	TAve *Moments `json:"tAve,omitempty"`
	// TLast is the round in which the last node learned it.
	TLast *Moments `json:"tLast,omitempty"`
}

// Moments are the mean and the standard deviation of one trial, as estimated from all:
// the mean itself is uncertain by SD divided by the square root of their number.
type Moments struct {
	Mean float64 `json:"mean"`
	SD   float64 `json:"sd"` // 0 if there is only one trial
}

// Rounds tells how many rounds the trials took until every live node knew it that could
// learn it, or for a rumor until nobody spread it any more.
//
// A percentile is the least number that at least so many percent of the trials do not
// exceed.
type Rounds struct {
	Mean      float64 `json:"mean"`
	SD        float64 `json:"sd"`
	P5        int     `json:"p5"`
	P50       int     `json:"p50"`
	P95       int     `json:"p95"`
	P99       int     `json:"p99"`
	Histogram []Bar   `json:"histogram"` // ascending, without empty ones
}

// Bar tells how many trials took so many rounds.
type Bar struct {
	Round int `json:"round"`
	Count int `json:"count"`
}

// Informed tells the share of live nodes that are informed after 0, 1, ... rounds, up to
// the last round of the longest trial. A trial that has ended stays as it was.
//
// The percentiles are exact up to 1024 live nodes, and otherwise rounded down by less than
// 0.2 % of themselves.
type Informed struct {
	Mean []float64 `json:"mean"`
	P5   []float64 `json:"p5"`
	P50  []float64 `json:"p50"`
	P95  []float64 `json:"p95"`
}

// Result returns what a tally of all trials shows. It computes the exact law, too.
func (s *Simulation) Result(t *Tally) (*Result, error) {
	if t.trials != uint64(s.options.Trials) {
		return nil, &TallyError{t.trials, s.options.Trials}
	}
	exact, err := ExactLaw(s.options)
	if err != nil {
		return nil, err
	}
	live := float64(t.scale)
	r := &Result{
		Rounds: t.rounds(), Informed: t.informed(), Messages: t.messages.moments(t.trials, 1),
		Exact: exact, Engine: s.options.engine(), Trials: s.options.Trials, Seed: s.options.Seed,
	}
	if s.options.Rumor != nil {
		residue := t.residue.moments(t.trials, live)
		traffic := t.messages.moments(t.trials, live)
		average := t.average.moments(t.trials, averageUnit)
		last := t.last.moments(t.trials, 1)
		r.Residue, r.Traffic, r.TAve, r.TLast = &residue, &traffic, &average, &last
	}
	return r, nil
}

func (t *Tally) rounds() Rounds {
	var s sums
	r := Rounds{Histogram: []Bar{}}
	for round, finals := range t.finals {
		count := uint64(0)
		for _, trials := range finals {
			count += trials
		}
		if count > 0 {
			s.add(uint64(round), count)
			r.Histogram = append(r.Histogram, Bar{round, int(count)})
		}
	}
	m := s.moments(t.trials, 1)
	r.Mean, r.SD = m.Mean, m.SD
	for percent, p := range map[uint64]*int{5: &r.P5, 50: &r.P50, 95: &r.P95, 99: &r.P99} {
		seen := uint64(0)
		for _, bar := range r.Histogram {
			seen += uint64(bar.Count)
			if seen*100 >= percent*t.trials {
				*p = bar.Round
				break
			}
		}
	}
	return r
}

func (t *Tally) informed() Informed {
	rounds, live := len(t.finals), float64(t.scale)
	i := Informed{make([]float64, rounds), make([]float64, rounds), make([]float64, rounds), make([]float64, rounds)}
	var ended spectrum // of the trials that ended before
	endedSum := uint64(0)
	for round := range rounds {
		i.Mean[round] = float64(t.running[round].sum+endedSum) / float64(float64(t.trials)*live)
		var all spectrum
		all.merge(&ended)
		all.merge(&t.running[round].counts)
		for j, mark := range all.percentiles(t.trials) {
			[][]float64{i.P5, i.P50, i.P95}[j][round] = float64(t.scale.value(mark)) / live
		}
		for final, trials := range t.finals[round] {
			ended.add(t.scale.mark(final), trials)
			endedSum += final * trials
		}
	}
	return i
}
