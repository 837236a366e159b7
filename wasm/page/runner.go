package page

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vert"
	"honnef.co/go/js/dom/v2"
)

// runnerPanel is the editor with its buttons. It has at most one run at a time.
type runnerPanel struct {
	run     js.Value // run(code, { withGo }, onEvent) -> { stop }
	editor  *dom.HTMLTextAreaElement
	buttons map[string]*dom.HTMLButtonElement
	output  *outputPanel
	current js.Value // the run under way, undefined if there is none
}

// options tells the runner what to do with the program.
type options struct {
	WithGo bool `js:"withGo"`
}

// event is what the runner reports; see www/src/page/runner.js.
type event struct {
	Kind   string  `js:"kind"`
	Level  string  `js:"level"`
	Text   string  `js:"text"`
	Line   int     `js:"line"`
	Column int     `js:"column"`
	How    string  `js:"how"`
	Ms     float64 `js:"ms"`
}

// start runs the program in the editor, with its own two functions or with Go's
// in their place. A run under way is stopped first.
func (p *runnerPanel) start(withGo bool) {
	p.stop()
	p.output.begin(withGo)
	p.showRunning(true)
	var listener js.Func
	listener = js.FuncOf(func(_ js.Value, args []js.Value) any {
		var e event
		if err := (vert.Value{Value: args[0]}).AssignTo(&e); err != nil {
			p.output.addError(fmt.Sprint("The runner reported nonsense: ", err))
			return nil
		}
		p.handle(e)
		if e.Kind == "end" {
			listener.Release()
		}
		return nil
	})
	p.current = p.run.Invoke(p.editor.Value(), vert.ValueOf(options{WithGo: withGo}).JSValue(), listener)
}

// handle shows one event of the run under way.
func (p *runnerPanel) handle(e event) {
	switch e.Kind {
	case "line":
		p.output.addLine(e.Level, e.Text)
	case "error":
		p.output.addError(place(e) + e.Text)
	case "end":
		p.output.end(e.How, e.Ms)
		p.current = js.Undefined()
		p.showRunning(false)
	}
}

// place returns where in the program an error is, as a prefix of its message.
func place(e event) string {
	if e.Line == 0 {
		return ""
	}
	return fmt.Sprintf("Line %d, column %d: ", e.Line, e.Column)
}

// stop ends the run under way, if there is one. The runner reports the end at once.
func (p *runnerPanel) stop() {
	if !p.current.IsUndefined() {
		p.current.Call("stop")
	}
}

// reset puts the starter program back. It asks first if that loses work.
func (p *runnerPanel) reset() {
	starter := p.editor.DefaultValue()
	if p.editor.Value() != starter && !dom.GetWindow().Confirm("Throw away your changes and put the starter program back?") {
		return
	}
	p.stop()
	p.editor.SetValue(starter)
	p.output.clear()
	p.editor.Focus()
}

// keyDown gives the page its shortcuts: Ctrl/Cmd+Enter runs, Esc stops.
func (p *runnerPanel) keyDown(e *dom.KeyboardEvent) {
	switch {
	case e.Key() == "Enter" && (e.CtrlKey() || e.MetaKey()):
		e.PreventDefault()
		p.start(false)
	case e.Key() == "Escape":
		p.stop()
	}
}

// showRunning enables the buttons that make sense. A button that is about to be
// disabled hands its focus on, so that the keyboard does not lose its place.
func (p *runnerPanel) showRunning(running bool) {
	stop, run := p.buttons["stop"], p.buttons["run"]
	run.SetDisabled(false)
	p.buttons["run-go"].SetDisabled(false)
	p.buttons["reset"].SetDisabled(false)
	if active := dom.GetWindow().Document().Underlying().Get("activeElement"); !running && active.Equal(stop.Underlying()) {
		run.Focus()
	}
	stop.SetDisabled(!running)
}
