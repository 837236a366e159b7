package epidemic

import (
	"math"
	"math/bits"
	"testing"
)

func TestADrawDependsOnKeyAndPlaceOnly(t *testing.T) {
	k := keyOf(1).sub(2)
	forward := make([]uint32, 100)
	for place := range forward {
		forward[place] = k.below(uint64(place), 10)
	}
	for place := len(forward) - 1; place >= 0; place-- {
		if again := k.below(uint64(place), 10); again != forward[place] {
			t.Errorf("place %d: %d, then %d", place, forward[place], again)
		}
	}
	if keyOf(1).sub(3).at(0) == k.at(0) || keyOf(2).sub(2).at(0) == k.at(0) {
		t.Error("other keys draw the same number")
	}
}

// With n at three quarters of 2^32, one of four first draws would be biased: without
// drawing again, the numbers divisible by three would be twice as likely as others.
func TestBoundedDrawsAreNotBiased(t *testing.T) {
	for _, n := range []uint32{1, 2, 3, 7, 10, 1000, 3 << 30, math.MaxUint32} {
		k := keyOf(3).sub(int(n))
		low, divisible := map[int64]int{}, map[int64]int{}
		for place := range uint64(30_000) {
			v := k.below(place, n)
			if v >= n {
				t.Fatalf("below(%d) gave %d", n, v)
			}
			low[int64(uint64(v)*8/uint64(n))]++
			divisible[int64(v%3)]++
		}
		parts := func(i int64) float64 { // of n equally likely numbers, those in the i-th of 8 parts
			first := (uint64(i)*uint64(n) + 7) / 8
			end := (uint64(i+1)*uint64(n) + 7) / 8
			return float64(end-first) / float64(n)
		}
		mustFit(t, "eighths", low, parts, 7)
		mustFit(t, "remainders", divisible, func(i int64) float64 {
			return float64((uint64(n)+2-uint64(i))/3) / float64(n)
		}, 2)
	}
}

func TestUnitNumbersAreInsideTheInterval(t *testing.T) {
	s := stream{key: keyOf(4)}
	sum := 0.0
	const draws = 100_000
	for range draws {
		u := s.unit()
		if u <= 0 || u >= 1 {
			t.Fatal(u)
		}
		sum += u
	}
	mustBeNear(t, "a number from 0 to 1", Moments{sum / draws, math.Sqrt(1.0 / 12)}, draws, 0.5, 0)
}

func TestACallLostAtOneChanceIsLostAtEveryHigherOne(t *testing.T) {
	k := keyOf(5)
	before := make([]uint64, 64)
	for _, chance := range []float64{0, 1e-15, 1e-3, 0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9999, 1 - 1.0/(1<<53)} {
		q := lossesOf(chance)
		lost := 0
		for word := range before {
			now := q.lostOf64(k, uint64(word))
			if before[word]&^now != 0 {
				t.Errorf("at loss %v, some calls are not lost any more", chance)
			}
			before[word] = now
			lost += bits.OnesCount64(now)
			for place := range uint64(64) {
				if q.lost(k, uint64(word)*64+place) != (now>>place&1 == 1) {
					t.Fatalf("at loss %v, call %d is lost or not, depending on who asks", chance, place)
				}
			}
		}
		calls := 64 * len(before)
		share := Moments{float64(lost) / float64(calls), math.Sqrt(chance * (1 - chance))}
		mustBeNear(t, "share of lost calls", share, calls, chance, 0)
	}
}
