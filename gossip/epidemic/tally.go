package epidemic

import "fmt"

// A Tally is what is kept of trials: counts and sums of whole numbers. So it does not
// matter who played which trials, in which order, and how their tallies were merged.
type Tally struct {
	scale   scale
	trials  uint64
	running []round             // by round: trials that take at least so many
	finals  []map[uint64]uint64 // by number of rounds: how many trials ended with how many informed nodes

	messages, residue, average, last sums
}

// round is what trials show after a round.
type round struct {
	sum    uint64   // of informed nodes
	counts spectrum // of informed nodes
}

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

// grow makes room for trials of so many rounds.
func (t *Tally) grow(rounds int) {
	for len(t.finals) <= rounds {
		t.running = append(t.running, round{})
		t.finals = append(t.finals, map[uint64]uint64{})
	}
}

// add counts a trial.
func (t *Tally) add(r *record) {
	t.grow(r.rounds())
	for i, informed := range r.informed {
		t.running[i].sum += uint64(informed)
		t.running[i].counts.add(t.scale.mark(uint64(informed)), 1)
	}
	final := uint64(r.final())
	t.trials++
	t.finals[r.rounds()][final]++
	t.messages.add(uint64(r.messages), 1)
	t.residue.add(uint64(t.scale)-final, 1)
	t.last.add(uint64(r.last), 1)
	t.average.add((uint64(r.learnSum)*averageUnit+final/2)/max(final, 1), 1) // an observed trial may lose it
}

// Merge adds the trials of another tally of the same simulation.
func (t *Tally) Merge(other *Tally) {
	t.grow(len(other.finals) - 1)
	for i := range other.finals {
		t.running[i].sum += other.running[i].sum
		t.running[i].counts.merge(&other.running[i].counts)
		for final, trials := range other.finals[i] {
			t.finals[i][final] += trials
		}
	}
	t.trials += other.trials
	t.messages.merge(&other.messages)
	t.residue.merge(&other.residue)
	t.average.merge(&other.average)
	t.last.merge(&other.last)
}
