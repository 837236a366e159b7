package epidemic

// In this file nodes are simulated one by one, with every call they make. It is meant to
// be read; bits.go does the same faster where it can.

// What a node is.
const (
	uninformed uint8 = iota
	informed
	learning // in this round; acts as uninformed until its end
	crashed
)

// agents simulates trials on one graph. It is used again for the next trial.
type agents struct {
	graph  graph
	nodes  int
	mode   Mode
	fanout int
	losses losses
	// A thin graph has few neighbors in different states. Only those are looked at.
	thin bool

	state       []uint8
	down        []bool // crashed
	count       int    // informed nodes
	known       [2]int // the same by cluster
	alive       [2]int // live nodes by cluster
	goal        int    // live nodes that can be reached
	callsOfAll  int64  // calls that all live nodes can make in a round
	callsOfThem int64  // calls that the informed ones can
	fresh       []int  // nodes that learn it in this round
	border      []int  // of a thin graph: nodes that may have a neighbor in the other state
	inBorder    []bool
	round       roundKeys
}

// roundKeys are the keys of the numbers that are drawn in a round.
type roundKeys struct{ targets, losses key }

func roundKeysOf(trial key, round int) roundKeys {
	return roundKeys{trial.sub(forTargets).sub(round), trial.sub(forLosses).sub(round)}
}

func agentsOf(o *Options, g graph) *agents {
	return &agents{
		graph: g, nodes: o.Nodes, mode: o.Mode, fanout: o.Fanout, losses: lossesOf(o.Loss),
		thin:  o.Topology == Ring || o.Topology == Grid,
		state: make([]uint8, o.Nodes), down: make([]bool, o.Nodes), inBorder: make([]bool, o.Nodes),
	}
}

// start prepares a trial: one node is informed, others are crashed.
func (a *agents) start(trial key, crashes int) {
	clear(a.down)
	clear(a.inBorder)
	a.border = a.border[:0]
	source := sourceOf(trial, a.nodes)
	crash(trial, a.down, source, crashes)
	a.callsOfAll, a.callsOfThem, a.count = 0, 0, 0
	a.known, a.alive = [2]int{}, [2]int{}
	for v := range a.nodes {
		a.state[v] = uninformed
		if a.down[v] {
			a.state[v] = crashed
			continue
		}
		a.callsOfAll += int64(a.callsOf(v))
		a.alive[a.part(v)]++
	}
	a.goal = a.nodes - crashes
	if crashes > 0 {
		a.goal = reachable(a.graph, source, a.down)
	}
	a.inform(source)
}

// sourceOf draws the node that knows it first.
func sourceOf(trial key, nodes int) int {
	return int(trial.sub(forSource).below(0, uint32(nodes)))
}

// crash draws the nodes that are down, not the source. With more of them, the same ones
// are down and others, too.
func crash(trial key, down []bool, source, crashes int) {
	s := stream{key: trial.sub(forCrashes)}
	for crashes > 0 {
		if v := int(s.below(uint32(len(down)))); v != source && !down[v] {
			down[v] = true
			crashes--
		}
	}
}

func (a *agents) callsOf(v int) int { return min(a.fanout, a.graph.neighbors(v)) }

func (a *agents) inform(v int) {
	a.state[v] = informed
	a.count++
	a.known[a.part(v)]++
	a.callsOfThem += int64(a.callsOf(v))
	if a.thin {
		a.addToBorder(v)
		for k := range a.graph.neighbors(v) {
			a.addToBorder(a.graph.neighbor(v, k))
		}
	}
}

// trial plays one trial and records it. `round` plays one round and returns how many
// calls are made.
func (a *agents) trial(trial key, crashes int, r *record, round func(roundKeys) int64) {
	a.start(trial, crashes)
	r.start(1)
	for a.count < a.goal {
		calls := round(roundKeysOf(trial, r.rounds()))
		r.round(int64(a.count), calls)
	}
}

// synchronousRound plays one round and returns how many calls are made.
func (a *agents) synchronousRound(keys roundKeys) (calls int64) {
	a.round = keys
	calls = a.calls()
	a.eachActive(a.turn)
	for _, v := range a.fresh {
		a.inform(v)
	}
	a.fresh = a.fresh[:0]
	return calls
}

// calls returns how many calls are made in a round.
func (a *agents) calls() int64 {
	switch a.mode {
	case Push:
		return a.callsOfThem
	case Pull:
		return a.callsOfAll - a.callsOfThem
	}
	return a.callsOfAll
}

// turn lets a node make its calls, if it does in this mode.
func (a *agents) turn(v int) {
	if !a.acts(v) {
		return
	}
	a.eachCall(v, func(w int) {
		switch {
		case a.mode != Pull && a.state[v] == informed && a.state[w] == uninformed:
			a.learn(w)
		case a.mode != Push && a.state[v] == uninformed && a.state[w] == informed:
			a.learn(v)
		}
	})
}

func (a *agents) acts(v int) bool {
	switch a.state[v] {
	case crashed:
		return false
	case informed:
		return a.mode != Pull
	}
	return a.mode != Push
}

func (a *agents) learn(v int) {
	a.state[v] = learning
	a.fresh = append(a.fresh, v)
}

// eachCall hands over the targets of the calls of a node that are not lost. The numbers
// that are drawn depend only on the trial, the round and the node.
func (a *agents) eachCall(v int, call func(w int)) {
	neighbors := a.graph.neighbors(v)
	place := uint64(v) * uint64(a.fanout)
	if a.fanout == 1 {
		if !a.losses.lost(a.round.losses, place) {
			call(a.graph.neighbor(v, int(a.round.targets.below(place, uint32(neighbors)))))
		}
		return
	}
	var room [MaxFanout]int
	for j, k := range distinct(room[:0], a.round.targets, place, a.fanout, neighbors) {
		if !a.losses.lost(a.round.losses, place+uint64(j)) {
			call(a.graph.neighbor(v, k))
		}
	}
}

// distinct draws fanout different numbers below n, or all if there are no more, so that
// each set of them is equally likely. This is Floyd's algorithm (Bentley, "Programming
// pearls: a sample of brilliance", 1987).
func distinct(chosen []int, k key, place uint64, fanout, n int) []int {
	if fanout >= n {
		for i := range n {
			chosen = append(chosen, i)
		}
		return chosen
	}
	for last := n - fanout; last < n; last++ {
		drawn := int(k.below(place, uint32(last+1)))
		for _, c := range chosen {
			if c == drawn {
				drawn = last
				break
			}
		}
		chosen = append(chosen, drawn)
		place++
	}
	return chosen
}
