package model

import (
	"slices"
	"sync"
)

// The faults of gossipRound, made when they are first needed, as a program that is right needs none.
var (
	giveFaults = sync.OnceValue(func() []giveFault {
		return slices.Concat(wrongPass(), wrongKeys(), wrongWins(), wrongTake())
	})
	roundFaults = sync.OnceValue(wrongRounds)
	whoFaults   = sync.OnceValue(participants)
)

// giver is a Give and what is wrong with it: nothing, one fault or two.
type giver struct {
	Give
	faults []*giveFault
	parts  uint
}

// singles are all that have one fault, after the correct one.
var singles = sync.OnceValue(func() []giver {
	all := []giver{{}}
	faults := giveFaults()
	for i := range faults {
		f := &faults[i]
		for _, way := range f.ways {
			all = append(all, giver{way, []*giveFault{f}, parts(way)})
		}
	}
	return all
})

// Meeting is a call of gossipRound that was seen.
type Meeting struct {
	Before, After  Cluster
	Source, Target int
}

// onlyTwo reports whether no other node changed.
func (m *Meeting) onlyTwo() bool {
	if len(m.Before) != len(m.After) {
		return false
	}
	for i, n := range m.Before {
		if !n.fieldsKept(m.After[i]) || i != m.Source && i != m.Target && !n.State.Equal(m.After[i].State) {
			return false
		}
	}
	return true
}

// direction is the push or the pull of the rounds that were seen. Since the states
// before and after are known, the two can be judged one without the other: what the
// taker has after the round must be what the giver gave it, and the giver gave what it
// had before the round or, if it had taken first, after it.
type direction struct {
	pull, giverHasTaken bool
}

func (o Order) push() direction { return direction{false, o == PullFirst} }
func (o Order) pull() direction { return direction{true, o == PushFirst} }

// explains reports whether a way to give leads to what was seen in a direction.
func (r *rounds) explains(d direction, g *giver, m *Meeting) bool {
	from, to := m.Source, m.Target
	if d.pull {
		from, to = to, from
	}
	giver := m.Before[from].State
	if d.giverHasTaken {
		giver = m.After[from].State
	}
	before := m.Before[to].State
	taker := &r.taker
	*taker = State{Keys: append(taker.Keys[:0], before.Keys...), Entries: append(taker.Entries[:0], before.Entries...)}
	r.pass = Pass{
		Give: g.Give, From: giver, To: taker,
		Source: m.Before[m.Source].State, Target: m.Before[m.Target].State,
		Giver: m.Before[from], Taker: m.Before[to], givesFirst: from < to, pulls: d.pull,
	}
	return !r.pass.throws() && taker.Equal(m.After[to].State)
}

// throws runs a pass and reports whether it throws.
func (p *Pass) throws() (throws bool) {
	defer catch(&throws)
	p.run()
	return false
}

// rounds are the models of gossipRound that may explain what was seen.
type rounds struct {
	seen  []Meeting
	tests Tests
	tries int // how many more models may be tried
	found []Model
	known map[direction][]giver // what explaining has found
	pass  Pass                  // these two are used again and again
	taker State
}

// FindRounds returns the models of gossipRound with one fault, or with two, that
// explain the meetings and pass the tests. No two have the same name. It is quickest if
// the meetings that are wrong come first.
func FindRounds(faults int, seen []Meeting, tests Tests) []Model {
	r := rounds{seen: seen, tests: tests, tries: maxTries, known: map[direction][]giver{}}
	if !slices.ContainsFunc(seen, func(m Meeting) bool { return !m.onlyTwo() }) {
		for _, order := range orders {
			if faults == 1 {
				r.single(order)
			} else {
				r.pair(order)
			}
		}
	}
	if faults == 2 {
		r.withWho()
		return r.found
	}
	for _, f := range roundFaults() {
		for _, way := range f.ways {
			r.try(way, f.Misconception)
		}
	}
	return r.found
}

// try adds a model if it fits.
func (r *rounds) try(round Round, wrong ...Misconception) {
	m := Model{Reading: Readings[0], Round: round, Wrong: wrong}
	if r.tries <= 0 || isNamed(r.found, m) {
		return
	}
	if r.tries--; r.tests.All(m) {
		r.found = append(r.found, m)
	}
}

// explained reports whether a way to give explains one direction of all meetings.
func (r *rounds) explained(d direction, g *giver) bool {
	for i := range r.seen {
		if !r.explains(d, g, &r.seen[i]) {
			return false
		}
	}
	return true
}

// explaining returns those with at most one fault that explain one direction.
func (r *rounds) explaining(d direction) []giver {
	some, known := r.known[d]
	if known {
		return some
	}
	all := singles()
	for i := range all {
		if r.explained(d, &all[i]) {
			some = append(some, all[i])
		}
	}
	r.known[d] = some
	return some
}

// single tries every fault in both directions and in one of them.
func (r *rounds) single(order Order) {
	all := singles()
	push, pull := order.push(), order.pull()
	rightPush, rightPull := r.explained(push, &all[0]), r.explained(pull, &all[0])
	for i := range all[1:] {
		g := &all[i+1]
		if !rightPush && !r.explained(push, g) || !rightPull && !r.explained(pull, g) {
			continue
		}
		inPush := !rightPush || r.explained(push, g)
		inPull := !rightPull || r.explained(pull, g)
		r.forms(order, g, inPush && rightPull, inPull && rightPush, inPush && inPull)
	}
}

// forms tries a fault in the push, in the pull and in both, as far as they are asked for.
func (r *rounds) forms(order Order, g *giver, push, pull, both bool) {
	inBoth := func() {
		if both {
			r.try(Round{Order: order, Push: g.Give, Pull: g.Give}, names(g.faults, g.faults)...)
		}
	}
	if hasOwnNames := g.faults[0].inPush.ID != ""; hasOwnNames {
		defer inBoth()
	} else {
		inBoth()
	}
	if push {
		r.try(Round{Order: order, Push: g.Give}, names(g.faults, nil)...)
	}
	if pull {
		r.try(Round{Order: order, Pull: g.Give}, names(nil, g.faults)...)
	}
}

// combine tries the pushes and pulls that are asked for, with each other.
func (r *rounds) combine(order Order, pushes, pulls []giver, isPush, isPull func(giver) bool) {
	for _, push := range pushes {
		for _, pull := range pulls {
			if isPush(push) && isPull(pull) {
				r.try(Round{Order: order, Push: push.Give, Pull: pull.Give}, names(push.faults, pull.faults)...)
			}
		}
	}
}

// pair tries two faults: one in each direction, or both in one of them.
func (r *rounds) pair(order Order) {
	pushes, pulls := r.explaining(order.push()), r.explaining(order.pull())
	isSingle := func(g giver) bool { return len(g.faults) == 1 }
	for _, push := range pushes {
		r.combine(order, []giver{push}, pulls, isSingle, func(g giver) bool {
			return isSingle(g) && g.faults[0] != push.faults[0]
		})
	}
	doublePushes, doublePulls := r.explainingTwice(order.push(), pushes), r.explainingTwice(order.pull(), pulls)
	within := func(some []*giveFault) func(giver) bool {
		return func(g giver) bool {
			return !slices.ContainsFunc(g.faults, func(f *giveFault) bool { return !slices.Contains(some, f) })
		}
	}
	anyOf := func(giver) bool { return true }
	for _, push := range doublePushes {
		r.combine(order, []giver{push}, doublePulls, anyOf, within(push.faults))
		r.combine(order, []giver{push}, pulls, anyOf, within(push.faults))
	}
	for _, pull := range doublePulls {
		r.combine(order, pushes, []giver{pull}, within(pull.faults), anyOf)
	}
}

// explainingTwice returns the pairs of faults that explain one direction, none if the
// direction is right without.
func (r *rounds) explainingTwice(d direction, some []giver) (pairs []giver) {
	all := singles()
	first := slices.IndexFunc(r.seen, func(m Meeting) bool { return !r.explains(d, &all[0], &m) })
	if first < 0 || len(some) > 0 && len(some[0].faults) == 0 {
		return nil
	}
	m := &r.seen[first]
	r.explains(d, &all[0], m)
	right := r.taker.Clone()
	effects := make([]effect, len(all))
	for i := range all {
		switch {
		case r.explains(d, &all[i], m):
			effects[i] = explains
		case r.taker.Equal(right):
			effects[i] = noEffect
		}
	}
	var both giver
	for i := 1; i < len(all); i++ {
		for j := i + 1; j < len(all); j++ {
			a, b := &all[i], &all[j]
			if a.parts&b.parts != 0 || a.faults[0] == b.faults[0] || !worthwhile(effects[i], effects[j]) {
				continue
			}
			both = giver{combined(a.Give, b.Give), []*giveFault{a.faults[0], b.faults[0]}, a.parts | b.parts}
			if r.explained(d, &both) {
				pairs = append(pairs, both)
			}
		}
	}
	return pairs
}

// withWho tries a round between the wrong nodes that is also wrong in another way, in
// both directions, or works in one direction only.
func (r *rounds) withWho() {
	all := singles()
	right, off := all[0], all[1]
	tries := [][2]giver{{off, right}, {right, off}}
	for _, g := range all[1:] {
		tries = append(tries, [2]giver{g, g})
	}
	effects := make([]effect, len(tries))
	for i, try := range tries {
		effects[i] = r.tests.effect(Model{Round: Round{Push: try[0].Give, Pull: try[1].Give}})
	}
	for _, f := range whoFaults() {
		for _, way := range f.ways {
			effect := r.tests.effect(Model{Round: way})
			for k, try := range tries {
				if worthwhile(effect, effects[k]) {
					wrong := append([]Misconception{f.Misconception}, names(try[0].faults, try[1].faults)...)
					r.try(Round{Who: way.Who, Push: try[0].Give, Pull: try[1].Give}, wrong...)
				}
			}
		}
	}
}

// names says what is wrong in a push and in a pull.
func names(push, pull []*giveFault) (all []Misconception) {
	faults := giveFaults()
	off := &faults[0]
	oneWay := slices.Contains(push, off) != slices.Contains(pull, off)
	for i := range faults {
		f := &faults[i]
		inPush, inPull := slices.Contains(push, f), slices.Contains(pull, f)
		switch {
		case !inPush && !inPull:
		case oneWay && f.inPush.ID == "": // there is no other direction
			all = append(all, f.Misconception)
		default:
			all = append(all, f.name(inPush, inPull))
		}
	}
	return all
}
