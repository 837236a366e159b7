package check

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Change replaces a part of a program's text by another. Lines and columns count from 1.
type Change struct {
	line, column int
	from, to     string
	also         []Change // of other parts in the same way
}

// ParseChanges reads what the host proposes, in parts of whole lines: a line for each change, with the fields
// LINE COLUMN FROM TO separated by tabs, the last two quoted as JSON strings. The same fields follow for each other
// part that changes in the same way.
func ParseChanges(parts iter.Seq[string]) ([]Change, error) {
	var all []Change
	for line := range lines(parts) {
		f := strings.Split(line, "\t")
		if len(f)%4 != 0 {
			return nil, errors.New("check: the line " + strconv.Quote(line) + " is no change")
		}
		var changes []Change
		for part := range slices.Chunk(f, 4) {
			row, _ := strconv.Atoi(part[0])
			column, _ := strconv.Atoi(part[1])
			changes = append(changes, Change{line: row, column: column, from: decode(part[2]), to: decode(part[3])})
		}
		changes[0].also = changes[1:]
		all = append(all, changes[0])
	}
	return all, nil
}

// text says what to do.
func (c *Change) text() string {
	text := "Line " + strconv.Itoa(c.line) + ", column " + strconv.Itoa(c.column) + ": "
	from, to := inOneLine(c.from), inOneLine(c.to)
	switch {
	case from == "":
		text += "insert `" + to + "`."
	case to == "":
		text += "remove `" + from + "`."
	default:
		text += "change `" + from + "` to `" + to + "`."
	}
	if len(c.also) > 0 {
		var places []string
		for _, other := range c.also {
			places = append(places, "line "+strconv.Itoa(other.line)+", column "+strconv.Itoa(other.column))
		}
		text += " Do the same in " + strings.Join(places, ", and in ") + "."
	}
	return text
}

func inOneLine(code string) string { return strings.Join(strings.Fields(code), " ") }

// Bounds on how long a repair is looked for.
const (
	maxStops    = 4  // runs of trials that end early because of one of them
	maxHopefuls = 24 // changes that are tried on more cases
	maxChecked  = 4  // changes with which the program is checked as any other
	sampleSize  = 40 // cases of such a trial
)

// AddRepair looks for a change that makes a program right that has failed, and adds it to
// what is said of the first function that fails. A program of one function has none.
//
// All proposed changes are tried on the cases that have failed, then those that are left on
// more cases, each time in one realm for all. That proves nothing. A change is a repair
// only if the program passes the whole check with it, like any program in realms of its
// own: all cases of this seed, and those of another. Of several, one that leaves nothing to
// remark comes first, then the most plausible.
func (r *Report) AddRepair(runner Runner, propose func(lines []int) []Change, o Options) {
	if o.Only != "" || !r.mayBeRepaired() {
		return
	}
	changes := propose(r.suspects())
	s := search{o: o, hangs: r.round.hangsAtTop(), run: func(b Batch) Observations { return runner(b).complete(b) }}
	s.raises = sync.OnceValue(func() bool { return r.spread.reason != timeout && s.raisesVersions() })
	left := make([]int, len(changes))
	for i := range left {
		left[i] = i
	}
	left = s.passing(left, r.failing())
	left = s.passing(left[:min(len(left), maxHopefuls)], sample(o.cases()))
	repaired, best := &r.round.repair, 0
	if r.round.verdict != fail {
		repaired = &r.spread.repair
	}
	for _, i := range left[:min(len(left), maxChecked)] {
		remarks, right := s.check(i)
		if right && (*repaired == nil || remarks < best) {
			*repaired, best = &changes[i], remarks
		}
		if right && remarks == 0 {
			break
		}
	}
}

// mayBeRepaired reports whether it is worth trying.
func (r *Report) mayBeRepaired() bool {
	return r.verdict == fail && r.round.mayBeRepaired() && r.spread.mayBeRepaired()
}

// mayBeRepaired: programs that take up all memory, or end their runner, are not tried again
// and again, and those that do not compile cannot be read. A program that hangs outside its own
// loops and functions, as in a wait, would hang in every trial.
func (f *finding) mayBeRepaired() bool {
	if f.verdict != fail {
		return true
	}
	if f.problem.reason == tooSlow {
		return false
	}
	switch f.reason {
	case wrongResult, threw, missing:
		return true
	case timeout:
		return f.problem.line > 0
	}
	return false
}

// hangsAtTop reports whether the top level of the program does not end.
func (f *finding) hangsAtTop() bool {
	return f.verdict == fail && f.reason == timeout && f.counterexample == nil
}

// suspects returns the lines where the program goes wrong, as far as they are known.
func (r *Report) suspects() (lines []int) {
	for _, f := range []*finding{&r.round, &r.spread} {
		if f.witness != nil {
			for _, t := range f.witness.observations {
				lines = append(lines, t.line)
			}
		}
		if f.problem.line > 0 {
			lines = append(lines, f.problem.line)
		}
	}
	return lines
}

// failing returns a case for each function that fails: its counterexample, or the first
// one if it has none.
func (r *Report) failing() (cases []*testCase) {
	all := Options{Seed: r.seed, Case: -1}.cases()
	add := func(function string, f *finding) {
		switch {
		case f.verdict != fail:
		case f.counterexample != nil:
			cases = append(cases, f.counterexample.testCase)
		default:
			cases = append(cases, all[slices.IndexFunc(all, func(c *testCase) bool { return c.judges() == function })])
		}
	}
	add(gossipRound, &r.round)
	add(spreadInfo, &r.spread)
	return cases
}

// sample returns some of the cases, evenly spread. Large ones would end a run of many changes:
// what it may say is limited.
func sample(cases []*testCase) (some []*testCase) {
	cases = slices.DeleteFunc(slices.Clone(cases), func(c *testCase) bool { return c.large })
	step := max(1, len(cases)/sampleSize)
	for i := 0; i < len(cases); i += step {
		some = append(some, cases[i])
	}
	return some
}

// search looks for a repair.
type search struct {
	o      Options
	run    Runner
	hangs  bool        // without a change the top level does not end
	raises func() bool // whether the program without a change ever sets another version than 1; false if spreadInfo does not end
}

// passing returns those of the changes with which the program seems to be right in
// these cases.
func (s *search) passing(changes []int, cases []*testCase) (left []int) {
	n := len(cases)
	for range maxStops {
		if len(changes) == 0 {
			break
		}
		seen := s.run(Batch{cases: slices.Repeat(cases, len(changes)), changes: changes, trial: true, hangs: s.hangs})
		if seen.Failure != "" {
			return nil
		}
		tried := len(changes)
		if seen.end.reason != "" {
			tried = max(0, len(seen.cases)-1) / n // the next one has ended the run
		}
		for i, change := range changes[:tried] {
			if s.isRight(cases, seen.cases[i*n:(i+1)*n]) {
				left = append(left, change)
			}
		}
		if seen.end.reason == tooSlow { // the rest of the time is for those that are left
			break
		}
		changes = changes[min(tried+1, len(changes)):]
	}
	return left
}

// isRight reports whether some correct reading explains what was seen.
func (s *search) isRight(cases []*testCase, seen [][]step) bool {
	for _, function := range []string{gossipRound, spreadInfo} {
		x := s.o.examination(function, nil, s.run)
		var of [][]step
		for i, c := range cases {
			if c.judges() == function {
				x.cases = append(x.cases, c)
				of = append(of, seen[i])
			}
		}
		if _, failed := x.bestReading(of); len(failed) > 0 {
			return false
		}
	}
	return !s.o.Strict || len(findHazards(seen)) == 0
}

// check reports whether the program is right with a change, and how much there is to remark.
func (s *search) check(change int) (remarks int, right bool) {
	run := func(b Batch) Observations {
		b.changes = []int{change}
		return s.run(b)
	}
	again := s.o
	again.Case, again.brief = -1, true
	for _, seed := range []uint32{s.o.Seed, s.o.Seed + 1} {
		again.Seed = seed
		r := Run(run, again)
		if r.verdict != pass {
			return 0, false
		}
		if remarks = len(r.notes) + len(r.hazards); !r.spread.reading.Raises && s.raises() {
			return 0, false // right, but not what its author wants
		}
	}
	return remarks, true
}

// raisesVersions runs the program without a change on single nodes, which show whether it does.
func (s *search) raisesVersions() bool {
	cases := slices.DeleteFunc(s.o.cases(), func(c *testCase) bool { return c.judges() != spreadInfo || len(c.nodes) > 1 })
	for i, steps := range s.run(Batch{cases: cases}).cases {
		for k, seen := range steps {
			if len(seen.nodes) == 0 {
				break
			}
			if e := seen.nodes[0].State.Get(cases[i].calls[k].key); e != nil && e.Version.AsNumber() != 1 {
				return true
			}
		}
	}
	return false
}

func (w *jsonWriter) repair(c *Change) {
	if c == nil {
		w.null()
		return
	}
	w.object(func() {
		w.place(c.line, c.column)
		w.texts("from", c.from, "to", c.to, "text", c.text())
		w.field("also")
		w.array(len(c.also), func(i int) {
			other := &c.also[i]
			w.object(func() {
				w.place(other.line, other.column)
				w.texts("from", other.from, "to", other.to)
			})
		})
	})
}
