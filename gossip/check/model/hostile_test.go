package model

import (
	"slices"
	"testing"
)

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

// JSON text of JSON text has twice as many backslashes each time.
func TestAValueThatGrowsWithEveryExchangeEndsTheCall(t *testing.T) {
	take := conversions[slices.IndexFunc(conversions, func(c conversion) bool { return c.takeID == "values-as-json" })].inTake().ways[0].Take
	give := Give{Wins: always, Take: take}
	for exchanges, want := range map[int]bool{1: false, 5: false, 9: true} {
		round := Round{Who: func(Cluster, int, int) [][2]int { return slices.Repeat([][2]int{{0, 1}}, exchanges) }, Push: give, Pull: give}
		cluster := Cluster{{State: &State{}}, {State: &State{}}}
		cluster[0].State.Set("x", &Entry{Value: ParseValue(`"a"`), Version: NumberValue(1)})
		m := Model{Round: round}
		if throws := m.CallRound(cluster, 0, 1); throws != want {
			t.Errorf("after %d exchanges, of %d characters, the call throws: %v", exchanges, len(cluster[1].State.Entries[0].Value.Text), throws)
		}
	}
}
