package epidemic

// A key names a stream of random numbers. Each of them is a hash of the key and a
// place, so that any can be drawn at any time: a draw depends neither on those made
// before it nor on who makes it. Keys are split by trial, purpose and round.
//
// The hash is the output function of SplitMix64 (Steele, Lea, Flood, "Fast splittable
// pseudorandom number generators", OOPSLA 2014), with the variant 13 of Stafford. Two
// keys are two positions on one cycle of length 2^64. That two of a million streams of
// a million numbers overlap has a chance of one in twenty, and the two hardly ever belong
// to one trial.
type key uint64

const increment = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio, odd

func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// What random numbers are drawn for. Each purpose has a key of its own, so that switching
// on losses, say, does not move the targets of the calls.
const (
	forGraph = iota // of the seed
	forTrials
)

const (
	forSource = iota // of a trial
	forCrashes
	forTargets
	forLosses
	forCoins
	forCounts
	forOrder
	forPairs
)

// keyOf returns the key of a seed.
func keyOf(seed uint32) key { return key(mix(uint64(seed) + increment)) }

// sub returns the i-th of the keys that k splits into. A key is used either for
// splitting or for drawing.
func (k key) sub(i int) key { return key(k.at(uint64(i))) }

// at returns the number at a place: 64 random bits.
func (k key) at(place uint64) uint64 {
	return mix(uint64(k) + (place+1)*increment)
}

// retries sets the keys of second draws apart from those of first ones.
const retries = 0x6a09e667f3bcc909

// below returns the number at a place, from 0 to n-1, all equally likely; n is at
// least 1. Two places share 64 bits. A number that would make some results likelier
// than others (a share of n/2^32 of them) is drawn again from a stream of its own.
func (k key) below(place uint64, n uint32) uint32 {
	product := k.times(place, n)
	if uint32(product) < n { // rarely: only then can it be one of those
		product = k.unbiased(place, n, product)
	}
	return uint32(product >> 32)
}

// times returns 32 random bits times n. The high half is the number from 0 to n-1.
func (k key) times(place uint64, n uint32) uint64 {
	return uint64(uint32(k.at(place>>1)>>(place&1<<5))) * uint64(n)
}

// unbiased returns the product, or another one if it has to be drawn again.
func (k key) unbiased(place uint64, n uint32, product uint64) uint64 {
	biased := -n % n // 2^32 mod n
	for i := uint64(0); uint32(product) < biased; i++ {
		product = key((k ^ retries).at(place)).at(i) >> 32 * uint64(n)
	}
	return product
}

// A stream hands out the numbers of a key one after the other.
type stream struct {
	key  key
	next uint64
}

func (s *stream) bits() uint64 {
	s.next++
	return s.key.at(s.next - 1)
}

// unit returns a number above 0 and below 1: the middle of one of 2^52 equal parts.
func (s *stream) unit() float64 {
	return float64((float64(s.bits()>>12) + 0.5) * (1.0 / (1 << 52)))
}

// below returns a number from 0 to n-1, all equally likely; n is at least 1.
func (s *stream) below(n uint32) uint32 {
	s.next++
	return s.key.below(2*(s.next-1), n)
}
