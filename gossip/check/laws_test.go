package check

import (
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// Programs that no misconception explains, because they go wrong in their own way and
// only for some keys: the report names the law that they break.
func TestBrokenLawsAreNamed(t *testing.T) {
	natively(t)
	someKey := func(key string) bool { return key == "x" || key == "leader" }
	receive := func(change func(to *model.State, key string, arrived *model.Entry)) roundFunc {
		return bothWays(give, func(from, to *model.State) {
			for i, key := range from.Keys {
				if !newer(from.Entries[i], to.Get(key)) {
					continue
				}
				arrived := from.Entries[i].Clone()
				to.Set(key, arrived)
				if someKey(key) {
					change(to, key, arrived)
				}
			}
		})[0]
	}
	replacing := func(wrongly func(theirs, own *model.Entry) bool) roundFunc {
		return bothWays(func(from, to *model.State) {
			for i, key := range from.Keys {
				own := to.Get(key)
				if newer(from.Entries[i], own) || someKey(key) && wrongly(from.Entries[i], own) {
					to.Set(key, from.Entries[i].Clone())
				}
			}
		}, give)[0]
	}
	met := map[[2]*model.Node]bool{}
	for want, program := range map[string]roundFunc{
		"invents-keys": receive(func(to *model.State, key string, arrived *model.Entry) {
			to.Remove(key)
			to.Set(key+"!", arrived)
		}),
		"letters-as-keys": receive(func(to *model.State, key string, arrived *model.Entry) {
			to.Remove(key)
			for _, letter := range key {
				to.Set(string(letter), arrived)
			}
		}),
		"entry-for-state": receive(func(to *model.State, key string, arrived *model.Entry) {
			to.Remove(key)
			to.Set("value", arrived)
		}),
		"invents-values": receive(func(_ *model.State, _ string, arrived *model.Entry) { arrived.Value = model.StringValue("news") }),
		"versions-not-numbers": receive(func(_ *model.State, _ string, arrived *model.Entry) {
			arrived.Version = model.StringValue(arrived.Version.AsText())
		}),
		"mixes-keys": receive(func(to *model.State, key string, arrived *model.Entry) {
			for i, other := range to.Keys {
				if other != key {
					*arrived = *to.Entries[i]
				}
			}
		}),
		"keeps-entries-back": bothWays(give, func(from, to *model.State) {
			for i, key := range from.Keys {
				if newer(from.Entries[i], to.Get(key)) && !someKey(key) {
					to.Set(key, from.Entries[i].Clone())
				}
			}
		})[0],
		"invents-versions": receive(func(_ *model.State, _ string, arrived *model.Entry) {
			arrived.Version = model.NumberValue(arrived.Version.Number + 0.5)
		}),
		"forgets-entries": func(c model.Cluster, source, target int) {
			lost := c[source].State.Get("x") == nil
			model.Exchange(c, source, target)
			if lost {
				c[target].State.Remove("x")
			}
		},
		"mixes-entries": bothWays(give, func(from, to *model.State) {
			for i, key := range from.Keys {
				switch own := to.Get(key); {
				case own == nil:
					to.Set(key, from.Entries[i].Clone())
				case someKey(key) && from.Entries[i].NewerThan(own):
					own.Version = from.Entries[i].Version
				case from.Entries[i].NewerThan(own):
					to.Set(key, from.Entries[i].Clone())
				}
			}
		})[0],
		"goes-backward": replacing(func(theirs, own *model.Entry) bool { return own.NewerThan(theirs) }),
		"moves-ties":    replacing(func(theirs, own *model.Entry) bool { return theirs.Version.Equal(own.Version) }),
		"shared-state": func(c model.Cluster, source, target int) {
			model.Exchange(c, source, target)
			if c[source].State.Get("x") != nil && c[source].State.Equal(c[target].State) {
				c[target].State = c[source].State
			}
		},
		"remembers-earlier-calls": func(c model.Cluster, source, target int) {
			pair := [2]*model.Node{c[source], c[target]}
			if !met[pair] {
				model.Exchange(c, source, target)
			}
			met[pair] = true
		},
	} {
		report := Run(programOf(roundBy(program), lessons), Options{Seed: 1, Case: -1})
		if found := report.round.misconception; found == nil || found.ID != want {
			t.Errorf("%s: %s", want, report.summary())
		}
	}
}

// The same for spreadInfo: each of these leaves something undone for some keys only.
func TestBrokenLawsOfSpreadInfoAreNamed(t *testing.T) {
	someKey := func(key string) bool { return key == "x" || key == "leader" }
	for want, program := range map[string]spreadFunc{
		"sender-lacks-the-value": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if !someKey(key) {
				setAs(r, c, key, value, from)
			}
			eachSweep(r, c, from, func(peer int) { model.Exchange(c, from, peer) })
		},
		"leaves-nodes-out": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			setAs(r, c, key, value, from)
			eachSweep(r, c, from, func(peer int) {
				if peer%3 != 1 || !someKey(key) {
					model.Exchange(c, from, peer)
				}
			})
		},
		"exchanges-too-little": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			setAs(r, c, key, value, from)
			eachSweep(r, c, from, func(peer int) {
				give(c[from].State, c[peer].State)
				if !someKey(key) {
					give(c[peer].State, c[from].State)
				}
			})
		},
		"meets-otherwise": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			setAs(r, c, key, value, from)
			for first := range 3 {
				for peer := first; peer < len(c); peer++ {
					if peer != from {
						model.Exchange(c, from, peer)
					}
				}
			}
		},
	} {
		report := Run(programOf(lessons, spreadBy(program)), Options{Seed: 1, Case: -1})
		if found := report.spread.misconception; found == nil || found.ID != want {
			t.Errorf("%s: %s", want, report.summary())
		}
	}
}

// Programs that are right only in small cases.
func TestPassingSmallCasesIsNotEnough(t *testing.T) {
	natively(t)
	atMostThree := func(from, to *model.State) {
		moved := 0
		for i, key := range from.Keys {
			if moved < 3 && newer(from.Entries[i], to.Get(key)) {
				to.Set(key, from.Entries[i].Clone())
				moved++
			}
		}
	}
	flattening := func(from, to *model.State) {
		for i, key := range from.Keys {
			if !newer(from.Entries[i], to.Get(key)) {
				continue
			}
			arrived := from.Entries[i].Clone()
			if strings.HasPrefix(arrived.Value.Text, "[") {
				arrived.Value = model.ParseValue("[" + strings.NewReplacer("[", "", "]", "").Replace(arrived.Value.Text) + "]")
			}
			to.Set(key, arrived)
		}
	}
	for name, wrongly := range map[string]giveFunc{"three at most": atMostThree, "lists are flattened": flattening} {
		for _, programs := range [][]roundFunc{bothWays(wrongly, wrongly), bothWays(wrongly, give), bothWays(give, wrongly)} {
			for _, program := range programs {
				report := Run(programOf(roundBy(program), lessons), Options{Seed: 1, Case: -1})
				if report.round.verdict != fail {
					t.Errorf("%s: %s", name, report.summary())
				}
			}
		}
	}
	eightNodes := spreadBy(func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer >= 8 })
	})
	if report := Run(programOf(lessons, eightNodes), Options{Seed: 1, Case: -1}); report.spread.verdict != fail {
		t.Errorf("eight nodes: %s", report.summary())
	}
}
