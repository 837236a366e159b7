package check

import "gossiplesson/gossip/check/model"

// trailStep is a step on the way to the result of a counterexample: an earlier call, or a
// change that the last call makes. It explains, as a witness does.
type trailStep struct {
	call         int // its position
	line, column int // of the change; 0 for an earlier call
	wrong        bool
	changes      []cellChange
}

// cellChange is an entry that a node now has, nil if it no longer has one.
type cellChange struct {
	node  int
	key   string
	entry *model.Entry
}

// maxTrail bounds the steps of a trail: nobody steps through more.
const maxTrail = 200

// trail returns the steps of a counterexample, none if there are too many. The moment
// `wrong` is the first that is wrong, -1 if none is.
func (e *counterexample) trail(moments []moment, wrong int) (all []trailStep) {
	now, last := e.nodes, len(e.steps)-1
	for i, s := range e.steps[:last] {
		all = append(all, trailStep{call: i, changes: changesBetween(now, s.nodes)})
		now = s.nodes
	}
	for i, n := range moments {
		if n.nodes == nil {
			continue
		}
		changes := changesBetween(now, n.nodes)
		now = n.nodes
		if len(changes) > 0 || i == wrong {
			all = append(all, trailStep{call: last, line: n.line, column: n.column, wrong: i == wrong, changes: changes})
		}
	}
	if len(all) == last { // the last call changes nothing
		all = append(all, trailStep{call: last})
	}
	if len(all) > maxTrail {
		return nil
	}
	return all
}

// changesBetween returns the entries in which the nodes differ.
func changesBetween(before, after model.Cluster) (all []cellChange) {
	for i := range min(len(before), len(after)) {
		was, is := before[i].State, after[i].State
		for j, key := range is.Keys {
			if !is.Entries[j].Equal(was.Get(key)) {
				all = append(all, cellChange{i, key, is.Entries[j]})
			}
		}
		for _, key := range was.Keys {
			if is.Get(key) == nil {
				all = append(all, cellChange{i, key, nil})
			}
		}
	}
	return all[:min(len(all), maxTrail)]
}

// trailStep writes { call, line, column, wrong, changes: [{ node, key, entry }] }. The entry
// is { value, version }, or null if it is gone.
func (w *jsonWriter) trailStep(s trailStep) {
	w.object(func() {
		w.field("call")
		w.integer(s.call)
		w.place(s.line, s.column)
		w.field("wrong")
		w.boolean(s.wrong)
		w.field("changes")
		w.array(len(s.changes), func(i int) {
			ch := s.changes[i]
			w.object(func() {
				w.field("node")
				w.integer(ch.node)
				w.field("key")
				w.quoted(ch.key)
				w.field("entry")
				if ch.entry == nil {
					w.null()
				} else {
					w.entry(ch.entry)
				}
			})
		})
	})
}
