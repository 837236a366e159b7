package check

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// both gives in both directions.
func both(give giveFunc) roundFunc { return bothWays(give, give)[0] }

// changing hands entries over with another value, given and returned as text.
func changing(change func(text string) string) roundFunc {
	return both(func(from, to *model.State) {
		for i, key := range from.Keys {
			if e := from.Entries[i].Clone(); newer(e, to.Get(key)) {
				e.Value = model.ParseValue(change(e.Value.Text))
				to.Set(key, e)
			}
		}
	})
}

// knownAs takes keys of the same name for one: none is handed over to where another of them is known.
func knownAs(name func(key string) string) roundFunc {
	return both(func(from, to *model.State) {
		giveKeys(from, to, slices.DeleteFunc(slices.Clone(from.Keys), func(key string) bool {
			return to.Get(key) == nil && slices.ContainsFunc(to.Keys, func(other string) bool { return name(other) == name(key) })
		}))
	})
}

var emoji = regexp.MustCompile(`[\x{1f600}-\x{1f64f}]`)

// inEightBits returns a key with no more than the lower half of each character.
func inEightBits(key string) string {
	return strings.Map(func(r rune) rune { return r & 0xff }, key)
}

// givingUnless gives all news but what is unwanted.
func givingUnless(unwanted func(key string, e *model.Entry) bool) roundFunc {
	return both(func(from, to *model.State) {
		giveKeys(from, to, slices.DeleteFunc(slices.Clone(from.Keys), func(key string) bool { return unwanted(key, from.Get(key)) }))
	})
}

// afterHops gives an entry on no more than so many times from where it was first.
func afterHops(most int) roundFunc {
	hops := map[*model.Entry]int{}
	return both(func(from, to *model.State) {
		for i, key := range from.Keys {
			if e := from.Entries[i]; newer(e, to.Get(key)) && hops[e] < most {
				to.Set(key, e.Clone())
				hops[to.Get(key)] = hops[e] + 1
			}
		}
	})
}

// afterMeetings lets two nodes meet no more than so many times.
func afterMeetings(most int) roundFunc {
	met := map[[2]*model.Node]int{}
	return func(c model.Cluster, source, target int) {
		pair := [2]*model.Node{c[source], c[target]}
		if met[pair]++; met[pair] <= most {
			model.Exchange(c, source, target)
		}
	}
}

// Programs that only fixed cases catch. All seeds have these, so one seed is enough.
func TestFixedCasesCatchWhatDrawnOnesMiss(t *testing.T) {
	natively(t)
	for name, wrong := range map[string]roundFunc{
		"keys up to a line":              knownAs(func(key string) string { before, _, _ := strings.Cut(key, "|"); return before }),
		"keys up to a sign":              knownAs(func(key string) string { before, _, _ := strings.Cut(key, "="); return before }),
		"keys up to a tab":               knownAs(func(key string) string { before, _, _ := strings.Cut(key, `\t`); return before }),
		"keys with letters in any order": knownAs(func(key string) string { letters := []byte(key); slices.Sort(letters); return string(letters) }),
		"keys with single blanks":        knownAs(strings.NewReplacer("  ", " ", "\u00a0", " ", "\u200b", "").Replace),
		"keys with characters written":   knownAs(strings.NewReplacer("%20", " ", "+", " ", "&amp;", "&").Replace),
		"keys that all can see":          knownAs(strings.NewReplacer("\u200b", "").Replace),
		"keys without quotes":            knownAs(strings.NewReplacer("'", "", `\"`, "").Replace),
		"keys without emoji":             knownAs(func(key string) string { return emoji.ReplaceAllString(key, "?") }),
		"keys in eight bits":             knownAs(inEightBits),
		"lists without empty texts":      changing(func(text string) string { return strings.ReplaceAll(text, `[""`, `[null`) }),
		"lists without digits as texts":  changing(func(text string) string { return strings.ReplaceAll(text, `"5"`, `5`) }),
		"objects without nothing":        changing(func(text string) string { return strings.ReplaceAll(text, `"up":null`, `"up":false`) }),
		"values that are no keys": givingUnless(func(key string, e *model.Entry) bool {
			return e.Value.Text == `"`+key+`"`
		}),
		"values that are no versions": givingUnless(func(_ string, e *model.Entry) bool {
			return e.Version.Number > 2 && e.Value.Text == e.Version.Text
		}),
		"versions that are no dates": givingUnless(func(_ string, e *model.Entry) bool {
			return e.Version.Number > 1.5e12 && e.Version.Number < 2e12
		}),
		"entries that come from near": afterHops(4),
		"nodes that have seldom met":  afterMeetings(3),
		"nodes with something newer": func(c model.Cluster, source, target int) {
			own, theirs := c[source].State, c[target].State
			isCurrent := func(key string) bool { e := theirs.Get(key); return e == nil || !e.NewerThan(own.Get(key)) }
			if len(own.Keys) < 3 || slices.ContainsFunc(own.Keys, isCurrent) {
				model.Exchange(c, source, target)
			}
		},
	} {
		if passes, _ := right(wrong, nil, 1); passes {
			t.Errorf("%s: passes", name)
		}
	}
	for _, value := range repeated {
		isSame := func(own *model.Entry, text string) bool {
			return own != nil && own.Value.Text == value && text == value
		}
		round := both(giving(func(theirs, own *model.Entry) bool { return newer(theirs, own) && !isSame(own, theirs.Value.Text) }))
		spread := func(r model.Reading, c model.Cluster, key string, set model.Value, from int) {
			if !isSame(c[from].State.Get(key), set.Text) {
				spreadAs(r, c, key, set, from)
			}
		}
		if passes, spreads := right(round, spread, 1); passes || spreads {
			t.Errorf("%s in place of itself: gossipRound passes: %v, spreadInfo: %v", value, passes, spreads)
		}
	}
	setting := func(change func(text string) string) spreadFunc {
		return func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			spreadAs(r, c, key, model.ParseValue(change(value.Text)), from)
		}
	}
	settingNumbers := func(change func(n float64) float64) spreadFunc {
		return setting(func(text string) string {
			if n := model.ParseValue(text); n.Kind == model.NumberKind {
				return model.FormatNumber(change(n.Number))
			}
			return text
		})
	}
	for name, wrong := range map[string]spreadFunc{
		"texts with single blanks": setting(func(text string) string { return strings.ReplaceAll(text, "  ", " ") }),
		"texts with lines alike":   setting(func(text string) string { return strings.ReplaceAll(text, `\r\n`, `\n`) }),
		"texts without blanks around": setting(func(text string) string {
			if strings.HasPrefix(text, `" `) || strings.HasSuffix(text, ` "`) {
				return `"` + strings.TrimSpace(text[1:len(text)-1]) + `"`
			}
			return text
		}),
		"values that are no keys": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if value.Text != `"`+key+`"` {
				spreadAs(r, c, key, value, from)
			}
		},
		"values that are not the sender": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if from == 0 || value.Text != model.FormatNumber(float64(from)) {
				spreadAs(r, c, key, value, from)
			}
		},
		"values that are no counts": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if len(c) < 3 || value.Text != model.FormatNumber(float64(len(c))) {
				spreadAs(r, c, key, value, from)
			}
		},
		"texts without answers":     setting(strings.NewReplacer(`"yes"`, "true", `"on"`, "true", `"None"`, "null").Replace),
		"texts without numbers":     setting(strings.NewReplacer(`"4096"`, "4096").Replace),
		"lists without repetition":  setting(func(text string) string { return strings.ReplaceAll(text, "1,1", "1") }),
		"numbers of 64 bits":        settingNumbers(func(n float64) float64 { return min(max(n, -1<<63), 1<<63) }),
		"numbers with six decimals": settingNumbers(func(n float64) float64 { return math.Round(n*1e6) / 1e6 }),
	} {
		if _, passes := right(nil, wrong, 1); passes {
			t.Errorf("%s: passes", name)
		}
	}
}
