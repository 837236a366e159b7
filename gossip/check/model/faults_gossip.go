package model

// wrongGossip: what the nodes do when they meet, and when the entry is set.
func wrongGossip() []spreadFault {
	return []spreadFault{
		wrong("sets-without-gossip", "the value is set at the sender, but nobody gossips",
			"After setting the value, call gossipRound(nodes, fromIdx, i) for every other node i, three times over. If that call is there, does its loop ever run?",
			timed(set)),
		wrong("sets-after-gossip", "the nodes gossip first, and then the value is set",
			"Set the value first: a value that is set afterward does not spread.",
			timed(steps(prepare, sweeps, put), steps(sweeps, set), steps(prepare, perSweep(sweep, put)))),
		wrong("known-key-without-gossip", "nobody gossips if the sender already knows the key",
			"Only the version depends on whether the key is known: set the value and gossip in either case.",
			timed(func(t *Timing) {
				set(t)
				if t.Before == nil {
					sweeps(t)
				}
			})),
		wrong("raises-after-gossip", "after the gossip the sender's version grows once more",
			"A version counts changes to the value. Set it once, before the gossip begins.",
			timed(steps(set, sweeps, raise), steps(prepare, put, sweeps, raiseMade))),
		wrong("raises-every-round", "the value is set again in every round, so the version grows three times",
			"Set the value once, before the loop over the rounds.",
			timed(three(set, sweep)),
			numbering(own(1), putAndSweep, putForPeers), numbering(own(0), putAndSweep, putForPeers),
			numbering(own(2), putAndSweep, putForPeers)),
		wrong("version-is-the-round", "the version is the round number, 1 to 3",
			"A version counts changes to the value. Set it once, to the node's own version plus 1, before the loop.",
			numbering(from(1), putAndSweep, putForPeers), numbering(from(0), putAndSweep, putForPeers)),
		wrong("raises-for-every-peer", "the value is set again for every peer, so the version grows each time",
			"Set the value once, before the loops.",
			timed(perSweep(beforePeers(set)), steps(set, perSweep(beforePeers(set))), steps(prepare, put, perSweep(beforePeers(putNext))),
				steps(set, perSweep(afterPeers(raise))))),
		wrong("version-counts-rounds", "the version grows with every round of gossip",
			"A version counts changes to the value. Set it once, before the loop over the rounds.",
			timed(steps(set, three(sweep, raise)), steps(set, three(raise, sweep))),
			renumbering(own(1), sweepAndPut, putAfterPeers), renumbering(own(2), sweepAndPut, putAfterPeers)),
		wrong("raises-at-each-hop", "every node that receives the entry raises its version", countsChanges,
			exchanging(raisingAtPeer(func(before, now *Entry) bool { return before == nil || !now.Equal(before) }))),
		wrong("raises-at-each-peer", "every node that gossips with the sender raises its version of the key", countsChanges,
			exchanging(raisingAtPeer(func(_, _ *Entry) bool { return true }))),
		wrong("spreads-only-the-key", "only the new entry is handed to the others, and nothing else they know is exchanged",
			"Let the nodes gossip with gossipRound: it exchanges everything both ways, so the sender learns too.",
			exchanging(giveKey)),
		wrong("exchanges-only-the-key", "only the entries of this key are exchanged, and nothing else they know",
			"Let the nodes gossip with gossipRound: it exchanges everything they know.",
			exchanging(func(sender, peer *Node, key string) {
				giveKey(sender, peer, key)
				giveKey(peer, sender, key)
			})),
		wrong("only-pushes", "the sender gives to the others, but takes nothing from them",
			"Let the nodes gossip with gossipRound: it works both ways.",
			exchanging(func(sender, peer *Node, _ string) { give(sender.State, peer.State) })),
		wrong("only-pulls", "the sender takes from the others, but gives nothing to them",
			"Let the nodes gossip with gossipRound: it works both ways.",
			exchanging(func(sender, peer *Node, _ string) { give(peer.State, sender.State) })),
		wrong("overwrites-all-keys", "everything that the sender knows overwrites what the others know, whatever the versions",
			"Let the nodes gossip with gossipRound: it compares the versions and works both ways.",
			exchanging(func(sender, peer *Node, _ string) { overwriteState(sender, peer) })),
		wrong("copies-sender-state", "every other node's state is replaced by the sender's",
			"What the others know must not be lost: let the nodes gossip with gossipRound.",
			exchanging(func(sender, peer *Node, _ string) { peer.State = sender.State.Clone() })),
	}
}

// Steps of spreadInfo: the entry is made and put into its place, now or as it was made, or
// its version is raised; and sweeps.
func set(t *Timing)     { t.Put(t.Entry()) }
func prepare(t *Timing) { t.Made = t.Entry() }
func put(t *Timing)     { t.Put(t.Made) }
func raise(t *Timing)   { t.Put(t.Own().raised()) }
func sweep(t *Timing)   { t.Sweep(nil) }
func sweeps(t *Timing)  { repeated(t.Sweeps, sweep)(t) }

// raiseMade raises the version if the sender still has the entry that was made.
func raiseMade(t *Timing) {
	if t.Own() == t.Made {
		raise(t)
	}
}

// putNext puts the entry that was made once more, with the next version.
func putNext(t *Timing) {
	t.Made = t.Made.raised()
	put(t)
}

func steps(all ...func(t *Timing)) func(t *Timing) {
	return func(t *Timing) {
		for _, step := range all {
			step(t)
		}
	}
}

func repeated(count int, all ...func(t *Timing)) func(t *Timing) {
	return func(t *Timing) {
		for range count {
			steps(all...)(t)
		}
	}
}

func three(all ...func(t *Timing)) func(t *Timing) { return repeated(3, all...) }

// perSweep makes steps once for each sweep.
func perSweep(all ...func(t *Timing)) func(t *Timing) {
	return func(t *Timing) { repeated(t.Sweeps, all...)(t) }
}

// beforePeers is a sweep with a step before each exchange.
func beforePeers(step func(t *Timing)) func(t *Timing) {
	return func(t *Timing) { t.Sweep(func(meet func()) { step(t); meet() }) }
}

// afterPeers is a sweep with a step after each exchange.
func afterPeers(step func(t *Timing)) func(t *Timing) {
	return func(t *Timing) { t.Sweep(func(meet func()) { meet(); step(t) }) }
}

// numbering is three rounds in each of which the entry is put with the number of the round as its
// version, counting from another number.
func numbering(version func(t *Timing, round float64) float64, rounds ...func(put func(t *Timing)) func(t *Timing)) []Spread {
	return numberingEntry(func(t *Timing) *Entry { return t.Entry() }, version, rounds...)
}

// renumbering sets the entry before all that. What is put is it again, or what the sender has now.
func renumbering(version func(t *Timing, round float64) float64, rounds ...func(put func(t *Timing)) func(t *Timing)) []Spread {
	ways := append(numbering(version, rounds...), numberingEntry(func(t *Timing) *Entry { return t.Own() }, version, rounds...)...)
	return each(ways, func(w Spread) Spread { return Spread{When: steps(set, w.When)} })
}

func numberingEntry(
	entry func(t *Timing) *Entry, version func(t *Timing, round float64) float64, rounds ...func(put func(t *Timing)) func(t *Timing),
) []Spread {
	return timed(each(rounds, func(round func(put func(t *Timing)) func(t *Timing)) func(t *Timing) {
		return func(t *Timing) {
			for i := range 3 {
				round(func(t *Timing) {
					if e := entry(t); e != nil {
						t.Put(&Entry{Value: e.Value, Version: NumberValue(version(t, float64(i)))})
					}
				})(t)
			}
		}
	})...)
}

func putAndSweep(put func(t *Timing)) func(t *Timing)   { return steps(put, sweep) }
func sweepAndPut(put func(t *Timing)) func(t *Timing)   { return steps(sweep, put) }
func putForPeers(put func(t *Timing)) func(t *Timing)   { return beforePeers(put) }
func putAfterPeers(put func(t *Timing)) func(t *Timing) { return afterPeers(put) }

// from counts from a number, and own from the version that the sender had. The sum is made at once: of fractions,
// others differ.
func from(number float64) func(t *Timing, round float64) float64 {
	return func(_ *Timing, round float64) float64 { return number + round }
}

func own(more float64) func(t *Timing, round float64) float64 {
	return func(t *Timing, round float64) float64 {
		if t.Before == nil {
			return more + round
		}
		return t.Before.Version.AsNumber() + (more + round)
	}
}

// raisingAtPeer lets the peer raise the version that it has after the exchange.
func raisingAtPeer(raises func(before, now *Entry) bool) func(sender, peer *Node, key string) {
	return func(sender, peer *Node, key string) {
		before := peer.State.Get(key)
		exchange(sender, peer)
		if e := peer.State.Get(key); e != nil && raises(before, e) {
			peer.State.Set(key, e.raised())
		}
	}
}

// giveKey gives only the entry of one key.
func giveKey(from, to *Node, key string) {
	theirs := from.State.Get(key)
	if theirs == nil {
		return
	}
	if own := to.State.Get(key); own == nil || theirs.NewerThan(own) {
		to.State.Set(key, theirs.Clone())
	}
}
