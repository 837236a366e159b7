package check

import (
	"strconv"
	"strings"
)

// text is what a person reads: the calls, the nodes before and after, what was
// expected, and why the result is wrong.
func (e *counterexample) text() string {
	var b strings.Builder
	for _, call := range e.calls {
		b.WriteString(call.String() + "\n")
	}
	actual := e.last().nodes
	for i := range e.expected {
		b.WriteString("\nnode " + strconv.Itoa(i))
		if id := e.nodes[i].id; !id.equal(numberValue(float64(i))) {
			b.WriteString(" (id " + id.String() + ")")
		}
		b.WriteString("\n  before    " + e.nodes[i].state.text())
		b.WriteString("\n  expected  " + e.expected[i].state.text())
		if i < len(actual) {
			b.WriteString("\n  yours     " + actual[i].state.text())
			lost := lostFields(i, e.expected[i], actual[i])
			for _, d := range lost {
				b.WriteString("; " + d.fieldText())
			}
			if !e.expected[i].state.equal(actual[i].state) || len(lost) > 0 {
				b.WriteString("   <- differs")
			}
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n" + e.why())
	if e.note != "" {
		b.WriteString(" " + e.note)
	}
	return b.String()
}

// fieldText says what happened to a field.
func (d difference) fieldText() string {
	text := `"` + d.field + `" was ` + short(d.had.String())
	if d.has.kind == undefinedKind {
		return text + " and is gone"
	}
	return text + " and is now " + short(d.has.String())
}

// text shows the entries of a state, as in x: "a"@1.
func (s *state) text() string {
	if s.instead != "" {
		return s.instead
	}
	if len(s.keys) == 0 {
		return "(empty)"
	}
	var b strings.Builder
	for i, key := range s.keys {
		if i > 0 {
			b.WriteString(", ")
		}
		if i == maxShown {
			return b.String() + strconv.Itoa(len(s.keys)-i) + " more keys"
		}
		b.WriteString(short(key) + ": " + s.entries[i].text())
	}
	return b.String()
}

// text shows an entry as value@version.
func (e *entry) text() string {
	switch {
	case e == nil:
		return "(unknown)"
	case e.valueOnly:
		return short(e.value.String())
	}
	return short(e.value.String()) + "@" + short(e.version.String())
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
		return e.lastCall().function + " did not finish here: " + s.problem.message + ". Is there an endless loop?"
	default:
		return s.problem.message
	}
	all := e.differences()
	if len(all) == 0 {
		return ""
	}
	d := all[0]
	text := e.cause(d)
	if d.actual != nil && d.expected != nil && !d.actual.valueOnly && d.actual.version.asNumber() == d.expected.version.number {
		switch d.actual.version.kind {
		case stringKind:
			text += " The version must be a number, but yours is text."
		case bigintKind:
			text += " The version must be a number, but yours is a BigInt."
		}
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
	own, other := e.prior[d.node].state.get(d.key), e.prior[peer].state.get(d.key)
	key := quoted(d.key)
	switch {
	case own == nil && other == nil:
		return "Neither node knew " + key + ", so neither can know it now."
	case own == nil:
		return "Node " + strconv.Itoa(peer) + " knows " + key + " and node " + strconv.Itoa(d.node) + " does not, so the entry goes to node " + strconv.Itoa(d.node) + "."
	case other == nil:
		return "Only node " + strconv.Itoa(d.node) + " knows " + key + ", so it keeps its entry as it is."
	case own.newerThan(other):
		return node + " has the higher version of " + key + ", " + own.version.String() + " against " + other.version.String() + ", so it keeps its entry as it is."
	case other.newerThan(own):
		return "Node " + strconv.Itoa(peer) + " has the higher version of " + key + ", " + other.version.String() + " against " + own.version.String() + ", so its whole entry goes to node " + strconv.Itoa(d.node) + "."
	}
	return "Both nodes have version " + own.version.String() + " of " + key + ". That is a tie, and on a tie nothing moves."
}

func (e *counterexample) causeInSpread(d difference, node string, call call) string {
	key := quoted(d.key)
	own := e.prior[d.node].state.get(d.key)
	inText := strings.ToLower(node[:1]) + node[1:]
	switch {
	case d.expected == nil:
		return "Nobody knew " + key + ", so " + inText + " cannot know it now."
	case d.key != call.key && d.expected.equal(own):
		return node + " keeps " + key + " as " + own.text() + ": spreadInfo sets only " + quoted(call.key) + ", and nobody has a higher version of " + key + "."
	case d.key != call.key:
		return "Gossip exchanges all keys, both ways: while " + quoted(call.key) + " spreads, " + inText + " learns " + key + " as " + d.expected.text() + "."
	}
	set := entry{call.value, e.correct.reading.nextVersion(e.prior[call.from].state, call.key), false}
	switch isNew := d.expected.equal(&set); {
	case isNew && d.node == call.from && own == nil:
		return node + " did not know " + key + " yet, so the value it sets has version 1."
	case isNew && d.node == call.from:
		return node + " had version " + own.version.String() + " of " + key + ", so the value it sets has version " + set.version.String() + "."
	case isNew:
		return "Node " + strconv.Itoa(call.from) + " gossips with every other node, so " + inText + " learns the new value of " + key + " as well."
	case d.expected.newerThan(&set):
		return "The higher version wins, even against the new value, which has version " + set.version.String() + ", so " + inText + " ends up with " + key + " as " + d.expected.text() + "."
	}
	return "The new value of " + key + " has version " + set.version.String() + ", and so does " + d.expected.text() + ", which " + inText +
		" already has or hears of first. That is a tie, and on a tie nothing moves."
}

func quoted(key string) string { return `"` + short(key) + `"` }

// snippet is a few lines of JavaScript that show the same in a console in which the
// program's functions are defined.
func (e *counterexample) snippet() string {
	var w jsonWriter
	w.WriteString("const nodes = ")
	w.cluster(e.nodes)
	w.WriteString(";\n")
	for _, call := range e.calls {
		w.WriteString(call.String() + ";\n")
	}
	var expected jsonWriter
	expected.array(len(e.expected), func(i int) { expected.state(e.expected[i].state) })
	w.WriteString("console.log(JSON.stringify(nodes.map((node) => node.state)));\n// expected: " + expected.String())
	return w.String()
}
