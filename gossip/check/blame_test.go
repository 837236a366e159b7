package check

import (
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// linked is a program whose spreadInfo calls its gossipRound, as learners' do.
func linked(ownRound roundFunc, write func(c model.Cluster, key string, value model.Value, from int)) Runner {
	return func(b Batch) Observations {
		round := ownRound
		if b.round != "" {
			round = standIns[b.round]
		}
		spread := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			write(c, key, value, from)
			eachSweep(r, c, from, func(peer int) { round(c, from, peer) })
		}
		return programOf(roundBy(round), spreadBy(spread))(Batch{cases: b.cases})
	}
}

// whileJudgedAlone is a gossipRound that is right until a pair has met more often than in any case for gossipRound (fixed.go).
func whileJudgedAlone(exchange func(c model.Cluster, source, target int)) func(c model.Cluster, source, target int) {
	type pair struct {
		nodes          *model.Node
		source, target int
	}
	met := map[pair]int{}
	return func(c model.Cluster, source, target int) {
		p := pair{c[0], source, target}
		if met[p]++; met[p] <= mostCalls/2 {
			exchange(c, source, target)
		}
	}
}

func TestAGossipRoundThatFailsOnlyInSpreadInfoIsBlamed(t *testing.T) {
	natively(t)
	for name, exchange := range standIns {
		report := Run(linked(whileJudgedAlone(exchange), setLessons), Options{Seed: 1, Case: -1})
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

// Entries that spreadInfo has marked win ties: gossipRound alone never sees any.
func TestAGossipRoundThatMovesTiesOnlyInSpreadInfoIsNamed(t *testing.T) {
	marked := map[*model.Entry]bool{}
	give := func(from, to *model.State) {
		for i, key := range from.Keys {
			theirs, own := from.Entries[i], to.Get(key)
			if newer(theirs, own) || marked[theirs] && !marked[own] && theirs.Version.Equal(own.Version) {
				copied := theirs.Clone()
				marked[copied] = marked[theirs]
				to.Set(key, copied)
			}
		}
	}
	write := func(c model.Cluster, key string, value model.Value, from int) {
		setLessons(c, key, value, from)
		marked[c[from].State.Get(key)] = true
	}
	report := Run(linked(bothWays(give, give)[0], write), Options{Seed: 1, Case: -1})
	if m := report.round.misconception; m != &movesTies || report.spread.verdict != pass {
		t.Errorf("%+v: %s", m, report.summary())
	}
}

// changeInPlace is a spreadInfo that changes the sender's entry instead of
// replacing it.
func changeInPlace(c model.Cluster, key string, value model.Value, from int) {
	if own := c[from].State.Get(key); own != nil {
		own.Value, own.Version = value, model.NumberValue(1)
		return
	}
	c[from].State.Set(key, &model.Entry{Value: value, Version: model.NumberValue(1)})
}

func TestEditingInPlaceIsAFaultIfEntriesAreShared(t *testing.T) {
	natively(t)
	report := Run(linked(standIns[sharing], changeInPlace), Options{Seed: 1, Case: -1})
	if report.spread.misconception != &editsInPlace || report.round.verdict != pass {
		t.Errorf("sharing: %s", report.summary())
	}
	if report := Run(linked(standIns[copying], changeInPlace), Options{Seed: 1, Case: -1}); report.verdict != pass {
		t.Errorf("copying: %s", report.summary())
	}
}

func TestAReadingThatChangesIsAFault(t *testing.T) {
	natively(t)
	moody := spreadBy(func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		r.Descending = len(c)%2 == 0
		spreadAs(r, c, key, value, from)
	})
	report := Run(programOf(lessons, moody), Options{Seed: 1, Case: -1})
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
		return linked(func(c model.Cluster, source, target int) {
			if rounds++; rounds <= 600 {
				model.Exchange(c, source, target)
			}
		}, setLessons)(b)
	}
	if report := Run(tiring, Options{Seed: 1, Case: -1}); report.spread.misconception != &dependsOnMore {
		t.Errorf("%s", report.summary())
	}
}
