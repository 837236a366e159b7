package epidemic

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"
)

// kinds are options of every kind of simulation.
func kinds() map[string]Options {
	return map[string]Options{
		"counts":   settingOf(500, PushPull, func(o *Options) { o.Loss = 0.1 }),
		"billions": settingOf(1_000_000_000, Push, nil),
		"agents":   settingOf(50, Pull, func(o *Options) { o.Engine, o.Crashed, o.Fanout = Agents, 5, 2 }),
		"in place": settingOf(50, Push, func(o *Options) { o.Time, o.Loss = InPlace, 0.2 }),
		"ring":     settingOf(50, Push, func(o *Options) { o.Topology, o.Crashed = Ring, 3 }),
		"rumor":    settingOf(200, Push, func(o *Options) { o.Rumor = &Rumor{Blind, Coin, 2} }),
	}
}

func TestItDoesNotMatterWhoPlaysWhichTrials(t *testing.T) {
	for name, o := range kinds() {
		o.Trials = 60
		want := mustSimulate(t, o)
		whole := tallyOf(t, o, [2]int{0, 60})
		for _, split := range [][][2]int{
			{{0, 30}, {30, 60}}, {{40, 60}, {10, 40}, {0, 10}}, {{0, 0}, {59, 60}, {0, 1}, {1, 59}},
		} {
			merged := tallyOf(t, o)
			for _, part := range split {
				merged.Merge(carried(t, tallyOf(t, o, part)))
			}
			if !bytes.Equal(bytesOf(t, merged), bytesOf(t, whole)) {
				t.Errorf("%s, split as %v: the tally differs", name, split)
			}
			s, _ := NewSimulation(o)
			got, err := s.Result(merged)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%s, split as %v:\n%+v (error %v), want\n%+v", name, split, got, err, want)
			}
		}
	}
}

func tallyOf(t *testing.T, o Options, parts ...[2]int) *Tally {
	t.Helper()
	s, err := NewSimulation(o)
	if err != nil {
		t.Fatal(err)
	}
	tally := s.NewTally()
	for _, part := range parts {
		s.Play(tally, part[0], part[1])
	}
	return tally
}

func bytesOf(t *testing.T, tally *Tally) []byte {
	t.Helper()
	data, err := tally.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// carried is what arrives when a tally is handed over as bytes.
func carried(t *testing.T, tally *Tally) *Tally {
	t.Helper()
	var arrived Tally
	if err := arrived.UnmarshalBinary(bytesOf(t, tally)); err != nil {
		t.Fatal(err)
	}
	return &arrived
}

func TestDataThatIsNoTallyIsRefused(t *testing.T) {
	data := bytesOf(t, tallyOf(t, settingOf(20, Push, nil), [2]int{0, 5}))
	for length := range data {
		if err := new(Tally).UnmarshalBinary(data[:length]); !errors.Is(err, ErrData) {
			t.Errorf("%d of %d bytes: %v", length, len(data), err)
		}
	}
	if err := new(Tally).UnmarshalBinary(append(data, 0)); !errors.Is(err, ErrData) {
		t.Errorf("a byte more: %v", err)
	}
	endless := bytes.Repeat([]byte{0xff}, 100)
	if err := new(Tally).UnmarshalBinary(endless); !errors.Is(err, ErrData) {
		t.Errorf("an endless number: %v", err)
	}
}

func TestAResultNeedsEveryTrial(t *testing.T) {
	o := settingOf(10, Push, func(o *Options) { o.Trials = 3 })
	s, err := NewSimulation(o)
	if err != nil {
		t.Fatal(err)
	}
	tally := s.NewTally()
	s.Play(tally, 0, 2)
	_, err = s.Result(tally)
	var missing *TallyError
	if !errors.As(err, &missing) || *missing != (TallyError{2, 3}) || err.Error() != "gossip: the tally holds 2 trials, not 3" {
		t.Errorf("got %v", err)
	}
}

// A result says of its trials what one would compute from a list of them.
func TestAResultSumsUpItsTrials(t *testing.T) {
	for name, o := range kinds() {
		o.Trials = 100
		s, err := NewSimulation(o)
		if err != nil {
			t.Fatal(err)
		}
		var records []record
		for i := range o.Trials {
			s.play(s.seed.sub(forTrials).sub(i))
			r := s.record
			r.informed = slices.Clone(r.informed)
			records = append(records, r)
		}
		result := mustSimulate(t, o)
		live := float64(o.Nodes - o.Crashed)
		mustSumUp := func(what string, got Moments, number func(r *record) float64) {
			t.Helper()
			sum, squares := 0.0, 0.0
			for i := range records {
				sum += number(&records[i])
			}
			mean := sum / float64(o.Trials)
			for i := range records {
				squares += (number(&records[i]) - mean) * (number(&records[i]) - mean)
			}
			sd := math.Sqrt(squares / float64(o.Trials-1))
			if math.Abs(got.Mean-mean) > 1e-6*(1+mean) || math.Abs(got.SD-sd) > 1e-6*(1+sd) {
				t.Errorf("%s: %s %+v, want %v and %v", name, what, got, mean, sd)
			}
		}
		rounds := func(r *record) float64 { return float64(r.rounds()) }
		mustSumUp("rounds", momentsOf(result.Rounds), rounds)
		mustSumUp("messages", result.Messages, func(r *record) float64 { return float64(r.messages) })
		if (result.Residue != nil) != (o.Rumor != nil) {
			t.Errorf("%s: residue %v", name, result.Residue)
		}
		if o.Rumor != nil {
			mustSumUp("residue", *result.Residue, func(r *record) float64 { return 1 - float64(r.final())/live })
			mustSumUp("traffic", *result.Traffic, func(r *record) float64 { return float64(r.messages) / live })
			mustSumUp("tAve", *result.TAve, func(r *record) float64 { return float64(r.learnSum) / float64(r.final()) })
			mustSumUp("tLast", *result.TLast, func(r *record) float64 { return float64(r.last) })
		}
		slices.SortFunc(records, func(a, b record) int { return a.rounds() - b.rounds() })
		percentiles := fmt.Sprint(result.Rounds.P5, result.Rounds.P50, result.Rounds.P95, result.Rounds.P99)
		// Five of a hundred do not exceed the fifth.
		if want := fmt.Sprint(rounds(&records[4]), rounds(&records[49]), rounds(&records[94]), rounds(&records[98])); percentiles != want {
			t.Errorf("%s: percentiles %s, want %s", name, percentiles, want)
		}
		if last := records[99].rounds(); len(result.Informed.Mean) != last+1 {
			t.Errorf("%s: %d points of the curve, want %d", name, len(result.Informed.Mean), last+1)
		}
		for round := range result.Informed.Mean {
			var shares []float64
			sum := 0.0
			for _, r := range records {
				share := float64(r.informed[min(round, r.rounds())]) / live
				shares = append(shares, share)
				sum += share
			}
			slices.Sort(shares)
			got := []float64{result.Informed.Mean[round], result.Informed.P5[round], result.Informed.P50[round], result.Informed.P95[round]}
			for i, want := range []float64{sum / float64(o.Trials), shares[4], shares[49], shares[94]} {
				if got[i] > want*(1+1e-12) || got[i] < want*0.998 {
					t.Errorf("%s: after round %d, number %d of the curve is %v, want %v", name, round, i, got[i], want)
				}
			}
		}
	}
}

func TestWideSumsAreExact(t *testing.T) {
	var s sums
	const large = 3_000_000_000_000_000
	for _, x := range []uint64{large, large + 1, large + 2} {
		s.add(x, 1)
	}
	if m := s.moments(3, 1); m != (Moments{large + 1, 1}) {
		t.Errorf("got %v", m)
	}
	var again sums
	again.add(large+1, 1_000_000)
	if m := again.moments(1_000_000, 1); m != (Moments{large + 1, 0}) {
		t.Errorf("got %v", m)
	}
}

func TestTheSeedDecides(t *testing.T) {
	for name, o := range kinds() {
		o.Trials = 20
		first, again := mustSimulate(t, o), mustSimulate(t, o)
		if !reflect.DeepEqual(first, again) {
			t.Errorf("%s: two results of one seed", name)
		}
		o.Seed++
		other := mustSimulate(t, o)
		if reflect.DeepEqual(first.Informed, other.Informed) {
			t.Errorf("%s: one result of two seeds", name)
		}
	}
}
