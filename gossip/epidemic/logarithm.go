package epidemic

import "math"

// The logarithms of package math differ in the last bit between processors, and so
// could what a seed draws. These are the same everywhere: they use only operations
// that IEEE 754 rounds exactly, and every product is converted, which forbids fusing
// it with a sum.
//
// The method is that of FreeBSD's e_log.c (Sun Microsystems, 1993): with
// s = f/(2+f), log(1+f) = 2 atanh(s) = 2s + 2/3 s^3 + ..., a minimax polynomial in
// s^2. The error is below 1 unit in the last place.
const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// logarithm returns the natural logarithm of x, which is positive, finite and not
// subnormal.
func logarithm(x float64) float64 {
	const exponents = 0x7ff << 52
	bits := math.Float64bits(x)
	exponent := float64(int(bits>>52) - 1023)
	fraction := math.Float64frombits(bits&^exponents | 1023<<52) // from 1 to 2
	if fraction > math.Sqrt2 {
		fraction = float64(fraction * 0.5)
		exponent++
	}
	return logOf1Plus(fraction-1, exponent)
}

// logarithmOf1Minus returns the natural logarithm of 1-p for p from 0 to 1/2, with a
// small relative error also where p is tiny.
func logarithmOf1Minus(p float64) float64 {
	if p > 0.25 {
		return logarithm(1 - p) // the difference is right to 53 bits, and not small
	}
	return logOf1Plus(-p, 0)
}

// logOf1Plus returns log(1+f) + exponent log 2, for f from sqrt(1/2)-1 to sqrt(2)-1.
func logOf1Plus(f, exponent float64) float64 {
	s := f / (2 + f)
	s2 := float64(s * s)
	s4 := float64(s2 * s2)
	odd := float64(s2 * (6.666666666666735130e-01 + float64(s4*(2.857142874366239149e-01+
		float64(s4*(1.818357216161805012e-01+float64(s4*1.479819860511658591e-01)))))))
	even := float64(s4 * (3.999999999940941908e-01 + float64(s4*(2.222219843214978396e-01+
		float64(s4*1.531383769920937332e-01)))))
	half := float64(0.5 * float64(f*f))
	rest := float64(s*(half+(odd+even))) + float64(exponent*ln2Low)
	return float64(exponent*ln2High) - ((half - rest) - f)
}
