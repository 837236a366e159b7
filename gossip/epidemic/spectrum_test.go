package epidemic

import "testing"

func TestMarksAreInOrderAndRoundDownByLittle(t *testing.T) {
	for _, live := range []uint64{1, 2, 1000, 1023, 1024, 1025, 1026, 2047, 2048, 2049, 5000, 1 << 20, 999_999_999, MaxNodes} {
		s := scale(live)
		before := -1
		for n := uint64(1); n <= live; n += 1 + n/3000 {
			mark := s.mark(n)
			value := s.value(mark)
			if mark < before || mark > s.last() || value > n || float64(value) < float64(n)*0.998 || n < fine && value != n {
				t.Fatalf("of %d live nodes, %d have mark %d after %d, which is %d", live, n, mark, before, value)
			}
			if before = mark; mark == s.last() && n != live {
				t.Errorf("of %d live nodes, %d have the mark of all", live, n)
			}
		}
		if got := s.value(s.mark(live)); got != live {
			t.Errorf("all %d live nodes become %d", live, got)
		}
	}
}
