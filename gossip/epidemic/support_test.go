package epidemic

import (
	"math"
	"runtime"
	"testing"
)

// thorough tells whether to take as much time as it needs. The quick tests (-short) do
// less, and so does WebAssembly, which is slow in Node.
func thorough() bool { return !testing.Short() && runtime.GOOS != "js" }

// amount is how many trials a test plays: all seeds are fixed, so it cannot fail by chance.
func amount(all int) int {
	if thorough() {
		return all
	}
	return all / 10
}

// settingOf returns options for one trial on the complete graph.
func settingOf(nodes int, mode Mode, change func(o *Options)) Options {
	o := Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = nodes, mode, 1, 20
	if change != nil {
		change(&o)
	}
	return o
}

var allModes = []Mode{Push, Pull, PushPull}

func mustSimulate(t *testing.T, o Options) *Result {
	t.Helper()
	r, err := Simulate(o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mustExact(t *testing.T, o Options) *Exact {
	t.Helper()
	e, err := ExactLaw(o)
	if err != nil || e == nil {
		t.Fatal(e, err)
	}
	return e
}

func momentsOf(r Rounds) Moments { return Moments{r.Mean, r.SD} }

// mustBeNear fails if a mean over trials is further from what is expected than four of its
// standard deviations, plus what the expected number is rounded by.
func mustBeNear(t *testing.T, what string, got Moments, trials int, want, rounding float64) {
	t.Helper()
	if tolerance := 4*got.SD/math.Sqrt(float64(trials)) + rounding; math.Abs(got.Mean-want) > tolerance {
		t.Errorf("%s is %.6g in the mean, want %.6g +- %.2g", what, got.Mean, want, tolerance)
	}
}

// mustFit fails if counts[k] are not as expected from the chances of k: the statistic of
// the chi-square test may be above its mean by four of its standard deviations. Numbers
// that are expected less than ten times are taken together with their neighbors.
func mustFit(t *testing.T, what string, counts map[int64]int, chance func(k int64) float64, most int64) {
	t.Helper()
	total := 0
	for k, count := range counts {
		if k < 0 || k > most {
			t.Errorf("%s: %d is not possible", what, k)
			return
		}
		total += count
	}
	statistic, cells := 0.0, 0
	seen, expected := 0.0, 0.0
	left := float64(total)
	for k := range most + 1 {
		seen += float64(counts[k])
		expected += chance(k) * float64(total)
		if expected >= 10 && left-expected >= 10 || k == most {
			if expected > 0 {
				statistic += (seen - expected) * (seen - expected) / expected
				cells++
			} else if seen > 0 {
				t.Errorf("%s: %v of what cannot be, up to %d", what, seen, k)
			}
			left -= expected
			seen, expected = 0, 0
		}
	}
	freedom := float64(max(1, cells-1))
	if limit := freedom + 4*math.Sqrt(2*freedom) + 6; statistic > limit {
		t.Errorf("%s: chi-square is %.1f with %.0f degrees of freedom, more than %.1f", what, statistic, freedom, limit)
	}
}
