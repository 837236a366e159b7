package epidemic

// A Simulation plays the trials of its options. It keeps room for one trial at a time, so
// those who play at the same time need one each.
type Simulation struct {
	options Options
	play    func(trial key) // into record
	record  record
	seed    key
}

// NewSimulation prepares a simulation. Options that are bad or impossible together are an
// [*OptionError].
func NewSimulation(o Options) (*Simulation, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	s := &Simulation{options: o, seed: keyOf(o.Seed)}
	s.play = s.player()
	return s, nil
}

func (s *Simulation) player() func(trial key) {
	o, r := &s.options, &s.record
	if o.engine() == Counts {
		c := callersOf(o)
		return func(trial key) { countTrial(&c, &stream{key: trial.sub(forCounts)}, r) }
	}
	if o.Rumor != nil {
		m := rumorsOf(o)
		return func(trial key) { m.trial(trial, o.Crashed, r) }
	}
	if bitsSuffice(o) {
		a := bitAgentsOf(o)
		return func(trial key) { a.trial(trial, o.Crashed, r) }
	}
	a := agentsOf(o, graphOf(o))
	if o.Time == InPlace {
		return func(trial key) { a.trial(trial, o.Crashed, r, a.inPlaceRound) }
	}
	return func(trial key) { a.trial(trial, o.Crashed, r, a.synchronousRound) }
}

// NewTally returns a tally without trials.
func (s *Simulation) NewTally() *Tally {
	return &Tally{scale: scale(s.options.Nodes - s.options.Crashed)}
}

// Play plays the trials with the indexes from first up to but not including end, and adds
// them to the tally. A trial is a function of options, seed and index: whoever wants to
// report progress, stop early or share the work plays a few at a time.
func (s *Simulation) Play(t *Tally, first, end int) {
	for i := first; i < end; i++ {
		s.play(s.seed.sub(forTrials).sub(i))
		t.add(&s.record)
	}
}

// Simulate plays all trials in one go.
func Simulate(o Options) (*Result, error) {
	s, err := NewSimulation(o)
	if err != nil {
		return nil, err
	}
	t := s.NewTally()
	s.Play(t, 0, o.Trials)
	return s.Result(t)
}
