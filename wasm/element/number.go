package element

import (
	"strconv"
	"strings"
)

// Grouped writes a number for people: 12,345.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// Counted writes a number of things, such as 1 entry or 2,000 entries.
func Counted(n int, thing string) string {
	stem, isY := strings.CutSuffix(thing, "ry")
	switch {
	case n == 1:
	case isY:
		thing = stem + "ries"
	default:
		thing += "s"
	}
	return Grouped(n) + " " + thing
}
