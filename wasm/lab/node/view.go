package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"syscall/js"
	"time"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/member"
	"gossiplesson/wasm/element"
)

// A painting is all that the page shows, as JSON for www/src/lab/paint.js: texts by the ids of
// their elements, and rows by those of their tables.
type painting struct {
	Texts  texts  `json:"texts"`
	Tables tables `json:"tables"`
}

type texts struct {
	Title   string `json:"title"`
	Name    string `json:"name"`
	Summary string `json:"summary"`
	Network string `json:"network"`
	Cut     string `json:"cut"`
	Empty   string `json:"known-empty"`
	News    string `json:"news"`
	Cluster string `json:"cluster-name"`
	Period  string `json:"period"`
	Dead    string `json:"dead"`
}

type tables struct {
	Members []row `json:"members"`
	Known   []row `json:"known"`
}

// A row of a table. Kind is for styles, the first cell is a header.
type row struct {
	Kind  string   `json:"kind"`
	Cells []string `json:"cells"`
}

// freshFor is how long a new entry is marked.
const freshFor = 3 * time.Second

// show shows what the node knows and believes now.
func (p *page) show(t member.Time) {
	members, network, name := p.node.Members(t), p.node.Network(), p.node.Name()
	now := painting{
		texts{
			Name: element.Visible(name), Summary: summary(members),
			Network: element.Visible(networkText(network, name, members)), Cut: "Cut the network in two",
			News: p.news, Cluster: element.Visible(p.settings.cluster),
			Period: seconds(p.settings.Period), Dead: seconds(p.settings.Dead()),
		},
		tables{memberRows(members), p.knownRows(t)},
	}
	now.Texts.Title = now.Texts.Name + ": " + now.Texts.Summary
	if network.IsCut() {
		now.Texts.Cut = "Heal the network"
	}
	if len(now.Tables.Known) == 0 {
		now.Texts.Empty = "Nothing yet. Write a value, here or in another tab."
	}
	text, err := json.Marshal(now)
	if err != nil {
		panic(err)
	}
	p.host.Call("paint", string(text))
}

func memberRows(members []member.Member) (rows []row) {
	for _, m := range members {
		name, heard := element.Visible(m.Name), ago(m.Silence)
		if m.Self {
			name, heard = name+"\n(this node)", "–"
		}
		cells := []string{name, string(m.Status), strconv.FormatInt(m.Heartbeat, 10), heard, clock(m.Generation)}
		rows = append(rows, row{string(m.Status), cells})
	}
	return rows
}

func (p *page) knownRows(t member.Time) (rows []row) {
	for _, k := range p.node.Known() {
		kind, from := "", element.Visible(k.From)
		if since, isNew := p.fresh[k.Key]; isNew && t-since < freshFor {
			kind = "fresh"
		}
		if from == "" {
			from = "written here"
		}
		rows = append(rows, row{kind, []string{element.Visible(k.Key), element.Visible(k.Value), versionText(k.Version), from}})
	}
	return rows
}

// clock returns the local time of a generation.
func clock(generation int64) string {
	return js.Global().Get("Date").New(float64(1000*generation)).Call("toLocaleTimeString", "en-GB").String()
}

// listen listens to the form and the buttons.
func (p *page) listen(document js.Value) {
	part := func(id string) *dom.BasicElement { return element.Part(document, id) }
	key, value, suspect := part("key"), part("value"), part("suspect")
	suspect.Set("value", seconds(p.settings.Suspect))
	element.On(part("write"), "submit", func(event js.Value) {
		event.Call("preventDefault")
		err := p.node.Write(strings.TrimSpace(key.Get("value").String()), value.Get("value").String())
		tell(key, part("write-error"), err)
		p.show(now())
	})
	element.On(suspect, "change", func(js.Value) {
		err := takeTime(&p.settings.Suspect, "the time", suspect.Get("value").String(), shortestSuspect, longestSuspect)
		tell(suspect, part("suspect-error"), err)
		p.node.SetSuspect(p.settings.Suspect)
		p.writeAddress()
		p.show(now())
	})
	element.On(part("cut"), "click", func(js.Value) { p.toggleCut() })
}

// tell says what is wrong with a field, or that nothing is.
func tell(field, place *dom.BasicElement, err error) {
	text := ""
	field.RemoveAttribute("aria-invalid")
	if err != nil {
		field.SetAttribute("aria-invalid", "true")
		text = "That does not work: " + err.Error() + "."
	}
	place.SetTextContent(text)
}
