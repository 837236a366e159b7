package main

import (
	"fmt"
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// player shows a trial round by round and lets people meddle with it. What it shows is a
// function of the options, the changes and the round.
type player struct {
	page    *page
	options epidemic.Options // of the picture
	changes []change
	frames  []frame
	learned []int // by node: the round in which it learned it, -1 if it does not
	round   int

	picture *picture
	twin    *twin

	text, size, slider, play, speed, cut *dom.BasicElement
	loss, lossText, crashes, crashesText *dom.BasicElement

	ticking js.Value // the interval while playing, else undefined
	tick    js.Func
}

func newPlayer(p *page) *player {
	part := func(id string) *dom.BasicElement { return element.Part(p.document, id) }
	s := &player{
		page: p, twin: newTwin(p.document),
		text: part("round-text"), size: part("picture-size"), slider: part("round-range"), play: part("play"), speed: part("speed"),
		cut: part("cut"), loss: part("loss-now"), lossText: part("loss-now-text"), crashes: part("crashes-now"), crashesText: part("crashes-now-text"),
	}
	s.picture = newPicture(p.document, s.toggle)
	s.tick = element.Callback(func([]js.Value) { s.goOn() })
	for id, action := range map[string]func(){
		"first":      func() { s.goTo(0) },
		"back":       func() { s.goTo(s.round - 1) },
		"forward":    func() { s.goTo(s.round + 1) },
		"last":       func() { s.goTo(len(s.frames) - 1) },
		"play":       s.togglePlay,
		"start-over": s.startOver,
		"cut":        s.toggleCut,
	} {
		element.On(part(id), "click", func(js.Value) { action() })
	}
	element.On(s.slider, "input", func(js.Value) {
		s.pause()
		s.show(valueOf(s.slider))
	})
	element.On(s.speed, "change", func(js.Value) {
		if s.playing() {
			s.pause()
			s.togglePlay()
		}
	})
	element.On(s.loss, "input", func(js.Value) { s.change(change{s.round, setLoss, float64(valueOf(s.loss)) / 100}) })
	element.On(s.crashes, "input", func(js.Value) { s.change(change{s.round, setCrashes, float64(valueOf(s.crashes))}) })
	for _, slider := range []*dom.BasicElement{s.slider, s.loss, s.crashes} {
		element.On(slider, "change", func(js.Value) { s.note() }) // once it is let go
	}
	return s
}

func valueOf(slider *dom.BasicElement) int {
	n, _ := strconv.Atoi(slider.Get("value").String())
	return n
}

// open shows another trial. Its error says which change is impossible.
func (s *player) open(o epidemic.Options, changes []change, round int) error {
	s.pause()
	shown := shownOptions(o)
	if s.frames == nil || shown.Topology != s.options.Topology || shown.Nodes != s.options.Nodes {
		s.picture.arrange(shown.Topology, shown.Nodes)
	}
	s.options = shown
	s.crashes.Set("max", shown.Nodes-1)
	size := ""
	if shown.Nodes < o.Nodes {
		size = fmt.Sprintf("The picture has %d nodes. The trials are about all %s.", shown.Nodes, element.Grouped(o.Nodes))
	}
	s.size.SetTextContent(size)
	err := s.replay(changes)
	s.show(round)
	return err
}

// replay plays the trial with other changes.
func (s *player) replay(changes []change) (err error) {
	s.frames, err = play(s.options, changes)
	s.changes = changes
	if err != nil {
		s.changes = nil
		s.frames, _ = play(s.options, nil)
	}
	s.learned = make([]int, s.options.Nodes)
	for v := range s.learned {
		s.learned[v] = -1
	}
	for round, f := range s.frames {
		for v, knows := range f.knows {
			if knows && s.learned[v] < 0 {
				s.learned[v] = round
			}
		}
	}
	s.slider.Set("max", len(s.frames)-1)
	s.twin.show(s.frames)
	return err
}

// change lets something happen now. What happened later is forgotten.
func (s *player) change(c change) {
	s.replay(withChange(s.changes, c)) // all that can be chosen is possible
	s.show(s.round)
}

// note writes down in the address what is shown. While it plays, that would be too often.
func (s *player) note() {
	if !s.playing() {
		s.page.pictureChanged(s.changes, s.round)
	}
}

// toggle lets a node crash, or revives it.
func (s *player) toggle(v int) {
	kind := crashNode
	if s.frames[s.round].crashed[v] {
		kind = reviveNode
	}
	s.change(change{s.round, kind, float64(v)})
	s.note()
}

func (s *player) toggleCut() {
	kind := cutNetwork
	if s.frames[s.round].isCut {
		kind = heal
	}
	s.change(change{s.round, kind, 0})
	s.note()
}

// startOver goes back to the start, and forgets all changes.
func (s *player) startOver() {
	s.pause()
	s.replay(nil)
	s.show(0)
	s.note()
}

// goTo shows a round that somebody has chosen, and stops playing.
func (s *player) goTo(round int) {
	s.pause()
	s.show(round)
	s.note()
}

func (s *player) playing() bool { return !s.ticking.IsUndefined() }

// togglePlay starts or stops playing. After the last round it begins with the first.
func (s *player) togglePlay() {
	if s.playing() {
		s.pause()
		s.note()
		return
	}
	if s.round+1 >= len(s.frames) {
		s.show(0)
	}
	s.ticking = js.Global().Call("setInterval", s.tick, 1000/max(valueOf(s.speed), 1))
	s.play.SetTextContent("Pause")
	s.text.SetAttribute("role", "presentation") // rounds in quick succession are not announced
}

// goOn shows the next round while playing.
func (s *player) goOn() {
	if s.round+1 >= len(s.frames) {
		s.togglePlay()
		return
	}
	s.show(s.round + 1)
}

func (s *player) pause() {
	if !s.playing() {
		return
	}
	js.Global().Call("clearInterval", s.ticking)
	s.ticking = js.Undefined()
	s.play.SetTextContent("Play")
	s.text.SetAttribute("role", "status")
}

// show shows a round, or the nearest that exists.
func (s *player) show(round int) {
	s.round = min(max(round, 0), len(s.frames)-1)
	f := &s.frames[s.round]
	s.picture.draw(f, s.learned)
	s.text.SetTextContent(s.summary(f))
	s.slider.Set("value", s.round)
	s.slider.SetAttribute("aria-valuetext", fmt.Sprintf("round %d of %d", s.round, len(s.frames)-1))
	if f.isCut {
		s.cut.SetTextContent("Heal the network")
	} else {
		s.cut.SetTextContent("Cut the network in two")
	}
	percent := strconv.Itoa(int(100*f.loss+0.5)) + " %"
	s.loss.Set("value", int(100*f.loss+0.5))
	s.loss.SetAttribute("aria-valuetext", percent)
	s.lossText.SetTextContent(percent)
	s.crashes.Set("value", f.crashes)
	s.crashesText.SetTextContent(strconv.Itoa(f.crashes))
	s.twin.mark(s.round)
	s.page.trials.showPicture(s.shares())
}

// shares returns the share of live nodes that know it, after each round up to this one.
func (s *player) shares() (shares []float64) {
	for _, f := range s.frames[:s.round+1] {
		shares = append(shares, float64(f.knowing)/float64(max(f.live, 1)))
	}
	return shares
}

// summary says what the picture shows.
func (s *player) summary(f *frame) string {
	text := fmt.Sprintf("Round %d of %d: ", s.round, len(s.frames)-1)
	switch {
	case s.round == 0 && f.knowing == 1:
		text += "one of " + element.Counted(f.live, "live node") + " knows it."
	case f.knowing == f.live:
		text += "all " + element.Counted(f.live, "live node") + " know it."
	default:
		text += fmt.Sprintf("%d of %s know it.", f.knowing, element.Counted(f.live, "live node"))
	}
	if s.round > 0 {
		text += fmt.Sprintf(" In this round, %d learned it by %s", len(f.learners()), element.Counted(len(f.calls), "call"))
		if failures := f.failures(); failures > 0 {
			text += fmt.Sprintf(", of which %d failed", failures)
		}
		text += "."
	}
	if f.isCut {
		text += " The network is cut."
	}
	if f.done && f.knowing < f.live {
		text += " Nobody else can learn it now."
	}
	return text
}
