package epidemic

import "slices"

// MaxPlay is up to how many nodes a trial can be watched.
const MaxPlay = 1000

// A Play is a trial to watch and to meddle with: every round tells who called whom. As long
// as nobody meddles, it is the trial that agents play, with the same nodes in every round.
type Play struct {
	options Options
	graph   graph
	trial   key
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

// NewPlay prepares the trial with an index. Bad options are an [*OptionError]; rumors cannot
// be watched.
func NewPlay(o Options, trial int) (*Play, error) {
	o.Engine = Agents
	if err := o.validate(); err != nil {
		return nil, err
	}
	if o.Rumor != nil {
		return nil, bad("rumor", *o.Rumor, "must be null for a trial that is watched")
	}
	if o.Nodes > MaxPlay {
		return nil, bad("nodes", o.Nodes, "must be at most %d for a trial that is watched", MaxPlay)
	}
	p := &Play{
		options: o, graph: graphOf(&o), trial: keyOf(o.Seed).sub(forTrials).sub(trial),
		knows: make([]bool, o.Nodes), crashed: make([]bool, o.Nodes), losses: lossesOf(o.Loss),
	}
	source := sourceOf(p.trial, o.Nodes)
	p.knows[source] = true
	crash(p.trial, p.crashed, source, o.Crashed)
	return p, nil
}

// Rounds returns how many rounds have been played.
func (p *Play) Rounds() int { return p.rounds }

// Knows tells whether a node knows it. A crashed node may.
func (p *Play) Knows(v int) bool { return p.knows[v] }

// Crashed tells whether a node is down.
func (p *Play) Crashed(v int) bool { return p.crashed[v] }

// SetCrashed lets a node crash or revives it. It remembers what it knew.
func (p *Play) SetCrashed(v int, crashed bool) { p.crashed[v] = crashed }

// SetLoss changes the chance that a call is lost, from 0 to less than 1.
func (p *Play) SetLoss(chance float64) error {
	changed := p.options
	changed.Loss = chance
	if err := changed.checkNumbers(); err != nil {
		return err
	}
	p.losses = lossesOf(chance)
	return nil
}

// SetCut cuts the network in two or heals it. Calls between the first half of the nodes and
// the others fail while it is cut.
func (p *Play) SetCut(cut bool) { p.cut = cut }

func (p *Play) connected(v, w int) bool {
	middle := (p.options.Nodes + 1) / 2
	return !p.cut || (v < middle) == (w < middle)
}

// Done tells whether nobody can learn it any more: no live node that knows it could reach
// one that does not.
func (p *Play) Done() bool {
	for v, knows := range p.knows {
		if !knows || p.crashed[v] {
			continue
		}
		for k := range p.graph.neighbors(v) {
			if w := p.graph.neighbor(v, k); !p.knows[w] && !p.crashed[w] && p.connected(v, w) {
				return false
			}
		}
	}
	return true
}

// Round plays a round and returns its calls, in the order of the callers.
func (p *Play) Round() []Call {
	keys := roundKeysOf(p.trial, p.rounds)
	p.rounds++
	decides := p.knows // who knows it, as far as it matters to a call
	if p.options.Time == Synchronous {
		decides = slices.Clone(p.knows)
	}
	calls := []Call{}
	for v := range p.knows {
		mode := p.options.Mode
		if p.crashed[v] || mode == Push && !decides[v] || mode == Pull && decides[v] {
			continue
		}
		place := uint64(v) * uint64(p.options.Fanout)
		for j, k := range distinct(nil, keys.targets, place, p.options.Fanout, p.graph.neighbors(v)) {
			w := p.graph.neighbor(v, k)
			failed := p.crashed[w] || !p.connected(v, w) || p.losses.lost(keys.losses, place+uint64(j))
			call := Call{From: v, To: w, Failed: failed, Learner: Nobody}
			if !failed {
				call.Learner = p.exchange(v, w, decides)
			}
			calls = append(calls, call)
		}
	}
	return calls
}

// exchange lets a caller and the other node talk, and returns who learned it.
func (p *Play) exchange(v, w int, decides []bool) int {
	switch {
	case p.options.Mode != Pull && decides[v] && !p.knows[w]:
		p.knows[w] = true
		return w
	case p.options.Mode != Push && decides[w] && !p.knows[v]:
		p.knows[v] = true
		return v
	}
	return Nobody
}
