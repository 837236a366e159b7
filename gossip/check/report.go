package check

import (
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// ReportVersion is raised whenever a field of the report changes its meaning.
const ReportVersion = 1

// Report is the outcome of a check. JSON tells all of it.
type Report struct {
	verdict       string
	headline      string // why: a sentence in lower case, unless it begins with a name
	reading       *model.Reading
	hazards       []hazard
	notes         []note
	strict        bool
	round, spread finding
	seed          uint32
	cases         int
}

// couldNotCheck returns the report on a program that could not be run, through no
// fault of its own.
func (r Report) couldNotCheck(reason string) Report {
	return Report{
		verdict: couldNot, headline: reason, seed: r.seed, strict: r.strict, cases: r.cases,
		round: finding{verdict: notChecked}, spread: finding{verdict: notChecked},
	}
}

// Failed returns the report of a check that could not run.
func Failed(reason string, o Options) Report {
	return Report{seed: o.Seed, strict: o.Strict}.couldNotCheck(reason)
}

// Fails reports whether the program is wrong.
func (r *Report) Fails() bool { return r.verdict == fail }

// conclude derives the verdict from those on the two functions.
func (r *Report) conclude() {
	r.verdict = pass
	for _, f := range []*finding{&r.round, &r.spread} {
		if f.verdict == fail {
			r.verdict = fail
		}
		if f.verdict == pass {
			for _, h := range f.hazards {
				if !slices.Contains(r.hazards, h) {
					r.hazards = append(r.hazards, h)
				}
			}
			for _, n := range f.notes { // spreadInfo calls gossipRound, and so does what that does
				if !slices.ContainsFunc(r.notes, func(other note) bool { return other.title == n.title }) {
					r.notes = append(r.notes, n)
				}
			}
		}
	}
	if r.spread.verdict == pass {
		r.reading = &r.spread.reading
	}
	if r.verdict != pass {
		r.reading, r.hazards, r.notes = nil, nil, nil
	}
	r.headline = r.reasons()
}

// verdictWords begin the summary.
var verdictWords = map[string]string{pass: "Passed", fail: "Failed", couldNot: "Could not check"}

// summary is the verdict and its reasons, and for a program that passes its reading.
func (r *Report) summary() string {
	text := r.headline
	if r.reading != nil {
		text = strings.TrimSuffix(text, ".") + " (" + r.reading.String() + ")."
	}
	return verdictWords[r.verdict] + ": " + text
}

// reasons tells why a program passes or fails.
func (r *Report) reasons() string {
	if r.verdict == pass {
		text := "right in all " + strconv.Itoa(r.cases) + " cases"
		if r.cases == 1 {
			text = "right in this case"
		}
		if len(r.notes) > 0 {
			text += ", with " + counted(r.notes)
		}
		return text + "."
	}
	if r.failsAlike() {
		return r.round.sentence("the program") + "."
	}
	var parts []string
	if r.round.verdict == fail {
		parts = append(parts, r.round.sentence(gossipRound))
	}
	if r.spread.verdict == fail {
		parts = append(parts, r.spread.sentence(spreadInfo))
	}
	if r.round.verdict == pass {
		parts = append(parts, "gossipRound passes")
	} else if r.spread.verdict == pass {
		parts = append(parts, "spreadInfo passes")
	}
	return strings.Join(parts, "; ") + "."
}

// failsAlike reports whether both functions fail for the same reason.
func (r *Report) failsAlike() bool {
	return r.round.problem == r.spread.problem && r.round.problem.reason != "" &&
		r.round.reason == r.spread.reason && r.round.reason != missing
}

// failsAsWhole reports whether both functions fail for the same reason before
// either is called, such as a syntax error.
func (r *Report) failsAsWhole() bool {
	return r.failsAlike() && r.round.counterexample == nil && r.spread.counterexample == nil
}

// JSON returns the report as the host hands it out. The host fills in console
// and durationMs, which the judge does not know.
func (r Report) JSON() string {
	var w jsonWriter
	w.object(func() {
		w.field("version")
		w.integer(ReportVersion)
		w.field("verdict")
		w.text(r.verdict)
		w.field("summary")
		w.text(r.summary())
		w.field("headline")
		w.text(r.headline)
		w.field("reading")
		w.reading(r.reading)
		w.field("hazards")
		w.array(len(r.hazards), func(i int) { w.hazard(r.hazards[i]) })
		w.field("notes")
		w.array(len(r.notes), func(i int) { w.note(r.notes[i], r.seed) })
		w.field("strict")
		w.boolean(r.strict)
		w.field("failsAsWhole")
		w.boolean(r.failsAsWhole())
		w.field("stages")
		w.stages(&r)
		w.field("functions")
		w.object(func() {
			w.field(gossipRound)
			w.finding(r.round, r.seed)
			w.field(spreadInfo)
			w.finding(r.spread, r.seed)
		})
		w.field("console")
		w.array(0, nil)
		w.field("seed")
		w.WriteString(strconv.FormatUint(uint64(r.seed), 10))
		w.field("cases")
		w.integer(r.cases)
		w.field("durationMs")
		w.integer(0)
	})
	return w.String()
}

func (w *jsonWriter) reading(r *model.Reading) {
	if r == nil {
		w.null()
		return
	}
	w.object(func() {
		w.field("sweeps")
		w.integer(r.Sweeps)
		w.field("version")
		w.text(r.VersionWord())
		w.field("order")
		w.text(r.OrderWord())
		w.field("isLessonReading")
		w.boolean(r.IsLessons())
		w.field("text")
		w.text(r.String())
		w.field("explanation")
		w.text(r.Explanation())
	})
}

func (w *jsonWriter) hazard(h hazard) {
	w.object(func() { w.texts("id", h.id, "title", h.title, "text", h.text) })
}

func (w *jsonWriter) note(n note, seed uint32) {
	w.object(func() {
		w.texts("id", n.id, "function", n.function, "title", n.title, "text", n.text)
		w.field("example")
		w.counterexample(n.example, seed)
	})
}

func (w *jsonWriter) finding(f finding, seed uint32) {
	w.object(func() {
		w.field("verdict")
		w.text(f.verdict)
		w.field("reason")
		w.textOrNull(f.reason)
		w.field("headline")
		w.textOrNull(f.headline())
		w.field("error")
		w.problem(f.problem)
		w.field("misconception")
		w.misconception(f.misconception)
		w.field("counterexample")
		w.counterexample(f.counterexample, seed)
		found := f.witness
		if found == nil {
			found = &witness{}
		}
		w.field("witness")
		w.array(len(found.observations), func(i int) { w.testimony(found.observations[i]) })
		w.field("witnessText")
		w.textOrNull(found.sentence)
		w.field("steps")
		w.array(len(f.trail), func(i int) { w.trailStep(f.trail[i]) })
		w.field("repair")
		w.repair(f.repair)
	})
}

func (w *jsonWriter) problem(p problem) {
	if p.reason == "" {
		w.null()
		return
	}
	w.object(func() {
		w.field("message")
		w.text(p.message)
		w.place(p.line, p.column)
	})
}

func (w *jsonWriter) misconception(m *model.Misconception) {
	if m == nil {
		w.null()
		return
	}
	w.object(func() { w.texts("id", m.ID, "title", m.Title, "hint", m.Hint) })
}

func (w *jsonWriter) counterexample(e *counterexample, seed uint32) {
	if e == nil {
		w.null()
		return
	}
	w.object(func() {
		w.field("calls")
		w.array(len(e.calls), func(i int) { w.text(e.calls[i].String()) })
		w.field("before")
		w.cluster(e.nodes)
		w.field("expected")
		w.cluster(e.expected)
		w.field("actual")
		w.actual(e)
		w.field("differences")
		all := e.differences()
		w.array(len(all), func(i int) { w.difference(all[i]) })
		w.field("why")
		w.text(e.why())
		w.field("note")
		w.textOrNull(e.note)
		w.field("text")
		w.text(e.text())
		w.field("snippet")
		w.text(e.snippet())
		w.field("seed")
		w.WriteString(strconv.FormatUint(uint64(seed), 10))
		w.field("case")
		w.integer(e.number)
	})
}

// actual writes the nodes after the last call; null if they could not be read.
func (w *jsonWriter) actual(e *counterexample) {
	if actual := e.last().nodes; actual == nil {
		w.null()
	} else {
		w.cluster(actual)
	}
}

// difference writes { node, key, expected, actual }, the last two as texts like
// "a" v1, or null for an unknown key. For a field of a node it is
// { node, key: null, field, expected, actual }, with the values as texts.
func (w *jsonWriter) difference(d difference) {
	if d.field != "" {
		w.lostField(d)
		return
	}
	w.object(func() {
		w.field("node")
		w.integer(d.node)
		w.field("key")
		if d.instead != "" {
			w.null()
		} else {
			w.quoted(d.key)
		}
		w.field("expected")
		w.entryText(d.expected)
		w.field("actual")
		if d.instead != "" {
			w.text(d.instead)
		} else {
			w.entryText(d.actual)
		}
	})
}

func (w *jsonWriter) entryText(e *model.Entry) {
	if e == nil {
		w.null()
	} else {
		w.text(entryText(e))
	}
}

func (w *jsonWriter) lostField(d difference) {
	w.object(func() {
		w.field("node")
		w.integer(d.node)
		w.field("key")
		w.null()
		w.field("field")
		w.quoted(d.field)
		w.field("expected")
		w.text(short(d.had.String()))
		w.field("actual")
		if d.has.Kind == model.UndefinedKind {
			w.null()
		} else {
			w.text(short(d.has.String()))
		}
	})
}
