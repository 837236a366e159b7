package main

import (
	"strconv"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// A preset is the settings by which a real system is modeled, roughly: where each of them
// comes from, what is kept of the system and what is left out.
type preset struct {
	id, name     string
	system, news string // as in the lesson's section on real uses
	options      epidemic.Options
	roundMs      int // how long a round takes
	kept         string
	leftOut      string
	facts        []fact
}

// A fact says where a parameter of a preset comes from.
type fact struct {
	name   string // of the setting, roundFact, or what the lab leaves out
	text   string
	source *reference // nil if the lab has chosen the parameter
}

// A reference is where people can look it up.
type reference struct{ title, address string }

const roundFact = "round"

// sourcedSettings are the settings that a preset has facts about, in this order, with the
// round. The others are as usual in each.
var sourcedSettings = []string{"nodes", roundFact, "mode", "fanout", "topology"}

// label is what people call a parameter.
func (f *fact) label() string {
	if f.name == roundFact {
		return "Round"
	}
	if label, ok := settingLabels[f.name]; ok {
		return label
	}
	return f.name
}

// value is what a parameter is in the lab, with its unit.
func (p *preset) value(name string) string {
	switch name {
	case "nodes":
		return element.Counted(p.options.Nodes, "node")
	case roundFact:
		return p.round()
	case "mode":
		return string(p.options.Mode)
	case "fanout":
		return element.Counted(p.options.Fanout, "call") + " per node and round"
	case "topology":
		return string(p.options.Topology)
	}
	return "not in the lab"
}

func (p *preset) round() string {
	if p.roundMs%1000 == 0 {
		return strconv.Itoa(p.roundMs/1000) + " s"
	}
	return strconv.Itoa(p.roundMs) + " ms"
}

func presetIDs() (ids []string) {
	for i := range presets {
		ids = append(ids, presets[i].id)
	}
	return ids
}

func presetByID(id string) *preset {
	for i := range presets {
		if presets[i].id == id {
			return &presets[i]
		}
	}
	return nil
}

// settings returns what a preset sets: all but trials and seed.
func (p *preset) settings() settings {
	s := settingsOf(p.options)
	delete(s, "trials")
	delete(s, "seed")
	return s
}

// presetOf returns the preset that options are those of, nil if there is none.
func presetOf(o epidemic.Options) *preset {
	for i := range presets {
		p := presets[i].options
		p.Trials, p.Seed = o.Trials, o.Seed
		if p == o {
			return &presets[i]
		}
	}
	return nil
}
