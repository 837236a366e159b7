package check

import (
	"slices"

	"gossiplesson/gossip/check/model"
)

// stage is a part of the task. A program may have some parts right although as a whole it
// is wrong.
type stage struct{ id, function, title string }

// stages are the parts, in the order in which the task says them.
var stages = []stage{
	{"one-direction", gossipRound, "Newer entries move in one direction"},
	{"both-directions", gossipRound, "Newer entries move in both directions"},
	{"missing-keys", gossipRound, "Keys that only one node knows reach the other"},
	{"ties", gossipRound, "Equal versions move nothing"},
	{"copies", gossipRound, "Entries are copied"},
	{"value", spreadInfo, "The value is set at the sender"},
	{"version", spreadInfo, "Its version is one more than before"},
	{"every-peer", spreadInfo, "Every other node hears of it"},
	{"three-rounds", spreadInfo, "Three rounds pass on everything"},
}

// tally counts in how many places a part of the task showed, and in how many it was wrong.
type tally struct{ seen, wrong int }

func (t *tally) add(right bool) {
	t.seen++
	if !right {
		t.wrong++
	}
}

func (t *tally) done() bool { return t.seen > 0 && t.wrong == 0 }

// stagesDone returns the ids of the parts that a program has right in everything that was
// seen. A part that has not shown is not done.
func (x *examination) stagesDone(f *finding, seen [][]step) (done []string) {
	switch {
	case f.verdict == pass:
		for _, s := range stages {
			if s.function == x.function && (s.id != "copies" || len(f.hazards) == 0) {
				done = append(done, s.id)
			}
		}
		return done
	case f.reason != wrongResult && f.reason != threw:
		return nil
	case x.function == gossipRound:
		return x.roundStages(seen)
	}
	return x.spreadStages(seen)
}

// eachStep calls f with what was seen of each call: the number of its case, and the nodes before and after it.
func (x *examination) eachStep(seen [][]step, f func(number int, before model.Cluster, c call, s step)) {
	for i, steps := range seen {
		before := x.cases[i].nodes
		for j, s := range steps {
			if len(before) != len(x.cases[i].nodes) {
				break // it has lost nodes before
			}
			f(i, before, x.cases[i].calls[j], s)
			before = s.nodes
		}
	}
}

func (x *examination) roundStages(seen [][]step) []string {
	var push, pull, missingPush, missingPull, ties tally
	x.eachStep(seen, func(_ int, before model.Cluster, c call, s step) {
		source, target := before[c.source].State, before[c.target].State
		if len(s.nodes) != len(before) {
			if !lackEntries(source, target) && !lackEntries(target, source) {
				push.add(false)
				pull.add(false)
			}
			missingPush.add(false)
			missingPull.add(false)
			return
		}
		sourceNow, targetNow := s.nodes[c.source].State, s.nodes[c.target].State
		for _, key := range union(source.Keys, target.Keys) {
			at, to := source.Get(key), target.Get(key)
			atNow, toNow := sourceNow.Get(key), targetNow.Get(key)
			switch {
			case to == nil:
				missingPush.add(at.Equal(toNow) && at.Equal(atNow))
			case at == nil:
				missingPull.add(to.Equal(atNow) && to.Equal(toNow))
			case at.NewerThan(to):
				push.add(at.Equal(toNow))
				if !at.Equal(atNow) {
					pull.add(false)
				}
			case to.NewerThan(at):
				pull.add(to.Equal(atNow))
				if !to.Equal(toNow) {
					push.add(false)
				}
			default:
				ties.add(at.Equal(atNow) && to.Equal(toNow))
			}
		}
	})
	return idsOf([]stageDone{
		{"one-direction", push.done() || pull.done()},
		{"both-directions", push.done() && pull.done()},
		{"missing-keys", missingPush.done() && missingPull.done()},
		{"ties", ties.done() && (push.done() || pull.done())}, // where nothing ever moves, it means nothing
		{"copies", len(findHazards(seen)) == 0 && (push.done() || pull.done())},
	})
}

// stageDone says of a part, by its id, whether it is done.
type stageDone struct {
	id   string
	done bool
}

// idsOf returns the ids of the parts that are done.
func idsOf(parts []stageDone) (done []string) {
	for _, part := range parts {
		if part.done {
			done = append(done, part.id)
		}
	}
	return done
}

// lackEntries reports whether a state lacks keys of another.
func lackEntries(s, of *model.State) bool {
	return slices.ContainsFunc(of.Keys, func(key string) bool { return s.Get(key) == nil })
}

func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, key := range b {
		if !slices.Contains(a, key) {
			all = append(all, key)
		}
	}
	return all
}

func (x *examination) spreadStages(seen [][]step) []string {
	var value, ownVersion, versionOne, peers, rounds tally
	raised := false // a version that there was before has shown
	x.eachStep(seen, func(_ int, before model.Cluster, c call, s step) {
		if c.function != spreadInfo {
			return
		}
		if len(s.nodes) != len(before) {
			for _, t := range []*tally{&value, &ownVersion, &versionOne, &peers, &rounds} {
				t.add(false)
			}
			return
		}
		x.addRounds(&rounds, before, c, s)
		if !isAhead(before, c) {
			return // what is set may lose
		}
		set, own := s.nodes[c.from].State.Get(c.key), before[c.from].State.Get(c.key)
		value.add(set != nil && set.Value.Equal(c.value))
		ownVersion.add(set != nil && isRaised(own, set))
		versionOne.add(set != nil && set.Version.Equal(model.NumberValue(1)))
		raised = raised || own != nil && own.Version.Number >= 1
		for i, n := range s.nodes {
			if i != c.from {
				got := n.State.Get(c.key)
				peers.add(got != nil && got.Value.Equal(c.value) && got.Equal(set))
			}
		}
	})
	return idsOf([]stageDone{
		{"value", value.done()},
		{"version", raised && (ownVersion.done() || versionOne.done())},
		{"every-peer", peers.done()},
		{"three-rounds", rounds.done()},
	})
}

// isRaised reports whether the version of an entry is one more than that of the last, which is
// nil if there was none. A version that is no number comes from the program itself.
func isRaised(last, set *model.Entry) bool {
	switch {
	case last == nil:
		return set.Version.Equal(model.NumberValue(1))
	case last.Version.Kind != model.NumberKind:
		return false
	}
	return set.Version.Equal(last.Version.PlusOne())
}

// isAhead reports whether what a call sets is newer than what the peers know, in every reading.
func isAhead(before model.Cluster, c call) bool {
	for i, n := range before {
		if e := n.State.Get(c.key); i != c.from && e != nil && !(e.Version.Number < 1) {
			return false
		}
	}
	return true
}

// addRounds compares all other keys with what three rounds make of them, where one round
// is not enough.
func (x *examination) addRounds(rounds *tally, before model.Cluster, c call, s step) {
	lessons := model.Model{Reading: model.Readings[0]}
	once := lessons
	once.Reading.Sweeps = 1
	expected, short := before.Clone(), before.Clone()
	run(&lessons, expected, c)
	run(&once, short, c)
	if sameKeys(expected, short, c.key) {
		return
	}
	rounds.add(sameKeys(expected, s.nodes, c.key))
}

// sameKeys reports whether two clusters know the same about all keys but one.
func sameKeys(a, b model.Cluster, but string) bool {
	for i := range a {
		for _, key := range union(a[i].State.Keys, b[i].State.Keys) {
			if key == but {
				continue
			}
			if e := a[i].State.Get(key); e == nil || !e.Equal(b[i].State.Get(key)) {
				return false
			}
		}
	}
	return true
}

// stages writes [{ id, function, title, done }], which is empty if too little was seen.
func (w *jsonWriter) stages(r *Report) {
	told := stages
	if !r.hasStages() {
		told = nil
	}
	done := r.stagesDone()
	w.array(len(told), func(i int) {
		s := told[i]
		w.object(func() {
			w.texts("id", s.id, "function", s.function, "title", s.title)
			w.field("done")
			w.boolean(slices.Contains(done, s.id))
		})
	})
}

// stagesDone returns the ids of the parts that are done.
func (r *Report) stagesDone() []string {
	return append(slices.Clone(r.round.stages), r.spread.stages...)
}

// hasStages reports whether enough was seen to tell which parts are done.
func (r *Report) hasStages() bool { return r.verdict != couldNot && r.cases > 1 }
