package epidemic

import "math"

// Exact is the law that the trials sample, computed rather than sampled. Its numbers are
// right to about ten digits.
type Exact struct {
	Rounds   ExactRounds   `json:"rounds"`
	Informed ExactInformed `json:"informed"`
}

// ExactRounds is the law of the number of rounds.
type ExactRounds struct {
	Mean float64 `json:"mean"`
	SD   float64 `json:"sd"`
	// CDF[t] is the chance that t rounds are enough, for t from 0 until the chance of more
	// is below 10^-12.
	CDF []float64 `json:"cdf"`
}

// ExactInformed is the expected spread.
type ExactInformed struct {
	// Mean[t] is the expected share of live nodes that are informed after t rounds.
	Mean []float64 `json:"mean"`
}

// Quantile returns the least number of rounds that is enough with a chance of at least p.
func (r *ExactRounds) Quantile(p float64) int {
	t := 0
	for t < len(r.CDF)-1 && r.CDF[t] < p {
		t++
	}
	return t
}

// The exact law is computed up to these sizes. The time grows with the number of live
// nodes to the power 2.5, the fanout, and for slow spreads the number of rounds.
const (
	MaxExactLive   = 1024
	MaxExactFanout = 8
	maxExactRounds = 1000 // expected
)

// negligibleTail is the chance of even more rounds at which the computation ends.
const negligibleTail = 1e-12

// ExactLaw returns the exact law, or nil if there is none for such options: it exists for
// the complete graph in synchronous time without a rumor, up to [MaxExactLive] live nodes
// and a fanout of [MaxExactFanout]. Bad options are an [*OptionError].
func ExactLaw(o Options) (*Exact, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if !o.countsSuffice() || o.Nodes-o.Crashed > MaxExactLive || o.Fanout > MaxExactFanout ||
		o.expectedRounds() > maxExactRounds {
		return nil, nil
	}
	c := callersOf(&o)
	return c.exact(), nil
}

// exact follows the law of the number of informed nodes from round to round.
func (c *callers) exact() *Exact {
	rows := c.rows()
	live := int(c.live)
	now, next := make([]float64, live+1), make([]float64, live+1)
	now[1] = 1
	least := 1 // least number of informed nodes that is not negligible
	var e Exact
	square := 0.0
	for t := 0.0; ; t++ {
		unfinished, informed := 0.0, float64(now[live]*float64(live))
		for i := least; i < live; i++ {
			unfinished += now[i]
			informed += float64(now[i] * float64(i))
		}
		e.Rounds.CDF = append(e.Rounds.CDF, min(1, now[live]))
		e.Informed.Mean = append(e.Informed.Mean, informed/float64(live))
		if unfinished < negligibleTail {
			break
		}
		e.Rounds.Mean += unfinished // the sum of P(T > t)
		square += float64((t + t + 1) * unfinished)
		least = step(rows, now, next, least)
		now, next = next, now
	}
	e.Rounds.SD = math.Sqrt(max(0, square-float64(e.Rounds.Mean*e.Rounds.Mean)))
	return &e
}

// step computes the law after a round, given that before it: next from now. It returns
// the new least number of informed nodes, and leaves now empty.
func step(rows []law, now, next []float64, least int) int {
	live := len(rows)
	next[live] = now[live]
	now[live] = 0
	for i := least; i < live; i++ {
		chance := now[i]
		now[i] = 0
		if chance < negligible {
			continue
		}
		row := &rows[i]
		to := next[i+row.first:]
		for j, p := range row.p {
			to[j] += float64(chance * p)
		}
	}
	for least < live && next[least] < negligible {
		next[least] = 0
		least++
	}
	return least
}
