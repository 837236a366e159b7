package check

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
}

// readings holds all of them, the lesson's own first.
var readings = func() (all []Reading) {
	for _, sweeps := range []int{3, 1} {
		for _, raises := range []bool{true, false} {
			for _, descending := range []bool{false, true} {
				all = append(all, Reading{sweeps, raises, descending})
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
	text += " over the peers in " + r.order() + " order, version " + r.version()
	return text
}

// isLessons reports whether the lesson's own program reads it like this.
func (r Reading) isLessons() bool { return r == readings[0] }

// explanation tells learners what their spreadInfo does, and what the lesson's own
// does if that differs; it continues "Your spreadInfo".
func (r Reading) explanation() string {
	text := r.behavior() + "."
	if !r.isLessons() {
		text += " The lesson’s own " + readings[0].behavior() + ". The lesson allows both, so yours is fine too."
	}
	return text
}

func (r Reading) behavior() string {
	text := "always writes version 1"
	if r.Raises {
		text = "writes a version one higher than the node’s own"
	}
	text += " and gossips with every other node in " + r.order() + " order, "
	if r.Sweeps == 1 {
		return text + "once"
	}
	return text + "three times over"
}

func (r Reading) order() string {
	if r.Descending {
		return "descending"
	}
	return "ascending"
}

func (r Reading) version() string {
	if r.Raises {
		return "own + 1"
	}
	return "1"
}

// round is gossipRound as the lesson has it, over references.
func round(c cluster, source, target int) { exchange(c[source].state, c[target].state) }

func exchange(source, target *state) {
	give(source, target)
	give(target, source)
}

// give hands over copies of the entries that are unknown to the taker or newer
// than its own.
func give(from, to *state) {
	if from.partial || to.partial {
		*to = state{partial: true}
		return
	}
	for i, key := range from.keys {
		own := to.get(key)
		if own == nil || from.entries[i].newerThan(own) {
			to.set(key, from.entries[i].clone())
		}
	}
}

// spread is spreadInfo under this reading.
func (r Reading) spread(c cluster, key string, value Value, from int) {
	r.write(c, key, value, from)
	r.sweep(c, from)
}

// write sets the entry at the sender.
func (r Reading) write(c cluster, key string, value Value, from int) {
	c[from].state.set(key, &entry{value: value, version: r.nextVersion(c[from].state, key)})
}

// nextVersion is the version that the reading gives to a new value.
func (r Reading) nextVersion(s *state, key string) Value {
	if last := s.get(key); r.Raises && last != nil {
		return last.version.plusOne()
	}
	return numberValue(1)
}

// sweep lets the sender gossip with every peer, as often as the reading says.
func (r Reading) sweep(c cluster, from int) {
	r.eachSweep(c, from, func(peer int) { round(c, from, peer) })
}

// eachSweep visits every peer, in every sweep.
func (r Reading) eachSweep(c cluster, from int, visit func(peer int)) {
	for range r.Sweeps {
		for _, peer := range r.peers(c, from) {
			visit(peer)
		}
	}
}

// peers returns the indexes of all nodes but one, in the reading's order.
func (r Reading) peers(c cluster, from int) []int {
	peers := make([]int, 0, len(c))
	for i := range c {
		if r.Descending {
			i = len(c) - 1 - i
		}
		if i != from {
			peers = append(peers, i)
		}
	}
	return peers
}
