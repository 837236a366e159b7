package epidemic

import (
	"encoding/binary"
	"errors"
)

// ErrData reports data that no tally was written to.
var ErrData = errors.New("gossip: the data is not that of a tally")

// AppendBinary appends the tally to data, for a worker to hand over: unsigned varints, all
// numbers in ascending order. Equal tallies give equal bytes.
func (t *Tally) AppendBinary(data []byte) ([]byte, error) {
	put := func(numbers ...uint64) {
		for _, n := range numbers {
			data = binary.AppendUvarint(data, n)
		}
	}
	put(t.live, t.trials, uint64(len(t.finals)))
	for i := range t.finals {
		put(t.running[i].sum)
		for _, s := range []spectrum{t.running[i].counts, t.finals[i]} {
			put(uint64(len(s)))
			for _, value := range s.values() {
				put(value, s[value])
			}
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
	whole := true
	get := func() uint64 {
		n, size := binary.Uvarint(data)
		if size <= 0 {
			whole, data = false, nil
			return 0
		}
		data = data[size:]
		return n
	}
	getSpectrum := func() spectrum {
		s := spectrum{}
		for count := get(); count > 0 && whole; count-- {
			value := get()
			s[value] = get()
		}
		return s
	}
	*t = Tally{live: get(), trials: get()}
	for rounds := get(); rounds > 0 && whole; rounds-- {
		t.running = append(t.running, round{get(), getSpectrum()})
		t.finals = append(t.finals, getSpectrum())
	}
	for _, s := range t.sums() {
		s.sum = wide{get(), get()}
		s.squares = wide{get(), get()}
	}
	if !whole || len(data) > 0 {
		return ErrData
	}
	return nil
}
