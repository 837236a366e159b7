package check

import (
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// witness tells where in its text a program goes wrong in a counterexample. It only
// explains: it is made of what the program's own run has watched, and no verdict depends
// on it.
type witness struct {
	sentence     string
	observations []testimony
	moment       int // the position of the first wrong change, -1 if the witness tells of none
}

// testimony is a place in the text and what it did to an entry; nil entries are
// unknown keys.
type testimony struct {
	line, column    int
	node            int
	key             string
	wrote           bool // or read
	entry, expected *model.Entry
}

// addWitness runs the counterexample of a wrong result once more and watches how it comes
// about. If the program does something else this time, there is no witness.
func (f *finding) addWitness(run Runner) {
	e := f.counterexample
	if f.verdict != fail || f.reason != wrongResult || e == nil {
		return
	}
	seen := run(Batch{cases: []*testCase{e.testCase}, round: e.round, watched: true})
	if len(seen.cases) != 1 || !sameSteps(seen.cases[0], e.steps) {
		return
	}
	last := seen.cases[0][len(e.steps)-1]
	if last.late { // a run that is watched goes on until nothing is awaited any more
		e.steps[len(e.steps)-1].late = true
		f.reason, f.misconception = async, &happensLater
	} else if last.watched {
		f.witness = e.witness(last.moments)
		wrong := -1
		if f.witness != nil {
			wrong = f.witness.moment
		}
		f.trail = e.trail(last.moments, wrong)
	}
}

// witness finds the first change that is wrong to the end, or says that an entry is
// never changed; nil if the moments do not tell.
func (e *counterexample) witness(moments []moment) *witness {
	h := history{start: e.start(), moments: moments}
	first, at := difference{}, len(moments)
	all := e.differences()
	for _, d := range all {
		if i := h.cause(d); i >= 0 && i < at && !e.isStep(h, d, i) {
			first, at = d, i
		}
	}
	switch {
	case at < len(moments):
		return h.wrongChange(e.origin(h, first, at))
	case len(all) > 0 && all[0].expected != nil:
		return e.noChange(h, all[0])
	}
	return nil
}

// isStep reports whether a change was right when it was made, and only what should come
// after it is missing: the entry was known, newer than the one it replaced, and older than
// the one that the node should have in the end.
func (e *counterexample) isStep(h history, d difference, i int) bool {
	was, made := entryAt(h.before(i), d.node, d.key), entryAt(h.moments[i].nodes, d.node, d.key)
	return made != nil && slices.ContainsFunc(e.possible(d.key), made.Equal) && (was == nil || made.NewerThan(was)) &&
		d.expected != nil && d.expected.NewerThan(made)
}

// origin returns the first change that made the entry that the i-th one makes. If no
// correct program makes such an entry, that is what is wrong: gossip only hands it on.
func (e *counterexample) origin(h history, d difference, i int) (difference, int) {
	made := entryAt(h.moments[i].nodes, d.node, d.key)
	if made == nil || slices.ContainsFunc(e.possible(d.key), made.Equal) {
		return d, i
	}
	for j, n := range h.moments[:i] {
		for node := range min(len(n.nodes), len(e.expected)) {
			if made.Equal(entryAt(n.nodes, node, d.key)) {
				return difference{node: node, key: d.key, expected: entryAt(e.expected, node, d.key)}, j
			}
		}
	}
	return d, i
}

// possible returns the entries for a key that there can be in a correct program: those
// that there were before the last call, and the one that it sets.
func (e *counterexample) possible(key string) []*model.Entry {
	all := e.entriesOf(key)
	if c := e.lastCall(); c.function == spreadInfo && c.key == key {
		set := model.Entry{Value: c.value, Version: e.correct.Reading.NextVersion(e.prior[c.from].State, key)}
		all = append(all, &set)
	}
	return all
}

// start returns the nodes before the last call.
func (e *counterexample) start() model.Cluster {
	if before := e.before(); before != nil {
		return before
	}
	return e.nodes
}

// history is what happened to the nodes during a call.
type history struct {
	start   model.Cluster
	moments []moment
}

// before returns the nodes before a moment.
func (h *history) before(i int) model.Cluster {
	for i--; i >= 0; i-- {
		if h.moments[i].nodes != nil {
			return h.moments[i].nodes
		}
	}
	return h.start
}

// cause returns the change that made what differs what it is in the end, -1 if there is
// none. What is wrong may be only the value or only the version of an entry. If no change
// has touched it, one that has changed the rest of the entry has forgotten it.
func (h *history) cause(d difference) int {
	for _, aspect := range []func(model.Cluster) string{d.wrongPart, d.whole} {
		for i, n := range slices.Backward(h.moments) {
			if n.nodes != nil && aspect(n.nodes) != aspect(h.before(i)) {
				return i
			}
		}
	}
	return -1
}

// wrongPart returns what is wrong in the end, as it is in these nodes.
func (d difference) wrongPart(c model.Cluster) string {
	if e := entryAt(c, d.node, d.key); e != nil && !e.ValueOnly && d.expected != nil && d.actual != nil {
		if d.expected.Value.Equal(d.actual.Value) {
			return e.Version.String()
		}
		if d.expected.Version.Equal(d.actual.Version) {
			return e.Value.String()
		}
	}
	return d.whole(c)
}

// whole returns everything that a node has in the place that differs.
func (d difference) whole(c model.Cluster) string {
	switch {
	case d.node >= len(c):
		return "no node"
	case d.instead != "":
		return c[d.node].State.Instead
	case d.field == "id":
		return c[d.node].ID.Text
	case d.field != "":
		return c[d.node].Field(d.field).Text
	}
	if e := c[d.node].State.Get(d.key); e != nil {
		return e.Value.String() + "@" + e.Version.String()
	}
	return "unknown"
}

// entryAt returns an entry of a node, nil if there is none.
func entryAt(c model.Cluster, node int, key string) *model.Entry {
	if node >= len(c) {
		return nil
	}
	return c[node].State.Get(key)
}

// wrongChange tells of a change, and of the last look at the entry before it.
func (h *history) wrongChange(d difference, i int) *witness {
	n, line := h.moments[i], "Line "+strconv.Itoa(h.moments[i].line)
	node := "node " + strconv.Itoa(d.node)
	switch {
	case len(n.nodes) < len(h.before(i)):
		return &witness{sentence: line + " took a node out of the array.", moment: i}
	case len(n.nodes) > len(h.before(i)):
		return &witness{sentence: line + " added a node to the array.", moment: i}
	case d.instead != "":
		return &witness{sentence: line + " left " + node + " with " + d.instead + " in place of a state.", moment: i}
	case d.field != "":
		return &witness{sentence: line + " replaced " + node + ": " + d.fieldText() + ".", moment: i}
	}
	was, is := entryAt(h.before(i), d.node, d.key), entryAt(n.nodes, d.node, d.key)
	w := &witness{sentence: line + " " + changeText(node, quoted(d.key), was, is) + ".", moment: i}
	switch {
	case d.expected == nil:
		w.sentence += " It should not be there."
	case d.expected.Equal(was):
		w.sentence += " It should stay as it was."
	default:
		w.sentence += " It should be " + entryText(d.expected) + "."
	}
	if look := h.look(d.node, d.key, i); look != nil && look.line != n.line {
		w.observations = append(w.observations, testimony{look.line, look.column, d.node, d.key, false, was, d.expected})
	}
	w.observations = append(w.observations, testimony{n.line, n.column, d.node, d.key, true, is, d.expected})
	return w
}

// changeText says what happened to an entry.
func changeText(node, key string, was, is *model.Entry) string {
	switch {
	case is == nil:
		return "removed " + key + ", which was " + entryText(was) + ", from " + node
	case was == nil:
		return "wrote " + key + " at " + node + " as " + entryText(is)
	}
	text := "replaced " + key + " at " + node + ": " + entryText(was) + " by "
	if !was.ValueOnly && !is.ValueOnly && was.NewerThan(is) {
		text += "the older "
	}
	return text + entryText(is)
}

// noChange tells that no line has changed an entry that should have changed, or changed
// once more, and which lines looked at it: one of them has decided so. If none has, a line
// that looked at the entry of the peer may tell more.
func (e *counterexample) noChange(h history, d difference) *witness {
	key, node := quoted(d.key), "node "+strconv.Itoa(d.node)
	w := &witness{sentence: "No line writes " + key + " at " + node + ".", moment: -1}
	looked := " looked for it there."
	if d.actual != nil {
		w.sentence = "No line changes " + key + " at " + node + ", which stays " + entryText(d.actual) + "."
		looked = " looked at it."
	}
	if i := h.cause(d); i >= 0 {
		w.sentence = "After line " + strconv.Itoa(h.moments[i].line) + ", n" + w.sentence[1:]
		h.moments = h.moments[i+1:]
	}
	looks := h.looks(d.node, d.key)
	switch call := e.lastCall(); {
	case len(looks) > 0:
	case call.function == gossipRound:
		peer := call.source + call.target - d.node
		looks, looked = h.looks(peer, d.key), " looked at it at node "+strconv.Itoa(peer)+"."
	case d.node != call.from && !h.touches(d.node):
		w.sentence += " No line even looks at an entry of " + node + "."
	}
	if len(looks) == 0 {
		return w
	}
	var numbers []int
	for _, look := range looks {
		numbers = append(numbers, look.line)
		w.observations = append(w.observations, testimony{
			line: look.line, column: look.column, node: look.node, key: d.key,
			entry: entryAt(e.last().nodes, look.node, d.key), expected: entryAt(e.expected, look.node, d.key),
		})
	}
	w.sentence += " " + linesText(numbers) + looked
	return w
}

// linesText is like "Line 4" or "Lines 2, 3 and 6".
func linesText(numbers []int) string {
	var lines []string
	for _, n := range slices.Sorted(slices.Values(numbers)) {
		lines = append(lines, strconv.Itoa(n))
	}
	last := len(lines) - 1
	if last == 0 {
		return "Line " + lines[0]
	}
	return "Lines " + strings.Join(lines[:last], ", ") + " and " + lines[last]
}

// look returns the last moment before the i-th that looks at an entry of a node, nil if
// there is none.
func (h *history) look(node int, key string, i int) *moment {
	for i--; i >= 0; i-- {
		if n := &h.moments[i]; n.looksAt(node, key) {
			return n
		}
	}
	return nil
}

// mostLines is how many lines a witness names that looked at an entry.
const mostLines = 3

// looks returns the last looks at an entry of a node, one for each line, in their order.
func (h *history) looks(node int, key string) (all []*moment) {
	for i := len(h.moments) - 1; i >= 0 && len(all) < mostLines; i-- {
		n := &h.moments[i]
		if n.looksAt(node, key) && !slices.ContainsFunc(all, func(other *moment) bool { return other.line == n.line }) {
			all = append(all, n)
		}
	}
	slices.Reverse(all)
	return all
}

// looksAt reports whether a moment is a look at an entry of a node.
func (n *moment) looksAt(node int, key string) bool {
	return n.nodes == nil && n.node == node && n.key == key
}

// touches reports whether anything has looked at an entry of a node or changed the node.
func (h *history) touches(node int) bool {
	return slices.ContainsFunc(h.moments, func(n moment) bool {
		return n.nodes == nil && n.node == node ||
			n.nodes != nil && (node >= len(n.nodes) || !n.nodes[node].State.Equal(h.start[node].State))
	})
}

// testimony writes { line, column, node, key, did, entry, expected }, the last two like
// "a" v1, or null for an unknown key.
func (w *jsonWriter) testimony(t testimony) {
	did := "read"
	if t.wrote {
		did = "write"
	}
	w.object(func() {
		w.place(t.line, t.column)
		w.field("node")
		w.integer(t.node)
		w.field("key")
		w.quoted(t.key)
		w.field("did")
		w.text(did)
		w.field("entry")
		w.entryText(t.entry)
		w.field("expected")
		w.entryText(t.expected)
	})
}
