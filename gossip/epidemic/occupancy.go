package epidemic

import "math"

// fewBalls is how many balls are thrown one by one rather than all at once.
const fewBalls = 40

// occupied draws how many of the bins are hit by balls that are thrown at them
// independently and uniformly. The law is exact.
//
// If not the number of balls is given but its law, and that is the Poisson law, bins
// fill independently. So a Poisson number of balls is thrown, on average slightly fewer
// than there are. If it happens to be more, they are taken back. Given their number
// they fell uniformly, so nothing is biased, and the rest is thrown after them: only
// balls that fall into empty bins matter, which is the same problem, but much smaller.
func occupied(s *stream, balls, bins int64) int64 {
	hit := int64(0)
	for balls > fewBalls && bins > 0 {
		thrown, filled := throwPoisson(s, balls, bins)
		if thrown > balls {
			continue
		}
		empty := bins - filled
		balls = binomial(s, balls-thrown, float64(empty)/float64(bins))
		bins = empty
		hit += filled
	}
	empty := bins
	for range balls {
		if bins > 0 && int64(s.below(uint32(bins))) < empty {
			empty--
		}
	}
	return hit + bins - empty
}

// throwPoisson throws a Poisson number of balls and returns it with the number of bins
// that they hit. The mean is 2.5 standard deviations below balls, and at most 4 a bin.
func throwPoisson(s *stream, balls, bins int64) (thrown, filled int64) {
	mean := float64(balls) - float64(2.5*math.Sqrt(float64(balls)))
	atLeast, most := poissonTails(math.Min(4, mean/float64(bins)))
	filled = binomial(s, bins, atLeast[1]/atLeast[0])
	thrown = filled
	fuller := filled // bins with at least k balls
	for k := 2; fuller > 0 && k <= most; k++ {
		fuller = binomial(s, fuller, atLeast[k]/atLeast[k-1])
		thrown += fuller
	}
	return thrown, filled
}

// poissonTails returns the chances of at least k = 0, 1, ... most balls in a bin if the
// mean is l <= 4, all times e^l. Even among a billion bins, the chance that one has more is
// below 10^-16.
func poissonTails(l float64) (tails [48]float64, most int) {
	term := 1.0
	for term > 1e-26 || most < 2 {
		tails[most] = term
		most++
		term = float64(term*l) / float64(most)
	}
	most--
	for k := most - 1; k >= 0; k-- {
		tails[k] += tails[k+1]
	}
	return tails, most
}
