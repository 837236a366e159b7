package check

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

func TestBatchesAreJSON(t *testing.T) {
	for _, seed := range fewSeeds() {
		var cases []struct {
			Nodes []struct {
				ID    any
				State map[string]struct {
					Value   any
					Version float64
				}
			}
			Calls [][]any
		}
		if err := json.Unmarshal([]byte(Batch{cases: series(seed)}.JSON()), &cases); err != nil {
			t.Fatal(err)
		}
		if len(cases) != Cases() {
			t.Fatalf("%d cases", len(cases))
		}
		for i, c := range cases {
			if len(c.Nodes) < 1 || len(c.Nodes) > mostNodes || len(c.Calls) < 1 || len(c.Calls) > mostCalls {
				t.Errorf("case %d: %d nodes, %d calls", i, len(c.Nodes), len(c.Calls))
			}
		}
	}
}

func TestObservationsAreRead(t *testing.T) {
	seen, err := ParseObservations(strings.Lines(strings.Join([]string{
		"load\tthrew\t\"no \\\"luck\\\"\"\t3\t7",
		"missing\tspreadInfo\t0",
		"case\t",
		"step\t0\t\t\"\"\t\t",
		"nodes\t",
		"node\t0\t\"id\"\t7\t\"up\"\ttrue",
		"entry\t\"x\"\t1\t\"a\"\t2",
		"no-entry\t\"y\"\t5",
		"node\t2",
		"entry\t\"x\"\t1\t\"a\"\t2",
		"node\t0",
		"node\t",
		"no-state\t\"a Map of 2\"",
		"step\t1\tthrew\t\"oh\"\t1\t2",
		"end\ttimeout\t\"too long\"\t\t",
		"",
	}, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	if seen.load != (problem{threw, `no "luck"`, 3, 7}) || seen.end.reason != timeout ||
		seen.missing[0] != spreadInfo || seen.undefined[0] != spreadInfo {
		t.Errorf("%+v", seen)
	}
	steps := seen.cases[0]
	nodes := steps[0].nodes
	if len(steps) != 2 || len(nodes) != 4 || !steps[1].late || steps[1].nodes != nil || steps[1].problem.message != "oh" {
		t.Fatalf("%+v", steps)
	}
	if nodes[0].State != nodes[2].State || !nodes.ShareStates() || !nodes.ShareEntries() {
		t.Error("shared objects are no longer shared")
	}
	if n := nodes[0]; n.ID.Number != 7 || n.Field("up").Text != "true" || nodes[1].ID.Kind != model.UndefinedKind {
		t.Errorf("the fields are %+v and %+v", n, nodes[1])
	}
	if nodes[0].State.Get("x").Version.Number != 2 || !nodes[0].State.Get("y").ValueOnly || nodes[3].State.Instead != "a Map of 2" {
		t.Errorf("%s", stateText(nodes[0].State))
	}
}

func TestRunsThatBeginAnewCountOnlyFromThere(t *testing.T) {
	again := "missing\tspreadInfo\t0\ncase\t\nstep\t0\t\t\"\"\t\t\n"
	once, err := ParseObservations(strings.Lines(again))
	if err != nil {
		t.Fatal(err)
	}
	twice, err := ParseObservations(strings.Lines("load\tthrew\t\"oh\"\t\t\n" + again + "nodes\t\nnode\t0\nend\ttimeout\t\"\"\t\t\nanew\t\n" + again))
	if err != nil || !reflect.DeepEqual(once, twice) {
		t.Errorf("%+v and %+v (%v)", once, twice, err)
	}
}

func TestACaseThatHasChangedSinceIsWhatItIsThen(t *testing.T) {
	const step, nodes = "step\t0\t\t\"\"\t\t\n", "nodes\t\nnode\t0\nentry\t\"x\"\t1\t\"a\"\t1\nrenewed\t\n"
	seen, err := ParseObservations(strings.Lines("case\t\n" + step + nodes + step + nodes + "case\t\n" + step + nodes +
		"changed\t0\t\t\"\"\t\t\nnodes\t\nnode\t0\n" + "changed\t1\tthrew\t\"oh\"\t\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	first, second := seen.cases[0], seen.cases[1]
	if len(first) != 2 || first[0].nodes[0].State.Get("x") == nil || len(first[0].renewed) != 1 {
		t.Errorf("the step before is %+v", first)
	}
	if last := first[1]; len(last.nodes) != 1 || last.nodes[0].State.Get("x") != nil || last.renewed != nil {
		t.Errorf("%+v", last)
	}
	if second[0].nodes != nil || second[0].problem.message != "oh" {
		t.Errorf("%+v", second)
	}
	for _, number := range []string{"", "x", "-1", "1", "9"} {
		if _, err := ParseObservations(strings.Lines("case\t\n" + step + "case\t\nchanged\t" + number + "\t\t\"\"\t\t\n")); err == nil {
			t.Errorf("the number %q is read", number)
		}
	}
}

func FuzzParseObservations(f *testing.F) {
	f.Add("case\t\nstep\t0\t\t\"\"\t\t\nchanged\t0\t\t\"\"\t\t\nnodes\t\nnode\t0\nstep\t0\t\t\"\"\t\t\n")
	f.Add("case\t\nstep\t0\t\t\"\"\t\t\nnodes\t\nnode\t0\nentry\t\"x\"\t1\t\"a\"\t2\n")
	f.Add("node\t0\nnodes\t\nbogus")
	f.Add("load\tthrew\t\"\\ud800\"\t3\t7\nend\t\t\t\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		seen, err := ParseObservations(strings.Lines(text))
		if err != nil {
			return
		}
		for _, steps := range seen.cases { // whatever is there can be compared and shown
			for _, s := range steps {
				s.nodes.Equal(s.nodes.Clone())
				for _, n := range s.nodes {
					_ = stateText(n.State)
				}
			}
		}
	})
}
