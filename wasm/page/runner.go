package page

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vert"
)

// runnerPanel runs programs. It has at most one run at a time.
type runnerPanel struct {
	run     js.Value // run(code, { withGo }, onEvent) -> { stop }
	output  *outputPanel
	states  *statesPanel
	current js.Value // the run under way, undefined if there is none
	changed func()   // called when a run begins and when it ends
	mark    func(line, column int, message string)
}

func newRunnerPanel(document js.Value, run js.Value, states *statesPanel, changed func()) *runnerPanel {
	return &runnerPanel{run: run, output: newOutputPanel(document), states: states, changed: changed}
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

func (r *runnerPanel) busy() bool { return !r.current.IsUndefined() }

// start runs a program, with its own two functions or with Go's in their place.
// There must be no run under way.
func (r *runnerPanel) start(source string, withGo bool) {
	r.output.begin(withGo)
	r.states.begin(withGo)
	var listener js.Func
	listener = js.FuncOf(func(_ js.Value, args []js.Value) any {
		var e event
		if err := (vert.Value{Value: args[0]}).AssignTo(&e); err != nil {
			r.output.addError(fmt.Sprint("The runner reported nonsense: ", err))
			return nil
		}
		r.handle(e)
		if e.Kind == "end" {
			listener.Release()
		}
		return nil
	})
	r.current = r.run.Invoke(source, vert.ValueOf(options{WithGo: withGo}).JSValue(), listener)
	r.changed()
}

// handle shows one event of the run under way.
func (r *runnerPanel) handle(e event) {
	switch e.Kind {
	case "line":
		r.output.addLine(e.Level, e.Text)
	case "error":
		r.output.addError(place(e) + e.Text)
		if e.Line > 0 {
			r.mark(e.Line, e.Column, e.Text)
		}
	case "step":
		r.states.timeline.add(e.Text)
	case "end":
		r.states.end()
		r.output.end(e.How, e.Ms)
		r.current = js.Undefined()
		r.changed()
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
func (r *runnerPanel) stop() {
	if r.busy() {
		r.current.Call("stop")
	}
}
