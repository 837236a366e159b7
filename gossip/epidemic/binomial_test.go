package epidemic

import (
	"math"
	"testing"
)

func TestLogarithmsAreThoseOfTheLibraryUpToTheLastBits(t *testing.T) {
	s := stream{key: keyOf(6)}
	for range 20_000 {
		u := s.unit()
		for _, x := range []float64{u, 1 / u, 1 + u/1000, 1 - u/1000, u * 1e-300, u * 1e300} {
			if got, want := logarithm(x), math.Log(x); math.Abs(got-want) > 2e-16*math.Abs(want) {
				t.Fatalf("log %v = %v, want %v", x, got, want)
			}
		}
		for _, p := range []float64{u / 2, u / 4, u * 1e-9, u * 1e-18} {
			if got, want := logarithmOf1Minus(p), math.Log1p(-p); math.Abs(got-want) > 6e-16*math.Abs(want) {
				t.Fatalf("log(1-%v) = %v, want %v", p, got, want)
			}
		}
	}
}

func TestStirlingErrorsAreThoseOfTheGammaFunction(t *testing.T) {
	for n := 1.0; n <= 40; n++ {
		logFactorial, _ := math.Lgamma(n + 1)
		want := logFactorial - (0.5*math.Log(2*math.Pi*n) + n*math.Log(n) - n)
		if got := stirlingError(n); math.Abs(got-want) > 1e-13 {
			t.Errorf("error(%v) = %v, want %v", n, got, want)
		}
	}
}

// chanceOf returns the chances of a law.
func chanceOf(l law) func(k int64) float64 {
	return func(k int64) float64 {
		if i := int(k) - l.first; i >= 0 && i < len(l.p) {
			return l.p[i]
		}
		return 0
	}
}

func TestBinomialDrawsHaveTheBinomialLaw(t *testing.T) {
	for _, c := range []struct {
		n int
		p float64
	}{
		{1, 0.5}, {5, 0.2}, {5, 0.8}, {100, 0.01}, {100, 0.0999}, {100, 0.1}, {100, 0.5}, {100, 0.97},
		{20, 0.5}, {21, 0.49}, {1000, 0.3}, {1000, 0.011}, {100_000, 0.00012}, {100_000, 0.0002}, {2000, 0.9999},
	} {
		s := stream{key: keyOf(7).sub(c.n)}
		counts := map[int64]int{}
		for range amount(200_000) {
			counts[binomial(&s, int64(c.n), c.p)]++
		}
		mustFit(t, "binomial", counts, chanceOf(binomialLaw(c.n, c.p)), int64(c.n))
	}
}

func TestLargeBinomialDrawsHaveTheRightMeanAndSpread(t *testing.T) {
	const n = 1_000_000_000
	for _, p := range []float64{1e-10, 3e-9, 2e-8, 1e-5, 0.1, 0.5, 0.9, 1 - 1e-9} {
		s := stream{key: keyOf(8)}
		draws := amount(100_000)
		mean, variance := n*p, n*p*(1-p)
		sum, squares := 0.0, 0.0
		for range draws {
			z := (float64(binomial(&s, n, p)) - mean) / math.Sqrt(variance)
			sum += z
			squares += z * z
		}
		mustBeNear(t, "a standardized draw", Moments{sum / float64(draws), 1}, draws, 0, 0)
		kurtosis := 3 + (1-6*p*(1-p))/variance
		mustBeNear(t, "its square", Moments{squares / float64(draws), math.Sqrt(kurtosis - 1)}, draws, 1, 0)
	}
}

// occupancyLaw follows the number of bins hit from ball to ball.
func occupancyLaw(balls, bins int) law {
	chances := make([]float64, bins+1)
	chances[0] = 1
	for range balls {
		for hit := bins; hit >= 1; hit-- {
			chances[hit] = chances[hit]*float64(hit)/float64(bins) +
				chances[hit-1]*float64(bins-hit+1)/float64(bins)
		}
		chances[0] = 0
	}
	return law{0, chances}
}

func TestOccupiedBinsHaveTheOccupancyLaw(t *testing.T) {
	for _, c := range [][2]int{
		{0, 5}, {1, 1}, {3, 2}, {40, 30}, {41, 1}, {41, 2}, {41, 30},
		{60, 1000}, {100, 10}, {150, 100}, {300, 300}, {1000, 70}, {500, 5000},
	} {
		s := stream{key: keyOf(9)}
		counts := map[int64]int{}
		for range amount(50_000) {
			counts[occupied(&s, int64(c[0]), int64(c[1]))]++
		}
		mustFit(t, "occupancy", counts, chanceOf(occupancyLaw(c[0], c[1])), int64(min(c[0], c[1])))
	}
}

// Hardly any two of a few balls fall into one of a billion bins, so it shows if more were
// thrown than there are.
func TestNoMoreBinsAreHitThanThereAreBalls(t *testing.T) {
	s := stream{key: keyOf(14)}
	for range 20_000 {
		if hit := occupied(&s, fewBalls+1, 1_000_000_000); hit > fewBalls+1 {
			t.Fatalf("%d balls hit %d bins", fewBalls+1, hit)
		}
	}
}

// The mean and variance of the number of empty bins are known in closed form.
func TestBillionsOfBallsHitTheRightNumberOfBins(t *testing.T) {
	for _, c := range [][2]float64{{1e9, 1e9}, {1e6, 1e9}, {3e8, 1e8}} {
		balls, bins := c[0], c[1]
		once := math.Exp(balls * math.Log1p(-1/bins)) // a bin is empty
		twice := math.Exp(balls * math.Log1p(-2/bins))
		variance := bins * (once + (bins-1)*twice - bins*once*once)
		s := stream{key: keyOf(10)}
		draws := amount(20_000)
		sum := 0.0
		for range draws {
			sum += float64(occupied(&s, int64(balls), int64(bins))) - bins*(1-once)
		}
		// Rounding in the formulas themselves costs a few digits of the variance.
		spread := math.Sqrt(max(variance, balls*balls/bins/2*math.Exp(-balls/bins)))
		mustBeNear(t, "bins hit", Moments{sum / float64(draws), spread}, draws, 0, 1e-6*bins*1e-3)
	}
}
