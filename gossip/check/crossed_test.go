package check

import (
	"slices"
	"testing"

	"gossiplesson/gossip/check/model"
)

// Rounds in which one entry has to do with another, by the name of what is wrong.
func TestRoundsThatMixUpEntriesAreNamed(t *testing.T) {
	natively(t)
	handOver := func(from, to *model.State, key string) { to.Set(key, from.Get(key).Clone()) }
	// untilUnknown is a loop in a try block around both: it reads the version of what is not there.
	untilUnknown := func(from, to *model.State) (ended bool) {
		for _, key := range slices.Clone(from.Keys) {
			if to.Get(key) == nil {
				return true
			}
			if from.Get(key).NewerThan(to.Get(key)) {
				handOver(from, to, key)
			}
		}
		return false
	}
	nested := func(from, to *model.State) {
		for _, mine := range slices.Clone(from.Keys) {
			for _, theirs := range slices.Clone(to.Keys) {
				if from.Get(mine).NewerThan(to.Get(theirs)) {
					handOver(from, to, mine)
				}
			}
		}
	}
	for _, c := range []struct {
		want  string
		round func(a, b *model.State)
	}{
		{"stops-at-unknown-key", func(a, b *model.State) {
			if !untilUnknown(a, b) {
				untilUnknown(b, a)
			}
		}},
		{"stops-at-unknown-key", func(a, b *model.State) {
			if !untilUnknown(b, a) {
				untilUnknown(a, b)
			}
		}},
		{"every-key-with-every-key", func(a, b *model.State) {
			nested(a, b)
			nested(b, a)
		}},
		{"every-key-with-every-key", nested},
		{"keys-by-position", func(a, b *model.State) {
			mine, theirs := slices.Clone(a.Keys), slices.Clone(b.Keys)
			for i := range min(len(mine), len(theirs)) {
				switch x, y := a.Get(mine[i]), b.Get(theirs[i]); {
				case x.NewerThan(y):
					handOver(a, b, mine[i])
				case y.NewerThan(x):
					handOver(b, a, theirs[i])
				}
			}
		}},
	} {
		for seed := range uint32(3) {
			round := roundBy(func(m model.Cluster, source, target int) { c.round(m[source].State, m[target].State) })
			report := Run(programOf(round, lessons), Options{Seed: seed, Case: -1})
			if m := report.round.misconception; m == nil || m.ID != c.want {
				t.Errorf("%s, seed %d: %s", c.want, seed, report.summary())
			}
		}
	}
}
