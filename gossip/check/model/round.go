package model

// Round is gossipRound as a value. The zero Round is the correct one.
type Round struct {
	// Who lists the pairs of nodes that meet, in order; nil stands for source and target.
	Who func(c Cluster, source, target int) [][2]int
	// Order says which of the two directions comes first. It makes no difference
	// as long as both are right.
	Order Order
	// Push is how the source gives to the target, and Pull how the target gives back.
	Push, Pull Give
	// Whole is what happens instead of all that, if it has no parts.
	Whole func(c Cluster, source, target int)
}

// Order is the order of the two directions of a round.
type Order uint8

// In AtOnce both nodes give what they knew before.
const (
	PushFirst Order = iota
	PullFirst
	AtOnce
)

var orders = []Order{PushFirst, PullFirst, AtOnce}

// Give is how one node gives to another. Each part that is nil is correct.
type Give struct {
	// Keys lists the giver's keys that are looked at.
	Keys func(p *Pass) []string
	// Gives says whether an entry may be handed over at all.
	Gives func(theirs *Entry) bool
	// Unknown says whether a taker that does not know the key gets the entry.
	Unknown func(theirs *Entry) bool
	// Wins says whether the giver's entry replaces the one that the taker has.
	Wins func(theirs, own *Entry) bool
	// Take returns what the taker then has; own is nil if it did not know the key.
	Take func(theirs, own *Entry) *Entry
	// By is what happens instead of all that. It may change only p.To.
	By func(p *Pass)
}

// Pass is one direction of a round.
type Pass struct {
	Give
	From, To       *State // of giver and taker, now
	Source, Target *State // of the round, as they were before it
	Giver, Taker   *Node
	givesFirst     bool // the giver has the lower index
	pulls          bool // the target gives
	lends          bool // the taker gets the entries themselves: nothing changes them
}

// run lets the nodes of a pass exchange what they should.
func (p *Pass) run() {
	switch {
	case p.By != nil:
		p.By(p)
	case p.From.Partial || p.To.Partial:
		*p.To = State{Partial: true}
	case p.Keys == nil:
		for i, key := range p.From.Keys {
			p.offer(key, p.From.Entries[i])
		}
	default:
		for _, key := range p.Keys(p) {
			if theirs := p.From.Get(key); theirs != nil {
				p.offer(key, theirs)
			}
		}
	}
}

// offer hands over an entry if the taker should have it.
func (p *Pass) offer(key string, theirs *Entry) {
	own := p.To.Get(key)
	if !p.accepts(theirs, own) {
		return
	}
	if p.Take == nil {
		if !p.lends {
			theirs = theirs.Clone()
		}
		p.To.Set(key, theirs)
		return
	}
	taken := p.Take(theirs, own)
	if len(taken.Value.Text) > longestValue {
		panic(Thrown{})
	}
	p.To.Set(key, taken)
}

// longestValue bounds what becomes of a value that grows whenever it is handed over, such as
// JSON text of JSON text, which is twice as long every time. No program gets that far: more
// than this is not read from its states.
const longestValue = 100_000

func (p *Pass) accepts(theirs, own *Entry) bool {
	switch {
	case p.Gives != nil && !p.Gives(theirs):
		return false
	case own == nil:
		return p.Unknown == nil || p.Unknown(theirs)
	case p.Wins == nil:
		return theirs.NewerThan(own)
	}
	return p.Wins(theirs, own)
}

// Run makes a call of gossipRound.
func (r *Round) Run(c Cluster, source, target int) {
	if r.Whole != nil {
		r.Whole(c, source, target)
		return
	}
	if r.Who == nil {
		if !r.Push.isWrong() && !r.Pull.isWrong() {
			Exchange(c, source, target)
		} else {
			r.meet(c, source, target)
		}
		return
	}
	for _, pair := range r.Who(c, source, target) {
		r.meet(c, pair[0], pair[1])
	}
}

func (r *Round) meet(c Cluster, source, target int) {
	a, b := c[source].State, c[target].State
	push := Pass{Give: r.Push, From: a, To: b, Source: a, Target: b, Giver: c[source], Taker: c[target], givesFirst: source < target}
	pull := Pass{Give: r.Pull, From: b, To: a, Source: a, Target: b, Giver: c[target], Taker: c[source], givesFirst: target < source}
	pull.pulls = true
	if r.Push.looksBack() || r.Pull.looksBack() || r.Order == AtOnce || a == b {
		before := [2]*State{a.Clone(), b.Clone()}
		push.Source, push.Target = before[0], before[1]
		pull.Source, pull.Target = before[0], before[1]
		if r.Order == AtOnce || a == b { // a pass does not change what it gives from
			push.From = before[0]
		}
		if a == b {
			pull.From = before[1]
		}
	}
	if r.Order == PushFirst {
		push.run()
		pull.run()
	} else {
		pull.run()
		push.run()
	}
}

// looksBack reports whether a direction may depend on what was before the round.
func (g *Give) looksBack() bool { return g.Keys != nil || g.By != nil }

// isWrong reports whether any part is not the correct one.
func (g *Give) isWrong() bool {
	return g.Keys != nil || g.Gives != nil || g.Unknown != nil || g.Wins != nil || g.Take != nil || g.By != nil
}

// Exchange is a correct round.
func Exchange(c Cluster, source, target int) { exchange(c[source], c[target]) }

func exchange(source, target *Node) {
	give(source.State, target.State)
	give(target.State, source.State)
}

// give is one direction of it: copies of the entries that are unknown to the taker or
// newer than its own.
func give(from, to *State) {
	if from.Partial || to.Partial {
		*to = State{Partial: true}
		return
	}
	for i, key := range from.Keys {
		if own := to.Get(key); own == nil || from.Entries[i].NewerThan(own) {
			to.Set(key, from.Entries[i].Clone())
		}
	}
}
