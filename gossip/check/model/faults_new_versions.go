package model

// newVersions: rounds that make new versions of those that they find.
func newVersions() []roundFault {
	return []roundFault{
		wrong("ties-raise-version", "on equal versions the version is raised",
			"On a tie nothing moves, even if the values differ. A version counts what spreadInfo sets, and nothing else.",
			raisingTies(false), raisingTies(true)),
		wrong("versions-averaged", "both nodes end up with the average of the two versions",
			"The higher version wins as it is: copy the whole entry that has it.",
			recomputed(func(a, b float64) float64 { return (a + b) / 2 })),
		wrong("versions-added", "both nodes end up with the sum of the two versions",
			"The higher version wins as it is: copy the whole entry that has it.",
			recomputed(func(a, b float64) float64 { return a + b })),
	}
}

// raisingTies makes a new version of one of two entries that have the same, whatever their
// values or only if these differ.
func raisingTies(onlyIfValuesDiffer bool) []Round {
	raise := Give{
		Wins: func(theirs, own *Entry) bool {
			return theirs.NewerThan(own) || tie(theirs, own) && !(onlyIfValuesDiffer && theirs.Value.Equal(own.Value))
		},
		Take: func(theirs, own *Entry) *Entry {
			e := theirs.Clone()
			if own != nil && tie(theirs, own) {
				e.Version = e.Version.PlusOne()
			}
			return e
		},
	}
	return []Round{{Push: raise}, {Pull: raise, Order: PullFirst}} // what comes next hands it back
}

// recomputed gives both nodes the newer value with a version computed from both. On a
// tie one of the values is the newer, or the entries stay.
func recomputed(version func(a, b float64) float64) []Round {
	rules := []func(a, b *Entry) *Entry{
		func(a, _ *Entry) *Entry { return a },
		func(_, b *Entry) *Entry { return b },
		func(_, _ *Entry) *Entry { return nil },
	}
	return each(rules, func(ofTie func(a, b *Entry) *Entry) Round {
		return Round{Whole: func(c Cluster, source, target int) {
			a, b := c[source].State, c[target].State
			for i, key := range a.Keys {
				mine, theirs := a.Entries[i], b.Get(key)
				if theirs == nil {
					continue
				}
				newest := ofTie(mine, theirs)
				if mine.NewerThan(theirs) {
					newest = mine
				} else if theirs.NewerThan(mine) {
					newest = theirs
				}
				if newest != nil {
					e := Entry{Value: newest.Value, Version: NumberValue(version(mine.Version.Number, theirs.Version.Number))}
					a.Set(key, e.Clone())
					b.Set(key, e.Clone())
				}
			}
			exchange(c[source], c[target])
		}}
	})
}
