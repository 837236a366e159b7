package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/epidemic"
)

func TestPresetsArePossibleAndSayWhatTheyKeepAndLeaveOut(t *testing.T) {
	for _, p := range presets {
		o := p.options
		o.Trials = 1
		if err := o.Validate(); err != nil {
			t.Errorf("%s: %v", p.id, err)
		}
		if p.kept == "" || p.leftOut == "" || p.roundMs == 0 || p.system == "" || p.news == "" {
			t.Errorf("%s does not say everything", p.id)
		}
		about := p.kept + p.leftOut
		if nodes := fmt.Sprintf("%d nodes", o.Nodes); !strings.Contains(strings.ReplaceAll(about, ",", ""), nodes) {
			t.Errorf("%s: %s, but it sets %s", p.id, about, nodes)
		}
	}
}

func TestPresetsSayWhereEachParameterComesFrom(t *testing.T) {
	for _, p := range presets {
		usual := settingsOf(epidemic.Defaults())
		for name, text := range p.settings() {
			if text != usual[name] && !slices.Contains(sourcedSettings, name) {
				t.Errorf("%s sets %s and does not say why", p.id, name)
			}
		}
		for i, f := range p.facts {
			isSetting := i < len(sourcedSettings)
			if isSetting && f.name != sourcedSettings[i] || !isSetting && p.value(f.name) != "not in the lab" {
				t.Errorf("%s: fact %d is about %s", p.id, i, f.name)
			}
			if f.source == nil && !strings.HasPrefix(f.text, "Chosen for the lab. ") || f.source != nil && !strings.HasPrefix(f.source.address, "https://") {
				t.Errorf("%s: %s has no source", p.id, f.name)
			}
		}
		if len(p.facts) < len(sourcedSettings) {
			t.Errorf("%s has facts about only %d parameters", p.id, len(p.facts))
		}
	}
}

func TestWhatMemberlistDoesWithAsManyNodes(t *testing.T) {
	p := presetByID("memberlist")
	nodes, fanout := p.options.Nodes, p.options.Fanout
	sends := 4 * int(math.Ceil(math.Log10(float64(nodes+1))))
	want := fmt.Sprintf("for %d nodes is %d, that is after %d rounds", nodes, sends, sends/fanout)
	if !strings.Contains(p.leftOut, want) || !strings.Contains(p.kept, fmt.Sprintf("to %d random others", fanout)) {
		t.Errorf("%s\nwant %s", p.leftOut, want)
	}
	// pushPullScale: one more of 30 s for each doubling beyond 32 nodes, begun or whole.
	seconds := 30 * (1 + int(math.Ceil(math.Log2(float64(nodes)/32))))
	if want := fmt.Sprintf("every %d s with %d nodes", seconds, nodes); !strings.Contains(p.leftOut, want) {
		t.Errorf("%s\nwant %s", p.leftOut, want)
	}
}
