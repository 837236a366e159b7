package check

// Runner runs a program on a batch of cases, each time in a new realm, and
// returns what was seen.
type Runner func(Batch) Observations

// Batch is a list of cases to run one after the other.
type Batch struct {
	cases []*testCase
	// correctRound puts a correct gossipRound in the place of the program's own.
	correctRound bool
}

// Observations is what one run of a program has shown.
type Observations struct {
	// Failure says why the program could not be run at all, through no fault of
	// its own. Nothing else is set then.
	Failure string
	// load is how the top level of the program fared: it is finished, or
	// - where functions are missing - why.
	load problem
	// missing holds the names of the functions that are not there after that, and
	// undefined those of them that the program's text does not even define.
	missing, undefined []string
	// cases holds what happened, by position in the batch. It is shorter than the
	// batch if the run ended early; end says why then.
	cases [][]step
	end   problem
}

// step is what one call did.
type step struct {
	nodes   cluster // afterwards; nil if they could not be had
	problem problem
	late    bool // the call left work for later: it returned a promise or started a timer
}

// Reasons for a function's failure.
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
)

// problem is something that went wrong in the program other than a result. The
// zero problem is none.
type problem struct {
	reason       string
	message      string
	line, column int // in the program's text, counted from 1; 0 if not known
}
