package model

import "slices"

// Model is a complete behavior of the two functions. The zero Model with a reading
// is correct.
type Model struct {
	Reading Reading
	Round   Round
	Spread  Spread
	// Wrong tells what is wrong, one for each fault, in the order in which it
	// happens; none if the model is correct.
	Wrong []Misconception
}

// Thrown is what models panic with when a program would throw.
type Thrown struct{}

// CallRound calls gossipRound and reports whether it throws.
func (m *Model) CallRound(c Cluster, source, target int) (throws bool) {
	defer catch(&throws)
	m.Round.Run(c, source, target)
	return false
}

// CallSpread calls spreadInfo and reports whether it throws.
func (m *Model) CallSpread(c Cluster, key string, value Value, from int) (throws bool) {
	defer catch(&throws)
	m.Spread.Run(m.Reading, c, key, value, from)
	return false
}

// catch ends a panic with Thrown.
func catch(throws *bool) {
	if r := recover(); r != nil {
		if r != (Thrown{}) {
			panic(r)
		}
		*throws = true
	}
}

// Misconception is the name of something that learners get wrong.
type Misconception struct {
	ID    string // stable, for machines
	Title string // what the program does, continuing "It behaves as if ..."; no full stop
	Hint  string // what to think about, for the learner
}

// Misconception names all that is wrong with a model.
func (m Model) Misconception() *Misconception {
	all := m.Wrong[0]
	for _, next := range m.Wrong[1:] {
		all.ID += "+" + next.ID
		all.Title += "; also, " + next.Title
		if next.Hint != all.Hint {
			all.Hint += " " + next.Hint
		}
	}
	return &all
}

// isNamed reports whether a model with the same name is among others.
func isNamed(others []Model, m Model) bool {
	return slices.ContainsFunc(others, func(other Model) bool {
		return slices.EqualFunc(other.Wrong, m.Wrong, func(a, b Misconception) bool { return a.ID == b.ID })
	})
}
