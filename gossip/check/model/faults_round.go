package model

import (
	"cmp"
	"math"
	"slices"
)

// wrongRounds: who takes part, and rounds that go wrong as a whole.
func wrongRounds() []roundFault {
	return slices.Concat(participants(), []roundFault{
		wrong("overwrites-target", "everything that the source knows overwrites the target, whatever the versions",
			"Compare the versions before you overwrite an entry, and let the target give back its newer entries.",
			[]Round{{Push: Give{Wins: always}, Pull: Give{By: nothingGiven}}}),
		wrong("overwrites-source", "everything that the target knows overwrites the source, whatever the versions",
			"Compare the versions before you overwrite an entry, and let the source hand over its newer entries.",
			[]Round{{Push: Give{By: nothingGiven}, Pull: Give{Wins: always}}}),
		wrong("in-tests-positions",
			"a key counts as known only if it is a position in the list of keys, such as \"0\", so most entries are always overwritten",
			"The operator in looks for an index if it has an array on its right: write key in state, or use includes.",
			inBothDirections(Give{By: func(p *Pass) {
				overwriteWhere(p, func(key string) bool { return !isPosition(key, len(p.To.Keys)) })
			}})),
		wrong("replaces-target-state", "the whole state of the target is replaced by the source's",
			"Merge key by key: what only the target knows must not be lost.",
			whole(replaceState)),
		wrong("replaces-source-state", "the whole state of the source is replaced by the target's",
			"Merge key by key: what only the source knows must not be lost.",
			whole(mirrored(replaceState))),
		wrong("swaps-states", "the two nodes swap their states",
			"Each node keeps what it knows and takes only what the other has newer.",
			whole(func(source, target *Node) { source.State, target.State = target.State, source.State })),
		wrong("newest-node-wins", "one node counts as newer as a whole, and its state replaces the other's", keyByKey,
			byWorth(replaceState, newness...)),
		wrong("larger-node-wins", "the node that knows more keys counts as newer, and its state replaces the other's", keyByKey,
			byWorth(replaceState, numberOfKeys)),
		wrong("newest-node-overwrites", "one node counts as newer as a whole, and all its entries overwrite the other's", keyByKey,
			byWorth(overwriteState, worths...),
			byWorth(func(from, to *Node) { // and what it lacks comes back
				overwriteState(from, to)
				give(to.State, from.State)
			}, worths...),
			andUnshared(byWorth(imposeShared(always), worths...)),
			andUnshared(byWorth(imposeShared(different), worths...))),
		wrong("only-the-newest-node-gives", "one node counts as newer as a whole, and only that one gives", keyByKey,
			byWorth(func(from, to *Node) { give(from.State, to.State) }, worths...)),
		wrong("ends-after-one-direction", "once something has moved in one direction, nothing is looked at in the other",
			"Both directions belong to every round: is there a return or an else between them?",
			whole(giveElse, mirrored(giveElse))),
		wrong("ends-without-news", "unless something moves in one direction, nothing is looked at in the other",
			"Both directions belong to every round: does a return leave the function when one of the nodes has no news?",
			whole(giveThen, mirrored(giveThen))),
		wrong("writes-to-the-giver", "where a node should give an entry away, the other's is written over it",
			"Both loops look alike, but the second one gives the other way round: is the same state on the left of = in both?",
			whole(overwritingGiver(Entry{})...), whole(overwritingGiver(Entry{ValueOnly: true})...)),
		wrong("forgets-unshared-keys", "keys that only one node knows are forgotten",
			"Nothing is ever deleted: a key that only one node knows must go to the other.",
			whole(
				func(source, target *Node) { forgetUnshared(source, target, nil) },
				func(source, target *Node) { forgetUnshared(source, target, notOlder) })),
		wrong("takes-away", "a node that gives an entry away does not keep it",
			"Gossip copies. The giver keeps its entry; nothing is ever deleted.",
			whole(func(source, target *Node) {
				move(source, target)
				move(target, source)
			})),
		wrong("push-takes-away", "the source hands over its newer entries and does not keep them",
			"Gossip copies. The giver keeps its entry; nothing is ever deleted.",
			whole(move, func(source, target *Node) {
				give(target.State, source.State)
				move(source, target)
			})),
		wrong("raises-version-every-round", "every entry gets a higher version in every round, at both nodes",
			"A version counts changes to the value, and gossip changes no value. Copy the version as it is.",
			whole(func(source, target *Node) {
				(&Round{Push: Give{Wins: notOlder}}).meet(Cluster{source, target}, 0, 1)
				for _, s := range []*State{source.State, target.State} {
					s.Entries = each(s.Entries, (*Entry).raised)
				}
			})),
		wrong("every-key-with-every-key", "every key of one node is compared with every key of the other",
			"Compare only entries of the same key: one loop over the keys is enough, with source.state[key] and target.state[key].",
			crossing(false, isBoth), crossing(true, isBoth)),
		wrong("keys-by-position", "the keys of the two nodes are compared by their positions, the first with the first and so on",
			"The same key may have another position in the other state: compare source.state[key] with target.state[key].",
			crossing(false, func(i, j int, both bool) bool { return i == j && both }),
			crossing(false, func(i, j int, _ bool) bool { return i == j })),
		wrong("unknown-version-is-nan", "where only one node knows a key, both end up with version NaN",
			"Math.max(undefined, 1) is NaN. Test whether the key is known before you compare: an unknown key counts as older than any version.",
			jointly(notANumber(false, false), notANumber(true, false), notANumber(false, true))),
		wrong("asks-everyone", "both nodes end up with the newest entries that any node has", onlyTheTwo,
			[]Round{{Whole: func(c Cluster, source, target int) {
				for _, n := range c {
					give(n.State, c[source].State)
					give(n.State, c[target].State)
				}
			}}}),
		wrong("highest-version-with-source-value", "both nodes end up with the higher version, but with the source's value", ownVersion,
			jointly(highestWith(true, math.Inf(-1)), highestWith(true, 0))),
		wrong("highest-version-with-target-value", "both nodes end up with the higher version, but with the target's value", ownVersion,
			jointly(highestWith(false, math.Inf(-1)), highestWith(false, 0))),
		wrong(SharedState.ID, SharedState.Title, SharedState.Hint,
			whole(shareState, adoptState, func(source, target *Node) { // only where the target knows nothing
				if len(target.State.Keys) == 0 {
					target.State = source.State
				}
				exchange(source, target)
			}, func(source, target *Node) { // or the source
				if len(target.State.Keys) == 0 {
					target.State = source.State
				} else if len(source.State.Keys) == 0 {
					source.State = target.State
				}
				exchange(source, target)
			})),
		wrong("shared-state-of-target", "both nodes end up holding the target's state object",
			SharedState.Hint,
			whole(mirrored(shareState), mirrored(adoptState))),
		wrong(EditsSharedEntries.ID, EditsSharedEntries.Title, EditsSharedEntries.Hint,
			[]Round{{Whole: func(c Cluster, source, target int) {
				a, b := c[source].State, c[target].State
				for _, key := range Union(a.Keys, b.Keys) {
					mine, theirs := a.Get(key), b.Get(key)
					switch {
					case mine == nil:
						a.Set(key, theirs)
					case theirs == nil:
						b.Set(key, mine)
					case mine.NewerThan(theirs):
						c.Replace(theirs, mine.Clone())
					case theirs.NewerThan(mine):
						c.Replace(mine, theirs.Clone())
					}
				}
			}}}),
		wrong("ties-raise-version", "on equal versions the version is raised",
			"On a tie nothing moves, even if the values differ. A version counts what spreadInfo sets, and nothing else.",
			raisingTies(func(_, _ Value) bool { return true }),
			raisingTies(func(a, b Value) bool { return !a.Equal(b) })),
		wrong("versions-averaged", "both nodes end up with the average of the two versions",
			"The higher version wins as it is: copy the whole entry that has it.",
			jointly(
				averaged(func(mine, _ *Entry) *Entry { return mine }),
				averaged(func(_, theirs *Entry) *Entry { return theirs }),
				averaged(func(_, _ *Entry) *Entry { return nil }))),
	})
}

// What nodes that hold the same objects show.
var (
	SharedState = Misconception{"shared-state", "both nodes end up holding the same state object",
		"Give each node its own object: nodes[a].state = nodes[b].state makes both names refer to one object. Use { ...merged } for each."}
	EditsSharedEntries = Misconception{"edits-shared-entries", "an entry is handed over by reference, and later changed in place at both nodes at once",
		"Hand over a copy, { ...entry }, or replace entries instead of changing their fields: an entry held by two nodes changes for both."}
)

// ownVersion is the hint of two faults.
const ownVersion = "Value and version belong together: copy the whole entry that has the higher version."

// whole makes rounds of what the two nodes do, if that has no parts.
func whole(rules ...func(source, target *Node)) []Round {
	return each(rules, func(rule func(source, target *Node)) Round {
		return Round{Whole: func(c Cluster, source, target int) { rule(c[source], c[target]) }}
	})
}

// inBothDirections is for what would hardly differ from another fault in one direction.
func inBothDirections(g Give) []Round {
	return []Round{{Push: g, Pull: g}, {Push: g, Pull: g, Order: PullFirst}}
}

// mirrored is a round in which the target does what the source did.
func mirrored(rule func(source, target *Node)) func(source, target *Node) {
	return func(source, target *Node) { rule(target, source) }
}

// shareState lets both nodes hold one object in the end. So does adoptState, which leaves
// what others still share with the target as it was.
func shareState(source, target *Node) {
	exchange(source, target)
	target.State = source.State
}

func adoptState(source, target *Node) {
	give(target.State, source.State)
	target.State = source.State
}

func replaceState(from, to *Node) { to.State = from.State.Clone() }

func overwriteState(from, to *Node) {
	for i, key := range from.State.Keys {
		to.State.Set(key, from.State.Entries[i].Clone())
	}
}

// overwritingGiver replaces what should be given by what it should replace, which may be missing: in one
// direction or in both.
func overwritingGiver(missing Entry) []func(source, target *Node) {
	overwrite := func(from, to *Node) {
		for _, key := range from.State.Keys {
			theirs, own := from.State.Get(key), to.State.Get(key)
			if own == nil {
				from.State.Set(key, missing.Clone())
			} else if theirs.NewerThan(own) {
				from.State.Set(key, own.Clone())
			}
		}
	}
	pull := func(source, target *Node) {
		give(source.State, target.State)
		overwrite(target, source)
	}
	push := func(source, target *Node) {
		overwrite(source, target)
		give(target.State, source.State)
	}
	return []func(source, target *Node){pull, mirrored(pull), push, mirrored(push), func(source, target *Node) {
		overwrite(source, target)
		overwrite(target, source)
	}}
}

// giveElse gives in one direction and, only if nothing has moved, in the other, and giveThen only if something has.
func giveElse(from, to *Node) { giveBack(from, to, false) }
func giveThen(from, to *Node) { giveBack(from, to, true) }

func giveBack(from, to *Node, ifMoved bool) {
	before := to.State.Clone()
	give(from.State, to.State)
	if to.State.Equal(before) != ifMoved {
		give(to.State, from.State)
	}
}

// forgetUnshared removes what one node lacks and exchanges the rest, in which the
// source may win in a way of its own.
func forgetUnshared(source, target *Node, wins func(theirs, own *Entry) bool) {
	from, to := source.State, target.State
	for _, key := range Union(from.Keys, to.Keys) {
		if from.Get(key) == nil || to.Get(key) == nil {
			from.Remove(key)
			to.Remove(key)
		}
	}
	(&Round{Push: Give{Wins: wins}}).meet(Cluster{source, target}, 0, 1)
}

// move hands over newer entries without keeping them.
func move(from, to *Node) {
	for _, key := range slices.Clone(from.State.Keys) {
		e := from.State.Get(key)
		if own := to.State.Get(key); own == nil || e.NewerThan(own) {
			to.State.Set(key, e)
			from.State.Remove(key)
		}
	}
}

// crossing compares entries at some positions of the two states and hands the newer one over,
// under its own key or the other's: either way, in only one, or in one after the other. It
// sees entries as they are now, or as they were before; the inner loop also those that came
// during the outer one.
func crossing(again bool, meet func(i, j int, both bool) bool) (ways []Round) {
	newer := func(e, other *Entry) bool { return e != nil && (other == nil || e.NewerThan(other)) }
	cross := func(a, b *State, bothWays, underOwn, now bool) {
		as, bs := a.Clone(), b.Clone()
		count := max(len(as.Keys), len(bs.Keys)) + len(as.Keys) // of what there may be in the end
		for at := range count * count {
			i, j := at/count, at%count
			if again && j == 0 {
				bs = b.Clone()
			}
			x, mine := as.at(i)
			y, theirs := bs.at(j)
			if !meet(i, j, mine != nil && theirs != nil) {
				continue
			}
			if now {
				mine, theirs = a.Get(x), b.Get(y)
			}
			toA, toB := x, y
			if underOwn {
				toA, toB = y, x
			}
			if newer(mine, theirs) {
				b.Set(toB, mine.Clone())
			} else if bothWays && newer(theirs, mine) {
				a.Set(toA, theirs.Clone())
			}
		}
	}
	for way := range 4 {
		underOwn, now := way%2 == 0, way < 2
		push := func(source, target *Node) { cross(source.State, target.State, false, underOwn, now) }
		pull := mirrored(push)
		ways = append(ways, whole(push, pull, func(source, target *Node) {
			push(source, target)
			pull(source, target)
		}, func(source, target *Node) {
			cross(source.State, target.State, true, underOwn, now)
		})...)
	}
	return ways
}

func isBoth(_, _ int, both bool) bool { return both }

// jointly gives both nodes the entries that a rule makes of theirs, which are nil where a
// node does not know the key; where it makes none, the round is correct.
func jointly(rules ...func(mine, theirs *Entry) *Entry) []Round {
	return whole(each(rules, func(rule func(mine, theirs *Entry) *Entry) func(source, target *Node) {
		return func(source, target *Node) {
			a, b := source.State, target.State
			for _, key := range Union(a.Keys, b.Keys) {
				if e := rule(a.Get(key), b.Get(key)); e != nil {
					a.Set(key, e.Clone())
					b.Set(key, e.Clone())
				}
			}
			exchange(source, target)
		}
	})...)
}

// notANumber is version NaN where only one node knows the key, with the value of one of the
// nodes, even if that has none, or of the one that has it.
func notANumber(ofSource, ofTarget bool) func(mine, theirs *Entry) *Entry {
	return func(mine, theirs *Entry) *Entry {
		if mine != nil && theirs != nil && isNumber(mine.Version) && isNumber(theirs.Version) {
			return nil
		}
		e := &Entry{Version: ParseValue("NaN")}
		if mine != nil && !ofTarget {
			e.Value = mine.Value
		} else if theirs != nil && !ofSource {
			e.Value = theirs.Value
		}
		return e
	}
}

func isNumber(v Value) bool { return v.Number == v.Number }

// highestWith is the value of one node, or of the other if that one has none, with the
// higher version; that of an unknown key counts as unknown.
func highestWith(ofSource bool, unknown float64) func(mine, theirs *Entry) *Entry {
	return func(mine, theirs *Entry) *Entry {
		one, other := mine, theirs
		if !ofSource {
			one, other = theirs, mine
		}
		if one == nil || other == nil {
			one = cmp.Or(one, other)
			other = &Entry{Version: NumberValue(max(one.Version.Number, unknown))}
		}
		if other.NewerThan(one) {
			return &Entry{Value: one.Value, Version: other.Version}
		}
		return one
	}
}

// averaged has the newer value with the average of the versions. On a tie another rule
// chooses the entry.
func averaged(ofTie func(mine, theirs *Entry) *Entry) func(mine, theirs *Entry) *Entry {
	return func(mine, theirs *Entry) *Entry {
		switch {
		case mine == nil || theirs == nil:
			return nil
		case tie(mine, theirs):
			return ofTie(mine, theirs)
		}
		version := NumberValue((mine.Version.Number + theirs.Version.Number) / 2)
		if mine.NewerThan(theirs) {
			return &Entry{Value: mine.Value, Version: version}
		}
		return &Entry{Value: theirs.Value, Version: version}
	}
}

// raisingTies makes a new version of one of two entries that have the same, whatever their
// values or only if these differ.
func raisingTies(raises func(a, b Value) bool) (ways []Round) {
	for _, keepsOwn := range []bool{false, true} {
		raise := Give{
			Wins: func(theirs, own *Entry) bool {
				return theirs.NewerThan(own) || tie(theirs, own) && raises(theirs.Value, own.Value)
			},
			Take: func(theirs, own *Entry) *Entry {
				switch {
				case own == nil || !tie(theirs, own):
					return theirs.Clone()
				case keepsOwn:
					return own.raised()
				}
				return theirs.raised()
			},
		}
		// What comes next hands it back.
		ways = append(ways, Round{Push: raise}, Round{Pull: raise, Order: PullFirst})
	}
	return ways
}
