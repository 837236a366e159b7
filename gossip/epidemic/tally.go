package epidemic

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// A Tally is what is kept of trials: counts and sums of whole numbers. So it does not
// matter who played which trials, in which order, and how their tallies were merged.
type Tally struct {
	live    uint64
	trials  uint64
	running []round    // by round: trials that take at least so many
	finals  []spectrum // by number of rounds a trial took: informed nodes at its end

	messages, residue, average, last sums
}

// round is what trials show after a round.
type round struct {
	sum    uint64   // of informed nodes
	counts spectrum // of informed nodes, rounded
}

// A spectrum tells how often each number occurred.
type spectrum map[uint64]uint64

// averageUnit is the fraction of a round to which the time of learning is rounded.
const averageUnit = 1 << 20

// TallyError reports that a tally does not hold all trials of a simulation, once each.
type TallyError struct {
	Tallied uint64
	Trials  int
}

func (e *TallyError) Error() string {
	return fmt.Sprintf("gossip: the tally holds %d trials, not %d", e.Tallied, e.Trials)
}

// add counts a trial.
func (t *Tally) add(r *record) {
	for len(t.finals) < len(r.informed) {
		t.running = append(t.running, round{counts: spectrum{}})
		t.finals = append(t.finals, spectrum{})
	}
	for i, informed := range r.informed {
		t.running[i].sum += uint64(informed)
		t.running[i].counts.add(t.rounded(uint64(informed)), 1)
	}
	final := uint64(r.final())
	t.trials++
	t.finals[r.rounds()].add(final, 1)
	t.messages.add(uint64(r.messages), 1)
	t.residue.add(t.live-final, 1)
	t.last.add(uint64(r.last), 1)
	t.average.add((uint64(r.learnSum)*averageUnit+final/2)/final, 1)
}

// Merge adds the trials of another tally of the same simulation.
func (t *Tally) Merge(other *Tally) {
	for len(t.finals) < len(other.finals) {
		t.running = append(t.running, round{counts: spectrum{}})
		t.finals = append(t.finals, spectrum{})
	}
	for i := range other.finals {
		t.running[i].sum += other.running[i].sum
		t.running[i].counts.merge(other.running[i].counts)
		t.finals[i].merge(other.finals[i])
	}
	t.trials += other.trials
	t.messages.merge(&other.messages)
	t.residue.merge(&other.residue)
	t.average.merge(&other.average)
	t.last.merge(&other.last)
}

// rounded keeps the first ten binary digits of a number of informed nodes, so that a
// spectrum stays small. All nodes stay all nodes.
func (t *Tally) rounded(informed uint64) uint64 {
	surplus := bits.Len64(informed) - 10
	if surplus <= 0 || informed == t.live || t.live <= 1024 {
		return informed
	}
	return informed >> surplus << surplus
}

func (s spectrum) add(value, times uint64) { s[value] += times }

func (s spectrum) merge(other spectrum) {
	for value, times := range other {
		s[value] += times
	}
}

func (s spectrum) total() (total uint64) {
	for _, times := range s {
		total += times
	}
	return total
}

func (s spectrum) values() []uint64 { return slices.Sorted(maps.Keys(s)) }

// percentiles returns the 5th and the 95th, see [Rounds].
func (s spectrum) percentiles(total uint64) (p5, p95 uint64) {
	seen := uint64(0)
	for _, value := range s.values() {
		if seen*100 < 5*total {
			p5 = value
		}
		if seen*100 < 95*total {
			p95 = value
		}
		seen += s[value]
	}
	return p5, p95
}
