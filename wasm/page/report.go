package main

import (
	"fmt"
	"strconv"
	"syscall/js"

	"github.com/norunners/vert"

	"gossiplesson/wasm/element"
)

// report is the part that the page shows of what gossip.check resolves to; see
// www/gossip.d.mts. The states of counterexamples may hold anything and are read in
// nodestate.go.
type report struct {
	Verdict      string   `js:"verdict"`
	Headline     string   `js:"headline"`
	Reading      *reading `js:"reading"`
	Hazards      []hazard `js:"hazards"`
	Notes        []note   `js:"notes"`
	FailsAsWhole bool     `js:"failsAsWhole"`
	Stages       []stage  `js:"stages"` // empty if they cannot be told
	Functions    struct {
		GossipRound finding `js:"gossipRound"`
		SpreadInfo  finding `js:"spreadInfo"`
	} `js:"functions"`
	Console    []consoleLine `js:"console"`
	Seed       int           `js:"seed"`
	Cases      int           `js:"cases"`
	DurationMs float64       `js:"durationMs"`
}

type reading struct {
	Explanation string `js:"explanation"`
}

type hazard struct {
	Title string `js:"title"`
	Text  string `js:"text"`
}

type note struct {
	Title   string          `js:"title"`
	Text    string          `js:"text"`
	Example *counterexample `js:"example"`
}

type consoleLine struct {
	Level string `js:"level"`
	Text  string `js:"text"`
}

// verdicts say how a check ended.
var verdicts = map[string]string{"pass": "Passed", "fail": "Failed", "error": "Could not check", "stopped": "Stopped"}

// judgement is how a check of a program has ended.
type judgement struct {
	program           string
	choice            caseChoice
	verdict, headline string
	stages            []stage // empty if they cannot be told
}

// done returns the ids of the stages that are done.
func (j *judgement) done() (ids []string) {
	for _, one := range j.stages {
		if one.Done {
			ids = append(ids, one.ID)
		}
	}
	return ids
}

func readReport(jsReport js.Value) (*report, error) {
	var r report
	err := (vert.Value{Value: jsReport}).AssignTo(&r)
	return &r, err
}

// showRepair adds the repair of a report that is shown already without it.
func (c *checkPanel) showRepair(jsReport js.Value) {
	if r, err := readReport(jsReport); err == nil { // it has been read before
		c.offerRepair(r)
	}
}

// show shows a report.
func (c *checkPanel) show(jsReport js.Value) {
	r, err := readReport(jsReport)
	if err != nil {
		c.showNoResult(fmt.Sprint("the report cannot be read: ", err))
		return
	}
	if r.Verdict != "pass" && r.Verdict != "fail" {
		c.showNoResult(r.Headline)
		return
	}
	c.showVerdict(r.Verdict, r.Headline, r.Stages)
	if c.choice.Case >= 0 {
		c.make.Add(c.body, "p", "", "Only "+c.choice.String()+" was checked.")
	}
	c.addReading(r.Reading)
	if r.Verdict == "pass" && c.choice == allCases {
		c.addNext()
	}
	c.addHazards(r.Hazards)
	c.addNotes(r.Notes, jsReport.Get("notes"))
	c.addFindings(r, jsReport.Get("functions"))
	c.offerRepair(r)
	c.addConsole(r.Console)
	if c.choice.Case < 0 && !r.FailsAsWhole { // else there was nothing to try them on
		c.make.Add(c.body, "p", "small", strconv.Itoa(r.Cases)+" cases from seed "+strconv.Itoa(r.Seed)+", checked in "+duration(r.DurationMs)+".")
	}
}

// showVerdict says how a check ended, in words, and why, and tells the other panels.
func (c *checkPanel) showVerdict(verdict, headline string, stages []stage) {
	j := &judgement{program: c.checked.String(), choice: c.choice, verdict: verdict, headline: headline, stages: stages}
	each(c.page, func(w checkWatcher) { w.checked(j) })
	c.verdict.SetAttribute("data-verdict", verdict)
	c.make.Add(c.verdict, "strong", "", verdicts[verdict])
	c.make.Text(c.verdict, " ")
	c.make.Add(c.verdict, "span", "learner", element.Visible(sentence(element.Cut(headline, 400))))
}

// showNoResult shows that a check could not run: it neither passed nor failed.
func (c *checkPanel) showNoResult(reason string) {
	c.showVerdict("error", reason, nil)
	c.make.Add(c.body, "p", "", "This is not your program’s fault: the check itself did not work. It says nothing about your two functions.")
	choice := c.choice
	c.make.Button(c.body, "", "Retry", func() { c.start(choice) })
}

// addReading says how a passing program reads the lesson.
func (c *checkPanel) addReading(r *reading) {
	if r == nil {
		return
	}
	p := c.make.Add(c.body, "p", "", "Your ")
	c.make.Add(p, "code", "", "spreadInfo")
	c.make.Text(p, " "+r.Explanation)
}

// addNext leads on from a program that passes, by the lesson's own links: to the lab, which lets
// it carry news, and to the next lesson. A runner without the lesson has neither.
func (c *checkPanel) addNext() {
	c.giveToLab()
	for _, next := range [...]struct{ words, link string }{
		{"Next, let your program carry news among 64 nodes: ", ownLab},
		{"", "a[rel=next]"},
	} {
		if link := c.make.Document.Call("querySelector", next.link); link.Truthy() {
			c.make.Add(c.body, "p", "", next.words).Call("append", link.Call("cloneNode", true))
		}
	}
}

// ownLab selects the lesson's links to what the lab does with the learner's program.
const ownLab = "a.own-lab"

// giveToLab makes these links lead to the lab with the program: where the lesson saves it, or in
// the link if the browser does not.
func (c *checkPanel) giveToLab() {
	program := c.checked.String()
	if saved, _ := c.page.store.load(draftName); saved == program {
		c.leadToLab("own-title")
		return
	}
	each(c.page, func(p packer) {
		p.packProgram(program, func(packed string) { c.leadToLab("code=" + packed) })
	})
}

func (c *checkPanel) leadToLab(fragment string) {
	links := c.make.Document.Call("querySelectorAll", ownLab)
	for i := range links.Length() {
		links.Index(i).Set("href", "lab.html#"+fragment)
	}
}

// addHazards explains what is correct now but could go wrong later.
func (c *checkPanel) addHazards(hazards []hazard) {
	for _, h := range hazards {
		note := c.make.Add(c.body, "div", "hazard", "")
		c.make.Add(note, "p", "title", "Worth knowing: "+h.Title)
		c.make.Add(note, "p", "", h.Text)
	}
}

// addNotes explains what passes but is not what the task says.
func (c *checkPanel) addNotes(notes []note, jsNotes js.Value) {
	for i, n := range notes {
		block := c.make.Add(c.body, "div", "hazard", "")
		c.make.Add(block, "p", "title", "Note: "+n.Title)
		c.make.Add(block, "p", "learner", element.Visible(element.Cut(n.Text, 1000)))
		if n.Example != nil {
			c.addExample(block, "note "+strconv.Itoa(i+1), n.Example, jsNotes.Index(i).Get("example"), "The lesson’s")
			c.make.Add(block, "p", "learner", element.Visible(element.Cut(n.Example.Why, 1000)))
		}
	}
}

// addConsole adds what the program printed, folded away. Its lines, which may take long
// to lay out, are added when they are first asked for.
func (c *checkPanel) addConsole(lines []consoleLine) {
	if len(lines) == 0 {
		return
	}
	details := c.make.Add(c.body, "details", "", "")
	c.make.Add(details, "summary", "", "Console output of the check")
	region := c.make.Scrolling(details, "div", "console", "Console output of the check")
	c.make.OnToggle(details, func() {
		for _, l := range lines {
			addLine(&c.make, region, line{level: l.Level, text: l.Text})
		}
		lines = nil
	})
}
