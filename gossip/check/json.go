package check

import (
	"math"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// jsonWriter writes JSON whose fields keep the order in which they are written.
// (encoding/json would make the module a tenth larger, and cannot write states
// in the order of their keys.)
type jsonWriter struct {
	strings.Builder
	comma bool // the next field is not the first of its object
	whole bool // nothing is cut, for what is to run
}

func (w *jsonWriter) object(fields func()) {
	w.WriteByte('{')
	w.comma = false
	fields()
	w.WriteByte('}')
	w.comma = true
}

func (w *jsonWriter) field(name string) {
	if w.comma {
		w.WriteByte(',')
	}
	w.comma = true
	w.WriteString(`"` + name + `":`) // a name, or the inner text of a JSON string
}

func (w *jsonWriter) array(length int, item func(i int)) {
	w.WriteByte('[')
	for i := range length {
		if i > 0 {
			w.WriteByte(',')
		}
		item(i)
	}
	w.WriteByte(']')
	w.comma = true
}

// texts writes fields that are texts, given as names and texts by turns.
func (w *jsonWriter) texts(fields ...string) {
	for i := 0; i < len(fields); i += 2 {
		w.field(fields[i])
		w.text(fields[i+1])
	}
}

// textOrNull writes a text, or null for an empty one.
func (w *jsonWriter) textOrNull(s string) {
	if s == "" {
		w.null()
	} else {
		w.text(s)
	}
}

func (w *jsonWriter) null() { w.WriteString("null") }

func (w *jsonWriter) boolean(b bool) { w.WriteString(strconv.FormatBool(b)) }

func (w *jsonWriter) integer(i int) { w.WriteString(strconv.Itoa(i)) }

// text writes a Go string.
func (w *jsonWriter) text(s string) {
	w.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.WriteByte('\\')
			w.WriteRune(r)
		case r == '\n':
			w.WriteString(`\n`)
		case r == '\t':
			w.WriteString(`\t`)
		case r < ' ':
			w.WriteString(`\u00` + string("0123456789abcdef"[r>>4]) + string("0123456789abcdef"[r&15]))
		default:
			w.WriteRune(r)
		}
	}
	w.WriteByte('"')
}

// longestValue bounds the values in a report, in bytes; longer ones are cut.
const longestValue = 2000

// value writes a value. What JSON cannot hold becomes a text between angle quotes.
func (w *jsonWriter) value(v model.Value) {
	if v.IsJSON() && (w.whole || len(v.Text) <= longestValue) {
		w.WriteString(v.Text)
	} else {
		w.text("«" + short(v.String()) + "»")
	}
}

// cluster writes [{ id, state: { key: { value, version } } }], with the nodes'
// other fields between the two. Missing fields are left out.
func (w *jsonWriter) cluster(c model.Cluster) {
	room := w.room()
	w.array(min(len(c), w.most(mostNodes)), func(i int) {
		w.object(func() {
			for _, f := range append([]model.Field{{Name: "id", Value: c[i].ID}}, c[i].More...) {
				if f.Value.Kind == model.UndefinedKind {
					continue
				}
				w.field(f.Name)
				w.value(f.Value)
				w.comma = true
			}
			w.field("state")
			w.state(c[i].State, &room)
		})
	})
}

// maxEntries bounds the entries of a cluster that a report shows. No correct program has as many in a case made small.
const maxEntries = 2500

// room is how many entries of a cluster there is room for.
func (w *jsonWriter) room() int { return w.most(maxEntries) }

// most is how much is written of something that is cut.
func (w *jsonWriter) most(length int) int {
	if w.whole {
		return math.MaxInt
	}
	return length
}

// state writes as many entries as there is room for, and takes them off it.
func (w *jsonWriter) state(s *model.State, room *int) {
	if s.Instead != "" {
		w.text("«" + s.Instead + "»")
		return
	}
	w.object(func() {
		shown := min(len(s.Keys), *room)
		*room -= shown
		for i, key := range s.Keys[:shown] {
			w.field(w.key(key))
			w.entry(s.Entries[i])
		}
	})
}

// place writes the fields of a place in a program.
func (w *jsonWriter) place(line, column int) {
	w.field("line")
	w.integer(line)
	w.field("column")
	w.integer(column)
}

func (w *jsonWriter) entry(e *model.Entry) {
	if e.ValueOnly {
		w.value(e.Value)
		w.comma = true
		return
	}
	w.object(func() {
		w.field("value")
		w.value(e.Value)
		w.field("version")
		w.value(e.Version)
	})
}

// quoted writes the inner text of a JSON string, which is already escaped.
func (w *jsonWriter) quoted(inner string) { w.WriteString(`"` + shortKey(inner) + `"`) }

// key is the inner text of a key as it is written.
func (w *jsonWriter) key(inner string) string {
	if w.whole {
		return inner
	}
	return shortKey(inner)
}

// shortKey cuts a long key, but not within an escape.
func shortKey(inner string) string {
	if len(inner) <= longestValue {
		return inner
	}
	cut := strings.ToValidUTF8(inner[:longestValue], "")
	if i := strings.LastIndexByte(cut, '\\'); i >= len(cut)-6 {
		cut = strings.TrimRight(cut[:i], `\`)
	}
	return cut + "…"
}
