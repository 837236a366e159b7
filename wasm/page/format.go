package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// formatPanel formats the program when asked to, as one change that can be undone.
type formatPanel struct {
	page    *page
	format  js.Value // format(text, cursor, onEnd); see www/src/page/format.js
	button  *dom.BasicElement
	working bool
}

func newFormatPanel(p *page, host js.Value) *formatPanel {
	f := &formatPanel{page: p, format: host.Get("format")}
	f.button = element.Part(p.document, f.id())
	element.On(f.button, "click", func(js.Value) { f.start() })
	f.button.RemoveAttribute("disabled")
	return f
}

func (f *formatPanel) id() string { return "format" }

// start formats the program in the editor. What the learner types meanwhile is not lost:
// then nothing is formatted.
func (f *formatPanel) start() {
	if f.working {
		return
	}
	f.working = true
	p := f.page
	p.notice.say("Formatting…")
	p.editor.unmark() // so that an error can be marked in what stands there now
	before := p.editor.jsText()
	f.format.Invoke(before, p.editor.caret(), element.Once(func(answer js.Value) {
		f.working = false
		switch {
		case answer.Get("problem").Truthy():
			f.fail(answer)
		case !before.Equal(p.editor.jsText()):
			p.notice.say("Not formatted, because you changed the program.")
		case before.Equal(answer.Get("text")):
			p.notice.say("The program is already formatted.")
		default:
			p.editor.replace(answer.Get("text"), answer.Get("cursor"))
			p.notice.offer("The program is formatted.", "Undo", before.String(), func() {})
			p.editor.focus()
		}
	}))
}

// fail says why nothing was formatted, and leads to a syntax error.
func (f *formatPanel) fail(answer js.Value) {
	problem := element.Visible(element.Cut(answer.Get("problem").String(), 400))
	line, column := answer.Get("line").Int(), answer.Get("column").Int()
	notice := f.page.notice
	if line == 0 {
		notice.say("Not formatted: " + strings.TrimSuffix(problem, ".") + ".")
		return
	}
	f.page.editor.mark(line, column, problem)
	notice.say("Not formatted, because of a syntax error: " + strings.TrimSuffix(problem, ".") + ".")
	notice.button("Go to line "+strconv.Itoa(line)+", column "+strconv.Itoa(column), func() { f.page.editor.place(line, column) })
}
