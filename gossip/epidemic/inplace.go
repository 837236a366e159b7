package epidemic

// inPlaceRound plays one round in which nodes act on what they have just learned: they
// take turns in index order, and each call counts at once. It returns how many calls were
// made, and goes on to its end when everybody knows.
func (a *agents) inPlaceRound(keys roundKeys) (calls int64) {
	a.round = keys
	for v := range a.nodes {
		if a.acts(v) {
			calls += int64(a.callsOf(v))
			a.turnInPlace(v)
		}
	}
	return calls
}

func (a *agents) turnInPlace(v int) {
	a.eachCall(v, func(w int) {
		switch {
		case a.mode != Pull && a.state[v] == informed && a.state[w] == uninformed:
			a.inform(w)
		case a.mode != Push && a.state[v] == uninformed && a.state[w] == informed:
			a.inform(v)
		}
	})
}
