package model

import (
	"cmp"
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
	first  int // the place of the first of them in the list of all
}

// givers are the correct one and all that have one fault: those that have names of their
// own in one direction come after the correct one and the others before it, so that the
// simpler name of what does the same is found first.
var givers = sync.OnceValue(func() (all []giver) {
	faults := giveFaults()
	named := []giver{{first: len(faults)}}
	for i := range faults {
		f := &faults[i]
		ways := each(f.ways, func(way Give) giver { return giver{way, []*giveFault{f}, parts(way), i} })
		if f.inPush.ID == "" {
			all = append(all, ways...)
		} else {
			named = append(named, ways...)
		}
	}
	return append(all, named...)
})

// faultsWith counts the faults of two givers, those of both once.
func (g *giver) faultsWith(other *giver) int {
	count := len(g.faults)
	for _, f := range other.faults {
		if !slices.Contains(g.faults, f) {
			count++
		}
	}
	return count
}

// Meeting is a call of gossipRound that was seen.
type Meeting struct {
	Before, After  Cluster
	Source, Target int
}

// entries counts those of the two nodes, before and after.
func (m *Meeting) entries() (count int) {
	for _, c := range []Cluster{m.Before, m.After} {
		count += len(c[m.Source].State.Keys) + len(c[m.Target].State.Keys)
	}
	return count
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
		Giver: m.Before[from], Taker: m.Before[to], givesFirst: from < to, pulls: d.pull, lends: g.By == nil,
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
	known map[direction][]*giver // what explaining has found
	pass  Pass                   // these two are used again and again
	taker State
}

// FindRounds returns the models of gossipRound with one fault, or with two, that
// explain the meetings and pass the tests. No two have the same name. It is quickest if
// the meetings that are wrong come first.
func FindRounds(faults int, seen []Meeting, tests Tests) []Model {
	r := rounds{seen: seen, tests: tests, tries: maxTries, known: map[direction][]*giver{}}
	if !slices.ContainsFunc(seen, func(m Meeting) bool { return !m.onlyTwo() }) {
		for _, order := range orders {
			r.combine(order, faults)
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

// combine tries the pushes and the pulls that have so many faults together.
func (r *rounds) combine(order Order, faults int) {
	pushes := r.explaining(order.push(), faults)
	if len(pushes) == 0 {
		return // without a look at the pulls, which take long
	}
	pulls := r.explaining(order.pull(), faults)
	pairs := make([][][2]*giver, len(giveFaults())+1) // by the place of their first fault
	for _, push := range pushes {
		for _, pull := range pulls {
			otherWay := faults == 1 && len(push.faults) == len(pull.faults) && push != pull
			if push.faultsWith(pull) == faults && !otherWay {
				first := min(push.first, pull.first)
				pairs[first] = append(pairs[first], [2]*giver{push, pull})
			}
		}
	}
	for _, pair := range slices.Concat(pairs...) {
		if r.tries <= 0 {
			return
		}
		push, pull := pair[0], pair[1]
		r.try(Round{Order: order, Push: push.Give, Pull: pull.Give}, names(push.faults, pull.faults)...)
	}
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
func (r *rounds) explained(d direction, g *giver) bool { return r.contrary(d, g) == nil }

// contrary returns the first meeting that a way to give does not explain, nil if it explains all.
func (r *rounds) contrary(d direction, g *giver) *Meeting {
	for i := range r.seen {
		if m := &r.seen[i]; !r.explains(d, g, m) {
			return m
		}
	}
	return nil
}

// smallest returns the meeting with the fewest entries of those that are wanted, of which there is one.
func (r *rounds) smallest(wanted func(m *Meeting) bool) (found *Meeting) {
	for i := range r.seen {
		if m := &r.seen[i]; (found == nil || m.entries() < found.entries()) && wanted(m) {
			found = m
		}
	}
	return found
}

// explaining returns those with at most so many faults that explain one direction; with
// two only if it is not right without.
func (r *rounds) explaining(d direction, faults int) []*giver {
	some, known := r.known[d]
	if known {
		return some
	}
	right := false
	all := givers()
	for i := range all {
		if r.explained(d, &all[i]) {
			some = append(some, &all[i])
			right = right || len(all[i].faults) == 0
		}
	}
	if faults == 2 && !right {
		some = append(r.explainingTwice(d), some...) // what both directions may have in common comes first
	}
	r.known[d] = some
	return some
}

// explainingTwice returns the pairs of faults that explain one direction that is not right.
func (r *rounds) explainingTwice(d direction) (pairs []*giver) {
	all := givers()
	m := r.smallest(func(m *Meeting) bool { return !r.explains(d, &giver{}, m) })
	r.explains(d, &giver{}, m)
	right := r.taker.Clone()
	effects := make([]effect, len(all))
	contrary := make([]*Meeting, len(all)) // one that it does not explain alone, if there is one
	for i := range all {
		contrary[i] = m
		switch {
		case r.explains(d, &all[i], m):
			effects[i] = explains
			contrary[i] = cmp.Or(r.contrary(d, &all[i]), m)
		case r.taker.Equal(right):
			effects[i] = noEffect
		}
	}
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			a, b := &all[i], &all[j]
			if a.parts&b.parts != 0 || a.faultsWith(b) < 2 || !worthwhile(effects[i], effects[j]) {
				continue
			}
			both := &giver{combined(a.Give, b.Give), slices.Concat(a.faults, b.faults), a.parts | b.parts, min(a.first, b.first)}
			// Most fail at once.
			if r.explains(d, both, contrary[i]) && r.explains(d, both, contrary[j]) && r.explained(d, both) {
				pairs = append(pairs, both)
			}
		}
	}
	return pairs
}

// withWho tries a round between the wrong nodes that is also wrong in another way, in
// both directions, or works in one direction only.
func (r *rounds) withWho() {
	var tries [][2]giver
	for _, g := range givers() {
		switch {
		case len(g.faults) == 0:
			continue
		case g.faults[0] == &giveFaults()[0]: // nothing is given
			tries = append(tries, [2]giver{g, {}}, [2]giver{{}, g})
		}
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
