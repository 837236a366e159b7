package check

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// Options chooses the cases.
type Options struct {
	Seed uint32
	Case int // the only case to run, by its number, which is below Cases(); negative for all
	// Only is the function to judge if the program defines no other, "gossipRound" or
	// "spreadInfo"; empty for both.
	Only string
	// Strict says whether only the lesson's own words pass: 3 sweeps, own version + 1,
	// index order, copied entries.
	Strict bool

	brief bool // only the verdict matters, so a failure need not be explained
}

// cases returns the chosen ones.
func (o Options) cases() []*testCase {
	cases := series(o.Seed)
	if o.Case >= 0 {
		return cases[o.Case : o.Case+1]
	}
	return cases
}

// Run judges a program. It calls runner once for the cases, again if it must find
// out whether spreadInfo is to blame or the gossipRound it calls, and a few times
// to make a counterexample smaller.
func Run(runner Runner, o Options) Report {
	run := func(b Batch) Observations { return runner(b).complete(b) }
	cases := o.cases()
	if o.Only != "" {
		return runOne(run, cases, o)
	}
	first := slices.IndexFunc(cases, func(c *testCase) bool { return c.judges() == spreadInfo })
	if first < 0 {
		first = len(cases)
	}
	r := Report{seed: o.Seed, strict: o.Strict, cases: len(cases)}
	seen := run(Batch{cases: cases})
	if seen.Failure != "" {
		return r.couldNotCheck(seen.Failure)
	}

	rounds := o.examination(gossipRound, cases[:first], run)
	r.round = rounds.judge(seen.upTo(first))

	if o.brief && r.round.verdict == fail {
		r.conclude()
		return r
	}

	spreads := o.examination(spreadInfo, cases[first:], run)
	if r.round.verdict == fail && len(spreads.cases) > 0 && !slices.Contains(seen.missing, spreadInfo) {
		r.spread = spreads.judgeWith(copying)
	} else {
		r.spread = spreads.judge(seen.from(first))
		r.blame(&spreads, len(findHazards(seen.cases)) > 0)
	}
	if failure := rounds.failure + spreads.failure; failure != "" {
		return r.couldNotCheck(failure)
	}
	r.explainPlaces(run)
	r.conclude()
	return r
}

// explainPlaces adds where in its text the program goes wrong.
func (r *Report) explainPlaces(run Runner) {
	r.round.addWitness(run)
	r.spread.addWitness(run)
	if r.failsAsWhole() {
		r.round.addPlace(run)
		r.spread.problem = r.round.problem
		return
	}
	r.round.addPlace(run)
	r.spread.addPlace(run)
}

// runOne judges a program that defines only one of the functions.
func runOne(run Runner, cases []*testCase, o Options) Report {
	cases = slices.DeleteFunc(slices.Clone(cases), func(c *testCase) bool { return c.judges() != o.Only })
	none := finding{verdict: notChecked}
	r := Report{seed: o.Seed, strict: o.Strict, cases: len(cases), round: none, spread: none}
	if len(cases) == 0 {
		return r.couldNotCheck("case " + strconv.Itoa(o.Case) + " does not judge " + o.Only)
	}
	x := o.examination(o.Only, cases, run)
	if o.Only == gossipRound {
		seen := run(Batch{cases: cases})
		x.failure = seen.Failure
		r.round = x.judge(seen)
	} else {
		r.spread = x.judgeWith(copying)
	}
	if x.failure != "" {
		return r.couldNotCheck(x.failure)
	}
	r.explainPlaces(run)
	r.conclude()
	return r
}

// blame finds out whether spreadInfo fails or the gossipRound it calls. That one
// may pass its own cases and yet share entries between nodes, or may have had no
// cases because only one runs.
func (r *Report) blame(spreads *examination, shares bool) {
	found := r.spread
	if found.verdict != fail || found.counterexample == nil || found.problem.reason == timeout || found.problem.reason == ended {
		return
	}
	alone := spreads.seenWith(quiet, found.counterexample)
	if spreads.failure != "" {
		return
	}
	if alone != nil && spreads.contradictsAll(found.counterexample.testCase, alone) {
		r.spread.callsWrongly(alone)
		switch {
		case found.explained || !spreads.usesResult(found.counterexample):
		case spreads.followsResult(found.counterexample):
			r.spread.misconception = &followsResult
		default:
			r.spread.misconception = &usesResult
		}
		return
	}
	again := spreads.judgeWith(copying)
	mayFollow := again.verdict == pass || again.verdict == fail && spreads.judgeWith(quiet).verdict == pass
	switch {
	case mayFollow && spreads.followsResult(found.counterexample):
		if !found.explained {
			r.spread.misconception = &followsResult
		}
	case again.verdict == fail:
		r.spread = again
	case again.verdict == pass && shares && found.counterexample.shared == nil && spreads.judgeWith(sharing).verdict == fail:
		r.spread.misconception = &editsInPlace
		r.spread.counterexample.note = ""
	case again.verdict == pass:
		found.counterexample.note = "With a correct gossipRound, this spreadInfo is right, so the fault is in gossipRound."
		// The others are about spreadInfo.
		if m := found.misconception; m != &dependsOnMore && m != &remembersCalls && found.counterexample.shared == nil {
			found.misconception = found.counterexample.brokenByRound()
		}
		found.stages = r.round.stages // it passed its own cases
		r.round, r.spread = found, again
	}
}

// usesResult reports whether there is something that gossipRound could return with which spreadInfo would be right.
func (x *examination) usesResult(e *counterexample) bool {
	return slices.ContainsFunc(results, func(round string) bool {
		return !x.failsWith(round, e) && x.judgeWith(round).verdict == pass
	})
}

// followsResult reports whether spreadInfo fails in the same way with a correct gossipRound that returns what has moved.
func (x *examination) followsResult(e *counterexample) bool {
	same := func(a, b step) bool {
		return a.problem.reason == "" && b.problem.reason == "" && a.nodes.Equal(b.nodes)
	}
	return slices.ContainsFunc(telling, func(round string) bool { return slices.EqualFunc(e.steps, x.seenWith(round, e), same) })
}

// callsWrongly tells how a spreadInfo that throws calls gossipRound, as a correct one says that throws
// at what it is given: the program's own throws somewhere within.
func (f *finding) callsWrongly(alone []step) {
	if len(alone) == 0 || f.reason != threw {
		return
	}
	if p := alone[len(alone)-1].problem; p.reason == threw && strings.Contains(p.message, "gossipRound: ") {
		f.problem = p
		f.counterexample.steps[len(f.counterexample.steps)-1].problem = p
	}
}

// seenWith returns what a counterexample shows with another gossipRound, nil if it did not run.
func (x *examination) seenWith(round string, e *counterexample) []step {
	seen := x.run(Batch{cases: []*testCase{e.testCase}, round: round})
	x.failure = seen.Failure
	if len(seen.cases) != 1 {
		return nil
	}
	return seen.cases[0]
}

// failsWith reports whether a counterexample still fails with another gossipRound.
func (x *examination) failsWith(round string, e *counterexample) bool {
	seen := x.seenWith(round, e)
	return seen != nil && x.contradictsAll(e.testCase, seen)
}

// upTo returns what was seen in the cases before the n-th.
func (o Observations) upTo(n int) Observations {
	if len(o.cases) > n {
		o.cases = o.cases[:n]
		o.end = problem{}
	}
	return o
}

// from returns what was seen from the n-th case on.
func (o Observations) from(n int) Observations {
	o.cases = o.cases[min(n, len(o.cases)):]
	return o
}

// examination judges one function.
type examination struct {
	function string
	seed     uint32 // of the cases
	cases    []*testCase
	correct  []model.Model
	run      Runner
	round    string // which gossipRound the cases run with, as in a Batch
	strict   bool   // only the lesson's own words pass
	brief    bool   // as in Options
	oneCase  bool   // the only one of the seed's
	failure  string // why a run after the first failed, through no fault of the program
}

func (o Options) examination(function string, cases []*testCase, run Runner) examination {
	return examination{
		function: function, seed: o.Seed, cases: cases, correct: o.correct(function), run: run, strict: o.Strict, brief: o.brief,
		oneCase: o.Case >= 0,
	}
}

// Verdicts.
const (
	pass       = "pass"
	fail       = "fail"
	notChecked = "not-checked"
	couldNot   = "error"
)

// finding is what an examination found.
type finding struct {
	verdict        string
	reason         string  // of a failure
	problem        problem // with its message and place, unless the result is wrong
	misconception  *model.Misconception
	explained      bool // the misconception is a model that predicts everything that was seen
	counterexample *counterexample
	witness        *witness    // where the counterexample goes wrong, if that is known
	trail          []trailStep // how its result comes about, if that is known
	repair         *Change     // with which the program is right, if one is known
	reading        model.Reading
	hazards        []hazard
	notes          []note
	stages         []string // the parts of the task that are done, by their ids
}

// judgeWith runs the cases again with another gossipRound in place of the program's
// own, and judges the result.
func (x *examination) judgeWith(round string) finding {
	x.round = round
	seen := x.run(Batch{cases: x.cases, round: round})
	x.failure = seen.Failure
	if seen.load.reason == notDelegated {
		return finding{verdict: notChecked}
	}
	return x.judge(seen)
}

// judge draws a conclusion from what was seen.
func (x *examination) judge(seen Observations) finding {
	f := x.conclusion(seen)
	if !x.brief {
		f.stages = x.stagesDone(&f, seen.cases)
	}
	return f
}

func (x *examination) conclusion(seen Observations) finding {
	if slices.Contains(seen.missing, x.function) {
		p := seen.load
		// If the text lacks only one of the names, that is the cause of a throw, not its effect.
		misspelt := len(seen.undefined) == 1 && seen.undefined[0] == x.function
		if p.reason == "" || p.reason == threw && misspelt {
			p = problem{reason: missing, message: x.function + " is not defined"}
		}
		return finding{verdict: fail, reason: p.reason, problem: p}
	}
	if len(x.cases) == 0 || len(seen.cases) == 0 && seen.end.reason == "" {
		return finding{verdict: notChecked}
	}
	if (seen.end.reason == tooLarge || seen.end.reason == tooSlow) && len(seen.cases) > 1 {
		// It may have grown too large or taken too long because it was wrong.
		whole := seen.cases[:len(seen.cases)-1]
		if best, failed := x.bestReading(whole); len(failed) > 0 {
			return x.explain(best, failed, whole)
		}
	}
	if seen.end.reason != "" {
		return x.endedEarly(seen)
	}
	best, failed := x.bestReading(seen.cases)
	if len(failed) == 0 {
		hazards := findHazards(seen.cases)
		if x.strict && len(hazards) > 0 {
			return x.copyless(hazards[0], seen.cases)
		}
		return finding{verdict: pass, reading: best.Reading, hazards: hazards, notes: x.notes(best.Reading, seen.cases)}
	}
	return x.explain(best, failed, seen.cases)
}

// bestReading returns the correct model that the fewest cases contradict, the
// first of several, and the positions of those cases.
func (x *examination) bestReading(seen [][]step) (best *model.Model, failed []int) {
	for i := range x.correct {
		m := &x.correct[i]
		var contradicted []int
		for j, steps := range seen {
			if contradiction(m, x.cases[j], steps) >= 0 {
				contradicted = append(contradicted, j)
			}
			if i > 0 && len(contradicted) >= len(failed) {
				break
			}
		}
		if i == 0 || len(contradicted) < len(failed) {
			best, failed = m, contradicted
		}
		if len(failed) == 0 {
			break
		}
	}
	return best, failed
}

// contradictsAll reports whether no correct model predicts what was seen.
func (x *examination) contradictsAll(c *testCase, seen []step) bool {
	return !slices.ContainsFunc(x.correct, func(m model.Model) bool { return contradiction(&m, c, seen) < 0 })
}

// endedEarly judges a run that did not finish, most often because of an endless
// loop. Its last case is the counterexample, which is not made smaller: every try
// would take as long again.
func (x *examination) endedEarly(seen Observations) finding {
	f := finding{verdict: fail, reason: seen.end.reason, problem: seen.end}
	if f.reason == tooSlow {
		f.reason = timeout // and no single case is to blame
		return f
	}
	if last := len(seen.cases) - 1; last >= 0 {
		c := *x.cases[last]
		steps := seen.cases[last]
		k := min(len(steps), len(c.calls)-1)
		c.calls = c.calls[:k+1]
		best, _ := x.bestReading(seen.cases[:last])
		f.counterexample = newCounterexample(&c, best, append(steps[:k:k], step{problem: seen.end}))
		f.counterexample.round = x.round
	}
	return f
}

// explain finds the smallest counterexample and what the program behaves like.
func (x *examination) explain(best *model.Model, failed []int, seen [][]step) finding {
	if x.brief {
		return finding{verdict: fail, reason: wrongResult}
	}
	departure, example := x.departure(seen)
	if example != nil {
		return finding{verdict: fail, reason: wrongResult, misconception: departure, counterexample: example}
	}
	slices.SortStableFunc(failed, func(a, b int) int { return x.cases[a].size() - x.cases[b].size() })
	// A throw says more than a wrong result, and a case that no reading allows is
	// more convincing than others.
	throwing := func(i int) bool { return seen[i][len(seen[i])-1].problem.reason == threw }
	convincing := func(i int) bool { return x.contradictsAll(x.cases[i], seen[i]) }
	first := slices.IndexFunc(failed, func(i int) bool { return throwing(i) && convincing(i) })
	if first < 0 {
		first = slices.IndexFunc(failed, convincing)
	}
	convinces := first >= 0
	smallest := failed[max(0, first)]
	s := shrinking{examination: x, best: best, convinces: convinces}
	example = s.smallest(x.cases[smallest], seen[smallest])

	f := finding{verdict: fail, counterexample: example, reason: example.reason(), problem: example.last().problem}
	convincingFirst := append([]int{smallest}, slices.DeleteFunc(slices.Clone(failed), func(i int) bool { return i == smallest })...)
	if f.misconception = departure; f.misconception == nil && example.isBeside() {
		f.misconception = &besideTheState
	}
	if f.misconception == nil {
		f.misconception = x.survivor(seen, convincingFirst, example)
		f.explained = f.misconception != nil
	}
	if f.misconception == nil && f.reason == threw {
		f.misconception = x.survivorOfRest(seen, convincingFirst, example)
	}
	other := x.readingOf(example)
	switch {
	case f.reason == async:
		f.misconception = &happensLater
	case f.misconception == nil && f.problem.isEndlessRecursion():
		f.misconception = &endlessRecursion
	case f.misconception == nil && f.reason == threw && storesOtherThanEntries(seen):
		f.misconception = &notAnEntry
	case f.misconception != nil:
	case s.varies:
		f.misconception = &dependsOnMore
		example.note = "The same calls do not always give this result."
	case !convinces && other != nil:
		f.misconception = &changesReading
		example.note = "This result is right only with " + other.String() + ", and other results only with " + best.Reading.String() + ": it must always be the same."
	default:
		f.misconception = example.brokenLaw()
		certain := []*model.Misconception{
			&movesNodes, &removesNodes, &addsNodes, &losesStates, &losesFields, &model.SharedState, &model.EditsSharedEntries,
		}
		if !slices.Contains(certain, f.misconception) {
			f.misconception = cmp.Or(s.changedByEarlierCalls(example), f.misconception)
		}
	}
	return f
}

// readingOf returns a reading under which a counterexample would be correct, nil
// if there is none.
func (x *examination) readingOf(e *counterexample) *model.Reading {
	for i := range x.correct {
		if m := &x.correct[i]; contradiction(m, e.testCase, e.steps) < 0 {
			return &m.Reading
		}
	}
	return nil
}
