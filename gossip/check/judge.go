package check

import "slices"

// Options chooses the cases.
type Options struct {
	Seed uint32
	Case int // the only case to run, by its number; negative for all
}

// Cases returns how many cases a seed has.
func Cases() int { return len(fixedRounds()) + randomRounds + len(fixedSpreads()) + randomSpreads }

// Run judges a program. It calls run once for the cases, once more if
// spreadInfo has to be judged with a correct gossipRound, and a few times to
// make a counterexample smaller.
func Run(runner Runner, o Options) Report {
	run := func(b Batch) Observations { return runner(b).complete(b) }
	cases := series(o.Seed)
	if o.Case >= 0 {
		cases = cases[o.Case : o.Case+1]
	}
	first := slices.IndexFunc(cases, func(c *testCase) bool { return c.judges() == spreadInfo })
	if first < 0 {
		first = len(cases)
	}
	r := Report{seed: o.Seed, cases: len(cases)}
	seen := run(Batch{cases: cases})
	if seen.Failure != "" {
		return r.couldNotCheck(seen.Failure)
	}

	rounds := examination{function: gossipRound, cases: cases[:first], run: run}
	rounds.correct, rounds.wrong = roundModels()
	r.round = rounds.judge(seen.upTo(first))

	spreads := examination{function: spreadInfo, cases: cases[first:], run: run}
	spreads.correct, spreads.wrong = spreadModels()
	switch {
	case r.round.verdict == fail && len(spreads.cases) > 0 && !slices.Contains(seen.missing, spreadInfo):
		r.spread = spreads.judgeWithCorrectRound()
	default:
		r.spread = spreads.judge(seen.from(first))
		// Is it spreadInfo that fails, or the gossipRound it calls, which had no case
		// of its own (where one runs alone) or does not always do the same?
		if f := r.spread; f.verdict == fail && (r.round.verdict == notChecked || f.misconception == &dependsOnMore) {
			if r.spread = spreads.judgeWithCorrectRound(); r.spread.verdict == pass {
				r.round = f
			}
		}
	}
	if failure := rounds.failure + spreads.failure; failure != "" {
		return r.couldNotCheck(failure)
	}
	r.conclude()
	return r
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
	function       string
	cases          []*testCase
	correct, wrong []model
	run            Runner
	correctRound   bool   // the cases run with a correct gossipRound
	failure        string // why a run after the first could not be made
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
	misconception  *misconception
	counterexample *counterexample
	reading        Reading
	hazards        []hazard
}

// judgeWithCorrectRound runs the cases again, with a correct gossipRound in the
// place of the program's own, and concludes from that.
func (x *examination) judgeWithCorrectRound() finding {
	x.correctRound = true
	seen := x.run(Batch{cases: x.cases, correctRound: true})
	x.failure = seen.Failure
	if seen.load.reason == notDelegated {
		return finding{verdict: notChecked}
	}
	return x.judge(seen)
}

// judge concludes from what was seen of the cases.
func (x *examination) judge(seen Observations) finding {
	if slices.Contains(seen.missing, x.function) {
		p := seen.load
		// Where one name alone is not even in the text, that is the cause of a throw, and not its effect.
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
		// What grew too large, or took so long, may have done so because it was wrong.
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
		return finding{verdict: pass, reading: best.reading, hazards: findHazards(seen.cases)}
	}
	return x.explain(best, failed, seen.cases)
}

// bestReading returns the correct model that the fewest cases contradict, the
// first one of equals, and the positions of those cases.
func (x *examination) bestReading(seen [][]step) (best model, failed []int) {
	for i, m := range x.correct {
		var contradicted []int
		for j, steps := range seen {
			if m.contradiction(x.cases[j], steps) >= 0 {
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
	return !slices.ContainsFunc(x.correct, func(m model) bool { return m.contradiction(c, seen) < 0 })
}

// survivor returns the first misconception that predicts everything that was
// seen, nil if there is none.
func (x *examination) survivor(seen [][]step) *misconception {
	for _, m := range x.wrong {
		survives := true
		for i := 0; i < len(seen) && survives; i++ {
			survives = m.contradiction(x.cases[i], seen[i]) < 0
		}
		if survives {
			return m.wrong
		}
	}
	return nil
}

// endedEarly is for a run that did not come to its end: a loop without end, most
// often. Its last case is the counterexample, which is not made smaller: every
// try would take as long again.
func (x *examination) endedEarly(seen Observations) finding {
	f := finding{verdict: fail, reason: seen.end.reason, problem: seen.end}
	if f.reason == tooSlow {
		f.reason = timeout // and no case is to blame alone
		return f
	}
	if last := len(seen.cases) - 1; last >= 0 {
		c := *x.cases[last]
		steps := seen.cases[last]
		k := min(len(steps), len(c.calls)-1)
		c.calls = c.calls[:k+1]
		best, _ := x.bestReading(seen.cases[:last])
		f.counterexample = newCounterexample(&c, best, append(steps[:k:k], step{problem: seen.end}))
	}
	return f
}

// explain finds the smallest counterexample and what the program behaves like.
func (x *examination) explain(best model, failed []int, seen [][]step) finding {
	slices.SortStableFunc(failed, func(a, b int) int { return x.cases[a].size() - x.cases[b].size() })
	// What was thrown tells more than a wrong result, and a case that no reading
	// allows convinces more than others.
	throwing := func(i int) bool { return seen[i][len(seen[i])-1].problem.reason == threw }
	convincing := func(i int) bool { return x.contradictsAll(x.cases[i], seen[i]) }
	first := slices.IndexFunc(failed, func(i int) bool { return throwing(i) && convincing(i) })
	if first < 0 {
		first = slices.IndexFunc(failed, convincing)
	}
	strict := first >= 0
	smallest := failed[max(0, first)]
	s := shrinking{examination: x, best: best, strict: strict}
	example := s.smallest(x.cases[smallest], seen[smallest])

	f := finding{verdict: fail, counterexample: example, reason: example.reason(), problem: example.last().problem}
	switch f.misconception = x.survivor(seen); {
	case f.reason == async:
		f.misconception = &happensLater
	case f.misconception == nil && s.varies:
		f.misconception = &dependsOnMore
	}
	return f
}

// Two misconceptions show in another way than by what a model predicts.
var (
	happensLater = misconception{
		id:    "happens-later",
		title: "the work happens later: after a timer, in an async function or in a generator",
		hint:  "The states must be right when the function returns. Leave out async, await, promises, timers and function*.",
	}
	dependsOnMore = misconception{
		id:    "depends-on-more",
		title: "the same call on the same nodes does not always give the same result",
		hint:  "Does the result depend on chance (Math.random), on the time, or on a variable that earlier calls left behind?",
	}
)
