package check

import (
	"encoding/json"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

func change(line int, c model.Cluster) moment { return moment{line: line, column: 1, nodes: c} }
func look(line, node int, key string) moment {
	return moment{line: line, column: 1, node: node, key: key}
}

func TestTheFirstChangeThatIsWrongToTheEndIsTheWitness(t *testing.T) {
	a1, b2 := at("x", `"a"`, 1), at("x", `"b"`, 2)
	round := call{function: gossipRound, source: 0, target: 1}
	spread := spreadOf("x", `"new"`, 0)
	for _, c := range []struct {
		name    string
		call    call
		before  model.Cluster
		moments []moment
		want    string
		lines   []int
	}{
		{"an older entry", round, nodes(a1, b2), []moment{look(3, 0, "x"), look(4, 1, "x"), change(5, nodes(a1, a1))},
			`Line 5 replaced "x" at node 1: "b" v2 by the older "a" v1. It should stay as it was.`, []int{4, 5}},
		{"a read on the same line", round, nodes(a1, b2), []moment{look(5, 1, "x"), change(5, nodes(a1, a1)), change(6, nodes(a1, a1))},
			`Line 5 replaced "x" at node 1: "b" v2 by the older "a" v1. It should stay as it was.`, []int{5}},
		{"what is made good again does not count", round, nodes(a1, b2), []moment{
			change(1, nodes(nothing(), b2)), change(2, nodes(b2, b2)), change(3, nodes(b2, nothing())),
		},
			`Line 3 removed "x", which was "b" v2, from node 1. It should stay as it was.`, []int{3}},
		{"only the value is wrong", round, nodes(a1, b2), []moment{
			change(1, nodes(at("x", `"a"`, 2), b2)), change(2, nodes(at("x", `"c"`, 2), b2)), change(3, nodes(at("x", `"c"`, 2), b2)),
		},
			`Line 2 replaced "x" at node 0: "a" v2 by "c" v2. It should be "b" v2.`, []int{2}},
		{"only the version is wrong", round, nodes(a1, b2), []moment{change(1, nodes(at("x", `"b"`, 1), b2))},
			`Line 1 replaced "x" at node 0: "a" v1 by "b" v1. It should be "b" v2.`, []int{1}},
		{"a key that nobody has", round, nodes(nothing(), nothing()), []moment{change(7, nodes(nothing(), at("y", "1", 1)))},
			`Line 7 wrote "y" at node 1 as 1 v1. It should not be there.`, []int{7}},
		{"nothing is written", round, nodes(nothing(), b2), []moment{look(2, 1, "x"), look(3, 0, "x")},
			`No line writes "x" at node 0. Line 3 looked for it there.`, []int{3}},
		{"several lines look", round, nodes(nothing(), b2), []moment{look(6, 0, "x"), look(3, 0, "x"), look(4, 1, "x"), look(3, 0, "x"), look(2, 0, "x")},
			`No line writes "x" at node 0. Lines 2, 3 and 6 looked for it there.`, []int{6, 3, 2}},
		{"only the peer's entry is looked at", round, nodes(nothing(), b2), []moment{look(2, 1, "x"), look(3, 1, "y")},
			`No line writes "x" at node 0. Line 2 looked at it at node 1.`, []int{2}},
		{"nothing is looked at", round, nodes(nothing(), b2), nil, `No line writes "x" at node 0.`, nil},
		{"an entry that should change", round, nodes(a1, b2), []moment{look(2, 0, "x")},
			`No line changes "x" at node 0, which stays "a" v1. Line 2 looked at it.`, []int{2}},
		{"the sender comes first, whatever its number", spreadOf("x", `"new"`, 1), nodes(nothing(), nothing()),
			[]moment{change(2, nodes(nothing(), at("x", `"new"`, 5))), change(3, nodes(at("x", `"new"`, 5), at("x", `"new"`, 5)))},
			`Line 2 wrote "x" at node 1 as "new" v5. It should be "new" v1.`, []int{2}},
		{"what no correct program makes is wrong where it is made", spreadOf("x", `"new"`, 1), nodes(nothing(), nothing()), []moment{
			change(2, nodes(nothing(), at("x", `"new"`, 1))), change(3, nodes(at("x", `"new"`, 1), at("x", `"new"`, 1))),
			change(4, nodes(at("x", `"new"`, 1), at("x", `"new"`, 2))), change(3, nodes(at("x", `"new"`, 2), at("x", `"new"`, 2))),
			change(4, nodes(at("x", `"new"`, 2), at("x", `"new"`, 3))),
		}, `Line 4 replaced "x" at node 1: "new" v1 by "new" v2. It should stay as it was.`, []int{4}},
		{"what spreadInfo has to write is right, even if it does not last", spread, nodes(nothing(), at("x", `"b"`, 7)),
			[]moment{change(2, nodes(at("x", `"new"`, 1), at("x", `"b"`, 7))), change(3, nodes(at("x", `"new"`, 1), at("x", `"new"`, 1)))},
			`Line 3 replaced "x" at node 1: "b" v7 by the older "new" v1. It should stay as it was.`, []int{3}},
		{"what must follow is missing", spread, nodes(nothing(), at("x", `"b"`, 7)),
			[]moment{look(1, 0, "x"), change(2, nodes(at("x", `"new"`, 1), at("x", `"b"`, 7))), look(3, 1, "x"), look(4, 0, "x")},
			`After line 2, no line changes "x" at node 0, which stays "new" v1. Line 4 looked at it.`, []int{4}},
		{"nobody is told", spread, nodes(nothing(), nothing()), []moment{change(2, nodes(at("x", `"new"`, 1), nothing())), look(3, 0, "x")},
			`No line writes "x" at node 1. No line even looks at an entry of node 1.`, nil},
		{"no state", round, nodes(a1, b2), []moment{change(4, nodes(a1, &model.State{Instead: "an array"}))},
			`Line 4 left node 1 with an array in place of a state.`, nil},
		{"a node less", round, nodes(a1, b2), []moment{change(4, nodes(a1))}, `Line 4 took a node out of the array.`, nil},
		{"the first node less", round, nodes(a1, b2), []moment{change(4, nodes(b2))}, `Line 4 took a node out of the array.`, nil},
		{"a node more", round, nodes(a1, b2), []moment{change(4, nodes(a1, b2, a1))}, `Line 4 added a node to the array.`, nil},
	} {
		after := c.before
		for _, n := range c.moments {
			if n.nodes != nil {
				after = n.nodes
			}
		}
		e := newCounterexample(&testCase{nodes: c.before, calls: []call{c.call}}, &lessons, []step{{nodes: after}})
		w := e.witness(c.moments)
		if w == nil || w.sentence != c.want {
			t.Errorf("%s: %+v\nwant %s", c.name, w, c.want)
			continue
		}
		var lines []int
		for _, o := range w.observations {
			lines = append(lines, o.line)
		}
		if len(lines) != len(c.lines) || len(lines) > 0 && (lines[0] != c.lines[0] || lines[len(lines)-1] != c.lines[len(c.lines)-1]) {
			t.Errorf("%s: lines %v, want %v", c.name, lines, c.lines)
		}
	}
}

// watching is a program whose watched runs are changed.
func watching(change func(last *step)) Runner {
	program := faulty()[0].program()
	return func(b Batch) Observations {
		seen := program(b)
		if b.watched {
			for _, steps := range seen.cases {
				change(&steps[len(steps)-1])
			}
		}
		return seen
	}
}

func TestAWitnessDependsOnTheSameRunAndNoVerdictOnAWitness(t *testing.T) {
	options := Options{Seed: 7, Case: -1}
	plain := Run(faulty()[0].program(), options)
	told := Run(watching(func(last *step) { last.watched = true }), options)
	if plain.round.witness != nil || told.round.witness == nil {
		t.Fatalf("%+v, %+v", plain.round.witness, told.round.witness)
	}
	for name, change := range map[string]func(last *step){
		"other nodes": func(last *step) { last.watched, last.nodes = true, nil },
		"a throw":     func(last *step) { last.watched, last.problem = true, problem{reason: threw} },
		"no moments":  func(*step) {},
	} {
		r := Run(watching(change), options)
		if r.round.witness != nil || r.JSON() != plain.JSON() {
			t.Errorf("%s: %+v", name, r.round.witness)
		}
	}
	failed := Run(func(b Batch) Observations {
		if b.watched {
			return Observations{Failure: "no sandbox"}
		}
		return faulty()[0].program()(b)
	}, options)
	if failed.JSON() != plain.JSON() {
		t.Error(failed.summary())
	}
}

// What an await puts off shows only in a run that waits for it.
func TestStatesThatChangeLaterAreAsync(t *testing.T) {
	r := Run(watching(func(last *step) { last.watched, last.late = true, true }), Options{Seed: 7, Case: -1})
	if f := r.round; f.verdict != fail || f.reason != async || f.misconception != &happensLater || f.witness != nil {
		t.Errorf("%s, %s, %+v, %+v", f.verdict, f.reason, f.misconception, f.witness)
	}
	if why := r.round.counterexample.why(); !strings.Contains(why, "comes too late") {
		t.Error(why)
	}
}

func TestTheWitnessIsInTheReport(t *testing.T) {
	r := Run(watching(func(last *step) {
		last.watched, last.moments = true, []moment{look(2, 0, "x"), look(2, 1, "x"), change(3, last.nodes)}
	}), Options{Seed: 7, Case: -1})
	var f struct {
		Functions struct {
			GossipRound struct {
				WitnessText string
				Witness     []map[string]any
			}
			SpreadInfo struct {
				WitnessText *string
				Witness     []map[string]any
			}
		}
	}
	if err := json.Unmarshal([]byte(r.JSON()), &f); err != nil {
		t.Fatal(err)
	}
	round, spread := f.Functions.GossipRound, f.Functions.SpreadInfo
	if round.WitnessText == "" || len(round.Witness) == 0 || len(round.Witness[0]) != 7 || round.Witness[0]["key"] != "x" {
		t.Errorf("%+v", round)
	}
	if spread.WitnessText != nil || spread.Witness == nil || len(spread.Witness) != 0 {
		t.Errorf("%+v", spread)
	}
}

func TestNotesAreRead(t *testing.T) {
	begin := []string{"case\t", "step\t0\t\t\"\"\t\t", "nodes\t", "node\t0", "moments\t"}
	seen, err := ParseObservations(strings.Lines(strings.Join(append(begin,
		"look\t3\t7\t1\t\"a\\\"b\"",
		"change\t4\t1",
		"node\t0",
		"entry\t\"x\"\t1\t\"a\"\t2",
		"node\t0",
		"look\t5\t1\t0\t\"x\"",
		"change\t6\t1",
	), "\n") + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := seen.cases[0][0]
	if len(s.nodes) != 1 || !s.watched || len(s.moments) != 4 || s.moments[0].line != 3 || s.moments[0].column != 7 ||
		s.moments[0].node != 1 || s.moments[0].key != `a\"b` || len(s.moments[1].nodes) != 2 || s.moments[2].nodes != nil ||
		s.moments[3].nodes == nil || s.moments[1].nodes[0].State != s.moments[1].nodes[1].State {
		t.Errorf("%+v", s)
	}
	for _, line := range []string{
		"look\t0\t1\t0\t\"x\"", "look\t1\t-1\t0\t\"x\"", "look\t1\t1\t\t\"x\"", "look\t1\t1", "change\tone\t1", "change\t1",
		"look\t1\t1\t0\t\"x\"\nnode\t0", strings.Repeat("look\t1\t1\t0\t\"x\"\n", maxMoments+1),
	} {
		if _, err := ParseObservations(strings.Lines(strings.Join(append(begin, line), "\n") + "\n")); err == nil {
			t.Errorf("%.40q is read", line)
		}
	}
	if _, err := ParseObservations(strings.Lines(strings.Join(begin[:4], "\n") + "\nchange\t1\t1\n")); err == nil {
		t.Error("a moment outside of moments is read")
	}
}

// Whatever moments say, a witness can be made of them.
func TestAnyNotesCanBeWitnesses(t *testing.T) {
	before, after := nodes(at("x", `"a"`, 1), at("x", `"b"`, 2)), nodes(at("x", `"a"`, 1), at("x", `"a"`, 1))
	e := newCounterexample(&testCase{nodes: before, calls: []call{{function: gossipRound, target: 1}}}, &lessons, []step{{nodes: after}})
	for _, moments := range [][]moment{
		nil,
		{look(1, -5, "x"), look(1, 1<<40, "x")},
		{change(1, model.Cluster{}), change(2, after)},
		{change(1, nodes(at("x", `"a"`, 1)))},
		{change(1, nodes(nothing(), nothing(), nothing(), nothing())), change(9, after)},
	} {
		if w := e.witness(moments); w == nil || w.sentence == "" {
			t.Errorf("%+v: %+v", moments, w)
		}
	}
}
