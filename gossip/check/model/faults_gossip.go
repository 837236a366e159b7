package model

// wrongGossip: what the nodes do when they meet, and when the entry is set.
var wrongGossip = []spreadFault{{
	Misconception: Misconception{"sets-without-gossip", "the value is set at the sender, but nobody gossips",
		"After setting the value, call gossipRound(nodes, fromIdx, i) for every other node i, three times over. If that call is there, does its loop ever run?"},
	ways: timed(noSweeps),
}, {
	Misconception: Misconception{"sets-after-gossip", "the nodes gossip first, and then the value is set",
		"Set the value first: a value that is set afterward does not spread."},
	ways: timed(func(t *Timing) {
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
	}),
}, {
	Misconception: Misconception{"gossips-before-setting", "the nodes gossip once before the value is set, and again afterward",
		"Set the value first, before the loops: its version depends on what the sender knows at the beginning."},
	ways: timed(func(t *Timing) {
		t.Sweep(nil)
		t.set()
		t.sweeps()
	}, func(t *Timing) { // the first of several sweeps
		t.Sweep(nil)
		t.set()
		for range t.Sweeps - 1 {
			t.Sweep(nil)
		}
	}),
}, {
	Misconception: Misconception{"known-key-without-gossip", "nobody gossips if the sender already knows the key",
		"Only the version depends on whether the key is known: set the value and gossip in either case."},
	ways: timed(func(t *Timing) {
		known := t.Own() != nil
		t.set()
		if !known {
			t.sweeps()
		}
	}),
}, {
	Misconception: Misconception{"new-key-without-gossip", "nobody gossips if the sender does not know the key yet",
		"Only the version depends on whether the key is known: set the value and gossip in either case."},
	ways: timed(func(t *Timing) {
		known := t.Own() != nil
		t.set()
		if known {
			t.sweeps()
		}
	}),
}, {
	Misconception: Misconception{"raises-after-gossip", "after the gossip the sender's version grows once more",
		"A version counts changes to the value. Set it once, before the gossip begins."},
	ways: timed(func(t *Timing) {
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
	}),
}, {
	Misconception: Misconception{"raises-every-round", "the value is set again in every round, so the version grows three times",
		"Set the value once, before the loop over the rounds."},
	ways: timed(func(t *Timing) {
		for range 3 {
			t.set()
			t.Sweep(nil)
		}
	}),
}, {
	Misconception: Misconception{"version-is-the-round", "the version is the round number, 1 to 3",
		"A version counts changes to the value. Set it once, to the node's own version plus 1, before the loop."},
	ways: timed(numbering(1), numbering(0)),
}, {
	Misconception: Misconception{"raises-for-every-peer", "the value is set again for every peer, so the version grows each time",
		"Set the value once, before the loops."},
	ways: timed(func(t *Timing) {
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
	}),
}, {
	Misconception: Misconception{"version-counts-rounds", "the version grows with every round of gossip",
		"A version counts changes to the value. Set it once, before the loop over the rounds."},
	ways: timed(func(t *Timing) {
		t.set()
		for range 3 {
			t.Sweep(nil)
			t.raise()
		}
	}),
}, {
	Misconception: Misconception{"version-counts-peers", "the version grows with every peer that the sender gossips with",
		"A version counts changes to the value. Set it once, before the loops."},
	ways: timed(func(t *Timing) {
		t.set()
		for range t.Sweeps {
			t.Sweep(t.raise)
		}
	}),
}, {
	Misconception: Misconception{"raises-at-each-hop", "every node that receives the entry raises its version",
		"A version counts changes to the value, not hops. Copy it as it is."},
	ways: exchanging(func(c Cluster, a, b int, key string) {
		before := c[b].State.Get(key)
		Exchange(c, a, b)
		if e := c[b].State.Get(key); e != nil && (before == nil || !e.Equal(before)) {
			c[b].State.Set(key, &Entry{Value: e.Value, Version: e.Version.PlusOne()})
		}
	}),
}, {
	Misconception: Misconception{"raises-at-each-peer", "every node that gossips with the sender raises its version of the key",
		"A version counts changes to the value, not hops. Copy it as it is."},
	ways: exchanging(func(c Cluster, a, b int, key string) {
		Exchange(c, a, b)
		if e := c[b].State.Get(key); e != nil {
			c[b].State.Set(key, &Entry{Value: e.Value, Version: e.Version.PlusOne()})
		}
	}),
}, {
	Misconception: Misconception{"forgets-at-peers", "every other node forgets the key before it gossips with the sender",
		"Leave the others' entries alone: gossip replaces those that are older, and keeps those that are newer."},
	ways: exchanging(func(c Cluster, a, b int, key string) {
		c[b].State.Remove(key)
		Exchange(c, a, b)
	}),
}, {
	Misconception: Misconception{"spreads-only-the-key", "only the new entry is handed to the others, and nothing else they know is exchanged",
		"Let the nodes gossip with gossipRound: it exchanges everything both ways, so the sender learns too."},
	ways: exchanging(func(c Cluster, a, b int, key string) { giveKey(c, a, b, key) }),
}, {
	Misconception: Misconception{"exchanges-only-the-key", "only the entries of this key are exchanged, and nothing else they know",
		"Let the nodes gossip with gossipRound: it exchanges everything they know."},
	ways: exchanging(func(c Cluster, a, b int, key string) {
		giveKey(c, a, b, key)
		giveKey(c, b, a, key)
	}),
}, {
	Misconception: Misconception{"overwrites-peers", "the new entry overwrites that of every other node, and nothing else is exchanged",
		"Let the nodes gossip with gossipRound: it compares the versions and exchanges everything both ways."},
	ways: exchanging(func(c Cluster, a, b int, key string) {
		if e := c[a].State.Get(key); e != nil {
			c[b].State.Set(key, e.Clone())
		}
	}),
}, {
	Misconception: Misconception{"only-pushes", "the sender gives to the others, but takes nothing from them",
		"Let the nodes gossip with gossipRound: it works both ways."},
	ways: exchanging(func(c Cluster, a, b int, _ string) { give(c[a].State, c[b].State) }),
}, {
	Misconception: Misconception{"only-pulls", "the sender takes from the others, but gives nothing to them",
		"Let the nodes gossip with gossipRound: it works both ways."},
	ways: exchanging(func(c Cluster, a, b int, _ string) { give(c[b].State, c[a].State) }),
}, {
	Misconception: Misconception{"overwrites-all-keys", "everything that the sender knows overwrites what the others know, whatever the versions",
		"Let the nodes gossip with gossipRound: it compares the versions and works both ways."},
	ways: exchanging(func(c Cluster, a, b int, _ string) {
		for i, key := range c[a].State.Keys {
			c[b].State.Set(key, c[a].State.Entries[i].Clone())
		}
	}),
}, {
	Misconception: Misconception{"copies-sender-state", "every other node's state is replaced by the sender's",
		"What the others know must not be lost: let the nodes gossip with gossipRound."},
	ways: exchanging(func(c Cluster, a, b int, _ string) { c[b].State = c[a].State.Clone() }),
}}

func timed(rules ...func(t *Timing)) []Spread {
	return each(rules, func(rule func(t *Timing)) Spread { return Spread{When: rule} })
}

func exchanging(exchange func(c Cluster, a, b int, key string)) []Spread {
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
func giveKey(c Cluster, from, to int, key string) {
	theirs := c[from].State.Get(key)
	if theirs == nil {
		return
	}
	if own := c[to].State.Get(key); own == nil || theirs.NewerThan(own) {
		c[to].State.Set(key, theirs.Clone())
	}
}
