package main

import (
	"errors"
	"slices"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// page is what the panels share: the link, from which all that is shown follows.
type page struct {
	host       js.Value
	document   js.Value
	embedder   js.Value // the page around it, see embedded.go
	refused    string   // what is wrong with its attributes, "" if nothing is
	awaitsCode bool     // has to tell that, once it is known whether its code is a program
	link       *link
	notice     *dom.BasicElement
	form       *form
	player     *player
	trials     *trials
	own        *own
	scaling    *scaling
	rumors     *rumors
}

// open brings the page to life, see the package comment.
func open(host js.Value) {
	document := js.Global().Get("document")
	p := &page{host: host, document: document, notice: element.Part(document, "notice")}
	p.form = newForm(p)
	p.player = newPlayer(p)
	p.trials = newTrials(p)
	p.own = newOwn(p)
	p.scaling = newScaling(p)
	p.rumors = newRumors(p)
	p.embedder = host.Get("embedder")
	element.Later(func() { // in a task of its own, as both take a while
		p.begin()
		element.Later(func() { host.Call("shown") })
	})
}

// begin shows what the address says, or the attributes, and follows them from then on.
func (p *page) begin() {
	if p.isEmbedded() {
		p.embedder.Call("onSettings", element.Callback(func(args []js.Value) { p.followAttributes(args[0].String()) }))
		p.followAttributes(p.embedder.Get("settings").String())
		return
	}
	element.OnWindow("hashchange", p.followAddress)
	p.followAddress()
}

// followAddress shows what the address says. A fragment that is a place in the page, as
// those of the skip links, says nothing.
func (p *page) followAddress() {
	fragment := js.Global().Get("location").Get("hash").String()
	isPlace := !strings.Contains(fragment, "=")
	if isPlace && p.link != nil {
		p.writeAddress()
		return
	}
	if isPlace {
		p.link, _ = parseLink("")
		p.show(nil)
		element.Later(func() { p.goTo(strings.TrimPrefix(fragment, "#")) }) // below what is shown last, too
		return
	}
	isFirst := p.link == nil
	var complaints []complaint
	p.link, complaints = parseLink(fragment)
	p.show(complaints)
	if isFirst && p.link.code != "" { // it is what the link is about
		element.Later(func() { p.goTo("own-title") })
	}
}

// goTo scrolls to a place once more: what is shown has changed the height of the page.
func (p *page) goTo(id string) {
	if place := p.document.Call("getElementById", id); !place.IsNull() {
		place.Call("scrollIntoView")
	}
}

// set shows other settings. The picture begins anew.
func (p *page) set(s settings) {
	p.link = &link{settings: s, measure: p.link.measure, own: p.link.own, code: p.link.code}
	p.show(nil)
}

// show shows what the link says. If a setting is bad, the form says so, and everything else
// stays as it was, or is as usual. It returns all complaints about the link but that one.
func (p *page) show(complaints []complaint) []complaint {
	options, err := p.link.settings.options()
	var bad *settingError
	errors.As(err, &bad)
	p.form.show(p.link.settings, options, bad)
	if bad != nil && p.player.frames == nil { // nothing is shown yet
		options, err = defaultSettings().options()
	}
	if err == nil {
		complaints = append(complaints, p.showOptions(options)...)
	}
	if len(complaints) == 0 || bad != nil {
		p.writeAddress()
	}
	p.notice.SetTextContent(inAddress(complaints))
	element.SetHidden(p.notice, len(complaints) == 0)
	return complaints
}

// inAddress says what is wrong with the address.
func inAddress(complaints []complaint) string {
	var sentences []string
	for _, c := range complaints {
		sentences = append(sentences, "The address: "+c.text()+".")
	}
	return strings.Join(sentences, " ")
}

// showOptions shows the picture, and then, in tasks of their own, so that input waits less, what
// is below it.
func (p *page) showOptions(options epidemic.Options) (complaints []complaint) {
	if err := p.player.open(options, p.link.changes, p.link.round); err != nil {
		complaints = append(complaints, complaint{"changes", err})
	}
	element.Later(func() { p.trials.open(options) })
	element.Later(func() { p.own.open(options.Seed, p.link.own, p.link.code) })
	element.Later(func() {
		p.scaling.open(options)
		p.rumors.open(options)
		for name, measure := range map[string]func(){"scaling": p.scaling.startOnce, "rumors": p.rumors.startOnce} {
			if slices.Contains(p.link.measure, name) {
				measure()
			}
		}
	})
	return complaints
}

// pictureChanged notes in the address what has become of the picture.
func (p *page) pictureChanged(changes []change, round int) {
	p.link.changes, p.link.round = changes, round
	p.writeAddress()
}

// measured notes in the address that something is measured that takes longer.
func (p *page) measured(name string) {
	if !slices.Contains(p.link.measure, name) {
		p.link.measure = append(p.link.measure, name)
		p.writeAddress()
	}
}

// ownChanged shows the learner's program in another mode, or another program.
func (p *page) ownChanged(mode epidemic.Mode, code string) {
	p.noteOwn(mode, code)
	p.own.open(p.own.seed, mode, code)
}

// noteOwn notes in the address what of the learner's is played.
func (p *page) noteOwn(mode epidemic.Mode, code string) {
	p.link.own, p.link.code = mode, code
	p.writeAddress()
}

// writeAddress puts the link into the address. It makes no entry in the history: Back leads
// to the lesson.
func (p *page) writeAddress() {
	js.Global().Get("history").Call("replaceState", nil, "", p.link.address())
}
