package page

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vert"
)

// runnerPanel runs programs. It has at most one run at a time. A run with Go's
// functions is compared with one of the same program with its own; if there was
// none yet, it goes before, unseen.
type runnerPanel struct {
	run        js.Value // run(code, { withGo }, onEvent) -> { stop }
	output     *outputPanel
	comparison *comparison
	states     *statesPanel
	editor     *editor
	current    js.Value // the run under way, undefined if there is none
	changed    func()   // called when a run begins and when it ends

	withGo  bool       // the run under way is with Go's functions
	unseen  bool       // the run under way goes before one with Go
	printed transcript // of the run under way
	own     transcript // of the latest run with the program's own functions
}

func newRunnerPanel(document js.Value, run js.Value, editor *editor, states *statesPanel, changed func()) *runnerPanel {
	return &runnerPanel{
		run: run, output: newOutputPanel(document, editor), comparison: newComparison(document),
		states: states, editor: editor, changed: changed,
	}
}

// options tells the runner what to do with the program.
type options struct {
	WithGo bool `js:"withGo"`
}

// event is what the runner reports; see www/src/page/runner.js.
type event struct {
	Kind    string     `js:"kind"`
	Level   string     `js:"level"`
	Text    string     `js:"text"`
	Indent  int        `js:"indent"`
	Columns []string   `js:"columns"`
	Rows    [][]string `js:"rows"`
	Line    int        `js:"line"`
	Column  int        `js:"column"`
	How     string     `js:"how"`
	Ms      float64    `js:"ms"`
}

func (r *runnerPanel) busy() bool { return !r.current.IsUndefined() }

// clear goes back to the state before the first run.
func (r *runnerPanel) clear() {
	r.output.clear()
	r.comparison.clear()
}

// start runs a program, with its own two functions or with Go's in their place.
// There must be no run under way.
func (r *runnerPanel) start(source string, withGo bool) {
	r.comparison.clear()
	r.unseen = withGo && !r.own.isOf(source)
	text := "Running…"
	if r.unseen {
		text = "Running with your functions first, to compare…"
	}
	r.output.begin(text)
	r.launch(source, withGo && !r.unseen)
	r.changed()
}

func (r *runnerPanel) launch(source string, withGo bool) {
	r.withGo, r.printed = withGo, transcript{source: source}
	r.states.begin(withGo)
	var listener js.Func
	listener = callback(func(args []js.Value) {
		e := new(event)
		if err := (vert.Value{Value: args[0]}).AssignTo(e); err != nil {
			e = &event{Kind: "error", Text: fmt.Sprint("The runner reported nonsense: ", err)}
		}
		r.handle(e)
		if e.Kind == "end" {
			listener.Release()
		}
	})
	r.current = r.run.Invoke(source, vert.ValueOf(options{WithGo: withGo}).JSValue(), listener)
}

// handle takes one event of the run under way.
func (r *runnerPanel) handle(e *event) {
	if e.Kind == "step" {
		r.states.timeline.add(e.Text)
		return
	}
	r.printed.add(e)
	switch {
	case e.Kind == "end":
		r.end(e)
	case !r.unseen:
		r.output.show(e)
		if e.Kind == "error" && e.Line > 0 {
			r.editor.mark(e.Line, e.Column, e.Text)
		}
	}
}

// end goes on with the run that an unseen one went before, or tells how the run
// ended.
func (r *runnerPanel) end(e *event) {
	r.current = js.Undefined()
	if !r.withGo && r.printed.ended {
		r.own = r.printed
	}
	if r.unseen && e.How != "stopped" {
		r.unseen = false
		r.output.begin("Running with Go’s functions…")
		r.launch(r.printed.source, true)
		return
	}
	compared := ""
	if r.withGo && r.printed.ended && r.own.isOf(r.printed.source) {
		compared = ": output other than yours"
		if r.comparison.show(r.printed.source, r.own.lines, r.printed.lines) {
			compared = ": same output as yours"
		}
	}
	r.states.end()
	r.output.end(e.How, e.Ms, r.withGo, compared)
	r.changed()
}

// stop ends the run under way, if there is one, and one that would follow it.
// The runner reports the end at once.
func (r *runnerPanel) stop() {
	if r.busy() {
		r.current.Call("stop")
	}
}
