package epidemic

// callers is what can be said about the calls of one node on the complete graph, where
// only numbers of nodes matter. A node calls fanout distinct targets out of nodes-1,
// and each call succeeds with the same chance. Thought of one by one, the j-th call
// that succeeds goes to any of the nodes-j others that the caller has not reached
// before, all equally likely.
type callers struct {
	nodes  int64 // including crashed ones
	live   int64
	mode   Mode
	fanout int
	// atLeast[j] is the chance that at least j of a node's calls succeed.
	atLeast []float64
}

func callersOf(o *Options) callers {
	return callers{
		nodes: int64(o.Nodes), live: int64(o.Nodes - o.Crashed),
		mode: o.Mode, fanout: o.Fanout, atLeast: binomialTails(o.Fanout, 1-o.Loss),
	}
}

// binomialTails returns the chances of at least 0, 1, ... n successes in n trials that
// succeed with chance p each.
func binomialTails(n int, p float64) []float64 {
	tails := make([]float64, n+2)
	tails[0] = 1
	for trial := range n {
		for j := trial + 1; j >= 1; j-- { // at least j: before it, or with it
			tails[j] = float64((1-p)*tails[j]) + float64(p*tails[j-1])
		}
	}
	return tails[:n+1]
}

// another returns the chance that a node which has succeeded in j-1 calls succeeds in
// another one.
func (c *callers) another(j int) float64 {
	if c.atLeast[j-1] == 0 {
		return 0
	}
	return c.atLeast[j] / c.atLeast[j-1]
}

// among returns the chance that the j-th call to succeed goes to one of some nodes that
// the caller has not reached before.
func (c *callers) among(some int64, j int) float64 {
	return float64(some) / float64(c.nodes-int64(j))
}

// reaches returns the chance that a node which is not informed reaches one of the
// informed nodes.
func (c *callers) reaches(informed int64) float64 {
	sum, missed := 0.0, 1.0 // missed: by the first j-1 calls to succeed
	for j := 1; j <= c.fanout; j++ {
		hit := c.among(informed, j)
		sum += float64(float64(c.atLeast[j]*missed) * hit)
		missed = float64(missed * (1 - hit))
	}
	return min(sum, 1)
}

// calls returns how many calls are made in a round.
func (c *callers) calls(informed int64) int64 {
	switch c.mode {
	case Push:
		return informed * int64(c.fanout)
	case Pull:
		return (c.live - informed) * int64(c.fanout)
	}
	return c.live * int64(c.fanout)
}
