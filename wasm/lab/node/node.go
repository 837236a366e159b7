package main

import (
	"errors"
	"strings"
	"syscall/js"
	"time"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/member"
	"gossiplesson/wasm/element"
)

// page is the tab.
type page struct {
	host     js.Value
	settings settings
	node     *member.Node
	saved    string   // what the browser keeps of the node's identity
	channel  js.Value // null if there is none
	due      member.Time
	timer    js.Value
	tick     js.Func
	news     string                 // what has come last
	fresh    map[string]member.Time // when an entry came from another node
	notice   *dom.BasicElement
	open     *dom.BasicElement // the link to another node
}

// open brings the page to life.
func open(host js.Value) {
	document := js.Global().Get("document")
	p := &page{
		host: host, timer: js.Undefined(), fresh: map[string]member.Time{},
		notice: element.Part(document, "notice"), open: element.Part(document, "open-node"),
	}
	var complaints []string
	p.settings, complaints = parseAddress(settingsIn(js.Global().Get("location").Get("hash").String()))
	saved := ""
	if text := host.Call("loadIdentity"); !text.IsNull() {
		saved = text.String()
	}
	name, generation := identity(saved, int64(js.Global().Get("Date").Call("now").Int()/1000), draw)
	p.node = member.New(name, generation, p.settings.Settings, now())
	p.listen(document)
	p.tick = element.Callback(func([]js.Value) { p.work() })
	p.channel = host.Call("openChannel", "cluster "+p.settings.cluster, member.LongestMessage, element.Callback(p.receive))
	if p.channel.IsNull() {
		complaints = append(complaints, "This browser has no BroadcastChannel, so this node cannot reach any other tab.")
	}
	p.complain(strings.Join(complaints, " "))
	p.writeAddress()
	element.OnWindow("hashchange", p.followAddress)
	for _, event := range []string{"pageshow", "visibilitychange"} { // a tab that was asleep does at once what it has missed
		element.OnWindow(event, p.work)
	}
	p.work()
}

// settingsIn returns a fragment, unless it is a place in the page, as that of a skip link.
func settingsIn(fragment string) string {
	if !strings.Contains(fragment, "=") {
		return ""
	}
	return fragment
}

// followAddress becomes a node of the cluster that the address now names.
func (p *page) followAddress() {
	fragment := js.Global().Get("location").Get("hash").String()
	switch {
	case settingsIn(fragment) == "":
		p.writeAddress()
	case fragment != p.settings.address():
		js.Global().Get("location").Call("reload")
	}
}

func (p *page) writeAddress() {
	address := p.settings.address()
	js.Global().Get("history").Call("replaceState", nil, "", address)
	p.open.SetAttribute("href", "node.html"+address)
}

func now() member.Time {
	return time.Duration(js.Global().Get("performance").Call("now").Float() * float64(time.Millisecond))
}

func draw(k int) int { return int(js.Global().Get("Math").Call("random").Float() * float64(k)) }

// work does what is due. Timers are not enough for that: of a hidden tab they come seldom,
// but messages come as usual.
func (p *page) work() {
	t := now()
	if t >= p.due {
		p.send(p.node.Tick(t, draw))
		p.due = t + p.settings.Period
		p.keepIdentity()
		p.show(t)
	}
	if !p.timer.IsUndefined() {
		js.Global().Call("clearTimeout", p.timer)
	}
	p.timer = js.Global().Call("setTimeout", p.tick, (p.due-t).Milliseconds()+1)
}

func (p *page) send(messages []member.Message) {
	if p.channel.IsNull() {
		return
	}
	for _, m := range messages {
		p.channel.Call("post", member.Encode(m))
	}
}

func (p *page) receive(args []js.Value) {
	m, err := member.Message{}, errNoText
	if text := args[0]; !text.IsNull() {
		m, err = member.Decode(text.String())
	}
	if err == member.ErrOther {
		p.complain("A message was ignored: " + err.Error() + ". Reload all tabs of the cluster.")
	} else if err != nil {
		p.complain("A message was ignored, which no node sends: " + err.Error() + ".")
	}
	if err == nil {
		t := now()
		receipt := p.node.Receive(t, m)
		p.send(receipt.Replies)
		if len(receipt.Taken) > 0 {
			p.news = element.Visible(newsText(m.From, receipt.Taken))
		}
		for _, move := range receipt.Taken {
			p.fresh[move.Key] = t
		}
		if len(receipt.Taken) > 0 || m.Network != nil {
			p.show(t)
		}
	}
	p.work()
}

var errNoText = errors.New("it is no text, or too long")

// complain says something once: the first thing that is wrong is likely the cause of others.
func (p *page) complain(text string) {
	if text != "" && p.notice.TextContent() == "" {
		p.notice.SetTextContent(element.Visible(element.Cut(text, 500)))
		element.SetHidden(p.notice, false)
	}
}

// keepIdentity lets the browser keep who this is, also if another tab has taken the name.
func (p *page) keepIdentity() {
	self := p.node.Self()
	if text := identityText(self.Name, self.Generation); text != p.saved {
		p.saved = text
		p.host.Call("saveIdentity", text)
	}
}

func (p *page) toggleCut() {
	if p.node.Network().IsCut() {
		p.send([]member.Message{p.node.Heal()})
	} else {
		p.send([]member.Message{p.node.Cut(now())})
	}
	p.show(now())
}
