package check

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// Round names the gossipRound that the cases run with (observation.go); it is empty for
// the program's own.
func (b Batch) Round() string { return b.round }

// Watched reports whether the last call of each case is to be watched, see ParseObservations.
func (b Batch) Watched() bool { return b.watched }

// Looped reports whether loops are to tell where the only case is, which has not ended before.
func (b Batch) Looped() bool { return b.looped }

// Changes returns the numbers of the proposed changes with which the program runs: in a
// trial one after the other, else one at most.
func (b Batch) Changes() []int { return b.changes }

// Trial reports whether all changes are tried in one realm, each on the same cases.
func (b Batch) Trial() bool { return b.trial }

// Hangs reports whether a change is wrong with which the top level does not end; else what it has
// defined until then is tried.
func (b Batch) Hangs() bool { return b.hangs }

// JSON returns the cases, those of a trial once, as the sandbox expects them:
//
//	[{ nodes: [{ id, state: { key: { value, version } } }], calls: [[name, ...arguments]] }]
//
// Nodes may have more fields between id and state.
// The arguments of a call leave out nodes, which is always the first.
func (b Batch) JSON() string {
	cases := b.cases
	if b.trial {
		cases = cases[:len(cases)/len(b.changes)]
	}
	if len(cases) < manyCases {
		return casesText(cases)
	}
	return texts.get(slices.Clone(cases)) // which nobody changes
}

// manyCases is less than a series has for either function.
const manyCases = 150

// texts keeps those of all cases of a seed, of those that judge spreadInfo, and of the next seed's.
var texts = recent[[]*testCase, string]{most: 3, same: slices.Equal[[]*testCase], make: casesText}

func casesText(cases []*testCase) string {
	w := jsonWriter{whole: true}
	w.array(len(cases), func(i int) {
		c := cases[i]
		w.object(func() {
			w.field("nodes")
			w.cluster(c.nodes)
			w.field("calls")
			w.array(len(c.calls), func(i int) { w.call(c.calls[i]) })
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
		w.WriteString(`"` + c.key + `",` + c.value.Text + ",")
		w.integer(c.from)
	}
	w.WriteByte(']')
}

// ParseObservations reads what the host saw, in parts of whole lines: a line for each thing, with
// fields separated by tabs. Texts are quoted as JSON strings, so they contain neither
// tabs nor line ends; values are written as their canonical texts.
//
//	anew                                        the run begins anew: what came before does not count
//	failure  MESSAGE                            the program could not be run, or not to the end
//	load     REASON MESSAGE LINE COLUMN         the top level failed
//	missing  NAME DEFINED                       this function does not exist; DEFINED is 1 if the text defines it
//	case                                        begins what happened in a case
//	step     LATE REASON MESSAGE LINE COLUMN    begins what a call did; LATE is 0 or 1, REASON may be empty
//	promise                                     the call returned a promise
//	nodes                                       begins the nodes after the call
//	node     STATE [NAME VALUE]...              begins a node; its state's number, which nodes with one state share,
//	                                            counted from 0 within a step, and the fields that it had
//	                                            before the first call, with their values now
//	beside   FIELD                              the node has an entry as a field of its own, beside its state, and this is its name
//	no-state TEXT                               what is there instead of a state; STATE is then empty
//	entry    KEY ENTRY VALUE VERSION            each key once; ENTRY is a number as well, and both count on together
//	more     FIELD                              the entry has fields beyond value and version; this is one of them
//	renewed                                     the entry is another object than before the call
//	no-entry KEY VALUE                          VALUE alone instead of an entry
//	moments                                     begins what the step did, in order: all of it
//	change   LINE COLUMN                        this place has changed something; begins the nodes after that
//	look     LINE COLUMN NODE KEY               this place has read an entry, or whether there is one
//	changed  CASE REASON MESSAGE LINE COLUMN    at the end, the nodes of the case, counted from 0, are not as its last step has
//	                                            left them; begins what they are, or why they could not be read
//	end      REASON MESSAGE LINE COLUMN         the run ended early
func ParseObservations(parts iter.Seq[string]) (Observations, error) {
	var p parser
	for line := range lines(parts) {
		name, rest, _ := strings.Cut(line, "\t")
		p.split(rest)
		if err := p.line(name, p.fields); err != nil {
			return Observations{}, errors.New("check: the line " + strconv.Quote(line) + " of the observations: " + err.Error())
		}
	}
	return p.result, nil
}

// lines returns the lines of parts of whole lines, without their ends.
func lines(parts iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range parts {
			for line := range strings.Lines(part) {
				if !yield(strings.TrimSuffix(line, "\n")) {
					return
				}
			}
		}
	}
}

type parser struct {
	result  Observations
	fields  []string       // of the line
	objects []object       // by number, within the nodes that are being read
	nodesOf *model.Cluster // these nodes; nil if there are none
	key     string         // of the last entry
	changed *step          // that has changed since; nil while new steps come

	// Allocating these one by one would take most of the time.
	nodes   slab[model.Node]
	states  slab[model.State]
	entries slab[model.Entry]
}

// object is a state or an entry.
type object struct {
	state *model.State
	entry *model.Entry
}

// slab allocates values of a type.
type slab[T any] struct{ free []T }

func (s *slab[T]) take() *T {
	if len(s.free) == 0 {
		s.free = make([]T, 128)
	}
	one := &s.free[0]
	s.free = s.free[1:]
	return one
}

// split sets the fields of a line.
func (p *parser) split(rest string) {
	p.fields = p.fields[:0]
	for {
		field, others, more := strings.Cut(rest, "\t")
		p.fields = append(p.fields, field)
		if !more {
			return
		}
		rest = others
	}
}

// fieldCounts holds how many fields a line of each name has; a node may have more, in pairs.
var fieldCounts = map[string]int{
	"anew": 1, "failure": 1, "load": 4, "missing": 2, "case": 1, "step": 5, "nodes": 1, "node": 1, "no-state": 1, "entry": 4, "no-entry": 2, "end": 4,
	"changed": 5,
	"promise": 1, "beside": 1, "more": 1, "renewed": 1,
	"moments": 1, "change": 2, "look": 4,
}

func (p *parser) line(name string, f []string) error {
	n, known := fieldCounts[name]
	if pairs := name == "node" && len(f)%2 == n%2; !known || n != len(f) && !pairs {
		return errors.New(strconv.Itoa(len(f)) + " fields do not make " + strconv.Quote(name))
	}
	r := &p.result
	switch name {
	case "anew":
		*r = Observations{}
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
		p.changed = nil
	case "changed":
		return p.changedLine(f)
	default:
		return p.stepLine(name, f)
	}
	return nil
}

// changedLine takes away what a case has led to, as that has changed since.
func (p *parser) changedLine(f []string) error {
	i, err := strconv.Atoi(f[0])
	if err != nil || i < 0 || i >= len(p.result.cases) || len(p.result.cases[i]) == 0 {
		return errors.New(strconv.Quote(f[0]) + " is not the number of a case that has run")
	}
	steps := p.result.cases[i]
	p.changed = &steps[len(steps)-1]
	p.changed.problem, p.changed.nodes, p.changed.more, p.changed.renewed, p.changed.beside = parseProblem(f[1:]), nil, nil, nil, nil
	p.nodesOf = nil
	return nil
}

func (p *parser) stepLine(name string, f []string) error {
	if len(p.result.cases) == 0 {
		return errors.New(strconv.Quote(name) + " outside a case")
	}
	steps := &p.result.cases[len(p.result.cases)-1]
	if name == "step" {
		*steps = append(*steps, step{late: f[0] == "1", problem: parseProblem(f[1:])})
		p.nodesOf, p.changed = nil, nil
		return nil
	}
	if len(*steps) == 0 {
		return errors.New(strconv.Quote(name) + " outside a step")
	}
	current := &(*steps)[len(*steps)-1]
	if p.changed != nil {
		current = p.changed
	}
	switch name {
	case "nodes":
		p.begin(&current.nodes)
		return nil
	case "promise":
		current.promised = true
		return nil
	case "moments":
		current.watched = true
		return nil
	case "change", "look":
		return p.moment(current, name, f)
	}
	return p.nodeLine(current, name, f)
}

// nodeLine reads a line about the nodes that are being read.
func (p *parser) nodeLine(current *step, name string, f []string) error {
	if p.nodesOf == nil {
		return errors.New(strconv.Quote(name) + " outside nodes")
	}
	if name == "node" {
		n, err := p.node(f)
		*p.nodesOf = append(*p.nodesOf, n)
		return err
	}
	if len(*p.nodesOf) == 0 {
		return errors.New(strconv.Quote(name) + " outside a node")
	}
	s := (*p.nodesOf)[len(*p.nodesOf)-1].State
	switch name {
	case "beside":
		if p.nodesOf == &current.nodes {
			current.beside = append(current.beside, spot{node: len(current.nodes) - 1, key: unquote(f[0])})
		}
	case "no-state":
		s.Instead = decode(f[0])
	case "no-entry":
		s.Add(unquote(f[0]), &model.Entry{Value: model.ParseValue(f[1]), ValueOnly: true})
	case "more", "renewed":
		if p.nodesOf == &current.nodes {
			p.mark(current, name, f)
		}
	case "entry":
		o, err := p.object(f[1])
		if err != nil {
			return err
		}
		if o.entry == nil {
			o.entry = p.entries.take()
			*o.entry = model.Entry{Value: model.ParseValue(f[2]), Version: model.ParseValue(f[3])}
		}
		p.key = unquote(f[0])
		s.Add(p.key, o.entry)
	}
	return nil
}

// mark reads a line about the last entry of the nodes after a step.
func (p *parser) mark(s *step, name string, f []string) {
	here := spot{node: len(s.nodes) - 1, key: p.key}
	if name == "renewed" {
		s.renewed = append(s.renewed, here)
		return
	}
	here.field = unquote(f[0])
	s.more = append(s.more, here)
}

// begin begins to read nodes.
func (p *parser) begin(nodes *model.Cluster) {
	*nodes = model.Cluster{}
	p.nodesOf = nodes
	p.objects = p.objects[:0]
}

// maxMoments bounds the moments of a step. The sandbox sends no more than that.
const maxMoments = 2000

// moment reads a line that is a moment or begins one.
func (p *parser) moment(s *step, name string, f []string) error {
	line, _ := strconv.Atoi(f[0])
	column, _ := strconv.Atoi(f[1])
	if line < 1 || column < 1 {
		return errors.New("a moment without a place")
	}
	if !s.watched || len(s.moments) == maxMoments {
		return errors.New("one moment too many")
	}
	s.moments = append(s.moments, moment{line: line, column: column})
	n := &s.moments[len(s.moments)-1]
	if name == "change" {
		p.begin(&n.nodes)
		return nil
	}
	var err error
	n.node, err = strconv.Atoi(f[2])
	n.key = unquote(f[3])
	p.nodesOf = nil
	return err
}

// node reads a line that begins a node.
func (p *parser) node(f []string) (*model.Node, error) {
	n := p.nodes.take()
	if f[0] == "" {
		n.State = p.states.take()
	} else {
		o, err := p.object(f[0])
		if err != nil {
			return nil, err
		}
		if o.state == nil {
			o.state = p.states.take()
		}
		n.State = o.state
	}
	for i := 1; i < len(f); i += 2 {
		if name, value := unquote(f[i]), model.ParseValue(f[i+1]); name == "id" {
			n.ID = value
		} else {
			n.More = append(n.More, model.Field{Name: name, Value: value})
		}
	}
	return n, nil
}

// object returns the object with a number, a new one if the number is the next.
func (p *parser) object(number string) (*object, error) {
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i > len(p.objects) {
		return nil, errors.New(strconv.Quote(number) + " is neither a number given before nor the next one")
	}
	if i == len(p.objects) {
		p.objects = append(p.objects, object{})
	}
	return &p.objects[i], nil
}

func parseProblem(f []string) problem {
	line, _ := strconv.Atoi(f[2]) // an empty field means unknown: 0
	column, _ := strconv.Atoi(f[3])
	return problem{reason: f[0], message: decode(f[1]), line: line, column: column}
}

// decode returns the text of a JSON string. A lone surrogate, which
// Go cannot hold, leaves its escapes visible.
func decode(quoted string) string {
	if text, err := strconv.Unquote(quoted); err == nil {
		return text
	}
	return unquote(quoted)
}

// unquote takes the quotes off a JSON string but keeps its escapes, so that the
// text stays unambiguous and can be quoted again.
func unquote(text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`)
}
