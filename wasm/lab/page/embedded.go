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

// followAttributes shows what the attributes say, and tells the page around it what is wrong
// with them. The panels that take longer are there only if they are asked for.
func (p *page) followAttributes(settings string) {
	link, complaints := parseLink(settings)
	p.link = link
	for id, asked := range map[string]bool{
		"own":     link.code != "" || link.own != usualOwnMode,
		"scaling": slices.Contains(link.measure, "scaling"),
		"rumors":  slices.Contains(link.measure, "rumors"),
	} {
		element.SetHidden(element.Part(p.document, id), !asked)
	}
	_, err := link.settings.options()
	complaints = p.show(complaints)
	if text := inAttributes(complaints, err); text != "" {
		p.embedder.Call("followed", text)
	} else {
		p.embedder.Call("followed", nil)
	}
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
		var unknown unknownName
		if errors.As(c.error, &unknown) {
			sentences = append(sentences, fmt.Sprintf("%q is not one of its attributes, which are %s.", string(unknown), strings.Join(linkNames(), ", ")))
		} else {
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
	return append(slices.Clone(settingNames), "preset", "round", "changes", "measure", "own", "code")
}

// simulated tells the page around the lab what trials have shown.
func (p *page) simulated(result string) { p.embedder.Call("simulated", result) }
