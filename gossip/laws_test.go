package gossip_test

import (
	"slices"
	"testing"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

// laws hold for every call on every cluster. TestLaws and FuzzCalls share them.
var laws = []struct {
	name  string
	judge func(t rapid.TB, s step)
}{
	{"repeating the rounds moves nothing", repeatingMovesNothing},
	{"no key is forgotten", noKeyIsForgotten},
	{"an entry gives way only to a newer one", onlyNewerReplaces},
	{"nothing is invented", nothingIsInvented},
	{"all who met hold the newest of everything", allHoldTheNewest},
	{"bystanders learn nothing", bystandersLearnNothing},
	{"known keys keep their place and new ones follow in the giver's order", orderIsKept},
	{"it does not matter who starts a round", whoStartsDoesNotMatter},
	{"a round counts what it changed", roundCountsItsChanges},
	{"a spread is a write and three sweeps of rounds", spreadIsThreeSweeps},
}

func TestLaws(t *testing.T) {
	for _, law := range laws {
		t.Run(law.name, rapid.MakeCheck(func(t *rapid.T) {
			nodes := drawCluster(t)
			if s, ok := take(t, nodes, drawCall(t, nodes)); ok {
				law.judge(t, s)
			}
		}))
	}
}

func repeatingMovesNothing(t rapid.TB, s step) {
	again := clone(s.after)
	for _, n := range s.meetings(again) {
		if moved, _ := gossip.Round(again, s.from, n); moved != 0 {
			t.Fatalf("%d entries moved when %d and %d met again: %s", moved, s.from, n, show(again))
		}
	}
	mustShow(t, again, show(s.after))
}

func noKeyIsForgotten(t rapid.TB, s step) {
	for n, node := range s.before {
		for _, key := range node.State.Keys() {
			if _, known := s.after[n].State.Get(key); !known {
				t.Fatalf("node %d forgot %q", n, key)
			}
		}
	}
}

// onlyNewerReplaces covers both that no version drops and that a tie moves nothing,
// because the values of all nodes differ.
func onlyNewerReplaces(t rapid.TB, s step) {
	for n, node := range s.before {
		for _, key := range node.State.Keys() {
			old, _ := node.State.Get(key)
			now, known := s.after[n].State.Get(key)
			if known && now != old && !(now.Version > old.Version) {
				t.Fatalf("node %d gave up %q: %v for %v", n, key, old, now)
			}
		}
	}
}

func nothingIsInvented(t rapid.TB, s step) {
	for n, node := range s.after {
		for _, key := range node.State.Keys() {
			now, _ := node.State.Get(key)
			if !slices.ContainsFunc(s.before, func(giver *gossip.Node) bool {
				old, known := giver.State.Get(key)
				return known && old == now
			}) {
				t.Fatalf("node %d holds %q: %v, which nobody held before", n, key, now)
			}
		}
	}
}

// allHoldTheNewest looks only at versions: on a tie values may differ.
func allHoldTheNewest(t rapid.TB, s step) {
	met := append(s.meetings(s.before), s.from)
	for _, key := range keyNames {
		newest := gossip.Unknown
		for _, n := range met {
			if v := knowing(s.before[n], key); v > newest || !gossip.IsKnown(newest) {
				newest = v
			}
		}
		for _, n := range met {
			v := knowing(s.after[n], key)
			if v != newest && (gossip.IsKnown(v) || gossip.IsKnown(newest)) {
				t.Fatalf("node %d holds %q at version %v, want %v", n, key, v, newest)
			}
		}
	}
}

func bystandersLearnNothing(t rapid.TB, s step) {
	met := append(s.meetings(s.before), s.from)
	for n := range s.before {
		if !slices.Contains(met, n) {
			mustShow(t, s.after[n:n+1], show(s.before[n:n+1]))
		}
	}
}

func orderIsKept(t rapid.TB, s step) {
	if s.spread {
		return // spreadIsThreeSweeps leads it back to rounds
	}
	expect := func(taker, giver int) {
		want := s.before[taker].State.Keys()
		for _, key := range s.before[giver].State.Keys() {
			if !slices.Contains(want, key) {
				want = append(want, key)
			}
		}
		if got := s.after[taker].State.Keys(); !slices.Equal(got, want) {
			t.Fatalf("the keys of node %d are in the order %q, want %q", taker, got, want)
		}
	}
	expect(s.from, s.to)
	expect(s.to, s.from)
}

// whoStartsDoesNotMatter holds even on ties, since each side keeps its own.
func whoStartsDoesNotMatter(t rapid.TB, s step) {
	if s.spread {
		return
	}
	if moved, _ := gossip.Round(s.before, s.to, s.from); moved != s.moved {
		t.Fatalf("%d entries moved from %d to %d, but %d the other way", s.moved, s.from, s.to, moved)
	}
	mustShow(t, s.before, show(s.after))
}

func roundCountsItsChanges(t rapid.TB, s step) {
	if s.spread {
		return
	}
	changes := 0
	for n, node := range s.after {
		for _, key := range node.State.Keys() {
			now, _ := node.State.Get(key)
			if old, known := s.before[n].State.Get(key); !known || old != now {
				changes++
			}
		}
	}
	if s.moved != changes {
		t.Fatalf("the round says that %d entries moved, but %d changed", s.moved, changes)
	}
}

func spreadIsThreeSweeps(t rapid.TB, s step) {
	if !s.spread {
		return
	}
	moved := 0
	for range 3 {
		moved += sweep(t, s.before, s.from)
	}
	if s.moved != moved {
		t.Fatalf("the spread says that %d entries moved, three sweeps move %d", s.moved, moved)
	}
	mustShow(t, s.after, show(s.before))
}
