package epidemic

import "math"

// Asymptote returns how many rounds the news takes on the complete graph in synchronous
// time, as a formula for large n. What is left out is a constant, and it is included where
// it is known from the exact law: with one call a node that never fails (for push-pull it
// varies by up to 0.2 with n). The number is for display; its last bit may differ between
// processors.
//
// In the beginning, the number of informed nodes grows by a constant factor every round:
// with a = fanout (1 - loss) live/nodes, by 1 + a if nodes push or pull, by 1 + 2a if they
// do both. In the end, a node is missed by all pushes of a round with chance e^-a, and by
// all its own calls with chance (1 - a/fanout)^fanout. If those cannot fail, its chance x
// not to know it becomes x^(fanout+1), so that log log n rounds are enough.
//
// log2 n + ln n for push is by Frieze and Grimmett, "The shortest-path problem for graphs
// with random arc-lengths" (1985); Pittel, "On spreading a rumor" (1987) shows that the
// rest is bounded. The squaring of pull is in Demers et al. (1987), log3 n + O(log log n) for
// push-pull in Karp, Schindelhauer, Shenker and Vöcking, "Randomized rumor spreading"
// (2000). Doerr and Kostrygin, "Randomized rumor spreading revisited" (2017) treat all of
// them, also with failing calls and several calls, up to constants.
func Asymptote(o Options) (float64, error) {
	if err := o.Validate(); err != nil {
		return 0, err
	}
	if !o.countsSuffice() {
		return 0, bad("topology", string(o.Topology), `must be "complete", in synchronous time and without a rumor, to have an asymptote`)
	}
	live := float64(o.Nodes - o.Crashed)
	fanout := float64(o.Fanout)
	success := (1 - o.Loss) * live / float64(o.Nodes)
	calls := fanout * success

	growth, shrink := 1+calls, 0.0
	if o.Mode == PushPull {
		growth += calls
	}
	if o.Mode != Pull {
		shrink += calls
	}
	if o.Mode != Push {
		shrink -= fanout * math.Log1p(-success) // infinite if calls cannot fail
	}
	rounds := math.Log(live) / math.Log(growth)
	if math.IsInf(shrink, 1) {
		rounds += math.Log(math.Log(live)) / math.Log(fanout+1)
	} else {
		rounds += math.Log(live) / shrink
	}
	if fanout == 1 && success == 1 {
		rounds += map[Mode]float64{Push: 1.18, Pull: 1.01, PushPull: 0.1}[o.Mode]
	}
	return max(0, rounds), nil
}
