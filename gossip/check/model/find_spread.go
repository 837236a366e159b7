package model

import (
	"slices"
	"sync"
)

func spreadFaults() []spreadFault {
	return slices.Concat(wrongSetting(), wrongVersion(), wrongPeers(), wrongTours(), wrongGossip())
}

// spreader is a Spread and the fault in it.
type spreader struct {
	Spread
	fault *spreadFault
	parts uint
}

// spreaders are all that have one fault.
var spreaders = sync.OnceValue(func() []spreader { return spreadersOf(spreadFaults()) })

func spreadersOf(faults []spreadFault) (all []spreader) {
	for i := range faults {
		f := &faults[i]
		for _, way := range f.ways {
			all = append(all, spreader{way, f, parts(way)})
		}
	}
	return all
}

// spreads are the models of spreadInfo that may explain what was seen.
type spreads struct {
	all   []spreader
	tests Tests
	tries int // how many more models may be tried
	found []Model
}

// FindSpreads returns the models of spreadInfo with one fault, or with two, that pass
// the tests. No two have the same name.
func FindSpreads(faults int, tests Tests) []Model {
	s := spreads{all: spreaders(), tests: tests, tries: maxTries}
	if tests.NewKey != "" {
		s.all = slices.Concat(s.all, spreadersOf([]spreadFault{underFixedKey(tests.NewKey)}))
	}
	s.search(faults)
	if tests.NewKey != "" && faults == 1 && len(s.found) == 0 {
		s.all = spreadersOf([]spreadFault{underOtherKeys()})
		s.search(faults)
	}
	return s.found
}

func (s *spreads) search(faults int) {
	tests := s.tests
	alone := func(r Reading) bool { return tests.Alone(Model{Reading: r}) }
	anyAlone := slices.ContainsFunc(Readings, alone)
	for _, reading := range Readings {
		switch {
		case faults == 2 && anyAlone && !alone(reading): // another is nearer
		case !tests.OrderShows && (reading.Descending || reading.Rotates): // try adds them
		case faults == 1:
			s.single(reading)
		default:
			s.pair(reading)
		}
	}
}

func (s *spreads) single(reading Reading) {
	for _, one := range s.all {
		m := Model{Reading: reading, Spread: one.Spread}
		if s.tests.Small(m) {
			s.try(m, one.fault)
		}
	}
}

// try adds a model if it passes all tests.
func (s *spreads) try(m Model, faults ...*spreadFault) {
	for _, f := range faults {
		m.Wrong = append(m.Wrong, f.Misconception)
	}
	if s.tries <= 0 || isNamed(s.found, m) {
		return
	}
	s.tries--
	tried := m.Reading
	for _, reading := range Readings {
		if reading.Sweeps != tried.Sweeps || reading.Raises != tried.Raises || s.tests.OrderShows && reading != tried {
			continue
		}
		if m.Reading = reading; s.tests.All(m) {
			s.found = append(s.found, m)
			return
		}
	}
}

// gossipParts are the parts that a single node never gets to.
var gossipParts = parts(Spread{
	Gossips:  func(Cluster, int) int { return 0 },
	Meets:    func(*Tour) {},
	Exchange: func(*Node, *Node, string) {},
})

// inGossip reports whether a node that is alone never gets to the fault.
func (s *spreader) inGossip() bool { return s.parts&^gossipParts == 0 }

// pair tries two faults.
func (s *spreads) pair(reading Reading) {
	all := s.all
	effects, alone := make([]effect, len(all)), make([]bool, len(all))
	rightAlone := s.tests.Alone(Model{Reading: reading})
	for i, one := range all {
		m := Model{Reading: reading, Spread: one.Spread}
		effects[i] = s.tests.effect(m)
		alone[i] = one.inGossip() && rightAlone || !one.inGossip() && s.tests.Alone(m)
	}
	// What a node does alone must be explained by one of two faults if the other is in
	// gossip, and by none if both are.
	explained := func(i, j int) bool {
		switch a, b := all[i].inGossip(), all[j].inGossip(); {
		case a && b:
			return rightAlone
		case a:
			return alone[j]
		}
		return alone[i]
	}
	for i, a := range all {
		for j := i + 1; j < len(all); j++ {
			b := &all[j]
			inGossip := a.inGossip() || b.inGossip()
			if a.parts&b.parts != 0 || a.fault == b.fault || !worthwhile(effects[i], effects[j]) || inGossip && !explained(i, j) {
				continue
			}
			if s.tries--; s.tries <= 0 {
				return
			}
			m := Model{Reading: reading, Spread: combined(a.Spread, b.Spread)}
			if s.tests.Small(m) && (inGossip || s.tests.Alone(m)) {
				s.try(m, a.fault, b.fault)
			}
		}
	}
}
