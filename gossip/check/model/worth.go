package model

import (
	"math"
	"slices"
)

// What a state is worth, for programs that take one of two nodes for the newer one.

func numberOfKeys(s *State) float64 { return float64(len(s.Keys)) }

// The highest version of a state, or a lower bound with which programs begin.
var (
	highestVersion  = highestAbove(-1)
	highestPositive = highestAbove(0)
	highestOfAny    = highestAbove(math.Inf(-1))
)

func highestAbove(lowest float64) func(s *State) float64 {
	return func(s *State) float64 {
		highest := lowest
		for _, e := range s.Entries {
			highest = max(highest, e.Version.Number)
		}
		return highest
	}
}

func sumOfVersions(s *State) (sum float64) {
	for _, e := range s.Entries {
		sum += e.Version.Number
	}
	return sum
}

// newness is what makes a node count as newer than another, and worths also as one that knows more.
var (
	newness = []func(s *State) float64{highestVersion, highestPositive, highestOfAny, sumOfVersions}
	worths  = append(slices.Clone(newness), numberOfKeys)
)

// byWorth lets the node whose state counts more impose it on the other. If both count the
// same, neither does, or the source or the target.
func byWorth(impose func(from, to *Node), worths ...func(s *State) float64) (ways []Round) {
	for _, worth := range worths {
		for equal := range 3 {
			ways = append(ways, whole(func(source, target *Node) {
				switch a, b := worth(source.State), worth(target.State); {
				case a > b || a == b && equal == 1:
					impose(source, target)
				case b > a || a == b && equal == 2:
					impose(target, source)
				}
			})...)
		}
	}
	return ways
}

// imposeShared overwrites the entries of keys that both nodes know, where the giver's wins.
func imposeShared(wins func(theirs, own *Entry) bool) func(from, to *Node) {
	shared := Give{Unknown: func(*Entry) bool { return false }, Wins: wins}
	return func(from, to *Node) { (&Pass{Give: shared, From: from.State, To: to.State}).run() }
}

// andUnshared also lets each node have the entries of the keys that only the other knows.
func andUnshared(rounds []Round) []Round {
	unshared := Give{Wins: func(theirs, own *Entry) bool { return false }}
	return each(rounds, func(r Round) Round {
		return Round{Whole: func(c Cluster, source, target int) {
			r.Whole(c, source, target)
			(&Round{Push: unshared, Pull: unshared}).meet(c, source, target)
		}}
	})
}
