package epidemic

// A node whose neighbors are all in its own state neither tells nor learns anything, and
// as random numbers do not depend on who draws others, its turn can be left out. This
// file finds the nodes of which that is not known.

// eachActive hands over the nodes, live or not, whose turns may matter.
func (a *agents) eachActive(turn func(v int)) {
	if a.thin {
		a.keepBorder()
		for _, v := range a.border {
			turn(v)
		}
		return
	}
	c, divided := a.graph.(clusters)
	if !divided {
		for v := range a.nodes {
			turn(v)
		}
		return
	}
	for i, first := range []int{0, c.middle} {
		if known := a.known[i]; known == 0 || known == a.alive[i] {
			turn(first) // only the end of the bridge can know somebody in the other state
			continue
		}
		_, size := c.half(first)
		for v := first; v < first+size; v++ {
			turn(v)
		}
	}
}

// part returns the cluster that a node belongs to, 0 or 1, and 0 for all of another graph.
func (a *agents) part(v int) int {
	if c, divided := a.graph.(clusters); divided && v >= c.middle {
		return 1
	}
	return 0
}

func (a *agents) addToBorder(v int) {
	if !a.inBorder[v] && a.state[v] != crashed {
		a.inBorder[v] = true
		a.border = append(a.border, v)
	}
}

// keepBorder leaves out those without a live neighbor in the other state. They come back
// when a neighbor learns it.
func (a *agents) keepBorder() {
	kept := a.border[:0]
	for _, v := range a.border {
		if a.onBorder(v) {
			kept = append(kept, v)
		} else {
			a.inBorder[v] = false
		}
	}
	a.border = kept
}

func (a *agents) onBorder(v int) bool {
	for k := range a.graph.neighbors(v) {
		if w := a.graph.neighbor(v, k); a.state[w] != crashed && a.state[w] != a.state[v] {
			return true
		}
	}
	return false
}
