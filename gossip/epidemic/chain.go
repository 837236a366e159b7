package epidemic

import "slices"

// The functions of this file compute the exact law of the next number of informed nodes
// from this one, for every number: the rows of the Markov chain that counts.go samples.
//
// The row for i+1 informed nodes follows from the row for i. Take a node that is not
// informed. Whether it is hit in this round is as for any other, so without it the number
// of hits h among the other u-1 has the law
//
//	P'(h) = [P(h) (u-h) + P(h+1) (h+1)] / u.
//
// Then let that node be informed and call, too.

// rows returns the laws of the number of nodes that learn it in a round, for each number
// of informed nodes from 1 to live-1; element 0 is empty.
func (c *callers) rows() []law {
	rows := make([]law, c.live)
	if c.mode == Pull {
		for i := range rows[1:] {
			informed := int64(i + 1)
			rows[informed] = binomialLaw(int(c.live-informed), c.reaches(informed))
		}
		return rows
	}
	w := rowWriter{callers: c, row: law{p: []float64{1}}, inverse: make([]float64, c.live+1)}
	for k := range w.inverse[1:] {
		w.inverse[k+1] = 1 / float64(k+1)
	}
	for informed := int64(1); informed < c.live; informed++ {
		if informed > 1 {
			w.removeNode(c.live - informed + 1)
		}
		w.addCaller(c.live - informed)
		if c.mode == PushPull {
			w.raisePull(informed)
		}
		w.row.trim()
		rows[informed] = law{w.row.first, slices.Clone(w.row.p)}
	}
	return rows
}

// A rowWriter turns one row into the next, in place.
type rowWriter struct {
	*callers
	row   law
	layer []float64 // see addCaller
	// inverse[k] is 1/k. Multiplying is much faster than dividing, where there is most to do.
	inverse []float64
}

// removeNode leaves out one of the uninformed nodes.
func (w *rowWriter) removeNode(uninformed int64) {
	p, first := w.row.p, w.row.first
	u := float64(uninformed)
	if first > 0 { // a hit node may be the one to go
		p = slices.Insert(p, 0, 0)
		first--
	}
	for j := range p {
		h := float64(first + j)
		p[j] = float64(p[j] * (u - h))
		if j+1 < len(p) {
			p[j] += float64(p[j+1] * (h + 1))
		}
		p[j] /= u
	}
	w.row = law{first, p}
}

// addCaller lets one more node call the uninformed ones. Its calls come in layers as in
// callers.pushed: layer holds the law after the calls so far, if the next one succeeds.
func (w *rowWriter) addCaller(uninformed int64) {
	first := w.row.first
	result := make([]float64, len(w.row.p)+w.fanout)
	w.layer = append(w.layer[:0], w.row.p...)
	exactly := func(j int) float64 { // j successes
		if j == w.fanout {
			return w.atLeast[j]
		}
		return w.atLeast[j] - w.atLeast[j+1]
	}
	for j := 0; ; j++ {
		chance := exactly(j)
		for k, p := range w.layer {
			result[k] += float64(chance * p)
		}
		if j == w.fanout {
			break
		}
		w.hitOnce(first, uninformed, j+1)
	}
	w.row.p = result
}

// hitOnce moves the law in layer by the j-th successful call of a node.
func (w *rowWriter) hitOnce(first int, uninformed int64, j int) {
	w.layer = append(w.layer, 0)
	carried := 0.0
	for k, p := range w.layer {
		up := float64(p * w.among(max(0, uninformed-int64(first+k)), j))
		w.layer[k] = p - up + carried
		carried = up
	}
}

// raisePull lets the nodes that were not hit be reached by their own calls, as likely as
// it is with so many informed: in the row before, it was a bit less likely.
func (w *rowWriter) raisePull(informed int64) {
	before, now := 0.0, w.reaches(informed)
	if informed > 1 {
		before = w.reaches(informed - 1)
	}
	chance := 1.0
	if now < 1 {
		chance = (now - before) / (1 - before)
	}
	uninformed := int(w.live - informed)
	first := w.row.first
	if chance > 0.5 { // only for the last nodes, or with many calls
		w.raiseMuch(uninformed, chance)
		return
	}
	result := make([]float64, uninformed-first+1)
	odds := chance / (1 - chance)
	none := 1.0 // chance that none of those not hit is reached
	for range uninformed - first {
		none = float64(none * (1 - chance))
	}
	for h, p := range w.row.p {
		reached := float64(p * none)
		missed := uninformed - first - h
		for k := 0; reached >= negligible/16; k++ {
			result[h+k] += reached
			reached = float64(reached * float64(float64(float64(missed-k)*odds)*w.inverse[k+1]))
		}
		none /= 1 - chance
	}
	w.row.p = result
}

func (w *rowWriter) raiseMuch(uninformed int, chance float64) {
	first := w.row.first
	result := make([]float64, uninformed-first+1)
	for h, p := range w.row.p {
		l := binomialLaw(uninformed-first-h, chance)
		for k, reached := range l.p {
			result[h+l.first+k] += float64(p * reached)
		}
	}
	w.row.p = result
}
