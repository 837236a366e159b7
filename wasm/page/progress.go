package page

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// progress remembers, also for the next visit, how often the learner has tried
// and whether a check has passed.
type progress struct {
	text          *dom.BasicElement
	store         store
	tries, checks int // runs and checks; checks alone
	passed        bool
	onFirstTry    func()
}

const progressName = "progress"

func newProgress(document js.Value, keep store, onFirstTry func()) *progress {
	p := &progress{text: part(document, "attempts"), store: keep, onFirstTry: onFirstTry}
	saved, _ := keep.load(progressName)
	fields := strings.Fields(saved)
	if len(fields) == 3 { // what else stands there is not ours
		p.tries, _ = strconv.Atoi(fields[0])
		p.checks, _ = strconv.Atoi(fields[1])
		p.passed = fields[2] == "passed"
	}
	if p.tries > 0 {
		onFirstTry()
	}
	p.show()
	return p
}

// tried counts a run or a check.
func (p *progress) tried(check bool) {
	p.tries++
	if check {
		p.checks++
	}
	p.save()
	p.onFirstTry()
}

// pass remembers that a check of all cases has passed.
func (p *progress) pass() {
	p.passed = true
	p.save()
}

// save keeps what it can: where nothing can be saved it lasts as long as the page.
func (p *progress) save() {
	word := "open"
	if p.passed {
		word = "passed"
	}
	p.store.save(progressName, strconv.Itoa(p.tries)+" "+strconv.Itoa(p.checks)+" "+word)
	p.show()
}

func (p *progress) show() {
	text := ""
	switch {
	case p.passed:
		text = "✓ Lesson passed"
	case p.checks > 0:
		text = "Not passed yet"
	}
	if p.checks > 0 {
		text += " · " + counted(p.checks, "check")
	}
	p.text.SetTextContent(text)
}
