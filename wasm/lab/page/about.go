package main

import (
	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// about says below the settings where those of a preset come from.
type about struct {
	page                               *page
	make                               element.Maker
	box, title, kept, leftOut, sources *dom.BasicElement
	shown                              *preset
}

func newAbout(p *page) *about {
	part := func(id string) *dom.BasicElement { return element.Part(p.document, id) }
	return &about{
		page: p, make: element.Maker{Document: p.document},
		box: part("preset-facts"), title: part("preset-title"), kept: part("preset-about"), leftOut: part("preset-left"), sources: part("preset-sources"),
	}
}

// show shows a preset, or none if it is nil.
func (a *about) show(p *preset) {
	if p == a.shown {
		return
	}
	a.shown = p
	element.SetHidden(a.box, p == nil)
	a.sources.SetTextContent("")
	if p == nil {
		a.kept.SetTextContent("") // it describes the list of presets
		return
	}
	a.title.SetTextContent(p.system + ": " + p.news)
	a.kept.SetTextContent("Kept: " + p.kept + " A round stands for " + p.round() + ".")
	a.leftOut.SetTextContent("Left out: " + p.leftOut)
	for i := range p.facts {
		a.add(p, &p.facts[i])
	}
}

func (a *about) add(p *preset, f *fact) {
	row := a.make.Add(a.sources, "div", "", "")
	a.make.Add(row, "dt", "", f.label())
	said := a.make.Add(row, "dd", "", "")
	a.make.Add(said, "b", "", p.value(f.name))
	a.make.Text(said, ". "+f.text)
	if f.source == nil {
		return
	}
	a.make.Text(said, " ")
	link := a.make.Add(said, "a", "", f.source.title)
	link.SetAttribute("href", f.source.address)
	link.SetAttribute("rel", "noopener")
	if a.page.isEmbedded() { // as all links there, see www/src/lab/host.js
		link.SetAttribute("target", "_blank")
	}
}
