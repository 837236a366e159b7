package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// own lets the learner's own gossipRound carry epidemics, in the sandbox, and shows them over
// those of Go's, with the same calls, and over the exact law. Nothing runs before Play is
// pressed.
type own struct {
	page    *page
	program string
	origin  origin
	packed  string // the program as it is in the address, "" if it is not
	problem string // why there is none in what is packed
	mode    epidemic.Mode
	seed    uint32
	sticks  map[epidemic.Mode]yardstick
	carried *carried // nil before anything is played

	isUnpacking bool

	about, text, details, choice, saved, badge *dom.BasicElement

	work      *work
	curve     *figure
	histogram *figure
}

// An origin says where a program comes from.
type origin int

const (
	nowhere origin = iota // there is none
	storage               // what the lesson saves in the browser
	fromLink
)

// What is played. Everything else is as usual: one call a node and round, none of which fails.
const (
	ownNodes  = 64
	ownTrials = 200
	// playedRounds is after how many rounds a trial is broken off. By push, one in 10^12 takes longer.
	playedRounds = 40
)

// usualOwnMode shows most: both ends of a call should learn.
const usualOwnMode = epidemic.PushPull

func newOwn(p *page) *own {
	part := func(name string) *dom.BasicElement { return element.Part(p.document, "own-"+name) }
	o := &own{
		page: p, mode: usualOwnMode,
		about: part("about"), text: part("text"), details: part("program"), choice: part("mode"), saved: part("saved"), badge: part("badge"),
		curve:     newFigure(p, "own-curve", axes{X: "round", Y: "% of the nodes know it", Most: 100}),
		histogram: newFigure(p, "own-histogram", axes{X: "rounds until all know it", Y: "trials"}),
	}
	o.work = newWork(p, "own", o.start)
	element.On(o.choice, "change", func(js.Value) { p.ownChanged(epidemic.Mode(o.choice.Get("value").String()), o.packed) })
	element.On(o.saved, "click", func(js.Value) {
		p.ownChanged(o.mode, "")
		element.Focus(o.work.run)
	})
	for _, event := range []string{"storage", "pageshow"} { // the program may have been changed in the lesson
		element.OnWindow(event, func() {
			if o.origin != fromLink && o.savedProgram() != o.program {
				p.ownChanged(o.mode, "")
			}
		})
	}
	return o
}

// savedProgram returns what the lesson has saved, "" if there is nothing.
func (o *own) savedProgram() string {
	if saved := o.page.host.Call("savedProgram"); !saved.IsNull() {
		return saved.String()
	}
	return ""
}

// open shows what the address says: the mode, and the program unless it is the saved one.
func (o *own) open(seed uint32, mode epidemic.Mode, packed string) {
	if seed != o.seed || o.sticks == nil {
		o.seed, o.sticks = seed, map[epidemic.Mode]yardstick{}
		o.forget()
	}
	if mode != o.mode {
		o.mode = mode
		o.forget()
	}
	o.measureSticks(mode)
	o.choice.Set("value", string(mode))
	if packed == "" {
		o.take("", o.savedProgram())
	} else if packed != o.packed {
		o.unpack(packed)
	}
	o.show()
}

func (o *own) unpack(packed string) {
	o.packed, o.problem, o.isUnpacking = packed, "", true
	o.page.host.Call("unpack", packed, element.Once(func(result js.Value) {
		if o.packed != packed {
			return // there is another by now
		}
		o.isUnpacking = false
		if problem := result.Get("problem"); problem.Truthy() {
			o.take(packed, "")
			o.problem = problem.String()
			o.about.SetTextContent(o.problem)
		} else {
			o.take(packed, result.Get("text").String())
		}
		o.page.codeUnpacked()
	}))
}

// take takes a program, "" if there is none. Nothing happens if it is the one that is there.
func (o *own) take(packed, program string) {
	from := fromLink
	switch {
	case program == "":
		from = nowhere
	case program == o.savedProgram():
		from = storage
	}
	if program != o.program {
		o.forget()
	}
	o.program, o.packed, o.origin = program, packed, from
	o.problem, o.isUnpacking = "", false
	o.showProgram()
	o.show()
}

func (o *own) showProgram() {
	o.about.SetTextContent([]string{
		nowhere:  "No program is saved in this browser yet. Write gossipRound in the lesson; what you type there is played here.",
		storage:  "This plays your program as the lesson has saved it in this browser.",
		fromLink: "This plays the program from the link, once you press the button.",
	}[o.origin])
	size := o.page.host.Call("large", o.program)
	shown := o.program
	if !size.IsNull() {
		shown = "This program is too large to be shown: " + size.String() + "."
	}
	o.text.SetTextContent(element.Visible(strings.ReplaceAll(shown, "\t", "  ")))
	element.SetHidden(o.details, o.origin == nowhere)
	element.SetHidden(o.saved, o.origin != fromLink || o.savedProgram() == "")
	disable(o.work.run, o.origin == nowhere)
}

// forget ends what is in progress, and forgets what was played.
func (o *own) forget() {
	o.work.end("")
	o.carried = nil
}

// measureSticks plays the trials of modes with Go's gossipRound, unless it has done so before.
func (o *own) measureSticks(modes ...epidemic.Mode) {
	for _, mode := range modes {
		if o.sticks[mode].exact != nil {
			continue
		}
		s := o.simulation(mode)
		var stick yardstick
		for trial := range ownTrials {
			stick.trials = append(stick.trials, epidemic.Observation{Informed: s.Informed(trial), Ended: true})
		}
		stick.exact, _ = epidemic.ExactLaw(o.options(mode)) // the options are good
		o.sticks[mode] = stick
	}
}

func (o *own) options(mode epidemic.Mode) epidemic.Options {
	options := epidemic.Defaults()
	options.Nodes, options.Mode, options.Trials, options.Seed, options.Engine = ownNodes, mode, ownTrials, o.seed, epidemic.Agents
	return options
}

func (o *own) simulation(mode epidemic.Mode) *epidemic.Simulation {
	s, err := epidemic.NewSimulation(o.options(mode))
	if err != nil {
		panic(err)
	}
	return s
}

// schedule returns who calls whom in all trials, as a Uint8Array.
func (o *own) schedule() js.Value {
	s := o.simulation(o.mode)
	var data []byte
	for trial := range ownTrials {
		var err error
		if data, err = s.AppendSchedule(data, trial, playedRounds); err != nil {
			panic(err)
		}
	}
	bytes := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(bytes, data)
	return bytes
}

// start plays the program.
func (o *own) start() {
	o.forget()
	played := &carried{mode: o.mode}
	o.work.begin("Playing " + element.Counted(ownTrials, "trial") + "…")
	o.show()
	var onTrials, onFault, onEnd js.Func
	release := func() {
		for _, f := range []js.Func{onTrials, onFault, onEnd} {
			f.Release()
		}
	}
	onTrials = element.Callback(func(args []js.Value) {
		played.played = append(played.played, readTrials(args[0].String())...)
		o.work.reach(float64(len(played.played)) / ownTrials)
	})
	onFault = element.Callback(func(args []js.Value) {
		var f fault
		mustParse(args[0], &f)
		played.faults = append(played.faults, f)
	})
	onEnd = element.Callback(func(args []js.Value) {
		release()
		o.work.stop = nil
		if !args[0].IsNull() {
			played.problem = new(fault)
			mustParse(args[0], played.problem)
		}
		o.measureSticks(modes...) // it may follow any of them
		o.carried = played
		o.work.end(fmt.Sprintf("%s of %s with seed %d.", element.Counted(len(played.played), "trial"), o.mode, o.seed))
		o.show()
	})
	handle := o.page.host.Call("carry", o.program, o.setting(), o.schedule(), onTrials, onFault, onEnd)
	o.work.stop = func() {
		handle.Call("stop")
		release()
	}
	o.note()
}

// setting returns what is played, as JSON.
func (o *own) setting() string {
	text, err := json.Marshal(map[string]any{"mode": o.mode, "nodes": ownNodes, "rounds": playedRounds, "trials": ownTrials})
	if err != nil {
		panic(err)
	}
	return string(text)
}

func mustParse(text js.Value, into *fault) {
	if err := json.Unmarshal([]byte(text.String()), into); err != nil {
		panic(err)
	}
}

// note puts the program into the address, so that a copied link shows the same.
func (o *own) note() {
	if o.packed != "" {
		return
	}
	program := o.program
	o.page.host.Call("pack", program, element.Once(func(result js.Value) {
		packed := result.Get("text")
		if packed.Truthy() && program == o.program { // one that is too long stays out of it
			o.packed = packed.String()
			o.page.noteOwn(o.mode, o.packed)
		}
	}))
}

// readTrials reads the lines of trials, see www/src/sandbox/epidemic.js.
func readTrials(text string) (list []epidemic.Observation) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		observation := epidemic.Observation{Ended: line[0] == '+'}
		for _, digit := range []byte(line[1:]) {
			observation.Informed = append(observation.Informed, int64(digit-' '))
		}
		list = append(list, observation)
	}
	return list
}

func (o *own) show() {
	a := agreement{}
	if o.carried != nil {
		a = o.carried.verdict(o.sticks)
	}
	o.badge.SetTextContent(a.text)
	o.badge.SetAttribute("data-level", a.level)
	o.showCurve()
	o.showHistogram()
}
