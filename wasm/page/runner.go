package main

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vert"

	"gossiplesson/wasm/element"
)

// runnerPanel runs programs and shows what they print, one run at a time. A run with
// Go's functions is compared with a run of the same program with its own functions;
// if there was none yet, that run comes first, unseen.
type runnerPanel struct {
	page       *page
	run        js.Value // run(code, { withGo }, onEvent) -> { stop }
	output     *consoleOutput
	comparison *comparison
	current    js.Value // the run in progress, undefined if there is none

	withGo  bool       // the run in progress uses Go's functions
	unseen  bool       // the run in progress is not shown, and one with Go follows
	printed transcript // of the run in progress
	own     transcript // of the latest run with the program's own functions
}

func newRunnerPanel(p *page, run js.Value) *runnerPanel {
	button := element.Part(p.document, runButton)
	return &runnerPanel{
		page: p, run: run,
		output: newConsoleOutput(p.document, p.editor, button), comparison: newComparison(p.document, button),
	}
}

const runButton = "run"

func (r *runnerPanel) id() string { return "output" }

func (r *runnerPanel) commands() map[string]func() {
	return map[string]func(){
		runButton: func() { r.start(false) },
		"run-go":  func() { r.start(true) },
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

// start runs the program in the editor, with its own two functions or with Go's
// instead.
func (r *runnerPanel) start(withGo bool) {
	r.page.attempt(r, false)
	source := r.page.editor.text()
	r.comparison.clear()
	r.unseen = withGo && !r.own.isOf(source)
	text := "Running…"
	if r.unseen {
		text = "Running with your functions first, to compare…"
	}
	r.output.begin(text)
	r.launch(source, withGo && !r.unseen)
	r.page.showBusy()
}

func (r *runnerPanel) launch(source string, withGo bool) {
	r.withGo, r.printed = withGo, transcript{source: source}
	each(r.page, func(w runWatcher) { w.runBegan(withGo) })
	var listener js.Func
	listener = element.Callback(func(args []js.Value) {
		e := new(event)
		if err := (vert.Value{Value: args[0]}).AssignTo(e); err != nil {
			e = &event{Kind: "error", Text: fmt.Sprint("Internal error: malformed runner event: ", err)}
		}
		r.handle(e)
		if e.Kind == "end" {
			listener.Release()
		}
	})
	r.current = r.run.Invoke(source, vert.ValueOf(options{WithGo: withGo}).JSValue(), listener)
}

// handle handles one event of the run in progress.
func (r *runnerPanel) handle(e *event) {
	if e.Kind == "step" {
		each(r.page, func(w runWatcher) { w.runStepped(e.Text) })
		return
	}
	r.printed.add(e)
	switch {
	case e.Kind == "end":
		r.end(e)
	case !r.unseen:
		r.output.show(e)
		if e.Kind == "error" && e.Line > 0 {
			r.page.editor.mark(e.Line, e.Column, e.Text)
		}
	}
}

// end starts the run that follows an unseen one, or says how the run ended.
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
		differ := false
		each(r.page, func(s statesComparer) { differ = differ || s.statesDiffer() })
		switch same := r.comparison.show(r.printed.source, r.own.lines, r.printed.lines, differ); {
		case !same:
			compared = ": output differs from yours"
		case differ:
			compared = ": same output as yours, different states"
		default:
			compared = ": same output as yours"
		}
	}
	each(r.page, func(w runWatcher) { w.runEnded() })
	r.output.end(e, r.withGo, compared)
	r.page.showBusy()
}

// stop ends the run in progress, if there is one, and the one that would follow it.
// The runner reports the end immediately.
func (r *runnerPanel) stop() {
	if r.busy() {
		r.current.Call("stop")
	}
}
