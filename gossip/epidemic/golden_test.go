package epidemic

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

// Run as: go test ./gossip/epidemic -run Golden -update
var update = flag.Bool("update", false, "write the golden anew instead of comparing with it")

const golden = "testdata/golden.txt"

// The golden holds results to the last digit. Processors and WebAssembly must agree, and a
// change of what a seed gives must be meant.
func TestResultsAreThoseOfTheGolden(t *testing.T) {
	var text strings.Builder
	fmt.Fprintln(&text, "numbers", keyOf(1).at(0), keyOf(1).at(1), keyOf(1).sub(0).at(0))
	for _, mode := range allModes {
		writeResult(t, &text, "50 nodes", settingOf(50, mode, nil))
		writeResult(t, &text, "a billion nodes", settingOf(1_000_000_000, mode, nil))
		writeResult(t, &text, "fanout, loss, crashes", settingOf(100_000, mode, func(o *Options) { o.Fanout, o.Loss, o.Crashed = 3, 0.3, 20_000 }))
		writeResult(t, &text, "agents", settingOf(200, mode, func(o *Options) { o.Engine, o.Loss, o.Crashed = Agents, 0.1, 20 }))
		writeResult(t, &text, "in place", settingOf(60, mode, func(o *Options) { o.Time, o.Fanout = InPlace, 2 }))
	}
	for _, topology := range []Topology{Ring, Grid, RandomRegular, TwoClusters} {
		writeResult(t, &text, string(topology), settingOf(25, PushPull, func(o *Options) { o.Topology, o.Crashed = topology, 1 }))
	}
	for _, rule := range []Rumor{{Feedback, Counter, 2}, {Feedback, Coin, 2}, {Blind, Counter, 3}, {Blind, Coin, 3}} {
		writeResult(t, &text, fmt.Sprintf("rumor %v", rule), settingOf(300, Push, func(o *Options) { o.Rumor = &rule }))
	}
	writeResult(t, &text, "rumor {feedback counter 1}", settingOf(300, Pull, func(o *Options) { o.Rumor = &Rumor{Feedback, Counter, 1} }))
	fmt.Fprintln(&text, "pairs", Pairs(10, 20, 0), Pairs(10, 20, 1), Pairs(10, 21, 0), Pairs(1000, 20, 0))

	if *update {
		if err := os.WriteFile(golden, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	mustBeSameLines(t, text.String(), string(want))
}

// mustBeSameLines shows the lines that differ, and what they are about.
func mustBeSameLines(t *testing.T, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(gotLines) != len(wantLines) {
		t.Errorf("%d lines, want %d", len(gotLines), len(wantLines))
	}
	section := ""
	for i := range min(len(gotLines), len(wantLines)) {
		if strings.HasPrefix(gotLines[i], "#") {
			section = gotLines[i]
		}
		if gotLines[i] != wantLines[i] {
			t.Errorf("line %d, %s:\ngot  %s\nwant %s", i+1, section, gotLines[i], wantLines[i])
		}
	}
}

func writeResult(t *testing.T, w *strings.Builder, name string, o Options) {
	t.Helper()
	o.Trials = 12
	r := mustSimulate(t, o)
	fmt.Fprintf(w, "\n# %s: %s, by %s\n", name, o.Mode, r.Engine)
	fmt.Fprintln(w, "rounds", momentsOf(r.Rounds), r.Rounds.P5, r.Rounds.P50, r.Rounds.P95, r.Rounds.P99, r.Rounds.Histogram)
	fmt.Fprintln(w, "messages", r.Messages)
	fmt.Fprintln(w, "informed", r.Informed.Mean)
	fmt.Fprintln(w, "5 %", r.Informed.P5)
	fmt.Fprintln(w, "50 %", r.Informed.P50)
	fmt.Fprintln(w, "95 %", r.Informed.P95)
	if o.Rumor != nil {
		fmt.Fprintln(w, "rumor", *r.Residue, *r.Traffic, *r.TAve, *r.TLast)
	}
	if e := r.Exact; e != nil {
		fmt.Fprintln(w, "exact", e.Rounds.Mean, e.Rounds.SD, e.Rounds.CDF)
		fmt.Fprintln(w, "exact informed", e.Informed.Mean)
	}
}
