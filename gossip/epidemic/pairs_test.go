package epidemic

import (
	"fmt"
	"math"
	"testing"
)

func TestExactNumbersOfSteps(t *testing.T) {
	for _, c := range []struct {
		nodes           int
		mean, precision float64
	}{{1, 0, 0}, {2, 1, 1e-15}, {3, 3, 1e-15}, {10, 25.461, 6e-4}, {100, 512.56, 6e-3}} {
		if got := ExactPairs(c.nodes).Mean; math.Abs(got-c.mean) > c.precision {
			t.Errorf("%d nodes: %v steps in the mean, want %v", c.nodes, got, c.mean)
		}
	}
	for _, nodes := range []int{2, 7, 64, 1000, 100_000} {
		harmonic := 0.0
		for i := 1; i < nodes; i++ {
			harmonic += 1 / float64(i)
		}
		if got, want := ExactPairs(nodes).Mean, float64(nodes-1)*harmonic; math.Abs(got-want) > 1e-9*want {
			t.Errorf("%d nodes: %v steps in the mean, (n-1) H(n-1) is %v", nodes, got, want)
		}
	}
}

func TestPairAfterPairTakesAsLongAsExpected(t *testing.T) {
	for _, nodes := range []int{2, 3, 10, 100, 500} {
		exact, trials := ExactPairs(nodes), amount(2_000_000/nodes/nodes+2000)
		sum, squares := 0.0, 0.0
		for trial := range trials {
			steps := float64(Pairs(nodes, 20, trial))
			sum += steps
			squares += steps * steps
		}
		mean := sum / float64(trials)
		name := fmt.Sprintf("%d nodes", nodes)
		mustBeNear(t, name, Moments{mean, exact.SD}, trials, exact.Mean, 0)
		if sd := math.Sqrt(squares/float64(trials) - mean*mean); math.Abs(sd-exact.SD) > 0.2*exact.SD {
			t.Errorf("%s: the standard deviation is %v, want %v", name, sd, exact.SD)
		}
	}
}
