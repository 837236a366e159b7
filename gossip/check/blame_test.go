package check

import (
	"strings"
	"testing"
)

// linked is a program whose spreadInfo calls its gossipRound, as learners' do.
func linked(ownRound func(c cluster, source, target int), write func(c cluster, key string, value Value, from int)) Runner {
	return func(b Batch) Observations {
		round := ownRound
		if b.round != "" {
			round = standIns[b.round]
		}
		spread := func(r Reading, c cluster, key string, value Value, from int) {
			write(c, key, value, from)
			r.eachSweep(c, from, func(peer int) { round(c, from, peer) })
		}
		return programOf(model{round: round}, model{reading: readings[0], spread: spread})(Batch{cases: b.cases})
	}
}

// fourTimes is a gossipRound that is right until a pair has met four times.
func fourTimes(exchange func(c cluster, source, target int)) func(c cluster, source, target int) {
	type pair struct {
		nodes          *node
		source, target int
	}
	met := map[pair]int{}
	return func(c cluster, source, target int) {
		p := pair{c[0], source, target}
		if met[p]++; met[p] <= 4 {
			exchange(c, source, target)
		}
	}
}

func TestAGossipRoundThatFailsOnlyInSpreadInfoIsBlamed(t *testing.T) {
	for name, exchange := range standIns {
		report := Run(linked(fourTimes(exchange), readings[0].write), Options{Seed: 1, Case: -1})
		if report.round.verdict != fail || report.spread.verdict != pass {
			t.Errorf("%s: %s", name, report.summary())
		}
		if m := report.round.misconception; m != nil && m != &remembersCalls {
			t.Errorf("%s: %s", name, report.summary())
		}
		if text := report.round.counterexample.text(); !strings.Contains(text, "spreadInfo(nodes, ") || !strings.HasSuffix(text, "so the fault is in gossipRound.") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// changeInPlace is a spreadInfo that changes the sender's entry instead of
// replacing it.
func changeInPlace(c cluster, key string, value Value, from int) {
	if own := c[from].state.get(key); own != nil {
		own.value, own.version = value, numberValue(1)
		return
	}
	c[from].state.set(key, &entry{value: value, version: numberValue(1)})
}

func TestEditingInPlaceIsAFaultIfEntriesAreShared(t *testing.T) {
	report := Run(linked(standIns[sharing], changeInPlace), Options{Seed: 1, Case: -1})
	if report.spread.misconception != &editsInPlace || report.round.verdict != pass {
		t.Errorf("sharing: %s", report.summary())
	}
	if report := Run(linked(standIns[copying], changeInPlace), Options{Seed: 1, Case: -1}); report.verdict != pass {
		t.Errorf("copying: %s", report.summary())
	}
}

func TestAReadingThatChangesIsAFault(t *testing.T) {
	moody := model{reading: readings[0], spread: func(r Reading, c cluster, key string, value Value, from int) {
		r.Descending = len(c)%2 == 0
		r.spread(c, key, value, from)
	}}
	report := Run(programOf(model{}, moody), Options{Seed: 1, Case: -1})
	if report.spread.misconception != &changesReading {
		t.Fatalf("%s", report.summary())
	}
	text := report.spread.counterexample.text()
	for _, order := range []string{"ascending", "descending"} {
		if !strings.Contains(text, order) {
			t.Errorf("%q does not name the order %s", text, order)
		}
	}
}

// A program that cannot be parsed, so that its gossipRound cannot be replaced, must not
// pass because of that.
func TestAFailureStandsIfNoOtherRoundCanBeTried(t *testing.T) {
	tiring := func(b Batch) Observations {
		if b.round != "" {
			return Observations{load: problem{reason: notDelegated}, missing: []string{gossipRound, spreadInfo}}
		}
		rounds := 0
		return linked(func(c cluster, source, target int) {
			if rounds++; rounds <= 600 {
				round(c, source, target)
			}
		}, readings[0].write)(b)
	}
	if report := Run(tiring, Options{Seed: 1, Case: -1}); report.spread.misconception != &dependsOnMore {
		t.Errorf("%s", report.summary())
	}
}
