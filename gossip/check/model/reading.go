package model

// Reading is one of the correct ways to understand spreadInfo. For gossipRound
// there is only one.
type Reading struct {
	// Sweeps is how many times the sender gossips with every peer: 1 or 3. Two
	// and more than three are the same as three.
	Sweeps int
	// Raises says whether the version written is the sender's own plus 1; if not,
	// it is always 1.
	Raises bool
	// Descending says whether peers are visited from the last to the first.
	Descending bool
	// Rotates says whether the visits begin next to the sender and wrap around at the
	// end of the nodes.
	Rotates bool
}

// Readings holds all of them, the lesson's own first.
var Readings = func() (all []Reading) {
	for _, sweeps := range []int{3, 1} {
		for _, raises := range []bool{true, false} {
			for _, rotates := range []bool{false, true} {
				for _, descending := range []bool{false, true} {
					all = append(all, Reading{sweeps, raises, descending, rotates})
				}
			}
		}
	}
	return all
}()

// String describes the reading in words.
func (r Reading) String() string {
	text := "three sweeps"
	if r.Sweeps == 1 {
		text = "one sweep"
	}
	text += " over the peers in " + r.OrderWord() + " order"
	if r.Rotates {
		text += " from the sender"
	}
	return text + ", version " + r.VersionWord()
}

// IsLessons reports whether the lesson's own program reads it like this.
func (r Reading) IsLessons() bool { return r == Readings[0] }

// Explanation tells learners what their spreadInfo does, and what the lesson's own
// does if that differs; it continues "Your spreadInfo".
func (r Reading) Explanation() string {
	text := r.behavior() + "."
	if !r.IsLessons() {
		text += " The lesson’s own " + Readings[0].behavior() + ". The lesson allows both, so yours is fine too."
	}
	return text
}

func (r Reading) behavior() string {
	text := "always writes version 1"
	if r.Raises {
		text = "writes a version one higher than the node’s own"
	}
	text += " and gossips with every other node in " + r.OrderWord() + " order, "
	if r.Rotates {
		text += "beginning next to the sender, "
	}
	if r.Sweeps == 1 {
		return text + "once"
	}
	return text + "three times over"
}

// OrderWord says in which order the peers are visited.
func (r Reading) OrderWord() string {
	if r.Descending {
		return "descending"
	}
	return "ascending"
}

// VersionWord says which version is written.
func (r Reading) VersionWord() string {
	if r.Raises {
		return "own + 1"
	}
	return "1"
}

// NextVersion is the version that the reading gives to a new value.
func (r Reading) NextVersion(s *State, key string) Value {
	if last := s.Get(key); r.Raises && last != nil {
		return last.Version.PlusOne()
	}
	return NumberValue(1)
}

// peer returns the i-th of n nodes in the order in which the reading visits them; for
// one i it may be the sender itself.
func (r Reading) peer(i, n, from int) int {
	switch {
	case r.Rotates && r.Descending:
		return (from + n - i) % n
	case r.Rotates:
		return (from + i) % n
	case r.Descending:
		return n - 1 - i
	}
	return i
}

// Peers returns the indexes of all nodes but one, in the reading's order.
func (r Reading) Peers(n, from int) []int {
	peers := make([]int, 0, n)
	for i := range n {
		if peer := r.peer(i, n, from); peer != from {
			peers = append(peers, peer)
		}
	}
	return peers
}
