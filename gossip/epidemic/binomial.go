package epidemic

import "math"

// binomial draws how many of n independent trials succeed, each with chance p. The
// law is exact up to the rounding of numbers with 53 bits, also for n = 10^9.
func binomial(s *stream, n int64, p float64) int64 {
	switch {
	case n <= 0 || p <= 0:
		return 0
	case p >= 1:
		return n
	case p > 0.5:
		return n - binomial(s, n, 1-p)
	case float64(float64(n)*p) < 10:
		return binomialByWaiting(s, n, p)
	}
	return binomialByRejection(s, n, p)
}

// binomialByWaiting counts the successes one by one: the trials up to and including
// the next success are geometrically distributed (Devroye, "Non-Uniform Random Variate
// Generation", 1986, X.4). The expected number of draws is np + 1.
func binomialByWaiting(s *stream, n int64, p float64) int64 {
	perTrial := 1 / logarithmOf1Minus(p)
	left := float64(n)
	for successes := int64(0); ; successes++ {
		left -= math.Floor(logarithm(s.unit())*perTrial) + 1
		if left < 0 {
			return successes
		}
	}
}

// binomialByRejection is the algorithm BTRS of Hörmann, "The generation of binomial
// random variates", Journal of Statistical Computation and Simulation 46 (1993), for
// np >= 10 and p <= 1/2. It draws from a hat under which the binomial law, transformed,
// is almost flat: about 1.15 tries, and six of seven need no logarithm.
func binomialByRejection(s *stream, n int64, p float64) int64 {
	size := float64(n)
	sd := math.Sqrt(float64(float64(size*p) * (1 - p)))
	b := 1.15 + float64(2.53*sd)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	center := float64(size*p) + 0.5
	quick := 0.92 - 4.2/b
	atMode := math.NaN() // logarithm of the largest probability, once it is needed
	for {
		u := s.unit() - 0.5
		v := s.unit()
		edge := 0.5 - math.Abs(u)
		k := math.Floor(float64((float64(2*a)/edge+b)*u) + center)
		if edge >= 0.07 && v <= quick {
			return int64(k)
		}
		if k < 0 || k > size {
			continue
		}
		if math.IsNaN(atMode) {
			atMode = logOfBinomial(math.Floor(float64((size+1)*p)), size, p)
		}
		hat := a/float64(edge*edge) + b
		alpha := float64((2.83 + 5.1/b) * sd)
		if logarithm(float64(v*alpha)/hat) <= logOfBinomial(k, size, p)-atMode {
			return int64(k)
		}
	}
}

// logOfBinomial returns the logarithm of the chance of k successes in n trials. Unlike
// a difference of factorials it loses no digits when n is large (Loader, "Fast and
// accurate computation of binomial probabilities", 2000).
func logOfBinomial(k, n, p float64) float64 {
	switch k {
	case 0:
		return float64(n * logarithmOf1Minus(p))
	case n:
		return float64(n * logarithm(p))
	}
	spread := stirlingError(n) - stirlingError(k) - stirlingError(n-k)
	return spread - deviance(k, float64(n*p)) - deviance(n-k, float64(n*(1-p))) +
		float64(0.5*logarithm(n/float64(float64(2*math.Pi*k)*(n-k))))
}

// deviance returns x log(x/mean) + mean - x, also where x is close to the mean.
func deviance(x, mean float64) float64 {
	difference := x - mean
	if math.Abs(difference) >= 0.1*(x+mean) {
		return float64(x*logarithm(x/mean)) - difference
	}
	v := difference / (x + mean)
	sum := float64(difference * v)
	term := float64(float64(2*x) * v)
	for j := 3.0; ; j += 2 {
		term = float64(term * float64(v*v))
		next := sum + term/j
		if next == sum {
			return sum
		}
		sum = next
	}
}

// stirlingError returns log n! - log(sqrt(2 pi n) (n/e)^n) for n >= 1.
func stirlingError(n float64) float64 {
	if n < float64(len(smallStirlingErrors)) {
		return smallStirlingErrors[int(n)]
	}
	return stirlingSeries(n)
}

func stirlingSeries(n float64) float64 {
	n2 := float64(n * n)
	return (1.0/12 - (1.0/360-(1.0/1260-(1.0/1680-1.0/1188/n2)/n2)/n2)/n2) / n
}

// smallStirlingErrors holds the errors for n from 1 to 15, where the series is not
// exact. They follow from error(n) = error(n+1) + (n + 1/2) log(1 + 1/n) - 1.
var smallStirlingErrors = func() (errors [16]float64) {
	next := stirlingSeries(16)
	for n := 15; n >= 1; n-- {
		next += float64((float64(n)+0.5)*logarithm(float64(n+1)/float64(n))) - 1
		errors[n] = next
	}
	return errors
}()
