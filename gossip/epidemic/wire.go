package epidemic

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

// ErrData reports data that no tally was written to.
var ErrData = errors.New("gossip: the data is not that of a tally")

// AppendBinary appends the tally to data, for a worker to hand over: a list of unsigned
// varints. Equal tallies give equal bytes.
func (t *Tally) AppendBinary(data []byte) ([]byte, error) {
	put := func(numbers ...uint64) {
		for _, n := range numbers {
			data = binary.AppendUvarint(data, n)
		}
	}
	put(uint64(t.scale), t.trials, uint64(len(t.finals)))
	for i, round := range t.running {
		put(round.sum, uint64(round.counts.first), uint64(len(round.counts.counts)))
		put(round.counts.counts...)
		finals := t.finals[i]
		put(uint64(len(finals)))
		for _, final := range slices.Sorted(maps.Keys(finals)) {
			put(final, finals[final])
		}
	}
	for _, s := range t.sums() {
		put(s.sum.high, s.sum.low, s.squares.high, s.squares.low)
	}
	return data, nil
}

func (t *Tally) sums() []*sums { return []*sums{&t.messages, &t.residue, &t.average, &t.last} }

// UnmarshalBinary replaces the tally by one that was written by AppendBinary. The error
// is [ErrData]; then the tally may not be used.
func (t *Tally) UnmarshalBinary(data []byte) error {
	r := reader{data: data}
	*t = Tally{scale: scale(r.number()), trials: r.number()}
	for rounds := r.number(); rounds > 0 && !r.failed; rounds-- {
		sum, counts := r.number(), spectrum{first: int(r.number())}
		for left := r.number(); left > 0 && !r.failed; left-- {
			counts.counts = append(counts.counts, r.number())
		}
		if counts.first < 0 || counts.first+len(counts.counts)-1 > t.scale.last() {
			return ErrData
		}
		t.running = append(t.running, round{sum, counts})
		finals := map[uint64]uint64{}
		for left := r.number(); left > 0 && !r.failed; left-- {
			final := r.number()
			finals[final] = r.number()
		}
		t.finals = append(t.finals, finals)
	}
	for _, s := range t.sums() {
		s.sum = wide{r.number(), r.number()}
		s.squares = wide{r.number(), r.number()}
	}
	if r.failed || len(r.data) > 0 {
		return ErrData
	}
	return nil
}

// A reader takes numbers from data. Once that has failed, all are 0.
type reader struct {
	data   []byte
	failed bool
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		r.data, r.failed = nil, true
		return 0
	}
	r.data = r.data[size:]
	return n
}
