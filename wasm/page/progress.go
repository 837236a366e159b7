package main

import (
	"strconv"
	"strings"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// progressPanel remembers, across visits, how often the learner has tried and
// whether a check has passed.
type progressPanel struct {
	text          *dom.BasicElement
	page          *page
	tries, checks int // runs and checks; checks alone
	hasPassed     bool
}

const progressName = "progress"

func newProgressPanel(p *page) *progressPanel {
	panel := &progressPanel{page: p}
	panel.text = element.Part(p.document, panel.id())
	saved, _ := p.store.load(progressName)
	fields := strings.Fields(saved)
	if len(fields) == 3 { // anything else is not ours
		panel.tries = savedCount(fields[0])
		panel.checks = savedCount(fields[1])
		panel.hasPassed = fields[2] == "passed"
	}
	return panel
}

// savedCount returns a number that was saved, 0 for anything that nobody can have counted to.
func savedCount(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1_000_000 {
		return 0
	}
	return n
}

func (p *progressPanel) id() string { return "attempts" }

func (p *progressPanel) opened() {
	p.show()
	if p.tries > 0 {
		each(p.page, func(w triedWatcher) { w.tried() })
	}
}

// attempted counts a run or a check.
func (p *progressPanel) attempted(isCheck bool) {
	p.tries++
	if isCheck {
		p.checks++
	}
	p.save()
	each(p.page, func(w triedWatcher) { w.tried() })
}

// checked remembers that a check of all cases has passed, and shows how far one has come that has not.
func (p *progressPanel) checked(j *judgement) {
	if j.choice == allCases && j.verdict == "pass" {
		p.hasPassed = true
		p.save()
	}
	p.show()
}

// save saves the progress if it can; otherwise it lasts as long as the page.
func (p *progressPanel) save() {
	word := "open"
	if p.hasPassed {
		word = "passed"
	}
	p.page.store.save(progressName, strconv.Itoa(p.tries)+" "+strconv.Itoa(p.checks)+" "+word)
	p.show()
}

func (p *progressPanel) show() {
	text := ""
	switch {
	case p.hasPassed:
		text = "✓ Lesson passed"
	case p.checks > 0:
		text = "Not passed yet"
		each(p.page, func(c stageCounter) {
			if done, all := c.stagesDone(); done > 0 {
				text += " · " + strconv.Itoa(done) + " of " + element.Counted(all, "stage")
			}
		})
	}
	if p.checks > 0 {
		text += " · " + element.Counted(p.checks, "check")
	}
	p.text.SetTextContent(text)
}
