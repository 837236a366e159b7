package check

import (
	"strings"
	"testing"
)

// Programs that no misconception explains, because they go wrong in their own way and
// only for some keys: the report names the law that they break.
func TestBrokenLawsAreNamed(t *testing.T) {
	someKey := func(key string) bool { return key == "x" || key == "leader" }
	receive := func(change func(to *state, key string, arrived *entry)) roundFunc {
		return bothWays(give, func(from, to *state) {
			for i, key := range from.keys {
				if !newer(from.entries[i], to.get(key)) {
					continue
				}
				arrived := from.entries[i].clone()
				to.set(key, arrived)
				if someKey(key) {
					change(to, key, arrived)
				}
			}
		})[0]
	}
	replacing := func(wrongly func(theirs, own *entry) bool) roundFunc {
		return bothWays(func(from, to *state) {
			for i, key := range from.keys {
				own := to.get(key)
				if newer(from.entries[i], own) || someKey(key) && wrongly(from.entries[i], own) {
					to.set(key, from.entries[i].clone())
				}
			}
		}, give)[0]
	}
	met := map[[2]*node]bool{}
	for want, program := range map[string]roundFunc{
		"invents-keys": receive(func(to *state, key string, arrived *entry) {
			to.remove(key)
			to.set(key+"!", arrived)
		}),
		"invents-values":   receive(func(_ *state, _ string, arrived *entry) { arrived.value = stringValue("news") }),
		"invents-versions": receive(func(_ *state, _ string, arrived *entry) { arrived.version = numberValue(arrived.version.number + 0.5) }),
		"forgets-entries": func(c cluster, source, target int) {
			lost := c[source].state.get("x") == nil
			round(c, source, target)
			if lost {
				c[target].state.remove("x")
			}
		},
		"mixes-entries": bothWays(give, func(from, to *state) {
			for i, key := range from.keys {
				switch own := to.get(key); {
				case own == nil:
					to.set(key, from.entries[i].clone())
				case someKey(key) && from.entries[i].newerThan(own):
					own.version = from.entries[i].version
				case from.entries[i].newerThan(own):
					to.set(key, from.entries[i].clone())
				}
			}
		})[0],
		"goes-backward": replacing(func(theirs, own *entry) bool { return own.newerThan(theirs) }),
		"moves-ties":    replacing(func(theirs, own *entry) bool { return theirs.version.equal(own.version) }),
		"shared-state": func(c cluster, source, target int) {
			round(c, source, target)
			if c[source].state.get("x") != nil && c[source].state.equal(c[target].state) {
				c[target].state = c[source].state
			}
		},
		"remembers-earlier-calls": func(c cluster, source, target int) {
			pair := [2]*node{c[source], c[target]}
			if !met[pair] {
				round(c, source, target)
			}
			met[pair] = true
		},
	} {
		report := Run(programOf(model{round: program}, model{reading: readings[0]}), Options{Seed: 1, Case: -1})
		if found := report.round.misconception; found == nil || found.id != want {
			t.Errorf("%s: %s", want, report.summary())
		}
	}
}

// Programs that are right only in small cases.
func TestPassingSmallCasesIsNotEnough(t *testing.T) {
	atMostThree := func(from, to *state) {
		moved := 0
		for i, key := range from.keys {
			if moved < 3 && newer(from.entries[i], to.get(key)) {
				to.set(key, from.entries[i].clone())
				moved++
			}
		}
	}
	flattening := changing(func(e *entry) {
		if isList(e.value) {
			e.value = parseValue("[" + strings.NewReplacer("[", "", "]", "").Replace(e.value.text) + "]")
		}
	})[0]
	for name, wrongly := range map[string]giveFunc{"three at most": atMostThree, "lists are flattened": flattening} {
		for _, programs := range [][]roundFunc{bothWays(wrongly, wrongly), bothWays(wrongly, give), bothWays(give, wrongly)} {
			for _, program := range programs {
				report := Run(programOf(model{round: program}, model{reading: readings[0]}), Options{Seed: 1, Case: -1})
				if report.round.verdict != fail {
					t.Errorf("%s: %s", name, report.summary())
				}
			}
		}
	}
	eightNodes := model{reading: readings[0], spread: func(r Reading, c cluster, key string, value Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer >= 8 })
	}}
	if report := Run(programOf(model{}, eightNodes), Options{Seed: 1, Case: -1}); report.spread.verdict != fail {
		t.Errorf("eight nodes: %s", report.summary())
	}
}
