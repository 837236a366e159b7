package check

import (
	"encoding/json"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// fields is a report as its readers receive it.
type fields struct {
	Summary, Headline string
	FailsAsWhole      bool
	Reading           *struct {
		IsLessonReading bool
		Explanation     string
	}
	Functions struct{ GossipRound, SpreadInfo findingFields }
}

type findingFields struct {
	Headline       *string
	Counterexample *struct{ Why, Text string }
}

func read(t *testing.T, r Report) (f fields) {
	t.Helper()
	if err := json.Unmarshal([]byte(r.JSON()), &f); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheSummaryIsTheVerdictAndTheHeadline(t *testing.T) {
	passing := read(t, Run(programOf(lessons, lessons), Options{Seed: 7, Case: 3}))
	if passing.Summary != "Passed: right in this case." || passing.Headline != "right in this case." {
		t.Errorf("%+v", passing)
	}
	failing := read(t, Run(faulty()[0].program(), Options{Seed: 7, Case: -1}))
	if failing.Summary != "Failed: "+failing.Headline {
		t.Errorf("%+v", failing)
	}
	broken := read(t, Failed("no sandbox", Options{}))
	if broken.Summary != "Could not check: no sandbox" || broken.Headline != "no sandbox" {
		t.Errorf("%+v", broken)
	}
}

func TestOnlyOneReadingIsTheLessons(t *testing.T) {
	for i, r := range model.Readings {
		report := read(t, Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: 7, Case: -1}))
		if report.Reading.IsLessonReading != (i == 0) {
			t.Errorf("%v: %+v", r, report.Reading)
		}
		if other := strings.Contains(report.Reading.Explanation, "The lesson’s own"); other == (i == 0) {
			t.Errorf("%v: %s", r, report.Reading.Explanation)
		}
		if !strings.HasSuffix(report.Summary, " ("+r.String()+").") || strings.Contains(report.Headline, r.String()) {
			t.Errorf("%s, %s", report.Summary, report.Headline)
		}
	}
}

func TestWhyIsTheEndOfTheText(t *testing.T) {
	report := read(t, Run(faulty()[0].program(), Options{Seed: 7, Case: -1}))
	example := report.Functions.GossipRound.Counterexample
	if example.Why == "" || !strings.HasSuffix(example.Text, "\n\n"+example.Why) {
		t.Errorf("%q is not the end of\n%s", example.Why, example.Text)
	}
}

func TestEveryReasonHasAText(t *testing.T) {
	seen := map[string]bool{}
	for _, reason := range []string{wrongResult, missing, threw, timeout, async, notCloneable, syntaxError, ended, tooLarge} {
		text := finding{verdict: fail, reason: reason}.headline()
		if seen[text] {
			t.Errorf("%s: %s", reason, text)
		}
		seen[text] = true
	}
	if text := (finding{verdict: fail, reason: timeout, problem: problem{reason: tooSlow}}).headline(); text != "It takes too long." {
		t.Error(text)
	}
	forged := finding{verdict: fail, reason: "<b>"}
	if text := forged.headline(); text != "It gives wrong results." {
		t.Error(text)
	}
}

func TestAProgramFailsAsAWholeIfNeitherFunctionWasCalled(t *testing.T) {
	syntax := problem{reason: syntaxError, message: "no"}
	both := finding{verdict: fail, reason: syntaxError, problem: syntax}
	r := Report{round: both, spread: both}
	r.conclude()
	if f := read(t, r); !f.FailsAsWhole || f.Headline != "the program has a syntax error: no." {
		t.Errorf("%+v", f)
	}
	gone := finding{verdict: fail, reason: missing, problem: problem{reason: missing}}
	r = Report{round: gone, spread: gone}
	r.conclude()
	if f := read(t, r); f.FailsAsWhole || f.Headline != "gossipRound is not defined; spreadInfo is not defined." {
		t.Errorf("%+v", f)
	}
}
