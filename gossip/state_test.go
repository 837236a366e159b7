package gossip_test

import (
	"math"
	"testing"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

// stateOf reads one state in the notation of clusterOf.
func stateOf(notation string) *gossip.State { return &clusterOf(notation)[0].State }

func mustShowState(t rapid.TB, s *gossip.State, want string) {
	t.Helper()
	if got := showState(s); got != want {
		t.Errorf("got the state %q, want %q", got, want)
	}
}

func TestTheZeroStateIsEmptyAndReady(t *testing.T) {
	var s gossip.State
	if e, known := s.Get("x"); known || e != (gossip.Entry{}) || s.Len() != 0 || len(s.Keys()) != 0 {
		t.Errorf("the zero state knows something: %v, %d keys %q", e, s.Len(), s.Keys())
	}
	empty := s.Clone()
	if taken := s.Merge(&empty); taken != 0 {
		t.Errorf("took %d entries from an empty state", taken)
	}
	s.Set("x", gossip.Entry{Value: "a", Version: 1})
	mustShowState(t, &s, "x=a@1")
}

func TestSetKeepsTheOrderAndDoesNotCompareVersions(t *testing.T) {
	s := stateOf("x=a@5 y=b@5")
	s.Set("x", gossip.Entry{Value: "older", Version: 1})
	s.Set("z", gossip.Entry{Value: "c", Version: 1})
	mustShowState(t, s, "x=older@1 y=b@5 z=c@1")
}

func TestTheKeysOfAStateAreACopy(t *testing.T) {
	s := stateOf("x=a@1 y=b@1")
	keys := s.Keys()
	keys[0] = "mine now"
	_ = append(keys[:1], "mine too")
	mustShowState(t, s, "x=a@1 y=b@1")
}

// Three keys leave spare capacity behind a slice, where two states that share
// it would overwrite each other.
func TestACloneIsIndependent(t *testing.T) {
	s := stateOf("x=a@1 y=b@1 z=c@1")
	c := s.Clone()
	s.Set("s", gossip.Entry{Value: "of s", Version: 1})
	c.Set("c", gossip.Entry{Value: "of c", Version: 1})
	s.Set("x", gossip.Entry{Value: "new", Version: 2})
	c.Set("y", gossip.Entry{Value: "new", Version: 2})
	mustShowState(t, s, "x=new@2 y=b@1 z=c@1 s=of s@1")
	mustShowState(t, &c, "x=a@1 y=new@2 z=c@1 c=of c@1")
}

func TestAStateThatMergesTakesNewerAndUnknownEntries(t *testing.T) {
	s := stateOf("x=a@1 y=a@2 z=a@3")
	other := stateOf("q=b@-Inf z=b@3 y=b@1 x=b@2 p=b@0")
	if taken := s.Merge(other); taken != 3 {
		t.Errorf("took %d entries, want 3", taken)
	}
	mustShowState(t, s, "x=b@2 y=a@2 z=a@3 q=b@-Inf p=b@0")
	mustShowState(t, other, "q=b@-Inf z=b@3 y=b@1 x=b@2 p=b@0")
	if taken := s.Merge(s); taken != 0 {
		t.Errorf("took %d entries from itself", taken)
	}
}

func TestAStateIsAMapThatRemembersItsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s gossip.State
		var order []string
		entries := map[string]gossip.Entry{}
		for range rapid.IntRange(0, 12).Draw(t, "sets") {
			key := rapid.SampledFrom(keyNames).Draw(t, "key")
			e := gossip.Entry{Version: anyVersion.Draw(t, "version")}
			s.Set(key, e)
			if _, known := entries[key]; !known {
				order = append(order, key)
			}
			entries[key] = e
		}
		keys := s.Keys()
		if s.Len() != len(order) || len(keys) != len(order) {
			t.Fatalf("%d keys: %q, want %q", s.Len(), keys, order)
		}
		for i, key := range order {
			if e, known := s.Get(key); keys[i] != key || !known || e != entries[key] {
				t.Fatalf("key %d is %q with %v, want %q with %v", i, keys[i], e, key, entries[key])
			}
		}
	})
}

func TestAnEntryIsNewerOnlyAtAStrictlyHigherVersion(t *testing.T) {
	ascending := []gossip.Version{math.Inf(-1), -1, 0, 0.5, 1, 1<<53 - 1, math.Inf(1)}
	for i, v := range ascending {
		for j, w := range ascending {
			if got := (gossip.Entry{Version: v}).NewerThan(gossip.Entry{Version: w}); got != (i > j) {
				t.Errorf("version %v newer than %v: %v", v, w, got)
			}
		}
		if !gossip.IsKnown(v) {
			t.Errorf("%v is not a version", v)
		}
	}
	if gossip.IsKnown(gossip.Unknown) {
		t.Error("Unknown is a version")
	}
}
