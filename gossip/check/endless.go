package check

// addPlace finds out where a program was that did not end: its case runs once more, or its top
// level alone, with loops that tell. It only explains: if this time it ends, or its loops tell
// nothing, its place stays unknown.
func (f *finding) addPlace(run Runner) {
	if f.verdict != fail || f.reason != timeout && f.reason != ended || f.problem.reason == tooSlow || f.problem.line > 0 {
		return
	}
	b := Batch{looped: true}
	e := f.counterexample
	if e != nil {
		b.cases, b.round = []*testCase{e.testCase}, e.round
	}
	seen := run(b)
	told := seen.end
	if e == nil {
		told = seen.load
	}
	if told.reason != timeout || told.line == 0 {
		return
	}
	if f.reason == ended {
		told.reason, told.message = f.problem.reason, f.problem.message
	}
	f.problem = told
	if e != nil {
		e.steps[len(e.steps)-1].problem = told
	}
}
