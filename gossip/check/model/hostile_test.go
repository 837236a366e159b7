package model

import "testing"

// A program may leave anything in its states, and models are run on that: whatever it
// is, they come to an end. Nodes may also meet themselves, if a program has mixed them up.
func TestNoModelFailsOnWhatProgramsLeave(t *testing.T) {
	var strange []*Entry
	for _, text := range []string{
		"undefined", "null", "NaN", "-0", "Infinity", "1n", "Map(2)", `"`, `""`, `"a\"b"`, "[", "[]", "[1,{}]", "{", "{}", `{"a":1}`, `{"a"}`, "1e400",
	} {
		v := ParseValue(text)
		strange = append(strange, &Entry{Value: v, Version: v}, &Entry{Value: v, Version: NumberValue(1)},
			&Entry{Value: NumberValue(0), Version: v}, &Entry{Value: v, ValueOnly: true})
	}
	c := Cluster{{State: &State{}}, {ID: NumberValue(0), State: &State{}}, {ID: ParseValue("[1]"), State: &State{}}}
	for i, e := range strange {
		if i%3 == 0 {
			c[0].State.Set(FormatNumber(float64(i)), e)
			c[1].State.Set(FormatNumber(float64(i)), strange[len(strange)-1-i])
		} else {
			c[i%2].State.Set("k"+FormatNumber(float64(i)), e)
		}
	}
	rounds, spreads := OneFault()
	for _, m := range rounds {
		m.CallRound(c.Clone(), 0, 1)
		m.CallRound(c.Clone(), 1, 1)
	}
	for _, m := range spreads {
		for i, e := range strange {
			if m.Reading = Readings[i%len(Readings)]; i%4 == 0 {
				m.CallSpread(c.Clone(), "0", e.Value, i%3)
			}
		}
	}
}
