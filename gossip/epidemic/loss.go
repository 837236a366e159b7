package epidemic

import "math"

// losses decides which calls fail. Every call has a random number from 0 to 1, and is
// lost if that is below the chance of loss: so a call that is lost at one chance is lost
// at every higher one, and who calls whom does not depend on it.
//
// The numbers of 64 calls are kept bit by bit: the k-th word of 64 holds the k-th binary
// digit of each. The comparison ends at the first digit that differs.
type losses uint64 // 53 binary digits of the chance, the first is the highest bit

func lossesOf(chance float64) losses { return losses(math.Ldexp(chance, 64)) }

// lost tells whether the call at a place fails.
func (q losses) lost(k key, place uint64) bool { return q != 0 && q.exceeds(k, place) }

// exceeds tells whether the chance is larger than the number at a place.
func (q losses) exceeds(k key, place uint64) bool {
	word := place &^ 63
	for digits := uint64(q); digits != 0; digits <<= 1 {
		digit := k.at(word) >> (place & 63) & 1
		if digit != digits>>63 {
			return digit == 0
		}
		word++
	}
	return false // at least as large
}

// lostOf64 tells the same of the calls at places 64*word to 64*word+63, one a bit.
func (q losses) lostOf64(k key, word uint64) (lost uint64) {
	undecided := ^uint64(0)
	place := word << 6
	for digits := uint64(q); digits != 0 && undecided != 0; digits <<= 1 {
		bits := k.at(place)
		if digits>>63 == 1 {
			lost |= undecided &^ bits
			undecided &= bits
		} else {
			undecided &^= bits
		}
		place++
	}
	return lost
}
