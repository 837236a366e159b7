package check

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"gossiplesson/gossip"

	"gossiplesson/gossip/check/model"
)

// Models are run again and again, and what they leave behind is small.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

func TestEveryReadingPasses(t *testing.T) {
	natively(t)
	for _, r := range model.Readings {
		for _, seed := range fewSeeds() {
			report := Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: seed, Case: -1})
			if report.verdict != pass {
				t.Fatalf("%v with seed %d: %s", r, seed, report.summary())
			}
			same := report.reading.Sweeps == r.Sweeps && report.reading.Raises == r.Raises &&
				(r.Sweeps == 3 || report.reading.Descending == r.Descending && report.reading.Rotates == r.Rotates)
			if !same {
				t.Errorf("%v was taken for %v", r, *report.reading)
			}
		}
	}
}

// natively begins a test that takes long. Such tests run beside each other, and not as WebAssembly,
// which is slow in Node.
func natively(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("slow in Node; the golden of the reports shows that WebAssembly judges the same")
	}
	t.Parallel()
}

// stride is the distance between the elements of a list that are tested. All of them
// take long, so the quick tests (-short) take every nth.
func stride(n int) int {
	if testing.Short() {
		return n
	}
	return 1
}

// The correct models agree with the gossip package, which is the reference.
func TestModelsAgreeWithTheReference(t *testing.T) {
	for _, seed := range fewSeeds() {
		for _, c := range series(seed) {
			modelled := c.nodes.Clone()
			reference := make([]*gossip.Node, len(c.nodes))
			for i, n := range c.nodes {
				reference[i] = &gossip.Node{}
				for j, key := range n.State.Keys {
					e := n.State.Entries[j]
					reference[i].State.Set(key, gossip.Entry{Value: e.Value, Version: e.Version.Number})
				}
			}
			for _, call := range c.calls {
				run(&lessons, modelled, call)
				if call.function == gossipRound {
					gossip.Round(reference, call.source, call.target)
				} else {
					gossip.Spread(reference, call.key, call.value, call.from)
				}
			}
			for i, n := range modelled {
				keys := reference[i].State.Keys()
				if len(keys) != len(n.State.Keys) {
					t.Fatalf("seed %d case %d node %d: %v, reference %v", seed, c.number, i, n.State.Keys, keys)
				}
				for _, key := range keys { // in another order, if one is a number
					want, _ := reference[i].State.Get(key)
					got := n.State.Get(key)
					if got == nil || !got.Value.Equal(want.Value.(model.Value)) || got.Version.Number != want.Version {
						t.Fatalf("seed %d case %d node %d key %s: %s, reference %v", seed, c.number, i, key, entryText(got), want)
					}
				}
			}
		}
	}
}

var update = flag.Bool("update", false, "write the goldens anew instead of comparing with them")

// The golden is the same on every platform: `go test` compares it natively and as
// WebAssembly.
func TestReportsAreTheSameEverywhere(t *testing.T) {
	var reports strings.Builder
	write := func(name string, i int, program Runner) {
		r := Run(program, Options{Seed: 7, Case: -1})
		if !json.Valid([]byte(r.JSON())) {
			t.Fatalf("no JSON: %s", r.JSON())
		}
		fmt.Fprintf(&reports, "== model %d: %s\n%s\n", i, name, r.summary())
		for _, f := range []finding{r.round, r.spread} {
			if f.verdict == fail {
				fmt.Fprintln(&reports, f.headline())
			}
			if f.misconception != nil {
				fmt.Fprintf(&reports, "%s: %s. %s\n", f.misconception.ID, f.misconception.Title, f.misconception.Hint)
			}
			if f.counterexample != nil {
				fmt.Fprintf(&reports, "%s\n%s\n", f.counterexample.text(), f.counterexample.snippet())
			}
		}
		reports.WriteByte('\n')
	}
	for i, w := range faulty() {
		if i%37 == 0 {
			write(w.id(), i, w.program())
		}
	}
	older := model.Give{Wins: func(theirs, own *model.Entry) bool { return own.NewerThan(theirs) }}
	nothing := model.Give{By: func(*model.Pass) {}}
	write("two faults", 0, programOf(model.Model{Reading: model.Readings[0], Round: model.Round{Push: older, Pull: nothing}}, lessons))
	compareWithGolden(t, "testdata/reports.txt", reports.String())
}

// compareWithGolden shows the first lines that differ.
func compareWithGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := string(golden)
	if got == want {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < len(gotLines) && at < len(wantLines) && gotLines[at] == wantLines[at] {
		at++
	}
	cut := func(lines []string) string {
		return strings.Join(lines[min(max(0, at-3), len(lines)):min(at+12, len(lines))], "\n")
	}
	t.Errorf("%s, from line %d:\n%s\n\nis now:\n%s\n\nIf that is intended, run go test with -update.", file, at+1, cut(wantLines), cut(gotLines))
}
