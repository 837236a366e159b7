package check

import (
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// text is what a person reads: the calls, the nodes before and after, what was
// expected, and why the result is wrong.
func (e *counterexample) text() string {
	var b strings.Builder
	for _, call := range e.calls {
		b.WriteString(call.String() + "\n")
	}
	actual := e.last().nodes
	shown := e.shownNodes()
	for _, i := range shown {
		b.WriteString("\nnode " + strconv.Itoa(i))
		if id := e.nodes[i].ID; !id.Equal(model.NumberValue(float64(i))) {
			b.WriteString(" (id " + short(id.String()) + ")")
		}
		b.WriteString("\n  before    " + stateText(e.nodes[i].State))
		b.WriteString("\n  " + e.expectation() + "  " + stateText(e.expected[i].State))
		if i < len(actual) {
			b.WriteString("\n  yours     " + stateText(actual[i].State))
			lost := lostFields(i, e.expected[i], actual[i])
			for _, d := range lost {
				b.WriteString("; " + d.fieldText())
			}
			if !e.expected[i].State.Equal(actual[i].State) || len(lost) > 0 {
				b.WriteString("   <- differs")
			}
		}
		b.WriteByte('\n')
	}
	if more := len(e.expected) - len(shown); more > 0 {
		b.WriteString("\nand " + strconv.Itoa(more) + " more nodes\n")
	}
	b.WriteString("\n" + e.why())
	if e.note != "" {
		b.WriteString(" " + e.note)
	}
	return b.String()
}

// maxNodes bounds the nodes that a text shows.
const maxNodes = 20

// shownNodes returns the nodes that a text shows: all, or of many those that calls name, those that differ, and then the first.
func (e *counterexample) shownNodes() (shown []int) {
	for i := range e.expected {
		shown = append(shown, i)
	}
	if len(shown) <= maxNodes {
		return shown
	}
	rank := map[int]int{}
	for _, d := range e.differences() {
		rank[d.node] = 1
	}
	for _, c := range e.calls {
		if c.function == gossipRound {
			rank[c.source], rank[c.target] = 2, 2
		} else {
			rank[c.from] = 2
		}
	}
	slices.SortStableFunc(shown, func(a, b int) int { return rank[b] - rank[a] })
	shown = shown[:maxNodes]
	slices.Sort(shown)
	return shown
}

// expectation names the expected result.
func (e *counterexample) expectation() string {
	if e.expects != "" {
		return e.expects
	}
	return "expected"
}

// fieldText says what happened to a field.
func (d difference) fieldText() string {
	text := `"` + d.field + `" was ` + short(d.had.String())
	if d.has.Kind == model.UndefinedKind {
		return text + " and is gone"
	}
	return text + " and is now " + short(d.has.String())
}

// stateText shows the entries of a state, as in x: "a" v1.
func stateText(s *model.State) string {
	if s.Instead != "" {
		return s.Instead
	}
	if len(s.Keys) == 0 {
		return "(empty)"
	}
	var b strings.Builder
	for i, key := range s.Keys {
		if i > 0 {
			b.WriteString(", ")
		}
		if i == maxShown {
			return b.String() + strconv.Itoa(len(s.Keys)-i) + " more keys"
		}
		b.WriteString(short(key) + ": " + entryText(s.Entries[i]))
	}
	return b.String()
}

// entryText shows an entry as the lesson does: its value, then v and its version.
func entryText(e *model.Entry) string {
	switch {
	case e == nil:
		return "(unknown)"
	case e.ValueOnly:
		return short(e.Value.String())
	}
	return short(e.Value.String()) + " v" + short(e.Version.String())
}

// short cuts off a text that nobody would read to the end.
func short(text string) string {
	const longest = 200
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "") + "… (" + strconv.Itoa(len(text)) + " bytes)"
}

// why says in a sentence or two which rule the result breaks.
func (e *counterexample) why() string {
	s := e.last()
	switch s.problem.reason {
	case "":
	case threw:
		return e.lastCall().function + " threw here" + place(s.problem) + ": " + s.problem.message
	case timeout:
		text := e.lastCall().function + " did not finish here" + place(s.problem) + ": " + s.problem.message + "."
		if s.problem.line == 0 {
			text += " Is there an endless loop?"
		}
		return text
	default:
		return s.problem.message
	}
	if e.shared != nil {
		return e.shared.why()
	}
	all := e.differences()
	if len(all) == 0 {
		return ""
	}
	d := all[0]
	text := e.cause(d)
	if d.actual != nil && d.expected != nil && !d.actual.ValueOnly && d.actual.Version.AsNumber() == d.expected.Version.Number {
		switch d.actual.Version.Kind {
		case model.StringKind:
			text += " The version must be a number, but yours is text."
		case model.BigintKind:
			text += " The version must be a number, but yours is a BigInt."
		}
	}
	if s.promised {
		text += " " + e.lastCall().function + " returned a promise."
	}
	if s.late {
		text += " Work that is put off comes too late: the states must be right when the function returns."
	}
	return text
}

// place says where in the program a problem is, as part of a sentence.
func place(p problem) string {
	if p.line == 0 {
		return ""
	}
	return " (line " + strconv.Itoa(p.line) + ", column " + strconv.Itoa(p.column) + ")"
}

// cause says why the expected content of a cell is right.
func (e *counterexample) cause(d difference) string {
	node := "Node " + strconv.Itoa(d.node)
	if d.instead != "" {
		return node + " should have a state object with entries, but there is " + d.instead + "."
	}
	if d.field != "" {
		return node + " must keep its other fields, but " + d.fieldText() + ". Was the node object replaced by another one?"
	}
	if call := e.lastCall(); call.function == spreadInfo {
		return e.causeInSpread(d, node, call)
	} else if d.node != call.source && d.node != call.target {
		return node + " takes no part in this round, but its " + quoted(d.key) +
			" changed. Does it share an object with another node?"
	}
	return e.causeInRound(d, node)
}

func (e *counterexample) causeInRound(d difference, node string) string {
	call := e.lastCall()
	peer := call.source + call.target - d.node
	own, other := e.prior[d.node].State.Get(d.key), e.prior[peer].State.Get(d.key)
	key := quoted(d.key)
	switch {
	case own == nil && other == nil:
		return "Neither node knew " + key + ", so neither can know it now."
	case own == nil:
		return "Node " + strconv.Itoa(peer) + " knows " + key + " and node " + strconv.Itoa(d.node) + " does not, so the entry goes to node " + strconv.Itoa(d.node) + "."
	case other == nil:
		return "Only node " + strconv.Itoa(d.node) + " knows " + key + ", so it keeps its entry as it is."
	case own.NewerThan(other):
		return node + " has the higher version of " + key + ", " + own.Version.String() + " against " + other.Version.String() + ", so it keeps its entry as it is."
	case other.NewerThan(own):
		return "Node " + strconv.Itoa(peer) + " has the higher version of " + key + ", " + other.Version.String() + " against " + own.Version.String() + ", so its whole entry goes to node " + strconv.Itoa(d.node) + "."
	}
	return "Both nodes have version " + own.Version.String() + " of " + key + ". That is a tie, and on a tie nothing moves."
}

func (e *counterexample) causeInSpread(d difference, node string, call call) string {
	key := quoted(d.key)
	own := e.prior[d.node].State.Get(d.key)
	inText := strings.ToLower(node[:1]) + node[1:]
	newest := e.newest(d.key)
	switch {
	case d.key != call.key && newest != nil && (d.expected == nil || newest.NewerThan(d.expected)):
		return "With one sweep, node " + strconv.Itoa(call.from) + " gossips with " + inText + " before it hears of " + key + " as " +
			entryText(newest) + ", so " + inText + " does not get that."
	case d.expected == nil:
		return "Nobody knew " + key + ", so " + inText + " cannot know it now."
	case d.key != call.key && d.expected.Equal(own):
		return node + " keeps " + key + " as " + entryText(own) + ": spreadInfo sets only " + quoted(call.key) + ", and nobody has a higher version of " + key + "."
	case d.key != call.key:
		return "Gossip exchanges all keys, both ways: while " + quoted(call.key) + " spreads, " + inText + " learns " + key + " as " + entryText(d.expected) + "."
	}
	set := model.Entry{Value: call.value, Version: e.correct.Reading.NextVersion(e.prior[call.from].State, call.key)}
	switch isNew := d.expected.Equal(&set); {
	case isNew && d.node == call.from && own == nil:
		return node + " did not know " + key + " yet, so the value it sets has version 1."
	case isNew && d.node == call.from:
		return node + " had version " + own.Version.String() + " of " + key + ", so the value it sets has version " + set.Version.String() + "."
	case isNew:
		return "Node " + strconv.Itoa(call.from) + " gossips with every other node, so " + inText + " learns the new value of " + key + " as well."
	case d.expected.NewerThan(&set):
		return "The higher version wins, even against the new value, which has version " + set.Version.String() + ", so " + inText + " ends up with " + key + " as " + entryText(d.expected) + "."
	}
	return "The new value of " + key + " has version " + set.Version.String() + ", and so does " + entryText(d.expected) + ", which " + inText +
		" already has or hears of first. That is a tie, and on a tie nothing moves."
}

// newest is the newest entry of a key before the last call, nil if nobody knew it.
func (e *counterexample) newest(key string) (newest *model.Entry) {
	for _, n := range e.prior {
		if known := n.State.Get(key); known != nil && (newest == nil || known.NewerThan(newest)) {
			newest = known
		}
	}
	return newest
}

func quoted(key string) string { return `"` + short(key) + `"` }

// snippet is a few lines of JavaScript that show the same in a console in which the
// program's functions are defined.
func (e *counterexample) snippet() string {
	w := jsonWriter{whole: true}
	w.WriteString("const nodes = ")
	w.cluster(e.nodes)
	w.WriteString(";\n")
	for _, call := range e.calls {
		w.WriteString(call.String() + ";\n")
	}
	if e.shared != nil {
		w.WriteString("console.log(" + e.shared.comparison() + ");\n// expected: false")
		return w.String()
	}
	var expected jsonWriter
	room := expected.room()
	expected.array(len(e.expected), func(i int) { expected.state(e.expected[i].State, &room) })
	w.WriteString("console.log(JSON.stringify(nodes.map((node) => node.state)));\n// " + e.expectation() + ": " + expected.String())
	return w.String()
}
