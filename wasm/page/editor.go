package page

import "honnef.co/go/js/dom/v2"

// editor holds the program.
type editor struct{ area *dom.HTMLTextAreaElement }

func newEditor(document dom.Document) *editor {
	return &editor{element[*dom.HTMLTextAreaElement](document, "editor")}
}

func (e *editor) text() string { return e.area.Value() }

// changed reports whether the program is not the starter program.
func (e *editor) changed() bool { return e.area.Value() != e.area.DefaultValue() }

// reset puts the starter program back.
func (e *editor) reset() {
	e.area.SetValue(e.area.DefaultValue())
	e.area.Focus()
}

// place puts the caret at a line and column, which count from 1, and shows it.
// If the program has become shorter since, it comes as near as it can.
func (e *editor) place(line, column int) {
	text := e.area.Value()
	at := offset(text, line, column)
	e.area.SetSelectionRange(at, at, "none")
	// Lines are not wrapped, so all are equally high.
	height := e.area.Get("scrollHeight").Float() / float64(countLines(text))
	e.area.Set("scrollTop", (float64(line)-.5)*height-e.area.Get("clientHeight").Float()/2)
	e.area.Focus()
}

// offset returns where in a text a line and column are, in UTF-16 units, which
// are what JavaScript counts; columns are counted in them too.
func offset(text string, line, column int) int {
	at := 0
	for _, r := range text {
		switch {
		case line > 1 && endsLine(r):
			line--
		case line > 1:
		case column <= 1 || endsLine(r):
			return at
		default:
			column -= units(r)
		}
		at += units(r)
	}
	return at
}

func countLines(text string) int {
	n := 1
	for _, r := range text {
		if endsLine(r) {
			n++
		}
	}
	return n
}

// endsLine reports whether a character ends a line of JavaScript. (An editor
// has no carriage returns.)
func endsLine(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' }

// units returns how many UTF-16 units a character takes.
func units(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}
