package epidemic

import (
	"math"
	"math/bits"
)

// wide is a number with 128 bits. Sums of squares over many trials need it to be exact,
// and only exact sums are the same in whatever order they are made.
type wide struct{ high, low uint64 }

func product(a, b uint64) wide {
	high, low := bits.Mul64(a, b)
	return wide{high, low}
}

func (w wide) plus(v wide) wide {
	low, carry := bits.Add64(w.low, v.low, 0)
	high, _ := bits.Add64(w.high, v.high, carry)
	return wide{high, low}
}

func (w wide) minus(v wide) wide {
	low, borrow := bits.Sub64(w.low, v.low, 0)
	high, _ := bits.Sub64(w.high, v.high, borrow)
	return wide{high, low}
}

func (w wide) times(n uint64) wide {
	p := product(w.low, n)
	p.high += w.high * n
	return p
}

func (w wide) float() float64 {
	return float64(float64(w.high)*(1<<64)) + float64(w.low)
}

// sums is what is kept of a number that each trial yields.
type sums struct{ sum, squares wide }

func (s *sums) add(x, times uint64) {
	s.sum = s.sum.plus(product(x, times))
	s.squares = s.squares.plus(product(x, x).times(times))
}

func (s *sums) merge(t *sums) {
	s.sum = s.sum.plus(t.sum)
	s.squares = s.squares.plus(t.squares)
}

// moments returns mean and standard deviation over the trials, divided by unit.
func (s *sums) moments(trials uint64, unit float64) Moments {
	whole, rest := bits.Div64(s.sum.high, s.sum.low, trials)
	mean := float64(whole) + float64(rest)/float64(trials)
	m := Moments{Mean: mean / unit}
	if trials > 1 {
		// The sum of (x-whole)^2 is exact and small. To the mean it is less by rest^2/trials.
		around := s.squares.minus(s.sum.times(2 * whole)).plus(product(whole, whole).times(trials))
		correction := float64(float64(rest)*float64(rest)) / float64(trials)
		m.SD = math.Sqrt((around.float()-correction)/float64(trials-1)) / unit
	}
	return m
}
