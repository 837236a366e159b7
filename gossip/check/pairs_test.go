package check

import (
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// Programs with two faults are named by both, in order.
func TestTwoFaultsAreNamedByBoth(t *testing.T) {
	natively(t)
	older := func(theirs, own *model.Entry) bool { return own.NewerThan(theirs) }
	notOlder := func(theirs, own *model.Entry) bool { return !own.NewerThan(theirs) }
	asText := func(theirs, own *model.Entry) bool { return theirs.Version.AsText() > own.Version.AsText() }
	never := func(theirs, own *model.Entry) bool { return false }
	unknownStays := func(*model.Entry) bool { return false }
	nothing := model.Give{By: func(*model.Pass) {}}
	withoutVersion := func(theirs, _ *model.Entry) *model.Entry { return &model.Entry{Value: theirs.Value} }
	firstKey := func(p *model.Pass) []string { return p.From.Keys[:min(1, len(p.From.Keys))] }
	byID := func(c model.Cluster, source, target int) [][2]int {
		pair := [2]int{source, target}
		for k, id := range pair {
			pair[k] = -1
			for i, n := range c {
				if n.ID.Equal(model.NumberValue(float64(id))) {
					pair[k] = i
				}
			}
			if pair[k] < 0 {
				panic(model.Thrown{})
			}
		}
		return [][2]int{pair}
	}
	for want, round := range map[string]model.Round{
		"one-way-push+source-wins-ties":                   {Push: model.Give{Wins: notOlder}, Pull: nothing},
		"one-way-push+older-wins":                         {Push: model.Give{Wins: older}, Pull: nothing},
		"one-way-push+missing-keys-only":                  {Push: model.Give{Wins: never}, Pull: nothing},
		"one-way-push+target-keys-only":                   {Push: model.Give{Unknown: unknownStays}, Pull: nothing},
		"one-way-pull+versions-as-text":                   {Push: nothing, Pull: model.Give{Wins: asText}},
		"older-wins-in-push+versions-as-text-in-pull":     {Push: model.Give{Wins: older}, Pull: model.Give{Wins: asText}},
		"source-keys-only+versions-as-text":               {Push: model.Give{Wins: asText}, Pull: model.Give{Wins: asText, Unknown: unknownStays}},
		"versions-as-text+drops-version":                  {Push: model.Give{Wins: asText, Take: withoutVersion}, Pull: model.Give{Wins: asText, Take: withoutVersion}},
		"first-key-only+older-wins":                       {Push: model.Give{Wins: older, Keys: firstKey}, Pull: model.Give{Wins: older, Keys: firstKey}},
		"first-key-only-in-pull+versions-as-text-in-push": {Push: model.Give{Wins: asText}, Pull: model.Give{Keys: firstKey}},
		"ids-for-indexes+older-wins":                      {Who: byID, Push: model.Give{Wins: older}, Pull: model.Give{Wins: older}},
	} {
		expectPair(t, gossipRound, model.Model{Reading: model.Readings[0], Round: round}, want)
	}

	startsAt0 := func(s *model.Setting) model.Value {
		if own := s.Cluster[s.From].State.Get(s.Key); own != nil {
			return own.Version.PlusOne()
		}
		return model.NumberValue(0)
	}
	same := func(s *model.Setting) model.Value {
		if own := s.Cluster[s.From].State.Get(s.Key); own != nil {
			return own.Version
		}
		return model.NumberValue(1)
	}
	without := func(leftOut func(t *model.Tour, peer int) bool) func(t *model.Tour) {
		return func(t *model.Tour) {
			for _, peer := range t.Reading.Peers(len(t.Cluster), t.From) {
				if !leftOut(t, peer) {
					t.Meet(t.From, peer)
				}
			}
		}
	}
	exceptLast := without(func(t *model.Tour, peer int) bool { return peer == len(t.Cluster)-1 })
	exceptFirst := without(func(t *model.Tour, peer int) bool { return peer == 0 })
	pushes := func(sender, peer *model.Node, _ string) { give(sender.State, peer.State) }
	truthy := func(s *model.Setting) bool { return s.Value.Truthy() }
	for want, spread := range map[string]model.Spread{
		"version-starts-at-0+skips-last-node":     {Version: startsAt0, Meets: exceptLast},
		"version-not-raised+skips-first-node":     {Version: same, Meets: exceptFirst},
		"ignores-falsy-values+version-not-raised": {Sets: truthy, Version: same},
		"returns-on-falsy-values+skips-last-node": {If: truthy, Meets: exceptLast},
		"version-starts-at-0+only-pushes":         {Version: startsAt0, Exchange: pushes},
		"skips-first-node+only-pushes":            {Meets: exceptFirst, Exchange: pushes},
	} {
		for _, reading := range []model.Reading{{Sweeps: 3, Raises: true}, {Sweeps: 1, Raises: true, Descending: true}} {
			expectPair(t, spreadInfo, model.Model{Reading: reading, Spread: spread}, want)
		}
	}
}

func expectPair(t *testing.T, function string, m model.Model, want string) {
	t.Helper()
	w := wrongModel{m, function}
	found := w.finding(Run(w.program(), Options{Seed: 1, Case: -1})).misconception
	if found == nil || found.ID != want {
		t.Errorf("%s is named %+v", want, found)
		return
	}
	if first, second, _ := strings.Cut(found.Title, "; also, "); first == "" || second == "" {
		t.Errorf("%s has the title %q", want, found.Title)
	}
}

// Where the results are right, they tell nothing of why others are missing.
func TestAProgramThatIsRightUnlessItThrowsHasNoName(t *testing.T) {
	merge := func(into, from *model.State) {
		for i, key := range from.Keys {
			if i > 0 {
				panic(model.Thrown{}) // as with a reduce whose function returns nothing
			}
			if e := from.Entries[i]; newer(e, into.Get(key)) {
				into.Set(key, e.Clone())
			}
		}
	}
	throwing := roundBy(func(c model.Cluster, source, target int) {
		merge(c[source].State, c[target].State)
		merge(c[target].State, c[source].State)
	})
	r := Run(programOf(throwing, lessons), Options{Seed: 5, Case: -1})
	if r.round.reason != threw || r.round.misconception != nil {
		t.Errorf("it fails for the reason %s and is named %+v", r.round.reason, r.round.misconception)
	}
}
