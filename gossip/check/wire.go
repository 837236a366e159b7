package check

import (
	"errors"
	"strconv"
	"strings"
)

// JSON returns the batch as the sandbox wants it:
//
//	{ round: 'copying' | 'sharing' | '', cases: [{ nodes: [{ id, state: { key: { value, version } } }], calls: [[name, ...arguments]] }] }
//
// Nodes may have more fields between id and state.
// The arguments of a call leave out nodes, which is always the first.
func (b Batch) JSON() string {
	var w jsonWriter
	w.object(func() {
		w.field("round")
		w.text(b.round)
		w.field("cases")
		w.array(len(b.cases), func(i int) {
			c := b.cases[i]
			w.object(func() {
				w.field("nodes")
				w.cluster(c.nodes)
				w.field("calls")
				w.array(len(c.calls), func(i int) { w.call(c.calls[i]) })
			})
		})
	})
	return w.String()
}

func (w *jsonWriter) call(c call) {
	w.WriteString(`["` + c.function + `",`)
	if c.function == gossipRound {
		w.integer(c.source)
		w.WriteByte(',')
		w.integer(c.target)
	} else {
		w.WriteString(`"` + c.key + `",` + c.value.text + ",")
		w.integer(c.from)
	}
	w.WriteByte(']')
}

// ParseObservations reads what the host saw: a line for each thing, its fields
// separated by tabs. Texts are quoted as JSON strings and so contain neither
// tabs nor line ends; values stand as their canonical texts.
//
//	failure  MESSAGE                            could not be run at all
//	load     REASON MESSAGE LINE COLUMN         the top level failed
//	missing  NAME DEFINED                       this function is not there; DEFINED is 1 if the text defines it
//	case                                        begins what happened in a case
//	step     LATE REASON MESSAGE LINE COLUMN    begins what a call did; LATE is 0 or 1, REASON may be empty
//	nodes                                       begins the nodes after the call
//	node     STATE [NAME VALUE]...              begins a node; its state's number, which shared states share, and
//	                                            the fields that it had before the first call, with their values now
//	odd      TEXT                               what stands in the place of the state; STATE is empty then
//	entry    KEY ENTRY VALUE VERSION            each key once; ENTRY is a number too
//	bare     KEY VALUE                          no entry, but VALUE in its place
//	end      REASON MESSAGE LINE COLUMN         the run ended before its time
func ParseObservations(text string) (Observations, error) {
	var p parser
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		name, rest, _ := strings.Cut(line, "\t")
		if err := p.line(name, strings.Split(rest, "\t")); err != nil {
			return Observations{}, errors.New("check: the line " + strconv.Quote(line) + " of the observations: " + err.Error())
		}
	}
	return p.result, nil
}

type parser struct {
	result  Observations
	states  map[string]*state // by number, within a step
	entries map[string]*entry
}

// fields tells how many fields a line of each name has; a node may have more, in pairs.
var fields = map[string]int{
	"failure": 1, "load": 4, "missing": 2, "case": 1, "step": 5, "nodes": 1, "node": 1, "odd": 1, "entry": 4, "bare": 2, "end": 4,
}

func (p *parser) line(name string, f []string) error {
	n, known := fields[name]
	if pairs := name == "node" && len(f)%2 == n%2; !known || n != len(f) && !pairs {
		return errors.New(strconv.Itoa(len(f)) + " fields do not make " + strconv.Quote(name))
	}
	r := &p.result
	switch name {
	case "failure":
		r.Failure = decode(f[0])
	case "load":
		r.load = parseProblem(f)
	case "missing":
		if r.missing = append(r.missing, f[0]); f[1] == "0" {
			r.undefined = append(r.undefined, f[0])
		}
	case "end":
		r.end = parseProblem(f)
	case "case":
		r.cases = append(r.cases, nil)
	default:
		return p.stepLine(name, f)
	}
	return nil
}

func (p *parser) stepLine(name string, f []string) error {
	if len(p.result.cases) == 0 {
		return errors.New(strconv.Quote(name) + " outside a case")
	}
	steps := &p.result.cases[len(p.result.cases)-1]
	if name == "step" {
		*steps = append(*steps, step{late: f[0] == "1", problem: parseProblem(f[1:])})
		p.states, p.entries = map[string]*state{}, map[string]*entry{}
		return nil
	}
	if len(*steps) == 0 {
		return errors.New(strconv.Quote(name) + " outside a step")
	}
	current := &(*steps)[len(*steps)-1]
	if name == "nodes" {
		current.nodes = cluster{}
		return nil
	}
	if name == "node" {
		current.nodes = append(current.nodes, p.node(f))
		return nil
	}
	if len(current.nodes) == 0 {
		return errors.New(strconv.Quote(name) + " outside a node")
	}
	s := current.nodes[len(current.nodes)-1].state
	switch name {
	case "odd":
		s.odd = decode(f[0])
	case "bare":
		s.add(unquote(f[0]), &entry{value: parseValue(f[1]), bare: true})
	case "entry":
		e := p.entries[f[1]]
		if e == nil {
			e = &entry{value: parseValue(f[2]), version: parseValue(f[3])}
			p.entries[f[1]] = e
		}
		s.add(unquote(f[0]), e)
	}
	return nil
}

// node reads a line that begins a node.
func (p *parser) node(f []string) *node {
	n := &node{state: p.states[f[0]]}
	if n.state == nil {
		n.state = &state{}
	}
	if f[0] != "" {
		p.states[f[0]] = n.state
	}
	for i := 1; i < len(f); i += 2 {
		if name, value := unquote(f[i]), parseValue(f[i+1]); name == "id" {
			n.id = value
		} else {
			n.more = append(n.more, field{name, value})
		}
	}
	return n
}

func parseProblem(f []string) problem {
	line, _ := strconv.Atoi(f[2]) // an empty field means not known: 0
	column, _ := strconv.Atoi(f[3])
	return problem{reason: f[0], message: decode(f[1]), line: line, column: column}
}

// decode returns the text that a JSON string stands for. A lone surrogate, which
// Go cannot hold, leaves its escapes visible.
func decode(quoted string) string {
	if text, err := strconv.Unquote(quoted); err == nil {
		return text
	}
	return unquote(quoted)
}

// unquote takes the quotes off a JSON string. Its escapes stay: so the text can
// be put between quotes again, and remains unambiguous.
func unquote(text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`)
}
