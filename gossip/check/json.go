package check

import (
	"strconv"
	"strings"
)

// jsonWriter writes JSON whose fields keep the order in which they are written.
// (encoding/json would make the module a tenth larger, and cannot write states
// in the order of their keys.)
type jsonWriter struct {
	strings.Builder
	comma bool // the next field is not the first of its object
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
func (w *jsonWriter) value(v Value) {
	if v.isJSON() && len(v.text) <= longestValue {
		w.WriteString(v.text)
	} else {
		w.text("«" + short(v.String()) + "»")
	}
}

// cluster writes [{ id, state: { key: { value, version } } }], with the nodes'
// other fields between the two. Missing fields are left out.
func (w *jsonWriter) cluster(c cluster) {
	w.array(min(len(c), maxShown), func(i int) {
		w.object(func() {
			for _, f := range append([]field{{"id", c[i].id}}, c[i].more...) {
				if f.value.kind == undefinedKind {
					continue
				}
				w.field(f.name)
				w.value(f.value)
				w.comma = true
			}
			w.field("state")
			w.state(c[i].state)
		})
	})
}

func (w *jsonWriter) state(s *state) {
	if s.instead != "" {
		w.text("«" + s.instead + "»")
		return
	}
	w.object(func() {
		for i, key := range s.keys[:min(len(s.keys), maxShown)] {
			w.field(shortKey(key))
			w.entry(s.entries[i])
		}
	})
}

func (w *jsonWriter) entry(e *entry) {
	if e.valueOnly {
		w.value(e.value)
		w.comma = true
		return
	}
	w.object(func() {
		w.field("value")
		w.value(e.value)
		w.field("version")
		w.value(e.version)
	})
}

// quoted writes the inner text of a JSON string, which is already escaped.
func (w *jsonWriter) quoted(inner string) { w.WriteString(`"` + shortKey(inner) + `"`) }

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
