package model

import (
	"slices"
	"strings"
)

// wrongPass: one direction that goes wrong as a whole.
func wrongPass() []giveFault {
	return []giveFault{
		wrongGive("nothing-changes", "nothing is ever written to the nodes",
			"Write to the state objects of the two nodes: nodes[i].state[key] = ... Changing a copy, or returning a new object, leaves the nodes as they were, and a loop up to state.length never runs: a state has no length.",
			by(nothingGiven)).named(
			Misconception{"one-way-pull", "only the target gives, and the source never gives anything",
				"Gossip goes both ways: the source's newer entries must reach the target as well."},
			Misconception{"one-way-push", "only the source gives, and the target never gives anything back",
				"Gossip goes both ways: the target's newer entries must reach the source as well."}),
		wrongGive("only-lower-index-gives", "the node with the lower index gives, and the other never gives anything back",
			"Gossip goes both ways, whichever node has the lower index.",
			by(givingIf(func(p *Pass) bool { return p.givesFirst }))),
		wrongGive("lower-index-wins-ties", "on equal versions the node with the lower index overwrites the other",
			"On a tie nothing moves: use > and not >= when you compare versions.",
			by(overwritingTies(func(p *Pass) bool { return p.givesFirst }))),
		wrongGive("ties-by-id", "on equal versions the node with the lower id overwrites the other",
			"On a tie nothing moves: ids are never compared.",
			by(overwritingTies(func(p *Pass) bool { return p.Taker.ID.Greater(p.Giver.ID) }))),
		wrongGive("ties-by-higher-id", "on equal versions the node with the higher id overwrites the other",
			"On a tie nothing moves: ids are never compared.",
			by(overwritingTies(func(p *Pass) bool { return p.Giver.ID.Greater(p.Taker.ID) }))),
		wrongGive("version-of-the-key-before", "for a key that a node lacks, the version of an earlier key counts",
			"Is a variable that belongs to one key declared outside the loop, so that it still holds the entry of an earlier key?",
			by(func(p *Pass) {
				var known *Entry
				handOver(p, func(key string, theirs, own *Entry) bool {
					if own != nil {
						known = own
					}
					return known == nil || theirs.NewerThan(known)
				})
			})),
		wrongGive("first-key-as-unknown", "the first key that the other node knows counts as unknown, so its entry is always overwritten",
			"indexOf returns 0 for the first element and -1 for none: compare with -1, or use includes.",
			by(func(p *Pass) {
				known := slices.Clone(p.To.Keys[:min(1, len(p.To.Keys))])
				overwriteWhere(p, func(key string) bool { return slices.Contains(known, key) })
			})),
		wrongGive("one-newer-hands-over-all", "one newer entry is enough for all entries to be handed over, whatever their versions", keyByKey,
			by(func(p *Pass) {
				if slices.ContainsFunc(p.From.Keys, p.moves) {
					overwriteWhere(p, func(string) bool { return true })
				}
			})),
		wrongGive("all-or-nothing", "entries are handed over only if all of them are newer", keyByKey,
			by(func(p *Pass) {
				if !slices.ContainsFunc(p.From.Keys, func(key string) bool { return !p.moves(key) }) {
					give(p.From, p.To)
				}
			}, func(p *Pass) { // ties do not stop it
				if !slices.ContainsFunc(p.From.Keys, func(key string) bool { return !p.moves(key) && !p.tied(key) }) {
					overwriteWhere(p, func(string) bool { return true })
				}
			})),
		wrongGive("older-entries-removed", "an older entry is removed and not replaced",
			"Nothing is ever deleted: replace the older entry by the newer one.",
			by(func(p *Pass) {
				handOver(p, func(key string, theirs, own *Entry) bool {
					if own != nil && theirs.NewerThan(own) {
						p.To.Remove(key)
					}
					return own == nil
				})
			})),
		wrongGive("null-values-delete", "a key whose value is null is removed from a node",
			"null is a value like any other: hand the entry over if its version is higher.",
			by(removingNulls(func(bool) bool { return true }), removingNulls(func(wins bool) bool { return wins }), func(p *Pass) {
				give(p.From, p.To) // and then it removes
				removeNulls(p.To, p.From.Keys)
			}, func(p *Pass) {
				give(p.From, p.To)
				removeNulls(p.To, p.To.Keys)
			}, func(p *Pass) { // the taker's own as well
				removeNulls(p.To, p.To.Keys)
				handOver(p, func(_ string, theirs, own *Entry) bool {
					return !theirs.Value.IsNullish() && (own == nil || theirs.NewerThan(own))
				})
			})),
		wrongGive("ignores-case", "keys that differ only in upper and lower case count as the same key",
			"Keys are compared exactly: \"x\" and \"X\" are different keys.",
			by(underLikeKey, underLowerKey, lowered)),
	}
}

// keyByKey is the hint of several faults.
const keyByKey = "Each key has its own version: one node may be newer for one key and older for another. Decide key by key."

func nothingGiven(*Pass) {}

// givingIf is correct for some givers; the others give nothing.
func givingIf(gives func(p *Pass) bool) func(p *Pass) {
	return func(p *Pass) {
		if gives(p) {
			give(p.From, p.To)
		}
	}
}

// removingNulls removes a key in place of giving it an entry without a value, in case that `removes`, which
// knows whether the entry wins.
func removingNulls(removes func(wins bool) bool) func(p *Pass) {
	return func(p *Pass) {
		handOver(p, func(key string, theirs, own *Entry) bool {
			wins, isNull := own == nil || theirs.NewerThan(own), theirs.Value.IsNullish()
			if isNull && removes(wins) {
				p.To.Remove(key)
			}
			return wins && !isNull
		})
	}
}

// removeNulls removes those of the keys whose entries have no value.
func removeNulls(s *State, keys []string) {
	for _, key := range slices.Clone(keys) {
		if e := s.Get(key); e != nil && e.Value.IsNullish() {
			s.Remove(key)
		}
	}
}

// handOver gives the entries for which moves says so; own is nil if the taker does not
// know the key.
func handOver(p *Pass, moves func(key string, theirs, own *Entry) bool) {
	for i, key := range p.From.Keys {
		if theirs := p.From.Entries[i]; moves(key, theirs, p.To.Get(key)) {
			p.To.Set(key, theirs.Clone())
		}
	}
}

// overwriteWhere gives what it should, and also what is not newer where a key counts as
// unknown.
func overwriteWhere(p *Pass, isUnknown func(key string) bool) {
	handOver(p, func(key string, theirs, own *Entry) bool {
		return own == nil || isUnknown(key) || theirs.NewerThan(own)
	})
}

// knownIf gives what it should, but treats a key as known only if its entry counts.
func knownIf(counts func(*Entry) bool) func(p *Pass) {
	return func(p *Pass) {
		handOver(p, func(_ string, theirs, own *Entry) bool {
			return counts(theirs) && (own == nil || !counts(own) || theirs.NewerThan(own))
		})
	}
}

// defaulted compares number(version), with a fallback for an unknown key, whose entry may
// then be handed over although it is not there.
func defaulted(fallback float64, number func(Value) float64, missing Entry) func(p *Pass) {
	return comparingDefaults(func(theirs, own float64) bool { return theirs > own }, fallback, number, missing)
}

// defaultedTies is with >= in place of >.
func defaultedTies(fallback float64) func(p *Pass) {
	number := func(v Value) float64 { return v.Number }
	return comparingDefaults(func(theirs, own float64) bool { return theirs >= own }, fallback, number, Entry{})
}

func comparingDefaults(wins func(theirs, own float64) bool, fallback float64, number func(Value) float64, missing Entry) func(p *Pass) {
	versionOf := func(e *Entry) float64 {
		if e == nil {
			return fallback
		}
		return number(e.Version)
	}
	return func(p *Pass) {
		for _, key := range Union(p.Source.Keys, p.Target.Keys) {
			theirs := p.From.Get(key)
			if !wins(versionOf(theirs), versionOf(p.To.Get(key))) { // also if one is not a number
				continue
			}
			if theirs == nil {
				theirs = &missing
			}
			p.To.Set(key, theirs.Clone())
		}
	}
}

// overwritingTies is a pass in which ties move as well if the giver wins them.
func overwritingTies(giverWins func(p *Pass) bool) func(p *Pass) {
	return func(p *Pass) {
		wins := giverWins(p)
		handOver(p, func(_ string, theirs, own *Entry) bool {
			return own == nil || theirs.NewerThan(own) || wins && tie(theirs, own)
		})
	}
}

// underLowerKey looks for every key, and stores it, in lower case.
func underLowerKey(p *Pass) {
	for i, key := range slices.Clone(p.From.Keys) {
		p.offer(strings.ToLower(key), p.From.Entries[i])
	}
}

// underLikeKey treats the first key that differs only in case as the same key.
func underLikeKey(p *Pass) {
	for i, key := range p.From.Keys {
		like := slices.IndexFunc(p.To.Keys, func(other string) bool { return strings.EqualFold(key, other) })
		if like >= 0 {
			key = p.To.Keys[like]
		}
		p.offer(key, p.From.Entries[i])
	}
}

// lowered turns the keys of both nodes to lower case before they gossip; later ones
// replace earlier ones.
func lowered(p *Pass) {
	lower := func(s *State) *State {
		all := &State{}
		for i, key := range s.Keys {
			all.Set(strings.ToLower(key), s.Entries[i].Clone())
		}
		return all
	}
	from, to := lower(p.From), lower(p.To)
	give(from, to)
	*p.To = *to
}
