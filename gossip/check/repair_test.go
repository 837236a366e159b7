package check

import (
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// editable is a program that behaves otherwise with each change.
type editable struct {
	original Runner
	changed  []Runner // with each change, as any program
	tried    []Runner // the same in a trial, nil if that is no different
	batches  int
}

func (p *editable) run(b Batch) Observations {
	p.batches++
	switch {
	case len(b.changes) == 0:
		return p.original(b)
	case !b.trial:
		return p.changed[b.changes[0]](b)
	}
	var seen Observations
	n := len(b.cases) / len(b.changes)
	for i, change := range b.changes {
		run := p.changed[change]
		if p.tried != nil {
			run = p.tried[change]
		}
		one := run(Batch{cases: b.cases[i*n : (i+1)*n]})
		seen.cases = append(seen.cases, one.cases...)
		if one.end.reason != "" {
			seen.end = one.end
			break
		}
	}
	return seen
}

// propose proposes as many changes as there are.
func (p *editable) propose([]int) (all []Change) {
	for i := range p.changed {
		all = append(all, Change{line: i + 1, column: 1, from: "a", to: "b"})
	}
	return all
}

// repairedLine is the line of the repair, 0 if there is none.
func (p *editable) repairedLine() int {
	o := Options{Seed: 7, Case: -1}
	r := Run(p.run, o)
	r.AddRepair(p.run, p.propose, o)
	if r.round.repair == nil {
		return 0
	}
	return r.round.repair.line
}

var (
	wrongProgram  = faulty()[0].program()
	rightProgram  = programOf(lessons, lessons)
	oneSweep      = programOf(lessons, model.Model{Reading: model.Reading{Sweeps: 1, Raises: true}})
	versionOne    = programOf(lessons, model.Model{Reading: model.Reading{Sweeps: 3}})
	endlessInCase = func(Batch) Observations {
		return Observations{cases: [][]step{nil}, end: problem{reason: timeout, line: 5}}
	}
	endlessAtTopLevel = func(Batch) Observations {
		return Observations{load: problem{reason: timeout, line: 5}, missing: []string{gossipRound, spreadInfo}}
	}
	endlessWithoutPlace = func(Batch) Observations {
		return Observations{cases: [][]step{nil}, end: problem{reason: timeout}}
	}
)

func TestTheFirstChangeThatMakesAProgramRightIsItsRepair(t *testing.T) {
	p := editable{original: wrongProgram, changed: []Runner{wrongProgram, rightProgram, rightProgram}}
	if line := p.repairedLine(); line != 2 {
		t.Errorf("line %d", line)
	}
	for _, changed := range [][]Runner{nil, {wrongProgram}} {
		p := editable{original: wrongProgram, changed: changed}
		if line := p.repairedLine(); line != 0 {
			t.Errorf("%d changes: line %d", len(changed), line)
		}
	}
}

func TestWhatIsRightOnlyInTrialsIsNoRepair(t *testing.T) {
	liars, always := make([]Runner, 50), make([]Runner, 50)
	for i := range liars {
		liars[i], always[i] = wrongProgram, rightProgram
	}
	p := editable{original: wrongProgram, changed: liars, tried: always}
	Run(p.run, Options{Seed: 7, Case: -1})
	judged := p.batches
	p.batches = 0
	if line := p.repairedLine(); line != 0 {
		t.Errorf("line %d", line)
	}
	if more := p.batches - judged; more > 2+maxChecked {
		t.Errorf("%d more runs", more)
	}
}

func TestWhatTrialsHaveShownCountsIfTheyTakeTooLong(t *testing.T) {
	slow := func(Batch) Observations {
		return Observations{cases: [][]step{nil}, end: problem{reason: tooSlow}}
	}
	late := func(b Batch) Observations {
		t.Error("tried although there was no time left for it")
		return wrongProgram(b)
	}
	p := editable{original: wrongProgram, changed: []Runner{rightProgram, slow, late}}
	if line := p.repairedLine(); line != 1 {
		t.Errorf("line %d", line)
	}
}

func TestARepairWithNothingToRemarkComesFirst(t *testing.T) {
	p := editable{original: wrongProgram, changed: []Runner{oneSweep, rightProgram}}
	if line := p.repairedLine(); line != 2 {
		t.Errorf("line %d", line)
	}
	p.changed = []Runner{oneSweep, wrongProgram}
	if line := p.repairedLine(); line != 1 {
		t.Errorf("line %d", line)
	}
}

func TestARepairKeepsToTheRuleForVersions(t *testing.T) {
	p := editable{original: wrongProgram, changed: []Runner{versionOne}}
	if line := p.repairedLine(); line != 0 {
		t.Errorf("line %d makes every version 1", line)
	}
	p.original = programOf(faulty()[0].Model, model.Model{Reading: model.Reading{Sweeps: 3}})
	if line := p.repairedLine(); line != 1 {
		t.Errorf("line %d, though the versions were 1 before", line)
	}
}

func TestNothingIsTriedIfTheTopLevelHangsWithoutAPlace(t *testing.T) {
	endless := func(Batch) Observations {
		return Observations{load: problem{reason: timeout, message: "too long"}, missing: []string{gossipRound, spreadInfo}}
	}
	p := editable{original: endless, changed: []Runner{rightProgram}}
	if r := Run(p.run, Options{Seed: 7, Case: -1}); r.round.reason != timeout || r.spread.reason != timeout {
		t.Fatal(r.round.reason, r.spread.reason)
	}
	judged := p.batches
	if line := p.repairedLine(); line != 0 || p.batches != 2*judged {
		t.Errorf("line %d, %d runs", line, p.batches)
	}
}

func TestTrialsGoOnAfterOneThatEndsThem(t *testing.T) {
	p := editable{original: wrongProgram, changed: []Runner{endlessInCase, wrongProgram, endlessInCase, rightProgram}}
	if line := p.repairedLine(); line != 4 {
		t.Errorf("line %d", line)
	}
	p.changed = nil
	for range maxStops {
		p.changed = append(p.changed, endlessInCase)
	}
	p.changed = append(p.changed, rightProgram)
	if line := p.repairedLine(); line != 0 {
		t.Errorf("line %d", line)
	}
}

func TestAFailureOfTheHostIsNoRepair(t *testing.T) {
	failing := func(Batch) Observations { return Observations{Failure: "too late"} }
	p := editable{original: wrongProgram, changed: []Runner{failing}, tried: []Runner{rightProgram}}
	if line := p.repairedLine(); line != 0 {
		t.Errorf("line %d", line)
	}
	p.tried = nil
	p.changed = []Runner{rightProgram}
	o := Options{Seed: 7, Case: -1}
	r := Run(p.run, o)
	r.AddRepair(failing, p.propose, o)
	if r.round.repair != nil {
		t.Error(r.round.repair)
	}
}

func TestHarmfulProgramsAreNotTriedAgain(t *testing.T) {
	for _, reason := range []string{ended, tooLarge, tooSlow, syntaxError, notCloneable} {
		stop := func(Batch) Observations { return Observations{cases: [][]step{nil}, end: problem{reason: reason}} }
		p := editable{original: stop, changed: []Runner{rightProgram}}
		if line := p.repairedLine(); line != 0 {
			t.Errorf("%s: line %d", reason, line)
		}
	}
	withoutPlace := editable{original: endlessWithoutPlace, changed: []Runner{rightProgram}}
	if line := withoutPlace.repairedLine(); line != 0 {
		t.Errorf("endless without a place: line %d", line)
	}
}

func TestAnEndlessLoopIsRepaired(t *testing.T) {
	for i, endless := range []Runner{endlessInCase, endlessAtTopLevel} {
		p := editable{original: endless, changed: []Runner{wrongProgram, rightProgram}}
		if line := p.repairedLine(); line != 2 {
			t.Errorf("%d: line %d", i, line)
		}
	}
}

func TestChangesAreReadAsTheHostWritesThem(t *testing.T) {
	all, err := ParseChanges(strings.Lines("7\t12\t\">=\"\t\">\"\n8\t1\t\"break;\"\t\"\"\n9\t3\t\"\"\t\"a\\n\\tb\"\n4\t5\t\"a\"\t\"b\"\t6\t7\t\"c\"\t\"d\"\n"))
	if err != nil || len(all) != 4 {
		t.Fatal(all, err)
	}
	for i, want := range []string{
		"Line 7, column 12: change `>=` to `>`.",
		"Line 8, column 1: remove `break;`.",
		"Line 9, column 3: insert `a b`.",
		"Line 4, column 5: change `a` to `b`. Do the same in line 6, column 7.",
	} {
		if text := all[i].text(); text != want {
			t.Errorf("got %s, want %s", text, want)
		}
	}
	r := Report{spread: finding{repair: &all[0]}}
	want := `"repair":{"line":7,"column":12,"from":">=","to":">","text":"Line 7, column 12: change ` + "`>=` to `>`" + `.","also":[]}`
	if json := r.JSON(); !strings.Contains(json, want) {
		t.Error(json)
	}
	r = Report{spread: finding{repair: &all[3]}}
	if json := r.JSON(); !strings.Contains(json, `"also":[{"line":6,"column":7,"from":"c","to":"d"}]`) {
		t.Error(json)
	}
	if _, err := ParseChanges(strings.Lines("7\t12\n")); err == nil {
		t.Error("half a change is read")
	}
}
