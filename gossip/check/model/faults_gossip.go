package model

// wrongGossip: what the nodes do when they meet, and when the entry is set.
func wrongGossip() []spreadFault {
	return []spreadFault{
		wrong("sets-without-gossip", "the value is set at the sender, but nobody gossips",
			"After setting the value, call gossipRound(nodes, fromIdx, i) for every other node i, three times over. If that call is there, does its loop ever run?",
			timed(noSweeps)),
		wrong("sets-after-gossip", "the nodes gossip first, and then the value is set",
			"Set the value first: a value that is set afterward does not spread.",
			timed(func(t *Timing) {
				e := t.Entry()
				t.sweeps()
				t.Put(e)
			}, func(t *Timing) {
				t.sweeps()
				t.set()
			}, func(t *Timing) { // after every sweep
				e := t.Entry()
				for range t.Sweeps {
					t.Sweep(nil)
					t.Put(e)
				}
			})),
		wrong("gossips-before-setting", "the nodes gossip once before the value is set, and again afterward",
			"Set the value first, before the loops: its version depends on what the sender knows at the beginning.",
			timed(func(t *Timing) {
				t.Sweep(nil)
				t.set()
				t.sweeps()
			}, func(t *Timing) { // the first of several sweeps
				t.Sweep(nil)
				t.set()
				for range t.Sweeps - 1 {
					t.Sweep(nil)
				}
			})),
		wrong("known-key-without-gossip", "nobody gossips if the sender already knows the key",
			"Only the version depends on whether the key is known: set the value and gossip in either case.",
			timed(func(t *Timing) {
				known := t.Own() != nil
				t.set()
				if !known {
					t.sweeps()
				}
			})),
		wrong("new-key-without-gossip", "nobody gossips if the sender does not know the key yet",
			"Only the version depends on whether the key is known: set the value and gossip in either case.",
			timed(func(t *Timing) {
				known := t.Own() != nil
				t.set()
				if known {
					t.sweeps()
				}
			})),
		wrong("raises-after-gossip", "after the gossip the sender's version grows once more",
			"A version counts changes to the value. Set it once, before the gossip begins.",
			timed(func(t *Timing) {
				t.set()
				t.sweeps()
				t.raise()
			}, func(t *Timing) { // if it is still that entry
				e := t.Entry()
				t.Put(e)
				t.sweeps()
				if t.Own() == e {
					t.raise()
				}
			})),
		wrong("raises-every-round", "the value is set again in every round, so the version grows three times",
			"Set the value once, before the loop over the rounds.",
			timed(func(t *Timing) {
				for range 3 {
					t.set()
					t.Sweep(nil)
				}
			}, func(t *Timing) { // by a counter
				old := 0.0
				if own := t.Own(); own != nil {
					old = own.Version.AsNumber()
				}
				for i := range 3 {
					if e := t.Entry(); e != nil {
						t.Put(&Entry{Value: e.Value, Version: NumberValue(old + float64(i+1))})
					}
					t.Sweep(nil)
				}
			})),
		wrong("version-is-the-round", "the version is the round number, 1 to 3",
			"A version counts changes to the value. Set it once, to the node's own version plus 1, before the loop.",
			timed(numbering(1), numbering(0))),
		wrong("raises-for-every-peer", "the value is set again for every peer, so the version grows each time",
			"Set the value once, before the loops.",
			timed(func(t *Timing) {
				for range t.Sweeps {
					t.Sweep(t.set)
				}
			}, func(t *Timing) {
				t.set()
				for range t.Sweeps {
					t.Sweep(t.set)
				}
			}, func(t *Timing) { // by a counter
				e := t.Entry()
				t.Put(e)
				for range t.Sweeps {
					t.Sweep(func() {
						if e != nil {
							e = &Entry{Value: e.Value, Version: e.Version.PlusOne()}
							t.Put(e)
						}
					})
				}
			})),
		wrong("version-counts-rounds", "the version grows with every round of gossip",
			"A version counts changes to the value. Set it once, before the loop over the rounds.",
			timed(func(t *Timing) {
				t.set()
				for range 3 {
					t.Sweep(nil)
					t.raise()
				}
			})),
		wrong("version-counts-peers", "the version grows with every peer that the sender gossips with",
			"A version counts changes to the value. Set it once, before the loops.",
			timed(func(t *Timing) {
				t.set()
				for range t.Sweeps {
					t.Sweep(t.raise)
				}
			})),
		wrong("raises-at-each-hop", "every node that receives the entry raises its version", countsChanges,
			exchanging(func(sender, peer *Node, key string) {
				before := peer.State.Get(key)
				exchange(sender, peer)
				if e := peer.State.Get(key); e != nil && (before == nil || !e.Equal(before)) {
					peer.State.Set(key, &Entry{Value: e.Value, Version: e.Version.PlusOne()})
				}
			})),
		wrong("raises-at-each-peer", "every node that gossips with the sender raises its version of the key", countsChanges,
			exchanging(func(sender, peer *Node, key string) {
				exchange(sender, peer)
				if e := peer.State.Get(key); e != nil {
					peer.State.Set(key, &Entry{Value: e.Value, Version: e.Version.PlusOne()})
				}
			})),
		wrong("forgets-at-peers", "every other node forgets the key before it gossips with the sender",
			"Leave the others' entries alone: gossip replaces those that are older, and keeps those that are newer.",
			exchanging(func(sender, peer *Node, key string) {
				peer.State.Remove(key)
				exchange(sender, peer)
			})),
		wrong("spreads-only-the-key", "only the new entry is handed to the others, and nothing else they know is exchanged",
			"Let the nodes gossip with gossipRound: it exchanges everything both ways, so the sender learns too.",
			exchanging(func(sender, peer *Node, key string) { giveKey(sender, peer, key) })),
		wrong("exchanges-only-the-key", "only the entries of this key are exchanged, and nothing else they know",
			"Let the nodes gossip with gossipRound: it exchanges everything they know.",
			exchanging(func(sender, peer *Node, key string) {
				giveKey(sender, peer, key)
				giveKey(peer, sender, key)
			})),
		wrong("overwrites-peers", "the new entry overwrites that of every other node, and nothing else is exchanged",
			"Let the nodes gossip with gossipRound: it compares the versions and exchanges everything both ways.",
			exchanging(func(sender, peer *Node, key string) {
				if e := sender.State.Get(key); e != nil {
					peer.State.Set(key, e.Clone())
				}
			})),
		wrong("only-pushes", "the sender gives to the others, but takes nothing from them",
			"Let the nodes gossip with gossipRound: it works both ways.",
			exchanging(func(sender, peer *Node, _ string) { give(sender.State, peer.State) })),
		wrong("only-pulls", "the sender takes from the others, but gives nothing to them",
			"Let the nodes gossip with gossipRound: it works both ways.",
			exchanging(func(sender, peer *Node, _ string) { give(peer.State, sender.State) })),
		wrong("overwrites-all-keys", "everything that the sender knows overwrites what the others know, whatever the versions",
			"Let the nodes gossip with gossipRound: it compares the versions and works both ways.",
			exchanging(func(sender, peer *Node, _ string) {
				for i, key := range sender.State.Keys {
					peer.State.Set(key, sender.State.Entries[i].Clone())
				}
			})),
		wrong("copies-sender-state", "every other node's state is replaced by the sender's",
			"What the others know must not be lost: let the nodes gossip with gossipRound.",
			exchanging(func(sender, peer *Node, _ string) { peer.State = sender.State.Clone() })),
	}
}

func timed(rules ...func(t *Timing)) []Spread {
	return each(rules, func(rule func(t *Timing)) Spread { return Spread{When: rule} })
}

func exchanging(exchange func(sender, peer *Node, key string)) []Spread {
	return []Spread{{Exchange: exchange}}
}

func noSweeps(t *Timing) { t.set() }

// numbering sets the number of the round as the version in every round.
func numbering(first int) func(t *Timing) {
	return func(t *Timing) {
		for i := range 3 {
			if e := t.Entry(); e != nil {
				t.Put(&Entry{Value: e.Value, Version: NumberValue(float64(first + i))})
			}
			t.Sweep(nil)
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
