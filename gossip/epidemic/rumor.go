package epidemic

// What a node is to a rumor: susceptible (uninformed), infective, or removed, that is
// informed but no longer interested. The names are those of Demers et al.
const (
	susceptible = uninformed
	infective   = informed
	infected    = learning // in this round; infective from the next on
	removed     = crashed + 1
)

// rumors simulates rumor mongering on the complete graph. A contact is needed if the
// other node was susceptible at the start of the round: two nodes that tell a third one
// in the same round are both needed.
//
// A call that fails or goes to a crashed node is not answered, which is no feedback: it
// neither counts against the rumor nor for it. Blind nodes cannot tell.
type rumors struct {
	nodes  int
	mode   Mode
	losses losses
	rule   Rumor

	state   []uint8
	down    []bool
	counter []int  // calls that count against the rumor; of infective nodes
	spread  []int  // infective nodes
	fresh   []int  // nodes infected in this round
	asked   []bool // pull: infective nodes that answered in this round
	needed  []bool // pull: those that were needed
	round   roundKeys
	coins   key
}

func rumorsOf(o *Options) *rumors {
	return &rumors{
		nodes: o.Nodes, mode: o.Mode, losses: lossesOf(o.Loss), rule: *o.Rumor,
		state: make([]uint8, o.Nodes), down: make([]bool, o.Nodes), counter: make([]int, o.Nodes),
		asked: make([]bool, o.Nodes), needed: make([]bool, o.Nodes),
	}
}

// trial plays one trial until nobody is infective, and records it. Messages are the
// rumors sent: in pull, the answers of infective nodes.
func (m *rumors) trial(trial key, crashes int, r *record) {
	clear(m.down)
	source := sourceOf(trial, m.nodes)
	crash(trial, m.down, source, crashes)
	for v := range m.nodes {
		m.state[v] = susceptible
		if m.down[v] {
			m.state[v] = crashed
		}
	}
	m.spread = m.spread[:0]
	m.infect(source)
	r.start(1)
	for len(m.spread) > 0 {
		m.round = roundKeysOf(trial, r.rounds())
		m.coins = trial.sub(forCoins).sub(r.rounds())
		var messages int64
		if m.mode == Push {
			messages = m.pushRound()
		} else {
			messages = m.pullRound()
		}
		m.leave()
		for _, v := range m.fresh {
			m.infect(v)
		}
		r.round(r.final()+int64(len(m.fresh)), messages)
		m.fresh = m.fresh[:0]
	}
}

func (m *rumors) infect(v int) {
	m.state[v] = infective
	m.counter[v] = 0
	m.spread = append(m.spread, v)
}

// call returns the target of the call of a node, and whether it answers.
func (m *rumors) call(v int) (w int, answers bool) {
	others := uint32(m.nodes - 1)
	product := m.round.targets.times(uint64(v), others) // as in key.below, which is not inlined
	if uint32(product) < others {
		product = m.round.targets.unbiased(uint64(v), others, product)
	}
	w = complete(m.nodes).neighbor(v, int(product>>32))
	return w, m.state[w] != crashed && !m.losses.lost(m.round.losses, uint64(v))
}

// meet infects a node that is still susceptible. It returns whether it was so at the
// start of the round.
func (m *rumors) meet(v int) (needed bool) {
	if m.state[v] == susceptible {
		m.state[v] = infected
		m.fresh = append(m.fresh, v)
	}
	return m.state[v] == infected
}

// pushRound lets every infective node call one other node.
func (m *rumors) pushRound() (messages int64) {
	for _, v := range m.spread {
		w, answers := m.call(v)
		needed := answers && m.meet(w)
		switch {
		case m.rule.Stop == Blind:
			m.lose(v)
		case needed:
			m.counter[v] = 0
		case answers:
			m.lose(v)
		}
	}
	return int64(len(m.spread))
}

// pullRound lets every live node call one other node, which answers if it is infective.
func (m *rumors) pullRound() (messages int64) {
	for v := range m.nodes {
		if m.state[v] == crashed {
			continue
		}
		w, answers := m.call(v)
		if !answers || m.state[w] != infective {
			continue
		}
		messages++
		m.asked[w] = true
		if m.state[v] == susceptible && m.meet(v) {
			m.needed[w] = true
		}
	}
	for _, v := range m.spread {
		switch {
		case m.needed[v]:
			m.counter[v] = 0
		case m.asked[v]:
			m.lose(v)
		}
		m.asked[v], m.needed[v] = false, false
	}
	return messages
}

// lose lets a node lose interest, a bit or by chance altogether.
func (m *rumors) lose(v int) {
	if m.rule.By == Counter {
		m.counter[v]++
	} else if m.coins.below(uint64(v), uint32(m.rule.K)) == 0 {
		m.counter[v] = m.rule.K
	}
}

// leave removes the nodes that have lost interest.
func (m *rumors) leave() {
	kept := m.spread[:0]
	for _, v := range m.spread {
		if m.counter[v] < m.rule.K {
			kept = append(kept, v)
		} else {
			m.state[v] = removed
		}
	}
	m.spread = kept
}
