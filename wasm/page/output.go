package page

import (
	"fmt"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// outputPanel shows what a program printed. Everything is put in as text.
type outputPanel struct {
	make    maker
	lines   *dom.BasicElement // one child a line
	empty   *dom.BasicElement // shown before the first run
	verdict *dom.BasicElement // how the run ended, announced to screen readers
	withGo  bool
	threw   bool // the run has shown an error
}

func newOutputPanel(document js.Value) *outputPanel {
	return &outputPanel{
		make:    maker{document: document},
		lines:   part(document, "lines"),
		empty:   part(document, "empty"),
		verdict: part(document, "verdict"),
	}
}

// begin makes room for a new run.
func (o *outputPanel) begin(withGo bool) {
	o.withGo, o.threw = withGo, false
	o.lines.SetTextContent("")
	setHidden(o.empty, true)
	o.verdict.SetTextContent("Running…")
}

// clear goes back to the state before the first run.
func (o *outputPanel) clear() {
	o.lines.SetTextContent("")
	o.verdict.SetTextContent("")
	setHidden(o.empty, false)
}

// levels are the classes that a line can have; the style sheet gives each its
// sign.
var levels = map[string]bool{"log": true, "info": true, "warn": true, "error": true, "debug": true, "note": true}

// addLine appends a line of output.
func (o *outputPanel) addLine(level, text string) { addLine(&o.make, o.lines, level, text) }

// addLine appends a line of a console.
func addLine(m *maker, lines *dom.BasicElement, level, text string) {
	if !levels[level] {
		level = "log"
	}
	m.add(lines, "div", "line "+level, text)
}

// addError appends what the program threw, or why it could not run.
func (o *outputPanel) addError(text string) {
	o.threw = true
	o.addLine("error", text)
}

// end says how the run ended. A program that printed nothing is told so, lest
// an empty panel look like a failure.
func (o *outputPanel) end(how string, ms float64) {
	switch how {
	case "timeout":
		o.addLine("note", "Stopped: the program was still running after its time limit. An endless loop?")
	case "stopped":
		o.addLine("note", "Stopped by you.")
	default:
		if !o.lines.HasChildNodes() {
			o.addLine("note", "The program ran and printed nothing.")
		}
	}
	by := "your functions"
	if o.withGo {
		by = "Go’s functions"
	}
	if how == "done" && o.threw {
		how = "threw"
	}
	words := map[string]string{
		"done": "Finished", "threw": "Ended by an error", "stopped": "Stopped", "timeout": "Time limit reached", "failed": "Could not run",
	}
	o.verdict.SetTextContent(fmt.Sprintf("%s after %s, with %s", words[how], duration(ms), by))
}

// duration writes milliseconds for people.
func duration(ms float64) string {
	if ms < 1000 {
		return fmt.Sprintf("%.0f ms", max(ms, 1))
	}
	return fmt.Sprintf("%.1f s", ms/1000)
}
