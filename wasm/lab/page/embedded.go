package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gossiplesson/wasm/element"
)

// isEmbedded reports whether the lab is in a frame of a <gossip-lab>, whose attributes stand
// for the address.
func (p *page) isEmbedded() bool { return !p.embedder.Get("settings").IsNull() }

// panelNames are the names of all panels in attributes, in the order of the page.
var panelNames = []string{"settings", "cluster", "trials", "own", "scaling", "rumors"}

// panelID returns the id of a panel. There is a field "trials", too.
func panelID(name string) string {
	if name == "trials" {
		return "many-trials"
	}
	return name
}

// followAttributes shows what the attributes say, and tells the page around it what is wrong
// with them. The panels that take longer are there only if they are asked for.
func (p *page) followAttributes(settings string) {
	link, complaints := parseLink(settings)
	p.link, p.awaitsCode = link, false
	for _, name := range panelNames {
		element.SetHidden(element.Part(p.document, panelID(name)), !link.asksFor(name))
	}
	_, err := link.settings.options()
	complaints = p.show(complaints)
	p.refused = inAttributes(complaints, err)
	element.Later(func() { // showOptions shows the code later, too
		p.awaitsCode = p.refused == "" && p.own.isUnpacking // see codeUnpacked
		if !p.awaitsCode {
			p.tellFollowed()
		}
	})
}

// codeUnpacked goes on once it is known whether there is a program in the code.
func (p *page) codeUnpacked() {
	if p.awaitsCode {
		p.awaitsCode = false
		p.tellFollowed()
	}
}

// tellFollowed tells the page around the lab that it shows what the attributes say, or what is wrong with them.
func (p *page) tellFollowed() {
	text := p.refused
	if text == "" && p.own.problem != "" {
		text = `<gossip-lab>: "code" must be a program as it is in links that Share makes. ` + p.own.problem
	}
	if text != "" {
		p.embedder.Call("followed", text)
	} else {
		p.embedder.Call("followed", nil)
	}
}

// asksFor reports whether a panel is to be shown in a frame.
func (l *link) asksFor(panel string) bool {
	switch {
	case len(l.panels) > 0:
		return slices.Contains(l.panels, panel)
	case panel == "own":
		return l.code != "" || l.own != usualOwnMode
	case slices.Contains(measurements, panel):
		return slices.Contains(l.measure, panel)
	}
	return true
}

// inAttributes says what is wrong with the attributes, "" if nothing is. err is that of their
// settings.
func inAttributes(complaints []complaint, err error) string {
	var sentences []string
	var bad *settingError
	if errors.As(err, &bad) {
		sentences = append(sentences, fmt.Sprintf("%q %s, got %q.", bad.name, bad.rule, bad.text))
	}
	for _, c := range complaints {
		switch wrong := c.error.(type) {
		case unknownName:
			sentences = append(sentences, fmt.Sprintf("%q is not one of its attributes, which are %s.", string(wrong), strings.Join(linkNames(), ", ")))
		case badValue:
			sentences = append(sentences, c.text()+".")
		default:
			sentences = append(sentences, fmt.Sprintf("%q: %v.", c.name, c.error))
		}
	}
	if len(sentences) == 0 {
		return ""
	}
	return "<gossip-lab>: " + strings.Join(sentences, " ")
}

// linkNames are all names that an address can have.
func linkNames() []string {
	return append(slices.Clone(settingNames), "preset", "round", "changes", "measure", "own", "code", "panels")
}

// simulated tells the page around the lab what trials have shown.
func (p *page) simulated(result string) { p.embedder.Call("simulated", result) }
