package check

import (
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"gossiplesson/gossip/check/model"
)

// doesTheSame reports whether a model does in all cases what another does, which may be
// of any reading.
func doesTheSame(m, other *model.Model, cases []*testCase) bool {
	return slices.ContainsFunc(model.Readings, func(r model.Reading) bool {
		likewise := *other
		likewise.Reading = r
		return !slices.ContainsFunc(cases, func(c *testCase) bool { return !agree(&likewise, m, c) })
	})
}

// Every fault shows with every seed, whatever the order of the directions, if it shows
// at all: no fault is a correct reading, and the cases are enough to see that.
func TestEveryFaultShowsWithEverySeed(t *testing.T) {
	natively(t)
	rounds, spreads := model.OneFault()
	for function, models := range map[string][]model.Model{gossipRound: rounds, spreadInfo: spreads} {
		for _, seed := range fewSeeds() {
			cases := casesOf(function, seed)
			shows := map[string]bool{}
			for _, m := range models {
				id := m.Misconception().ID
				shows[id] = shows[id] || !doesTheSame(&m, &lessons, cases)
			}
			for id, does := range shows {
				if !does {
					t.Errorf("%s does not show with seed %d", id, seed)
				}
			}
		}
	}
}

// Every model with one fault is named as that fault, or as another that does exactly
// the same.
func TestEveryFaultIsFoundAndNamed(t *testing.T) {
	natively(t)
	cases := map[string][]*testCase{gossipRound: casesOf(gossipRound, 1), spreadInfo: casesOf(spreadInfo, 1)}
	byID := map[string][]wrongModel{}
	for _, w := range faulty() {
		byID[w.function+w.id()] = append(byID[w.function+w.id()], w)
	}
	known := map[uint64]bool{} // what those do that were judged: who does the same under the same name is judged alike
	for i := 0; i < len(faulty()); i += stride(40) {
		w := faulty()[i]
		does := fnv.New64a()
		io.WriteString(does, w.id())
		for i, c := range cases[w.function] {
			io.WriteString(does, behavior(&w.Model, i, c))
		}
		if known[does.Sum64()] {
			continue
		}
		known[does.Sum64()] = true
		report := Run(w.program(), Options{Seed: 1, Case: -1})
		f := w.finding(report)
		if f.verdict != fail {
			t.Errorf("%s passes", w.id())
			continue
		}
		if f.misconception == nil {
			t.Errorf("%s is not named", w.id())
			continue
		}
		if f.counterexample == nil || len(f.counterexample.differences()) == 0 && f.reason != threw {
			t.Errorf("%s: no difference in the counterexample", w.id())
		}
		same := f.misconception.ID == w.id()
		for _, other := range byID[w.function+f.misconception.ID] {
			same = same || doesTheSame(&w.Model, &other.Model, cases[w.function])
		}
		if !same {
			t.Errorf("%s is taken for %s", w.id(), f.misconception.ID)
		}
		if w.function == gossipRound && report.spread.verdict != pass || w.function == spreadInfo && report.round.verdict != pass {
			t.Errorf("%s: the other function fails", w.id())
		}
	}
}

// Names are unique, and texts are fit to be read.
func TestNamesAndTexts(t *testing.T) {
	rounds, spreads := model.OneFault()
	texts := map[string]model.Misconception{}
	titles := map[string]string{}
	functions := map[string]string{}
	for function, models := range map[string][]model.Model{gossipRound: rounds, spreadInfo: spreads} {
		for _, m := range models {
			w := *m.Misconception()
			if other, known := texts[w.ID]; known && other != w {
				t.Errorf("%s has two texts", w.ID)
			}
			if other, known := functions[w.ID]; known && other != function {
				t.Errorf("%s belongs to both functions", w.ID)
			}
			texts[w.ID], functions[w.ID] = w, function
		}
	}
	for _, m := range []model.Misconception{
		happensLater, usesResult, followsResult, dependsOnMore, remembersCalls, changesReading, editsInPlace, losesFields, inventsKeys,
		lettersAsKeys, inventsValues, inventsVersions, mixesEntries, forgetsEntries, goesBackward, movesTies,
	} {
		if _, known := texts[m.ID]; known {
			t.Errorf("%s is used twice", m.ID)
		}
		texts[m.ID] = m
	}
	for id, m := range texts {
		function := functions[id]
		if other, known := titles[function+m.Title]; known {
			t.Errorf("%s and %s have the same title", id, other)
		}
		titles[function+m.Title] = id
		if strings.ToLower(id) != id || strings.ContainsAny(id, " _+") || strings.Trim(id, "-") != id {
			t.Errorf("%s is not in the form of the others", id)
		}
		if len(m.Title) < 15 || len(m.Title) > 170 || strings.HasSuffix(m.Title, ".") || unicode.IsUpper(rune(m.Title[0])) {
			t.Errorf("%s: %q cannot continue \"It behaves as if\"", id, m.Title)
		}
		if len(m.Hint) < 15 || len(m.Hint) > 260 || !strings.ContainsAny(m.Hint[len(m.Hint)-1:], ".?)") {
			t.Errorf("%s: %q is not a hint of one or two sentences", id, m.Hint)
		}
		for _, text := range []string{m.Title, m.Hint} {
			words := strings.Fields(text)
			for i := 1; i < len(words); i++ {
				if words[i] == words[i-1] || text != strings.Join(words, " ") {
					t.Errorf("%s: a doubled word or space in %q", id, text)
					break
				}
			}
		}
	}
}

// A program that fills states with keys is like no model, which is known without trying
// them all; and every model keeps within what one may add.
func TestFullStatesAreLikeNoModel(t *testing.T) {
	natively(t)
	full := &model.State{}
	for i := range 1000 {
		full.Add("k"+strconv.Itoa(i), &model.Entry{Value: model.NumberValue(1), ValueOnly: true})
	}
	c := casesOf(gossipRound, 1)[0]
	if !outgrown(c, []step{{nodes: model.Cluster{{State: full}}}}) {
		t.Error("1000 keys are not too many")
	}
	rounds, spreads := model.OneFault()
	for function, models := range map[string][]model.Model{gossipRound: rounds, spreadInfo: spreads} {
		cases := casesOf(function, 1)
		for i := 0; i < len(models); i += stride(10) {
			program := programOf(models[i], lessons)
			if function == spreadInfo {
				program = programOf(lessons, models[i])
			}
			for j, steps := range program(Batch{cases: cases}).cases {
				if outgrown(cases[j], steps) {
					t.Errorf("%s outgrows case %d", models[i].Misconception().ID, j)
				}
			}
		}
	}
}
