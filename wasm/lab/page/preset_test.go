package main

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestPresetsArePossibleAndSayWhatTheyKeepAndLeaveOut(t *testing.T) {
	for _, p := range presets {
		o := p.options
		o.Trials = 1
		if err := o.Validate(); err != nil {
			t.Errorf("%s: %v", p.id, err)
		}
		kept, left, found := strings.Cut(p.about, "Left out: ")
		if !found || !strings.HasPrefix(kept, "Kept: ") || left == "" || p.roundMs == 0 {
			t.Errorf("%s: %s", p.id, p.about)
		}
		if nodes := fmt.Sprintf("%d nodes", o.Nodes); !strings.Contains(strings.ReplaceAll(p.about, ",", ""), nodes) {
			t.Errorf("%s: %s, but it sets %s", p.id, p.about, nodes)
		}
	}
}

func TestHowLongMemberlistSendsARumor(t *testing.T) {
	p := presetByID("memberlist")
	nodes, fanout := p.options.Nodes, p.options.Fanout
	sends := 4 * int(math.Ceil(math.Log10(float64(nodes+1))))
	want := fmt.Sprintf("for %d nodes is %d, that is after %d rounds", nodes, sends, sends/fanout)
	if !strings.Contains(p.about, want) || !strings.Contains(p.about, fmt.Sprintf("to %d random others", fanout)) {
		t.Errorf("%s\nwant %s", p.about, want)
	}
}
