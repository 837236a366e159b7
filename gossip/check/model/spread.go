package model

// Spread is spreadInfo as a value. Each part that is nil is correct; a reading says
// what that means for the version, the sweeps and the order of the peers.
type Spread struct {
	// From returns the node that counts as the sender.
	From func(c Cluster, from int) int
	// If says whether anything happens at all.
	If func(s *Setting) bool

	// SetsAt returns the node at which the entry is set.
	SetsAt func(c Cluster, from int) int
	// Sets says whether it is set.
	Sets func(s *Setting) bool
	// Key and Version are those of the new entry.
	Key     func(key string) string
	Version func(s *Setting) Value
	// Form returns what is stored for a new entry where the sender has its own, or nil.
	Form func(e, own *Entry) *Entry
	// Puts stores it.
	Puts func(s *Setting, e *Entry)

	// When puts the setting of the entry and the sweeps into an order.
	When func(t *Timing)
	// Gossips returns the node that gossips.
	Gossips func(c Cluster, from int) int
	// Meets is a sweep: it calls t.Meet for pairs of nodes.
	Meets func(t *Tour)
	// Exchange is what a pair does.
	Exchange func(sender, peer *Node, key string)

	// Whole is what happens instead of all that, if it has no parts.
	Whole func(s *Setting)
}

// Setting is what a program knows when it sets the entry.
type Setting struct {
	Reading Reading
	Cluster Cluster
	From    int // the node at which it is set
	Key     string
	Value   Value
	set     *Entry // what was set, if anything
	ended   bool   // there are no more sweeps
}

func (s *Setting) own() *Entry { return s.Cluster[s.From].State.Get(s.Key) }

// next is the version that the reading asks for.
func (s *Setting) next() Value { return s.Reading.NextVersion(s.Cluster[s.From].State, s.Key) }

// Timing is what spreadInfo is made of.
type Timing struct {
	Sweeps int
	Sweep  func(with func(meet func())) // one sweep; with, if not nil, is called for each exchange
	Entry  func() *Entry                // the entry to be set, seen from now; nil for none
	Put    func(e *Entry)
	Own    func() *Entry // what the sender has for the key now
	Before *Entry        // what it had at first
	Made   *Entry        // what [prepare] has made
}

// Tour is one sweep.
type Tour struct {
	Reading Reading
	Cluster Cluster
	From    int // the node that gossips
	Key     string
	Value   Value  // to be spread
	Set     *Entry // with which it was set; nil if it was not
	Sweep   int    // its number, from 0
	Meet    func(a, b int)
	End     func() // leaves out all later sweeps
}

// meets lets the sender meet a node.
func (t *Tour) meets(peer int) { t.Meet(t.From, peer) }

// peers returns the nodes that a correct sweep visits.
func (t *Tour) peers() []int { return t.Reading.Peers(len(t.Cluster), t.From) }

// Run makes a call of spreadInfo.
func (s *Spread) Run(r Reading, c Cluster, key string, value Value, from int) {
	if s.From != nil {
		from = s.From(c, from)
	}
	if s.If != nil && !s.If(&Setting{Reading: r, Cluster: c, From: from, Key: key, Value: value}) {
		return
	}
	if s.Whole != nil {
		s.Whole(&Setting{Reading: r, Cluster: c, From: from, Key: key, Value: value})
		return
	}
	if s.Key != nil {
		key = s.Key(key)
	}
	setting := &Setting{Reading: r, Cluster: c, From: from, Key: key, Value: value}
	if s.SetsAt != nil {
		setting.From = s.SetsAt(c, from)
	}
	if s.Gossips != nil {
		from = s.Gossips(c, from)
	}
	if s.When == nil {
		s.put(setting, s.entry(setting))
		for i := range r.Sweeps {
			s.sweep(setting, from, i, nil)
		}
		return
	}
	count := -1
	s.When(&Timing{
		Sweeps: r.Sweeps,
		Before: setting.own(),
		Sweep: func(with func(meet func())) {
			count++
			s.sweep(setting, from, count, with)
		},
		Entry: func() *Entry { return s.entry(setting) },
		Put:   func(e *Entry) { s.put(setting, e) },
		Own:   setting.own,
	})
}

// entry returns the entry to be set, nil for none.
func (s *Spread) entry(setting *Setting) *Entry {
	if s.Sets != nil && !s.Sets(setting) {
		return nil
	}
	e := &Entry{Value: setting.Value}
	if s.Version == nil {
		e.Version = setting.next()
	} else {
		e.Version = s.Version(setting)
	}
	if s.Form != nil {
		e = s.Form(e, setting.own())
	}
	return e
}

func (s *Spread) put(setting *Setting, e *Entry) {
	setting.set = e
	switch {
	case e == nil:
	case s.Puts != nil:
		s.Puts(setting, e)
	default:
		setting.Cluster[setting.From].State.Set(setting.Key, e)
	}
}

func (s *Spread) sweep(setting *Setting, from, number int, with func(meet func())) {
	if setting.ended {
		return
	}
	r, c, key := setting.Reading, setting.Cluster, setting.Key
	exchanges := s.Exchange
	if exchanges == nil {
		exchanges = func(sender, peer *Node, _ string) { exchange(sender, peer) }
	}
	meet := func(a, b int) { exchanges(c[a], c[b], key) }
	if with != nil {
		meet = func(a, b int) { with(func() { exchanges(c[a], c[b], key) }) }
	}
	if s.Meets != nil {
		s.Meets(&Tour{r, c, from, key, setting.Value, setting.set, number, meet, func() { setting.ended = true }})
		return
	}
	for i := range c {
		if peer := r.peer(i, len(c), from); peer != from {
			meet(from, peer)
		}
	}
}
