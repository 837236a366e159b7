package model

import "slices"

// A fault is one thing that learners get wrong. What it does to a correct program
// is often one part, in one of several ways; they are tried one after the other.

type fault[W any] struct {
	Misconception
	ways []W
}

// roundFault is wrong in who takes part, or in the round as a whole; spreadFault is wrong
// in spreadInfo.
type (
	roundFault  = fault[Round]
	spreadFault = fault[Spread]
)

// giveFault is wrong in how a node gives to another. Both nodes may do it, or only
// one of them.
type giveFault struct {
	fault[Give]                  // if both do it
	inPush, inPull Misconception // if one does; if empty, they follow from the above
}

// wrong is a fault, with all the ways in which programs have it.
func wrong[W any](id, title, hint string, ways ...[]W) fault[W] {
	return fault[W]{Misconception{id, title, hint}, slices.Concat(ways...)}
}

func wrongGive(id, title, hint string, ways ...[]Give) giveFault {
	return giveFault{fault: wrong(id, title, hint, ways...)}
}

// named gives a fault names of its own for when it is in one direction.
func (f giveFault) named(inPush, inPull Misconception) giveFault {
	f.inPush, f.inPull = inPush, inPull
	return f
}

// name returns what the fault is called if it is in one direction or in both.
func (f *giveFault) name(push, pull bool) Misconception {
	switch {
	case push && pull:
		return f.Misconception
	case push && f.inPush.ID != "":
		return f.inPush
	case push:
		return Misconception{f.ID + "-in-push", f.Title + " (only when the source gives to the target)", f.Hint}
	case f.inPull.ID != "":
		return f.inPull
	}
	return Misconception{f.ID + "-in-pull", f.Title + " (only when the target gives to the source)", f.Hint}
}

// each makes ways of the rules that they follow. It is called for almost every fault, so
// inlining it would make the module larger.
//
//go:noinline
func each[R, W any](rules []R, way func(rule R) W) (ways []W) {
	for _, rule := range rules {
		ways = append(ways, way(rule))
	}
	return ways
}
