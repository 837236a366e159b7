package check

import (
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// note is something about a program that passes: it is right, but the task's words ask
// for something else.
type note struct {
	id, function, title, text string
	example                   *counterexample // of the words, which the program does not follow; nil if there is none
}

// departure is a way in which a reading differs from the lesson's own. Its title and
// text make a note or, if the words bind, a misconception.
type departure struct {
	id    string
	title func(r model.Reading) string // in lower case, as that of a misconception
	text  string
	adopt func(r *model.Reading, from model.Reading) // makes r like the other reading in this respect
}

// differs reports whether a reading departs from the lesson's in this way.
func (d *departure) differs(r model.Reading) bool { return d.alone(r) != model.Readings[0] }

// alone is the lesson's reading with only this departure of another one.
func (d *departure) alone(r model.Reading) model.Reading {
	alone := model.Readings[0]
	d.adopt(&alone, r)
	return alone
}

// corrected is a reading without this departure.
func (d *departure) corrected(r model.Reading) model.Reading {
	d.adopt(&r, model.Readings[0])
	return r
}

var departures = []departure{
	{
		id:    "one-sweep",
		title: func(model.Reading) string { return "the sender gossips only once with every other node" },
		text:  "The task asks for 3 rounds, each with every other node. One brings the new value to all of them. But what the sender learns on its way reaches only the nodes that it meets afterward.",
		adopt: func(r *model.Reading, from model.Reading) { r.Sweeps = from.Sweeps },
	},
	{
		id:    "version-one",
		title: func(model.Reading) string { return "the version of a new value is always 1" },
		text:  "The task asks for one more than the version that the node has. If every new value has version 1, a second one is no newer than the first. That is a tie, and on a tie nothing moves.",
		adopt: func(r *model.Reading, from model.Reading) { r.Raises = from.Raises },
	},
	{
		id: "peer-order",
		title: func(r model.Reading) string {
			title := "the other nodes are visited in " + r.OrderWord() + " order"
			if r.Rotates {
				title += ", beginning next to the sender"
			}
			return title
		},
		text:  "The task asks for index order. If two nodes have different values of the same version, the order decides which of them the sender hears of first, and that one stays.",
		adopt: func(r *model.Reading, from model.Reading) { r.Descending, r.Rotates = from.Descending, from.Rotates },
	},
}

// notes returns what there is to say about a function that passes.
func (x *examination) notes(reading model.Reading, seen [][]step) (all []note) {
	for i := range departures {
		if d := &departures[i]; d.differs(reading) {
			title := d.title(reading)
			example := x.example(d, reading, seen)
			if example != nil {
				example.expects = "lesson’s"
			}
			all = append(all, note{d.id, x.function, strings.ToUpper(title[:1]) + title[1:], d.text, example})
		}
	}
	for _, fact := range []struct {
		title, text string
		id          string
		of          func(before model.Cluster, c call, s step) string
	}{
		{id: "more-fields", of: moreFields,
			title: "Entries have extra fields",
			text:  "The task’s entries have a value and a version, and nothing more."},
		{id: "renewed-entries", of: renewedEntry,
			title: "Entries are replaced although nothing changes",
			text:  "This does no harm. But only an entry that moves has to be copied; the others can stay as they are."},
		{id: "promise", of: promise,
			title: x.function + " returns a promise",
			text:  "The states are right by then, so there is nothing to wait for. Leave out async and await."},
	} {
		if where := x.first(seen, fact.of); where != "" {
			all = append(all, note{id: fact.id, function: x.function, title: fact.title, text: where + " " + fact.text})
		}
	}
	return all
}

// first returns what the smallest case of all says in which there is something to say.
func (x *examination) first(seen [][]step, of func(before model.Cluster, c call, s step) string) (text string) {
	smallest := 0
	x.eachStep(seen, func(i int, before model.Cluster, c call, s step) {
		if c.function != x.function {
			return
		}
		if found := of(before, c, s); found != "" && (text == "" || x.cases[i].size() < smallest) {
			text, smallest = found, x.cases[i].size()
		}
	})
	return text
}

// moreFields, renewedEntry and promise say where such a thing was seen, if it was.
func moreFields(_ model.Cluster, c call, s step) string {
	if len(s.more) == 0 {
		return ""
	}
	m := s.more[0]
	return "After " + c.String() + ", the entry of " + quoted(m.key) + " at node " + strconv.Itoa(m.node) + " also has the field " + quoted(m.field) + "."
}

func renewedEntry(before model.Cluster, c call, s step) string {
	for _, r := range s.renewed {
		isSet := c.function == spreadInfo && r.node == c.from && r.key == c.key
		if isSet || !before[r.node].State.Get(r.key).Equal(s.nodes[r.node].State.Get(r.key)) {
			continue
		}
		return "After " + c.String() + ", node " + strconv.Itoa(r.node) + " has another object for " + quoted(r.key) + ", with the same value and version as before."
	}
	return ""
}

func promise(_ model.Cluster, c call, s step) string {
	if s.promised {
		return c.String() + " returns one."
	}
	return ""
}

// example returns the case that shows best what difference a departure makes: without it
// all would be right. If possible it is enough by itself, a value does not arrive, and
// nobody knew anything before the calls. nil if there is none among the cases that were seen.
func (x *examination) example(d *departure, reading model.Reading, seen [][]step) (best *counterexample) {
	lessons := &model.Model{Reading: model.Readings[0]}
	alone, corrected := &model.Model{Reading: d.alone(reading)}, &model.Model{Reading: d.corrected(reading)}
	rank := func(e *counterexample) int {
		rank := e.size()
		if contradiction(alone, e.testCase, e.steps) >= 0 {
			rank += 40_000
		}
		if !slices.ContainsFunc(e.differences(), difference.isOfValue) {
			rank += 20_000
		}
		if len(e.keys()) > 0 {
			rank += 10_000
		}
		return rank
	}
	for i, steps := range seen {
		k := contradiction(corrected, x.cases[i], steps)
		if k < 0 || steps[k].nodes == nil {
			continue
		}
		cut := *x.cases[i]
		cut.calls = cut.calls[:k+1]
		if !after(corrected, &cut, k+1).Equal(after(lessons, &cut, k+1)) {
			continue
		}
		e := newCounterexample(&cut, lessons, steps[:k+1])
		if best == nil || rank(e) < rank(best) {
			best = e
		}
	}
	return best
}

// isOfValue reports whether a value differs, not only a version.
func (d difference) isOfValue() bool {
	return d.actual == nil || d.expected == nil || !d.actual.Value.Equal(d.expected.Value)
}

// departure names how a program departs from the lesson's words if that explains all
// that was seen and the words bind, with an example if there is one.
func (x *examination) departure(seen [][]step) (*model.Misconception, *counterexample) {
	if !x.strict || x.function != spreadInfo {
		return nil, nil
	}
	for i := range spreadModels {
		m := &spreadModels[i]
		if !x.explains(m, seen, x.cases[0], seen[0]) {
			continue
		}
		named := model.Model{}
		var example *counterexample
		for i := range departures {
			if d := &departures[i]; d.differs(m.Reading) {
				if example == nil {
					example = x.example(d, m.Reading, seen)
				}
				named.Wrong = append(named.Wrong, model.Misconception{ID: d.id, Title: d.title(m.Reading), Hint: d.text})
			}
		}
		return named.Misconception(), example
	}
	return nil, nil
}

// counted is the number of notes in words.
func counted(notes []note) string {
	if len(notes) == 1 {
		return "1 note"
	}
	return strconv.Itoa(len(notes)) + " notes"
}
