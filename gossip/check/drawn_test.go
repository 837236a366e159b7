package check

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// seeds returns many seeds, far apart; quick tests get few.
func seeds(n int) (all []uint32) {
	n = max(2, n/stride(5))
	for i := range n {
		all = append(all, uint32(i)*2_654_435_761)
	}
	return all
}

// right reports whether some reading allows everything that a program does.
func right(r roundFunc, s spreadFunc, seed uint32) (round, spread bool) {
	cases := series(seed)
	first := slices.IndexFunc(cases, func(c *testCase) bool { return c.judges() == spreadInfo })
	seen := programOf(roundBy(r), spreadBy(s))(Batch{cases: cases}).cases
	rounds := examination{cases: cases[:first], correct: roundModels}
	spreads := examination{cases: cases[first:], correct: spreadModels}
	_, failed := rounds.bestReading(seen[:first])
	_, failedSpreads := spreads.bestReading(seen[first:])
	return len(failed) == 0, len(failedSpreads) == 0
}

// fewSeeds includes the first and the last of all.
func fewSeeds() []uint32 { return append(seeds(4), math.MaxUint32) }

// verdictOf is the verdict on a program whose gossipRound or spreadInfo behaves like a
// model; the other function is right.
func verdictOf(r roundFunc, s spreadFunc, seed uint32) Report {
	return Run(programOf(roundBy(r), spreadBy(s)), Options{Seed: seed, Case: -1})
}

// Programs that are right for everything that a short list of cases could contain.
func TestNoShortListOfCasesIsEnough(t *testing.T) {
	natively(t)
	names := slices.Concat(keyPool, []string{"z", "key", "a", "c"})
	byNumber := func(number func(float64) float64) roundFunc { return both(givingBy(number)) }
	firstKeys := func(n int) roundFunc {
		return both(func(from, to *model.State) { giveKeys(from, to, from.Keys[:min(n, len(from.Keys))]) })
	}
	replacing := func(matches func(text string) bool) roundFunc {
		return changing(func(text string) string {
			if matches(text) {
				return "null"
			}
			return text
		})
	}
	leaving := func(unwanted func(key string) bool) roundFunc {
		return givingUnless(func(key string, _ *model.Entry) bool { return unwanted(key) })
	}
	without := func(unwanted ...string) roundFunc {
		return leaving(func(key string) bool { return slices.Contains(unwanted, key) })
	}
	isText := func(text string) bool { return strings.HasPrefix(text, `"`) }
	isList := func(text string) bool { return strings.HasPrefix(text, "[") }
	for name, wrong := range map[string]roundFunc{
		"short keys":  leaving(func(key string) bool { return len(key) > 80 }),
		"short texts": replacing(func(text string) bool { return isText(text) && len(text) > 80 }),
		"short lists": replacing(func(text string) bool { return isList(text) && strings.Count(text, ",") > 12 }),
		"short numbers": replacing(func(text string) bool {
			return !isText(text) && len(strings.Trim(text, "0123456789-.")) == 0 && len(text) > 9
		}),
		"flat values": replacing(func(text string) bool { return !isText(text) && strings.Contains(text, "[[") }),
		"texts without blanks at their ends": changing(func(text string) string {
			if isText(text) {
				return `"` + strings.TrimSpace(text[1:len(text)-1]) + `"`
			}
			return text
		}),
		"names of the pool": leaving(func(key string) bool { return !slices.Contains(names, key) }),
		"versions of the pool": both(giving(func(theirs, own *model.Entry) bool {
			return slices.Contains(versionPool, theirs.Version.Number) && newer(theirs, own)
		})),
		"texts without quotes": changing(func(text string) string { return strings.ReplaceAll(text, `\"`, "") }),
		"texts without lines":  changing(func(text string) string { return strings.ReplaceAll(text, `\n`, "") }),
		"names of fields": replacing(func(text string) bool {
			return strings.HasPrefix(text, "{") && len(text) > 2 && !strings.Contains(`"a" "b" "host" "port" "up"`, text[1:strings.IndexByte(text, ':')])
		}),
		"values that are no entries":  replacing(func(text string) bool { return strings.Contains(text, `"version":`) }),
		"objects without a length":    replacing(func(text string) bool { return strings.Contains(text, `"length":`) }),
		"objects without positions":   replacing(func(text string) bool { return strings.Contains(text, `{"0":`) }),
		"values that are no promises": replacing(func(text string) bool { return strings.Contains(text, `"then":`) }),
		"fields with names":           changing(func(text string) string { return strings.ReplaceAll(text, `"":`, `"_":`) }),
		"texts that are no constants": replacing(func(text string) bool { return text == `"true"` || text == `"null"` }),
		"texts that are no numbers": changing(func(text string) string {
			if inner := strings.Trim(text, `"`); isText(text) && len(inner) > 3 && inner != "NaN" {
				if n := model.ParseValue(inner); n.Kind == model.NumberKind {
					return model.FormatNumber(n.Number)
				}
			}
			return text
		}),
		"texts that are no dates":        replacing(func(text string) bool { return strings.HasPrefix(text, `"20`) && strings.HasSuffix(text, `Z"`) }),
		"items without blanks":           changing(func(text string) string { return strings.ReplaceAll(text, `[" a "`, `["a"`) }),
		"keys but those of entries":      without("value", "version"),
		"keys but those of nodes":        without("id", "state"),
		"keys but a length":              without("length"),
		"keys but spelled constants":     without("null", "undefined"),
		"keys without two lines":         leaving(func(key string) bool { return strings.HasPrefix(key, "__") }),
		"keys without blanks around":     knownAs(strings.TrimSpace),
		"keys without zeros before":      knownAs(func(key string) string { return strings.TrimLeft(key, "0") }),
		"keys with composed accents":     knownAs(func(key string) string { return strings.ReplaceAll(key, "e\u0301", "\u00e9") }),
		"keys up to a dot":               knownAs(func(key string) string { before, _, _ := strings.Cut(key, "."); return before }),
		"keys by their first characters": knownAs(func(key string) string { return key[:min(len(key), 20)] }),
		"versions further apart": both(giving(func(theirs, own *model.Entry) bool {
			return own == nil || theirs.Version.Number-own.Version.Number > 1e-12
		})),
		"small numbers": replacing(func(text string) bool { return strings.Contains(text, "e+") }),
		"letters":       leaving(func(key string) bool { return strings.IndexAny(key, `_$.#\`) == 0 }),
		"other texts": both(giving(func(theirs, own *model.Entry) bool {
			return newer(theirs, own) && !(own != nil && len(own.Value.Text) > 5 && own.Value.Equal(theirs.Value))
		})),
		"versions up to a million, or from 31 bits on": both(giving(func(theirs, own *model.Entry) bool {
			return newer(theirs, own) && (theirs.Version.Number < 1e6 || theirs.Version.Number >= 1<<31)
		})),
		"up to two decimals":  byNumber(func(v float64) float64 { return math.Round(v*100) / 100 }),
		"up to six decimals":  byNumber(func(v float64) float64 { return math.Round(v*1e6) / 1e6 }),
		"not below -1e10":     byNumber(func(v float64) float64 { return max(v, -1e10) }),
		"rounded":             byNumber(math.Round),
		"rounded down":        byNumber(math.Floor),
		"rounded up":          byNumber(math.Ceil),
		"with a limit":        byNumber(func(v float64) float64 { return min(v, 1<<34) }),
		"with a higher limit": byNumber(func(v float64) float64 { return min(v, 1<<52) }),
		"without a sign":      byNumber(math.Abs),
		"not below 0":         byNumber(func(v float64) float64 { return max(v, 0) }),
		"not below -1":        byNumber(func(v float64) float64 { return max(v, -1) }),
		"in single precision": byNumber(func(v float64) float64 { return float64(float32(v)) }),
		"ties below -1": both(giving(func(theirs, own *model.Entry) bool {
			return own == nil || theirs.NewerThan(own) || theirs.Version.Number < -1 && theirs.Version.Number == own.Version.Number
		})),
		"below 0 unknown": both(giving(func(theirs, own *model.Entry) bool {
			return theirs.Version.Number >= 0 && (own == nil || own.Version.Number < 0 || theirs.NewerThan(own))
		})),
		"nine keys":   firstKeys(9),
		"twelve keys": firstKeys(12),
		"nodes from the 13th on": func(c model.Cluster, source, target int) {
			if source < 12 && target < 12 {
				model.Exchange(c, source, target)
			}
		},
	} {
		for _, seed := range seeds(20) {
			if passes, _ := right(wrong, nil, seed); passes {
				t.Errorf("%s: passes with seed %d", name, seed)
			}
		}
	}
	for name, wrong := range map[string]spreadFunc{
		"nodes from the 13th on": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			spreadExcept(r, c, key, value, from, func(peer int) bool { return peer >= 12 })
		},
		"names of the pool": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if slices.Contains(names, key) {
				spreadAs(r, c, key, value, from)
			}
		},
		"other than 9 nodes": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if len(c) != 9 {
				spreadAs(r, c, key, value, from)
			}
		},
		"versions in clusters of up to 12 nodes": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			r.Raises = r.Raises && (len(c) <= 12 || len(c) > 40)
			spreadAs(r, c, key, value, from)
		},
		"versions in clusters of up to 40 nodes": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			r.Raises = r.Raises && len(c) <= 40
			spreadAs(r, c, key, value, from)
		},
		"values in clusters of up to 40 nodes": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if len(c) > 40 {
				value = model.Undefined
			}
			spreadAs(r, c, key, value, from)
		},
		"new keys in clusters of up to 40 nodes": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if len(c) <= 40 || c[from].State.Get(key) != nil {
				spreadAs(r, c, key, value, from)
			}
		},
		"values of a list": func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
			if !slices.Contains(valuePool, value.Text) && !slices.Contains(nested, value.Text) {
				value = model.Undefined
			}
			spreadAs(r, c, key, value, from)
		},
	} {
		for _, seed := range seeds(20) {
			if _, passes := right(nil, wrong, seed); passes {
				t.Errorf("%s: passes with seed %d", name, seed)
			}
		}
	}
}

// All seeds have something far of each kind; a quarter of them goes a quarter of the way to what the check can afford, a tenth half of it.
func TestNoSizeIsAlwaysEnough(t *testing.T) {
	natively(t)
	var seen []map[string]int
	sizes := map[string][]int{} // of all seeds: whether there is a case of a size
	all := seeds(300)           // at least 60, or a tenth says little
	for _, seed := range all {
		most := map[string]int{}
		see := func(what string, size int) { most[what] = max(most[what], size) }
		value := func(v model.Value) {
			switch text := v.Text; {
			case v.Kind == model.StringKind:
				see("text", len(text))
			case strings.HasPrefix(text, "[") && !strings.ContainsAny(text[1:], `[{"`):
				see("items", strings.Count(text, ","))
			case strings.HasPrefix(text, `{"f10"`):
				see("members", strings.Count(text, ","))
			case strings.HasPrefix(text, "[") || strings.HasPrefix(text, "{"):
				see("depth", len(text)-len(strings.TrimRight(text, "]}")))
			}
			if loneSurrogate.MatchString(v.Text) {
				see("odd value", 1)
			}
		}
		for _, c := range series(seed) {
			see("nodes", len(c.nodes))
			sizes["nodes for "+c.judges()] = append(sizes["nodes for "+c.judges()], len(c.nodes))
			sizes["keys for "+c.judges()] = append(sizes["keys for "+c.judges()], len(c.keys()))
			see("calls", len(c.calls))
			for _, call := range c.calls {
				see("source", call.source)
				if call.function == spreadInfo {
					see("key set", len(call.key))
					value(call.value)
					if call.key == "" {
						t.Errorf("seed %d: an empty key is set, which programs may refuse", seed)
					}
				}
			}
			see("keys", len(c.keys()))
			ids := map[string]bool{}
			for _, n := range c.nodes {
				see("fields", len(n.More))
				if id := n.ID.AsText(); ids[id] {
					t.Errorf("seed %d: two nodes of case %d have the id %s", seed, c.number, id)
				} else {
					ids[id] = true
				}
				for i, key := range n.State.Keys {
					see("key", len(key))
					if key == "" {
						see("empty key", 1)
					}
					if loneSurrogate.MatchString(key) {
						see("odd key", 1)
					}
					value(n.State.Entries[i].Value)
				}
			}
		}
		seen = append(seen, most)
	}
	for what, drawn := range sizes {
		for size := 8; size <= 24 && len(all) == 300; size++ { // fewer seeds leave gaps
			if !slices.Contains(drawn, size) {
				t.Errorf("no seed has %d %s", size, what)
			}
		}
	}
	for what, bounds := range map[string][2]int{
		"nodes": {41, mostNodes}, "source": {36, mostNodes - 1}, "keys": {46, mostKeys}, "key": {320, mostLength}, "key set": {320, mostLength},
		"text": {320, mostLength}, "items": {25, mostItems - 1}, "members": {7, mostFields - 1}, "depth": {7, mostNested},
		"fields": {7, mostFields}, "calls": {5, mostCalls},
	} {
		least, most := bounds[0], bounds[1]
		for share, size := range map[int]int{1: least, 4: least + (most-least)/4, 10: least + (most-least)/2} {
			beyond := 0
			for _, s := range seen {
				if s[what] >= size {
					beyond++
				}
			}
			if beyond*share < len(all) {
				t.Errorf("%s: only %d of %d seeds have %d or more", what, beyond, len(all), size)
			}
		}
	}
	for _, what := range []string{"odd key", "odd value", "empty key"} {
		for i, most := range seen {
			if most[what] == 0 {
				t.Errorf("seed %d has no %s", all[i], what)
			}
		}
	}
}

// Programs that are right for all versions that the lesson's operations make, but
// misinterpret others.
func TestUnusualVersionsAppearOnlyWhereTheyAreFair(t *testing.T) {
	minusOne := func(c model.Cluster, source, target int) {
		unknownIsMinusOne := giving(func(theirs, own *model.Entry) bool {
			return own == nil && theirs.Version.Number > -1 || own != nil && theirs.NewerThan(own)
		})
		bothWays(unknownIsMinusOne, unknownIsMinusOne)[0](c, source, target)
	}
	wholeAndNotBelow0 := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		if own := c[from].State.Get(key); own != nil && (own.Version.Number < 0 || own.Version.Number != math.Floor(own.Version.Number)) {
			panic(model.Thrown{})
		}
		spreadAs(r, c, key, value, from)
		if c[from].State.Get(key).Version.Number > highest {
			panic(model.Thrown{})
		}
	}
	for _, seed := range seeds(20) {
		if round, spread := right(minusOne, wholeAndNotBelow0, seed); !round || !spread {
			t.Errorf("seed %d: gossipRound passes: %v, spreadInfo: %v", seed, round, spread)
		}
	}
}

func TestNodesKeepTheirOtherFields(t *testing.T) {
	replacing := func(replaced func(c model.Cluster, source, target int) *model.Node) roundFunc {
		return func(c model.Cluster, source, target int) {
			model.Exchange(c, source, target)
			c[target] = replaced(c, source, target)
		}
	}
	for name, wrong := range map[string]roundFunc{
		"a copy of the source": replacing(func(c model.Cluster, source, target int) *model.Node {
			return &model.Node{ID: c[source].ID, More: c[source].More, State: c[target].State}
		}),
		"a state alone": replacing(func(c model.Cluster, source, target int) *model.Node { return &model.Node{State: c[target].State} }),
		"the usual fields": replacing(func(c model.Cluster, _, target int) *model.Node {
			more := slices.DeleteFunc(slices.Clone(c[target].More), func(f model.Field) bool { return strings.Contains(f.Name, "_") })
			return &model.Node{ID: c[target].ID, More: more, State: c[target].State}
		}),
		"an id alone": replacing(func(c model.Cluster, source, target int) *model.Node {
			return &model.Node{ID: c[target].ID, State: c[target].State}
		}),
	} {
		for _, seed := range seeds(2) {
			report := verdictOf(wrong, nil, seed)
			if report.round.misconception != &losesFields {
				t.Fatalf("%s, seed %d: %s", name, seed, report.summary())
			}
			if d := report.round.counterexample.differences(); len(d) == 0 || d[0].field == "" {
				t.Errorf("%s: %+v", name, d)
			}
		}
	}
	keeping := replacing(func(c model.Cluster, source, target int) *model.Node {
		more := slices.Concat([]model.Field{{Name: "seen", Value: model.ParseValue("true")}}, c[target].More)
		return &model.Node{ID: c[target].ID, More: more, State: c[target].State}
	})
	if report := verdictOf(keeping, nil, 1); report.verdict != pass {
		t.Errorf("%s", report.summary())
	}
}

func TestALostFieldIsDescribedInWords(t *testing.T) {
	before := nodes(at("x", `"a"`, 1), at("x", `"a"`, 1))
	before[1].More = []model.Field{{Name: "name", Value: model.StringValue("anna")}}
	after := before.Clone()
	after[0].ID, after[1].More = model.NumberValue(1), nil
	script := &testCase{nodes: before, calls: []call{roundOf(0, 1)}}
	e := newCounterexample(script, &lessons, []step{{nodes: after}})
	const want = `gossipRound(nodes, 0, 1)

node 0
  before    x: "a" v1
  expected  x: "a" v1
  yours     x: "a" v1; "id" was 0 and is now 1   <- differs

node 1
  before    x: "a" v1
  expected  x: "a" v1
  yours     x: "a" v1; "name" was "anna" and is gone   <- differs

Node 0 must keep its other fields, but "id" was 0 and is now 1. Was the node object replaced by another one?`
	if got := e.text(); got != want {
		t.Errorf("%s", got)
	}
	var w jsonWriter
	w.array(2, func(i int) { w.difference(e.differences()[i]) })
	const differences = `[{"node":0,"key":null,"field":"id","expected":"0","actual":"1"},{"node":1,"key":null,"field":"name","expected":"\"anna\"","actual":null}]`
	if w.String() != differences {
		t.Errorf("%s", w.String())
	}
}

var loneSurrogate = regexp.MustCompile(`\\ud[89a-f][0-9a-f]{2}`)

// Keys and values are canonical: as JSON.stringify writes them.
func TestDrawnTextsAreCanonical(t *testing.T) {
	for _, seed := range seeds(20) {
		for _, c := range series(seed) {
			keys := c.keys()
			for _, call := range c.calls {
				if call.function == spreadInfo {
					keys = append(keys, call.key)
				}
			}
			for _, key := range keys {
				var text string
				if err := json.Unmarshal([]byte(`"`+key+`"`), &text); err != nil {
					t.Fatalf("%q: %v", key, err)
				}
				var w jsonWriter
				if w.text(text); w.String() != `"`+key+`"` && !loneSurrogate.MatchString(key) { // Go cannot hold those
					t.Errorf("%s is written as %s", key, w.String())
				}
				if slices.Contains([]string{"constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"}, text) {
					t.Errorf("objects inherit %s", text)
				}
			}
			if !c.fair() {
				t.Errorf("case %d of seed %d is not fair", c.number, seed)
			}
		}
	}
}

// A fault that only large cases show ends in a case hardly larger than necessary.
func TestLargeCasesAreMadeSmall(t *testing.T) {
	natively(t)
	twelve := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer >= 12 })
	}
	for _, seed := range seeds(2) {
		report := verdictOf(nil, twelve, seed)
		if example := report.spread.counterexample; len(example.nodes) > 16 || example.cells() > 20 {
			t.Errorf("seed %d: %d nodes, %d cells", seed, len(example.nodes), example.cells())
		}
		if m := report.spread.misconception; m == nil || m.Title != "only the first 12 nodes take part" {
			t.Errorf("seed %d: %s", seed, report.summary())
		}
	}
}

func TestCasesThatAreKeptStayAsTheyWereDrawn(t *testing.T) {
	text := func(cases []*testCase) string { return Batch{cases: cases}.JSON() }
	for _, seed := range seeds(3) { // more than are kept
		nothingMoves := verdictOf(func(model.Cluster, int, int) {}, func(model.Reading, model.Cluster, string, model.Value, int) {}, seed)
		if nothingMoves.round.verdict != fail || nothingMoves.spread.verdict != fail {
			t.Fatal(nothingMoves.summary())
		}
		for _, again := range []uint32{seed, seed + 1, 1, seed} {
			if text(series(again)) != text(drawSeries(again)) {
				t.Errorf("the cases of seed %d have changed", again)
			}
		}
	}
}
