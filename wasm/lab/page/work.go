package main

import (
	"encoding/json"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// work plays simulations one after the other, in workers, and shows how far it is. It has the
// buttons ID-run and ID-cancel, the bar ID-progress and the line ID-status.
type work struct {
	host                          js.Value
	run, cancel, progress, status *dom.BasicElement
	stop                          func() // ends what is in progress; nil if nothing is
}

// A simulation is what one of them has shown.
type simulation struct {
	epidemic.Result
	text string // the result as JSON
}

func newWork(p *page, id string, start func()) *work {
	part := func(name string) *dom.BasicElement { return element.Part(p.document, id+"-"+name) }
	w := &work{host: p.host, run: part("run"), cancel: part("cancel"), progress: part("progress"), status: part("status")}
	element.On(w.run, "click", func(js.Value) { start() })
	element.On(w.cancel, "click", func(js.Value) {
		if w.stop != nil {
			w.end("Canceled.")
			element.Focus(w.run)
		}
	})
	return w
}

// start plays simulations. each is told of every result; then the line says what done
// returns.
func (w *work) start(jobs []epidemic.Options, each func(i int, s simulation), done func() string) {
	total := 0
	for _, job := range jobs {
		total += job.Trials
	}
	w.begin("Playing " + element.Counted(total, "trial") + "…")
	w.play(jobs, 0, 0, total, each, done)
}

// play plays the simulations from the i-th on.
func (w *work) play(jobs []epidemic.Options, i, before, total int, each func(i int, s simulation), done func() string) {
	if i == len(jobs) {
		w.stop = nil
		w.end(done())
		return
	}
	options, err := json.Marshal(jobs[i])
	if err != nil {
		panic(err)
	}
	var onProgress, onEnd js.Func
	release := func() {
		onProgress.Release()
		onEnd.Release()
	}
	onProgress = element.Callback(func(args []js.Value) {
		w.reach(float64(before+args[0].Int()) / float64(total))
	})
	onEnd = element.Callback(func(args []js.Value) {
		release()
		w.stop = nil
		if message := args[0]; !message.IsNull() {
			w.end(message.String())
			return
		}
		s := simulation{text: args[1].String()}
		if err := json.Unmarshal([]byte(s.text), &s.Result); err != nil {
			panic(err)
		}
		each(i, s)
		w.play(jobs, i+1, before+jobs[i].Trials, total, each, done)
	})
	handle := w.host.Call("simulate", string(options), onProgress, onEnd)
	w.stop = func() {
		handle.Call("stop")
		release()
	}
}

// begin ends what is in progress, and shows that something else is. Who begins sets stop.
func (w *work) begin(text string) {
	w.end("")
	w.show(true)
	w.status.SetTextContent(text)
	w.reach(0)
}

// reach shows which share is done.
func (w *work) reach(share float64) { w.progress.Set("value", share) }

// end ends what is in progress, if anything is, and says how.
func (w *work) end(text string) {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	w.show(false)
	w.status.SetTextContent(text)
}

func (w *work) show(busy bool) {
	element.SetHidden(w.run, busy)
	element.SetHidden(w.cancel, !busy)
	element.SetHidden(w.progress, !busy)
}
