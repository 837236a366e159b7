package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"gossiplesson/gossip"
	"gossiplesson/wasm/element"
)

// timeline is what a run did to its nodes, step by step, as recorded in the sandbox
// (www/src/sandbox/recorder.js). A program may have several clusters, which are
// numbered; each step belongs to one of them.
type timeline struct {
	steps    []timeStep
	clusters []*recording
	within   string // the call of spreadInfo in progress, empty if there is none
	withGo   bool   // the functions recorded are Go's
	full     bool   // the recording ended before the run
	partial  bool   // not all nodes and keys are recorded
}

// timeStep is one step. A round has a source and a target; other steps are changes
// that the program made to the states between rounds.
type timeStep struct {
	cluster        int
	title          string
	isRound        bool
	source, target int
	changes        []change
	deviations     []deviation // from what Go's round would have done
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
	call := "spreadInfo(nodes, '" + f[6] + "', " + f[7] + ", " + f[5] + ")"
	switch what {
	case "full":
		t.full = true
		return
	case "partial":
		t.partial = true
		return
	case "spread":
		t.within = call
		return
	case "spread-end":
		t.within = ""
		return
	}
	if len(t.steps) >= maxSteps {
		t.full = true
		return
	}
	if number < 0 || number > len(t.clusters) {
		return // the recorder sends no such number
	}
	if number == len(t.clusters) {
		t.clusters = append(t.clusters, &recording{})
	}
	c := t.clusters[number]
	for len(c.nodes) < count {
		c.nodes = append(c.nodes, map[string]cell{})
	}
	changes, complete := c.changes(lines[1:])
	t.partial = t.partial || !complete
	step := timeStep{cluster: number, changes: changes}
	switch what {
	case "start":
		step.title = "The program begins with " + element.Counted(count, "node") + "."
	case "set":
		step.title = "The program changes " + cellsOf(changes) + " itself" + t.inSpread() + "."
	case "round":
		if t.partial && min(source, target) >= 0 && max(source, target) >= len(c.nodes) {
			step.title = roundTitle(source, target) + t.inSpread() + ". Part of it is not shown."
			break
		}
		if source < 0 || target < 0 || source >= len(c.nodes) || target >= len(c.nodes) {
			step.title = "gossipRound is called with the indexes " + f[3] + " and " + f[4] + t.inSpread() + ", but there is no such node."
			break
		}
		step.isRound, step.source, step.target = true, source, target
		step.title = roundTitle(source, target) + t.inSpread() + ". " + outcome(changes)
		if !t.partial {
			step.deviations = c.deviations(source, target, changes)
		}
	case "go-spread":
		if !t.partial && t.addSpread(number, call, f[6], f[7], from, changes) {
			return
		}
		step.title = call + " changes " + cellsOf(changes) + "."
	}
	c.apply(changes)
	t.steps = append(t.steps, step)
}

func (t *timeline) inSpread() string {
	if t.within == "" {
		return ""
	}
	return ", in " + t.within
}

func roundTitle(source, target int) string {
	return "Node " + strconv.Itoa(source) + " gossips with node " + strconv.Itoa(target)
}

func outcome(changes []change) string {
	if len(changes) == 0 {
		return "Nothing moves."
	}
	return sentence(cellsOf(changes)) + " changed."
}

func cellsOf(changes []change) string { return element.Counted(len(changes), "entry") }

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
	written, err := gossip.Write(nodes, key, nil, from)
	if err != nil {
		return false
	}
	version := written.Entry.Version
	written.Entry.Value = cell{value: value, version: js.Global().Get("String").Invoke(version).String()}
	nodes[from].State.Set(key, written.Entry)
	steps := []timeStep{{cluster: number, title: "Node " + strconv.Itoa(from) + " sets " + key + ", in " + call + ".", changes: []change{changeOf(written)}}}
	for e := range gossip.Exchanges(nodes, from) {
		var moved []change
		for _, move := range e.Moves {
			moved = append(moved, changeOf(move))
		}
		title := roundTitle(e.Source, e.Target) + ", in " + call + ". " + outcome(moved)
		steps = append(steps, timeStep{cluster: number, title: title, isRound: true, source: e.Source, target: e.Target, changes: moved})
	}
	for _, ch := range changes {
		if !sameCell(ch.after, cellIn(nodes[ch.node], ch.key)) {
			return false
		}
	}
	for _, step := range steps {
		c.apply(step.changes)
	}
	t.steps = append(t.steps, steps...)
	return true
}
