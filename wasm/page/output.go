package main

import (
	"fmt"
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// consoleOutput shows what a program printed. Everything is put in as text.
type consoleOutput struct {
	make    element.Maker
	editor  *editor
	home    *dom.BasicElement // gets the focus when the element that has it is cleared
	lines   *dom.BasicElement // one child per line
	empty   *dom.BasicElement // shown before the first run
	running *dom.BasicElement // shown during a run, but not announced
	verdict *dom.BasicElement // how the run ended, announced to screen readers
	threw   bool              // the run has shown an error
	last    repeated
	rows    *dom.BasicElement // of the latest table
}

const (
	clearedNote = "The program cleared the console."
	closedNote  = "The program called close()."
)

func newConsoleOutput(document js.Value, editor *editor, home *dom.BasicElement) *consoleOutput {
	return &consoleOutput{
		make:    element.Maker{Document: document},
		editor:  editor,
		home:    home,
		lines:   element.Part(document, "lines"),
		empty:   element.Part(document, "empty"),
		running: element.Part(document, "running"),
		verdict: element.Part(document, "verdict"),
	}
}

// begin clears the panel for a new run.
func (o *consoleOutput) begin(text string) {
	o.clear()
	o.threw = false
	element.SetHidden(o.empty, true)
	o.running.SetTextContent(text)
}

// clear goes back to the state before the first run.
func (o *consoleOutput) clear() {
	o.clearLines()
	o.running.SetTextContent("")
	o.verdict.SetTextContent("")
	o.verdict.RemoveAttribute("data-how")
	element.SetHidden(o.empty, false)
}

func (o *consoleOutput) clearLines() {
	element.Leave(o.make.Document, o.lines, o.home)
	o.make.Clear(o.lines)
	o.last = repeated{}
}

// show shows an event of the run, other than its end.
func (o *consoleOutput) show(e *event) {
	switch e.Kind {
	case "line":
		o.addLine(line{e.Level, e.Text, e.Indent})
	case "table":
		o.addTable(e)
	case "rows":
		o.addRows(e.Rows)
	case "clear":
		o.clearLines()
		o.addNote(clearedNote)
	case "error":
		o.addError(e)
	}
}

func (o *consoleOutput) addNote(text string) { o.addLine(line{level: "note", text: text}) }

// addLine appends a line of output, or counts it if it repeats the one before.
func (o *consoleOutput) addLine(l line) {
	if !o.last.repeats(&o.make, l) {
		o.last = repeated{line: l, element: addLine(&o.make, o.lines, l), times: 1}
	}
}

// addError appends what the program threw, or why it could not run. A button
// leads to its place in the program.
func (o *consoleOutput) addError(e *event) {
	o.threw = true
	if e.Line == 0 {
		o.addLine(line{level: "error", text: e.Text})
		return
	}
	at := "Line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column)
	l := line{level: "error", text: at + ": " + e.Text}
	if o.last.repeats(&o.make, l) {
		return
	}
	shown := addLine(&o.make, o.lines, line{level: l.level})
	o.make.Button(shown, "place", at, func() { o.editor.place(e.Line, e.Column) })
	o.make.Text(shown, ": "+e.Text)
	o.last = repeated{line: l, element: shown, times: 1}
}

// addTable appends what console.table prints.
func (o *consoleOutput) addTable(e *event) {
	o.last = repeated{}
	shown := addLine(&o.make, o.lines, line{level: "log", indent: e.Indent})
	table := o.make.Add(o.make.Scrolling(shown, "div", "scroll", "Table"), "table", "", "")
	head := o.make.Add(o.make.Add(table, "thead", "", ""), "tr", "", "")
	for _, title := range e.Columns {
		o.make.Header(head, "col", title)
	}
	o.rows = o.make.Add(table, "tbody", "", "")
	o.addRows(e.Rows)
}

// addRows appends rows to the latest table.
func (o *consoleOutput) addRows(rows [][]string) {
	for _, cells := range rows {
		row := o.make.Add(o.rows, "tr", "", "")
		for i, text := range cells {
			if i == 0 {
				o.make.Header(row, "row", text)
			} else {
				o.make.Add(row, "td", "", text)
			}
		}
	}
}

// end says how the run ended, in one announcement. compared is the result of a
// comparison, "" for none. If the program printed nothing, end says so, because an
// empty panel would look like a failure.
func (o *consoleOutput) end(e *event, withGo bool, compared string) {
	o.running.SetTextContent("")
	by, word, how := "your functions", "Finished", e.How
	if withGo {
		by = "Go’s functions"
	}
	switch e.How {
	case "timeout":
		word = "Time limit reached"
		o.addNote(timeoutNote(e))
	case "closed":
		word = "Closed itself"
		o.addNote(closedNote)
	case "stopped":
		word = "Stopped"
		o.addNote("You stopped the program.")
	case "flooded":
		word = "Stopped"
		o.addNote("Stopped: the program sent more than the page accepts.")
	case "failed":
		word = "Could not run"
	default:
		if o.threw {
			word, how = "Ended by an error", "error"
		}
		if !o.lines.HasChildNodes() {
			o.addNote("The program ran and printed nothing.")
		}
	}
	o.verdict.SetAttribute("data-how", how)
	o.verdict.SetTextContent(word + " after " + duration(e.Ms) + compared + ", with " + by)
}

// timeoutNote says which limit a run has reached.
func timeoutNote(e *event) string { return "Stopped: " + e.Text + "." }

// duration writes milliseconds for people.
func duration(ms float64) string {
	if ms < 1000 {
		return fmt.Sprintf("%.0f ms", max(ms, 1))
	}
	return fmt.Sprintf("%.1f s", ms/1000)
}
