package epidemic

import "math"

// Without rounds, nobody waits: in each step two nodes, any two with the same chance, make
// a push-pull exchange, and what a node has learned it passes on from the next step on.

// ExactPairs returns the mean and the standard deviation of the number of steps until all
// nodes know it. It takes time in proportion to the number of nodes.
//
// While i of n nodes know it, a step tells somebody with chance p = 2i(n-i) / n(n-1). So it
// takes 1/p steps on average, and by partial fractions the sum over i from 1 to n-1 is
// (n-1) H(n-1), with H(m) = 1 + 1/2 + ... + 1/m.
func ExactPairs(nodes int) Moments {
	mean, variance := 0.0, 0.0
	for i := 1; i < nodes; i++ {
		tells := 2 * float64(i) / float64(nodes) * float64(nodes-i) / float64(nodes-1)
		mean += 1 / tells
		variance += (1 - tells) / tells / tells
	}
	return Moments{mean, math.Sqrt(variance)}
}

// Pairs plays the trial with an index, and returns how many steps it takes.
func Pairs(nodes int, seed uint32, trial int) (steps int) {
	s := stream{key: keyOf(seed).sub(forTrials).sub(trial).sub(forPairs)}
	knows := make([]bool, nodes)
	knows[0] = true // the nodes are all alike
	for informed := 1; informed < nodes; steps++ {
		v, w := s.below(uint32(nodes)), s.below(uint32(nodes-1))
		if w >= v {
			w++
		}
		if knows[v] != knows[w] {
			knows[v], knows[w] = true, true
			informed++
		}
	}
	return steps
}
