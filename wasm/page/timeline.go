package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"syscall/js"

	"gossiplesson/gossip"
	"gossiplesson/wasm/element"
)

// timeline is what a run did to its nodes, step by step, as recorded in the sandbox
// (www/src/sandbox/recorder.js), or how a counterexample comes about (walk.go). A program
// may have several clusters, which are numbered; each step belongs to one of them.
type timeline struct {
	steps    []timeStep
	clusters []*recording
	spread   *spread // the call of spreadInfo in progress, nil if there is none
	withGo   bool    // the functions recorded are Go's
	full     bool    // the recording ended before the run
	partial  bool    // not all nodes and keys are recorded
	isCase   bool    // this is a counterexample
}

// timeStep is one step. A round has a source and a target; other steps are changes
// that the program made to the states between rounds.
type timeStep struct {
	cluster        int
	part           part
	title          string
	isRound        bool
	source, target int
	changes        []change
	deviations     []deviation // from what Go's round would have done, or from what a case expects
	told           string      // what the check says about the step
	agrees         bool        // afterward all nodes know the same
	isWrong        bool        // the title says what should be
}

// part is what a step belongs to: a call, and a round of it.
type part struct {
	number int    // of the call; all that the program itself does between two calls has one, too
	call   string // empty for what the program itself does
	round  int    // from 1; 0 for what comes before the rounds
}

// partTitle says what a part is.
func (t *timeline) partTitle(p part) string {
	switch {
	case p.call == "" && t.isCase:
		return "Before the call"
	case p.call == "":
		return "The program itself"
	case p.round == 0:
		return p.call
	}
	return p.call + ", round " + strconv.Itoa(p.round)
}

// spread is a call of spreadInfo. One of its rounds ends when a pair of nodes meets again.
type spread struct {
	call  string
	round int
	met   map[[2]int]bool
}

func newSpread(call string) *spread { return &spread{call: call} }

// meet counts the rounds.
func (s *spread) meet(source, target int) {
	pair := [2]int{source, target}
	if s.round == 0 || s.met[pair] {
		s.round++
		s.met = map[[2]int]bool{}
	}
	s.met[pair] = true
}

// maxSteps is how many steps are kept: one spreadInfo of Go's can be hundreds.
const maxSteps = 5000

// add adds a step as www/src/page/step.js writes it.
func (t *timeline) add(text string) {
	lines := strings.Split(text, "\n")
	f := strings.Split(lines[0], "\t")
	what, numbers := f[0], [5]int{}
	for i := range numbers {
		numbers[i], _ = strconv.Atoi(f[i+1]) // step.js writes numbers
	}
	number, count, source, target, from := numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]
	call := "spreadInfo(nodes, " + toJSON(js.ValueOf(element.Cut(f[6], mostOfText))) + ", " + element.Cut(f[7], mostOfText) + ", " + f[5] + ")"
	switch what {
	case "full":
		t.full = true
		return
	case "partial":
		t.partial = true
		return
	case "spread":
		t.spread = newSpread(call)
		return
	case "spread-end":
		t.spread = nil
		return
	}
	if len(t.steps) >= maxSteps {
		t.full = true
		return
	}
	if number < 0 || number > len(t.clusters) {
		return // the recorder sends no such number
	}
	c := t.cluster(number, count)
	changes, complete := c.changes(lines[1:])
	t.partial = t.partial || !complete
	step := timeStep{cluster: number, changes: changes}
	switch what {
	case "start":
		step.title = "The program begins with " + element.Counted(count, "node") + "."
	case "set":
		step.title = t.writer() + " " + written(changes) + "."
	case "round":
		if t.partial && min(source, target) >= 0 && max(source, target) >= len(c.nodes) {
			step.title = t.roundTitle(source, target) + ". Part of it is not shown."
			break
		}
		if source < 0 || target < 0 || source >= len(c.nodes) || target >= len(c.nodes) {
			step.title = "gossipRound is called with the indexes " + f[3] + " and " + f[4] + ", but there is no such node."
			break
		}
		step.isRound, step.source, step.target = true, source, target
		step.title = t.roundTitle(source, target) + ". " + outcome(changes)
		if !t.partial {
			step.deviations = c.deviations(source, target, changes)
		}
	case "go-spread":
		if !t.partial && t.addSpread(number, call, f[6], f[7], from, changes) {
			return
		}
		step.title = call + " " + written(changes) + "."
	}
	t.append(step)
}

// cluster returns a cluster with at least so many nodes.
func (t *timeline) cluster(number, count int) *recording {
	if number == len(t.clusters) {
		t.clusters = append(t.clusters, &recording{disagreed: map[string]bool{}})
	}
	c := t.clusters[number]
	for len(c.nodes) < count {
		c.nodes = append(c.nodes, map[string]cell{})
	}
	return c
}

// append adds a step to the call and round in progress, and makes its changes.
func (t *timeline) append(step timeStep) {
	c := t.clusters[step.cluster]
	c.apply(step.changes)
	step.agrees = c.agrees()
	if t.spread != nil {
		step.part = part{call: t.spread.call, round: t.spread.round}
	}
	if n := len(t.steps); n > 0 {
		before := t.steps[n-1].part
		step.part.number = before.number
		if before.call != step.part.call || before.round > step.part.round {
			step.part.number++
		}
	}
	t.steps = append(t.steps, step)
}

// writer is who makes changes outside of rounds.
func (t *timeline) writer() string {
	if t.spread == nil {
		return "The program itself"
	}
	return "spreadInfo"
}

func (t *timeline) roundTitle(source, target int) string {
	nodes := "ode " + strconv.Itoa(source) + " with node " + strconv.Itoa(target)
	if t.spread == nil {
		return "N" + nodes
	}
	t.spread.meet(source, target)
	return "Round " + strconv.Itoa(t.spread.round) + ", n" + nodes
}

// mostOfText is how much of a text of the learner's stands in a sentence.
const mostOfText = 40

// written says what changes write, such as: writes leader = "node-0" v1 at node 0.
func written(changes []change) string {
	if len(changes) != 1 {
		return "changes " + element.Counted(len(changes), "entry")
	}
	ch := changes[0]
	if ch.after == nil {
		return "removes " + place(ch)
	}
	return "writes " + element.Cut(showKey(ch.key), mostOfText) + " = " + element.Cut(cellText(ch.after), mostOfText) + " at node " + strconv.Itoa(ch.node)
}

// outcome says what a round has changed.
func outcome(changes []change) string {
	switch len(changes) {
	case 0:
		return "Nothing moves."
	case 1:
		if ch := changes[0]; ch.after != nil {
			return place(ch) + " becomes " + element.Cut(cellText(ch.after), mostOfText) + "."
		}
		return place(changes[0]) + " is removed."
	}
	return element.Counted(len(changes), "entry") + " change."
}

func place(ch change) string {
	return element.Cut(showKey(ch.key), mostOfText) + " at node " + strconv.Itoa(ch.node)
}

// addSpread adds the rounds that Go's spreadInfo has made, which the recorder sees
// only as a whole. It reports whether they lead to the recorded changes; if not, it
// adds nothing.
func (t *timeline) addSpread(number int, call, key, value string, from int, changes []change) bool {
	c := t.clusters[number]
	indexes := make([]int, len(c.nodes))
	for i := range indexes {
		indexes[i] = i
	}
	nodes, ok := c.forGo(indexes...)
	if !ok || !c.admit(key) {
		return false
	}
	set, err := gossip.Write(nodes, key, nil, from)
	if err != nil {
		return false
	}
	version := set.Entry.Version
	set.Entry.Value = cell{value: value, version: js.Global().Get("String").Invoke(version).String()}
	nodes[from].State.Set(key, set.Entry)
	first := []change{changeOf(set)}
	steps := []timeStep{{cluster: number, changes: first}}
	for e := range gossip.Exchanges(nodes, from) {
		var moved []change
		for _, move := range e.Moves {
			moved = append(moved, changeOf(move))
		}
		steps = append(steps, timeStep{cluster: number, isRound: true, source: e.Source, target: e.Target, changes: moved})
	}
	for _, ch := range changes {
		if !sameCell(ch.after, cellIn(nodes[ch.node], ch.key)) {
			return false
		}
	}
	t.spread = newSpread(call)
	for _, step := range steps {
		if step.isRound {
			step.title = t.roundTitle(step.source, step.target) + ". " + outcome(step.changes)
		} else {
			step.title = t.writer() + " " + written(step.changes) + "."
		}
		t.append(step)
	}
	t.spread = nil
	return true
}

// agreesFirst reports whether with a step all nodes of its cluster come to know the same.
func (t *timeline) agreesFirst(step int) bool {
	if !t.steps[step].agrees || t.isCase { // two nodes that agree may both be wrong
		return false
	}
	for i := step - 1; i >= 0; i-- {
		if t.steps[i].cluster == t.steps[step].cluster {
			return !t.steps[i].agrees
		}
	}
	return false // it began so
}

// agreement says from which step on all nodes know the same, if there is only one cluster.
func (t *timeline) agreement() string {
	if len(t.clusters) != 1 || len(t.clusters[0].nodes) < 2 || t.partial || t.isCase {
		return ""
	}
	if !slices.ContainsFunc(t.clusters[0].nodes, func(known map[string]cell) bool { return len(known) > 0 }) {
		return " No node knows anything at the end."
	}
	last := len(t.steps)
	for last > 0 && t.steps[last-1].agrees {
		last--
	}
	if last == len(t.steps) {
		return " The nodes do not agree at the end."
	}
	return " From step " + strconv.Itoa(last+1) + " on, all nodes agree."
}

// firstOfPart returns the first step of the call and round that a step belongs to.
func (t *timeline) firstOfPart(step int) int {
	for step > 0 && t.steps[step-1].part == t.steps[step].part {
		step--
	}
	return step
}

// endsOtherwise reports whether two runs have led to different states. Runs of which a part is
// not recorded are not compared, nor those of functions that are called by other names only.
func (t *timeline) endsOtherwise(other *timeline) bool {
	if t.partial || t.full || other.partial || other.full || len(t.clusters) == 0 {
		return false
	}
	if len(t.clusters) != len(other.clusters) {
		return true
	}
	for i, c := range t.clusters {
		if !slices.EqualFunc(c.nodes, other.clusters[i].nodes, maps.Equal[map[string]cell, map[string]cell]) {
			return true
		}
	}
	return false
}
