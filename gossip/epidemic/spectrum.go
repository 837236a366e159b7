package epidemic

import "math/bits"

// A scale has a mark for every number of informed nodes, up to all live ones, so that a
// spectrum stays small: one for each up to 1024, then for each number with ten binary digits
// and zeros after them. All live nodes have a mark of their own. A scale is given by their
// number.
type scale uint64

// fine is up to where numbers are not rounded.
const fine = 1024

// mark returns the mark of a number, rounded down.
func (s scale) mark(informed uint64) int {
	if informed < fine {
		return int(informed)
	}
	if informed == uint64(s) {
		return s.last()
	}
	return coarseMark(informed)
}

// coarseMark numbers the marks from fine on: 512 for each doubling.
func coarseMark(n uint64) int {
	doublings := bits.Len64(n) - bits.Len64(fine-1)
	return fine + (doublings-1)*(fine/2) + int(n>>doublings) - fine/2
}

// last returns the mark of all live nodes.
func (s scale) last() int {
	if s <= fine {
		return int(s)
	}
	return coarseMark(uint64(s)-1) + 1
}

// value returns the least number that has a mark.
func (s scale) value(mark int) uint64 {
	if mark == s.last() {
		return uint64(s)
	}
	if mark < fine {
		return uint64(mark)
	}
	doublings := (mark-fine)/(fine/2) + 1
	return uint64((mark-fine)%(fine/2)+fine/2) << doublings
}

// A spectrum tells how often each mark occurred: counts[i] times the mark first+i.
type spectrum struct {
	first  int
	counts []uint64
}

func (s *spectrum) add(mark int, times uint64) {
	s.cover(mark, mark+1)
	s.counts[mark-s.first] += times
}

func (s *spectrum) merge(other *spectrum) {
	s.cover(other.first, other.first+len(other.counts))
	for i, times := range other.counts {
		s.counts[other.first-s.first+i] += times
	}
}

// cover makes room for the marks from first up to but not including end.
func (s *spectrum) cover(first, end int) {
	if first == end {
		return
	}
	if len(s.counts) == 0 {
		s.first = first
	}
	if first < s.first {
		s.counts = append(make([]uint64, s.first-first), s.counts...)
		s.first = first
	}
	if more := end - s.first - len(s.counts); more > 0 {
		s.counts = append(s.counts, make([]uint64, more)...)
	}
}

// percentiles returns the marks of the 5th, the 50th and the 95th, see [Rounds].
func (s *spectrum) percentiles(total uint64) (marks [3]int) {
	seen := uint64(0)
	for i, times := range s.counts {
		if times == 0 {
			continue
		}
		for j, percent := range [...]uint64{5, 50, 95} {
			if seen*100 < percent*total {
				marks[j] = s.first + i
			}
		}
		seen += times
	}
	return marks
}
