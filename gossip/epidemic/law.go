package epidemic

// A law is a probability distribution over integers: p[j] is the chance of first+j.
// Chances outside are less than negligible each.
type law struct {
	first int
	p     []float64
}

// negligible is where distributions are cut off. What is cut is spread over the rest, so
// that the chances of a law always sum to 1.
const negligible = 1e-16

// trim cuts the ends off and makes the rest sum to 1.
func (l *law) trim() {
	for len(l.p) > 1 && l.p[len(l.p)-1] < negligible {
		l.p = l.p[:len(l.p)-1]
	}
	for len(l.p) > 1 && l.p[0] < negligible {
		l.p = l.p[1:]
		l.first++
	}
	sum := 0.0
	for _, chance := range l.p {
		sum += chance
	}
	scale := 1 / sum
	for j := range l.p {
		l.p[j] = float64(l.p[j] * scale)
	}
}

// binomialLaw returns the law of the number of successes in n trials. It goes from the
// likeliest number both ways, each chance following from the one before.
func binomialLaw(n int, p float64) law {
	mode := min(n, int(float64(float64(n+1)*p)))
	odds := p / (1 - p)
	low, chance := mode, 1.0
	for low > 0 && chance >= negligible {
		chance = float64(chance*float64(low)) / float64(float64(n-low+1)*odds)
		low--
	}
	chances := make([]float64, mode-low+1)
	chances[mode-low] = 1
	for k := mode; k > low; k-- {
		chances[k-1-low] = float64(chances[k-low]*float64(k)) / float64(float64(n-k+1)*odds)
	}
	chance = 1
	for k := mode; k < n && chance >= negligible; k++ {
		chance = float64(float64(chance*float64(n-k))*odds) / float64(k+1)
		chances = append(chances, chance)
	}
	l := law{first: low, p: chances}
	l.trim()
	return l
}
