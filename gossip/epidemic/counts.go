package epidemic

// On the complete graph all nodes are alike, and the number of informed nodes is a
// Markov chain: the next number depends on this one only. The functions of this file
// draw it without looking at nodes, from the exact law, in a time that hardly depends on
// their number.

// countTrial plays one trial and records it.
func countTrial(c *callers, s *stream, r *record) {
	informed := int64(1)
	r.start(informed)
	for informed < c.live {
		calls := c.calls(informed)
		informed += c.newlyInformed(s, informed)
		r.round(informed, calls)
	}
}

// newlyInformed draws how many nodes learn it in a round. In push-pull, the nodes that
// nobody called learn it if one of their own calls reaches an informed node; their
// calls are independent of those that missed them.
func (c *callers) newlyInformed(s *stream, informed int64) int64 {
	uninformed := c.live - informed
	learn := int64(0)
	if c.mode != Pull {
		learn = c.pushed(s, informed, uninformed)
	}
	if c.mode != Push {
		learn += binomial(s, uninformed-learn, c.reaches(informed))
	}
	return learn
}

// pushed draws how many uninformed nodes are called: in layers, first by the first
// successful call of every caller, then by the second of those who have one, and so on.
// A call that misses the nodes hit so far hits any other, all equally likely.
func (c *callers) pushed(s *stream, callers, uninformed int64) int64 {
	hit := int64(0)
	for j := 1; j <= c.fanout && hit < uninformed; j++ {
		success := c.another(j)
		if j < c.fanout {
			callers = binomial(s, callers, success)
			success = 1
		}
		left := uninformed - hit
		hit += occupied(s, binomial(s, callers, float64(success*c.among(left, j))), left)
	}
	return hit
}
