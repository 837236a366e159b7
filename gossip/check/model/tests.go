package model

// Tests tell whether a model explains what was seen. All but the last are quick.
type Tests struct {
	Small func(Model) bool // in one small case, which no correct model explains
	Idle  func(Model) bool // not: whether it does in that case what a correct one does
	Alone func(Model) bool // in some cases of one node, in which nobody gossips
	All   func(Model) bool // in all cases
	// NewKey is a key that the small case shows although nobody knew it and no call names it;
	// empty if there is none.
	NewKey string
	// OrderShows says whether the small case may depend on the order of the peers.
	OrderShows bool
}

// effect is what a model makes of one case.
type effect uint8

// A model with one fault may do something else than both a correct one and the
// program, explain what was seen, or do the same as a correct one.
const (
	otherEffect effect = iota
	explains
	noEffect
)

func (t *Tests) effect(m Model) effect {
	switch {
	case t.Small(m):
		return explains
	case t.Idle(m):
		return noEffect
	}
	return otherEffect
}

// worthwhile reports whether two faults may together explain a case, given what each
// alone makes of it: one that has no effect there leaves it to the other.
func worthwhile(a, b effect) bool {
	return (a != noEffect || b == explains) && (b != noEffect || a == explains)
}

// maxTries bounds the models that are tried as a whole, to see what explains one program.
const maxTries = 10_000
