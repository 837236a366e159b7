package main

import (
	"strings"
	"testing"
)

// record plays steps as the recorder would send them.
func record(steps ...string) *timeline {
	t := &timeline{}
	for _, step := range steps {
		t.add(strings.ReplaceAll(step, "|", "\t"))
	}
	return t
}

func TestARoundIsComparedWithGosRound(t *testing.T) {
	const start = "start|0|3|-1|-1|-1||\n0|0|0|x|a|1\n1|0|0|x|b|2\n2|0|0|x|c|1"
	for _, c := range []struct{ name, round, want string }{
		{"as Go does", "round|0|3|0|1|-1||\n0|0|0|x|b|2", ""},
		{"nothing moves", "round|0|3|0|1|-1||", "0 x b v2"},
		{"the wrong way", "round|0|3|0|1|-1||\n1|0|0|x|a|1", "0 x b v2, 1 x b v2"},
		{"a tie moves", "round|0|3|0|2|-1||\n2|0|0|x|a|1", "2 x c v1"},
		{"another node changes", "round|0|3|0|1|-1||\n0|0|0|x|b|2\n2|0|0|x|b|2", "2 x c v1"},
		{"a key is invented", "round|0|3|0|1|-1||\n0|0|0|x|b|2\n0|0|0|y|z|1", "0 y unknown"},
		{"a key is lost", "round|0|3|0|1|-1||\n0|0|0|x", "0 x b v2"},
	} {
		steps := record(start, c.round).steps
		var got []string
		for _, d := range steps[len(steps)-1].deviations {
			got = append(got, string(rune('0'+d.node))+" "+d.key+" "+cellText(d.want))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, strings.Join(got, ", "), c.want)
		}
	}
}

func TestVersionsThatAreNotNumbersAreNotCompared(t *testing.T) {
	steps := record("start|0|2|-1|-1|-1||\n0|0|0|x|a|'1'\n1|0|0|x|b|2", "round|0|2|0|1|-1||").steps
	if steps[1].deviations != nil {
		t.Errorf("got %v", steps[1].deviations)
	}
}

func TestGosSpreadIsShownRoundByRound(t *testing.T) {
	const after = "0|0|0|x|a|1\n1|0|0|x|a|1\n2|0|0|x|a|1"
	told := record("start|0|3|-1|-1|-1||", "go-spread|0|3|-1|-1|1|x|a\n"+after)
	if len(told.steps) != 2+3*2 {
		t.Fatalf("%d steps", len(told.steps))
	}
	for i, want := range []string{"The program begins", "spreadInfo writes x = a v1 at node 1.", "Round 1, node 1 with node 0. x at node 0", "Round 1, node 1 with node 2"} {
		if !strings.HasPrefix(told.steps[i].title, want) {
			t.Errorf("step %d: %s", i, told.steps[i].title)
		}
	}
	wrong := record("start|0|3|-1|-1|-1||", "go-spread|0|3|-1|-1|1|x|a\n0|0|0|x|other|9") // not what Go does
	if len(wrong.steps) != 2 || len(wrong.steps[1].changes) != 1 {
		t.Errorf("%d steps", len(wrong.steps))
	}
}

func TestMalformedStepsDoNoHarm(t *testing.T) {
	for _, step := range []string{"round|7|2|0|1|-1||", "set|-1|2|-1|-1|-1||", "round|0|1|0|5|-1||", "set|0|1|-1|-1|-1||\n9|0|0|x|a|1", "go-spread|0|1|-1|-1|9|x|a"} {
		record("start|0|1|-1|-1|-1||", step)
	}
}

func TestEndlessKeysAreRecordedInPart(t *testing.T) {
	steps := []string{"start|0|2|-1|-1|-1||"}
	for i := range 2 * maxRecordedKeys {
		key := strings.Repeat("k", i+1)
		steps = append(steps, "set|0|2|-1|-1|-1||\n0|0|0|"+key+"|a|1")
		if i > 0 {
			steps = append(steps, "set|0|2|-1|-1|-1||\n0|0|0|"+key[1:])
		}
	}
	told := record(steps...)
	if got := len(told.clusters[0].keys); got != maxRecordedKeys || !told.partial {
		t.Errorf("%d keys, partial %v", got, told.partial)
	}
}

func TestEndlessStepsAreRecordedInPart(t *testing.T) {
	steps := []string{"start|0|3|-1|-1|-1||"}
	for range maxSteps {
		steps = append(steps, "go-spread|0|3|-1|-1|1|x|a\n0|0|0|x|a|1\n1|0|0|x|a|1\n2|0|0|x|a|1")
	}
	told := record(steps...)
	if got := len(told.steps); got < maxSteps || got > 2*maxSteps || !told.full {
		t.Errorf("%d steps, full %v", got, told.full)
	}
}

func TestItIsToldWhetherTheNodesAgreeAtTheEnd(t *testing.T) {
	for _, c := range []struct{ name, start, round, want string }{
		{"they know nothing", "start|0|2|-1|-1|-1||", "round|0|2|0|1|-1||", " No node knows anything at the end."},
		{"a node alone", "start|0|1|-1|-1|-1||\n0|0|0|x|a|1", "round|0|1|0|0|-1||", ""},
		{"they come to agree", "start|0|2|-1|-1|-1||\n0|0|0|x|a|1", "round|0|2|0|1|-1||\n1|0|0|x|a|1", " From step 2 on, all nodes agree."},
		{"they do not", "start|0|2|-1|-1|-1||\n0|0|0|x|a|1", "round|0|2|0|1|-1||", " The nodes do not agree at the end."},
	} {
		if got := record(c.start, c.round).agreement(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRunsOfWhichNothingIsRecordedEndInNoOtherStates(t *testing.T) {
	const start, round = "start|0|2|-1|-1|-1||\n0|0|0|x|a|1", "round|0|2|0|1|-1||\n1|0|0|x|a|1"
	for _, c := range []struct {
		own  []string
		want bool
	}{{nil, false}, {[]string{start}, true}, {[]string{start, round}, false}} {
		if got := record(c.own...).endsOtherwise(record(start, round)); got != c.want {
			t.Errorf("%q: got %v", c.own, got)
		}
	}
}
