package check

import (
	"strings"

	"gossiplesson/gossip/check/model"
)

// Runner runs a program on a batch of cases, each time in a new realm, and
// returns what was seen.
type Runner func(Batch) Observations

// Batch is a list of cases to run one after the other.
type Batch struct {
	cases   []*testCase
	round   string // which gossipRound runs: empty for the program's own
	watched bool   // the last call of each case is watched, to tell all that it does
	looped  bool   // loops tell where a case is that does not end
	changes []int  // which of the proposed changes are made in the program, if any
	trial   bool   // the changes are made one at a time, and the cases hold the same ones again for each
	hangs   bool   // in a trial, a change is wrong with which the top level does not end
}

// Correct versions of gossipRound that take the place of the program's own.
const (
	copying = "copying" // hands over copies of entries
	sharing = "sharing" // hands over the entries themselves, so that nodes share them
	quiet   = "quiet"   // is copying, but returns nothing, as the lesson's own; the two above return the nodes
)

// results are those that return something that programs may use: the nodes, the target, its state or both nodes
// that have met.
var results = []string{copying, "node", "state", "both"}

// telling are those that say what has moved: how many entries, or whether any, to both nodes, to the target or to the source.
var telling = []string{"moved", "any-moved", "told", "any-told", "learned", "any-learned"}

// Observations is what one run of a program has shown.
type Observations struct {
	// Failure says why the program could not be run, or not to the end, through no
	// fault of its own. If it is set, nothing else counts.
	Failure string
	// load is what went wrong at the top level of the program, if anything did.
	load problem
	// missing holds the names of the functions that do not exist after that, and
	// undefined those of them that the program's text does not even define.
	missing, undefined []string
	// cases holds what happened, by position in the batch. If it is shorter than the
	// batch, the run ended early, and end says why.
	cases [][]step
	end   problem
}

// complete returns the observations if they cover every call or say why not.
// Otherwise something was lost on the way, and the run counts as ended there: what
// was not seen must not pass.
func (o Observations) complete(b Batch) Observations {
	if o.Failure != "" {
		return o
	}
	lost := problem{reason: ended, message: "not everything the program did was reported"}
	if len(o.cases) > len(b.cases) {
		o.cases, o.end = o.cases[:len(b.cases)], lost
	}
	for i, steps := range o.cases {
		calls := len(b.cases[i].calls)
		if last := i == len(o.cases)-1; last && o.end.reason != "" {
			o.cases[i] = steps[:min(len(steps), calls)]
		} else if !finished(steps, calls) {
			o.cases, o.end = o.cases[:i+1], lost
			o.cases[i] = steps[:min(len(steps), calls)]
			break
		}
	}
	if len(o.cases) < len(b.cases) && o.end.reason == "" && len(o.missing) < 2 {
		o.end = lost
	}
	return o
}

// finished reports whether a case has all its steps: one for each call, or fewer
// if the last of them failed.
func finished(steps []step, calls int) bool {
	if len(steps) == calls {
		return true
	}
	return len(steps) > 0 && len(steps) < calls && steps[len(steps)-1].problem.reason != ""
}

// step is what one call did.
type step struct {
	nodes   model.Cluster // afterward; nil if they could not be read
	problem problem
	late    bool // the call left work for later: it returned a promise or started a timer
	watched bool // moments hold everything that the call did
	moments []moment

	promised bool   // the call returned a promise
	more     []spot // entries with more fields than value and version
	beside   []spot // entries that nodes have got as fields of their own, not in their states
	renewed  []spot // entries that are other objects than before the call
}

// moment is something that a program did to the nodes during a call, with its place in
// the program's text.
type moment struct {
	line, column int
	nodes        model.Cluster // after a change; nil if an entry was only looked at
	node         int           // whose entry was looked at
	key          string
}

// spot is where an entry is.
type spot struct {
	node  int
	key   string
	field string // one that it has beyond value and version, if that is the point
}

// Reasons why a function fails.
const (
	wrongResult  = "wrong-result"
	missing      = "missing"
	threw        = "threw"
	timeout      = "timeout"
	async        = "async"
	notCloneable = "not-cloneable"
	syntaxError  = "syntax-error"
	ended        = "ended"
	tooLarge     = "too-large"
	tooSlow      = "too-slow"      // all calls together; reported as timeout
	notDelegated = "not-delegated" // a correct gossipRound could not be put in place
)

// problem is something that went wrong in the program other than a result. The
// zero problem is none.
type problem struct {
	reason       string
	message      string
	line, column int // in the program's text, counted from 1; 0 if not known
}

// isEndlessRecursion reports whether the engine has stopped a program whose functions call
// each other too deeply. Each engine says so in its own words.
func (p *problem) isEndlessRecursion() bool {
	return p.reason == threw && (strings.Contains(p.message, "call stack size exceeded") || strings.Contains(p.message, "too much recursion"))
}
