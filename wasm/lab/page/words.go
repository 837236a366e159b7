package main

import (
	"fmt"
	"math"
	"strconv"

	"gossiplesson/wasm/element"
)

// shown writes a number as far as people read it: 12.345, 3.4e-07.
func shown(x float64) string {
	switch {
	case math.IsNaN(x):
		return "–"
	case x == math.Trunc(x) && math.Abs(x) < 1e15:
		return element.Grouped(int(x))
	case math.Abs(x) >= 0.01:
		return strconv.FormatFloat(x, 'f', 3, 64)
	}
	return strconv.FormatFloat(x, 'g', 3, 64)
}

// An agreement says how far a mean of trials is from what theory expects.
type agreement struct {
	level string // "close", "unusual" or "far"
	text  string
}

// agree compares a mean of trials with the exact mean, given the exact standard deviation of
// one trial. The mean of many is nearly normally distributed, so that its distance is known in
// standard errors: more than two happen once in 22 times, more than three once in 370, more
// than four once in 16 000.
func agree(mean float64, trials int, exactMean, exactSD float64) agreement {
	difference := fmt.Sprintf("The mean of the trials is %.3f rounds, the exact law says %.3f: ", mean, exactMean)
	standardError := exactSD / math.Sqrt(float64(trials))
	if standardError < 1e-9 {
		if math.Abs(mean-exactMean) < 1e-9 {
			return agreement{"close", difference + "the same."}
		}
		return agreement{"far", difference + "not the same, though chance has no part in it."}
	}
	z := math.Abs(mean-exactMean) / standardError
	apart := fmt.Sprintf("%.1f standard errors apart, ", z)
	switch {
	case z <= 2:
		return agreement{"close", difference + apart + "as near as chance lets them be."}
	case z <= 3:
		return agreement{"close", difference + apart + "which happens by chance, once in 22 times or less often."}
	case z <= 4:
		return agreement{"unusual", difference + apart + "which happens by chance only once in 370 times. Try another seed."}
	}
	return agreement{"far", difference + apart + "too much for chance."}
}
