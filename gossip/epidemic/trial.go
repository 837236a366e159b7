package epidemic

import "slices"

// MaxWatched is up to how many nodes a trial can be watched.
const MaxWatched = 1000

// A Trial is one to watch and to meddle with: every round tells who called whom. As long
// as nobody meddles, it is the trial that agents play, with the same nodes in every round.
type Trial struct {
	options Options
	graph   graph
	key     key
	source  int
	rounds  int
	knows   []bool
	crashed []bool
	losses  losses
	cut     bool
}

// A Call is one call of a round.
type Call struct {
	From    int  `json:"from"`
	To      int  `json:"to"`
	Failed  bool `json:"failed"`  // lost, cut off, or the other node is crashed
	Learner int  `json:"learner"` // the end that learned it by this call, or Nobody
}

// Nobody learned anything.
const Nobody = -1

// NewTrial prepares the trial with an index. Bad options are an [*OptionError]; rumors cannot
// be watched.
func NewTrial(o Options, index int) (*Trial, error) {
	o.Engine = Agents
	if err := o.Validate(); err != nil {
		return nil, err
	}
	if o.Rumor != nil {
		return nil, bad("rumor", *o.Rumor, "must be null for a trial that is watched")
	}
	if o.Nodes > MaxWatched {
		return nil, bad("nodes", o.Nodes, "must be at most %d for a trial that is watched", MaxWatched)
	}
	t := &Trial{
		options: o, graph: graphOf(&o), key: keyOf(o.Seed).sub(forTrials).sub(index),
		knows: make([]bool, o.Nodes), crashed: make([]bool, o.Nodes), losses: lossesOf(o.Loss),
	}
	t.source = sourceOf(t.key, o.Nodes)
	t.knows[t.source] = true
	crash(t.key, t.crashed, t.source, o.Crashed)
	return t, nil
}

// Rounds returns how many rounds have been played.
func (t *Trial) Rounds() int { return t.rounds }

// Source returns the node that knew it first.
func (t *Trial) Source() int { return t.source }

// Knows tells whether a node knows it. A crashed node may.
func (t *Trial) Knows(v int) bool { return t.knows[v] }

// Crashed tells whether a node is down.
func (t *Trial) Crashed(v int) bool { return t.crashed[v] }

// SetCrashed lets a node crash or revives it. It remembers what it knew.
func (t *Trial) SetCrashed(v int, crashed bool) { t.crashed[v] = crashed }

// SetCrashes lets just those nodes be down that would be with so many crashed ones in the
// options: never the one that knew it first, and with a higher number the same and others.
func (t *Trial) SetCrashes(number int) error {
	changed := t.options
	changed.Crashed = number
	if err := changed.checkNumbers(); err != nil {
		return err
	}
	clear(t.crashed)
	crash(t.key, t.crashed, t.source, number)
	return nil
}

// SetLoss changes the chance that a call is lost, from 0 to less than 1.
func (t *Trial) SetLoss(chance float64) error {
	changed := t.options
	changed.Loss = chance
	if err := changed.checkNumbers(); err != nil {
		return err
	}
	t.losses = lossesOf(chance)
	return nil
}

// SetCut cuts the network in two or heals it. Calls between the first half of the nodes and
// the others fail while it is cut.
func (t *Trial) SetCut(cut bool) { t.cut = cut }

func (t *Trial) connected(v, w int) bool {
	middle := (t.options.Nodes + 1) / 2
	return !t.cut || (v < middle) == (w < middle)
}

// Done tells whether nobody can learn it any more: no live node that knows it could reach
// one that does not.
func (t *Trial) Done() bool {
	for v, knows := range t.knows {
		if !knows || t.crashed[v] {
			continue
		}
		for k := range t.graph.neighbors(v) {
			if w := t.graph.neighbor(v, k); !t.knows[w] && !t.crashed[w] && t.connected(v, w) {
				return false
			}
		}
	}
	return true
}

// Round plays a round and returns its calls, in the order of the callers.
func (t *Trial) Round() []Call {
	keys := roundKeysOf(t.key, t.rounds)
	t.rounds++
	decides := t.knows // who knows it, as far as it matters to a call
	if t.options.Time == Synchronous {
		decides = slices.Clone(t.knows)
	}
	calls := []Call{}
	for v := range t.knows {
		mode := t.options.Mode
		if t.crashed[v] || mode == Push && !decides[v] || mode == Pull && decides[v] {
			continue
		}
		place := uint64(v) * uint64(t.options.Fanout)
		for j, k := range distinct(nil, keys.targets, place, t.options.Fanout, t.graph.neighbors(v)) {
			w := t.graph.neighbor(v, k)
			failed := t.crashed[w] || !t.connected(v, w) || t.losses.lost(keys.losses, place+uint64(j))
			call := Call{From: v, To: w, Failed: failed, Learner: Nobody}
			if !failed {
				call.Learner = t.exchange(v, w, decides)
			}
			calls = append(calls, call)
		}
	}
	return calls
}

// exchange lets a caller and the other node talk, and returns who learned it.
func (t *Trial) exchange(v, w int, decides []bool) int {
	switch {
	case t.options.Mode != Pull && decides[v] && !t.knows[w]:
		t.knows[w] = true
		return w
	case t.options.Mode != Push && decides[w] && !t.knows[v]:
		t.knows[v] = true
		return v
	}
	return Nobody
}
