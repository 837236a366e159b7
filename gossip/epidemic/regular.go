package epidemic

// degree is how many neighbors each node of a random regular graph has: as many as in
// the inner part of a grid, so that the two can be compared.
const degree = 4

// regular holds the neighbors of node v at v*degree and after.
type regular []int32

func (r regular) neighbors(int) int { return degree }

func (r regular) neighbor(v, k int) int { return int(r[v*degree+k]) }

// randomRegular draws a connected graph in which every node has the same number of
// neighbors. Links are drawn one after the other between ends that are still free,
// unless they would join a node with itself or a neighbor; if none is left that could be
// drawn, all is begun anew. For large graphs that is asymptotically uniform (Steger and
// Wormald, "Generating random regular graphs quickly", 1999).
func randomRegular(nodes int, k key) regular {
	s := stream{key: k}
	for {
		if r, done := drawRegular(nodes, &s); done && reachable(r, 0, make([]bool, nodes)) == nodes {
			return r
		}
	}
}

func drawRegular(nodes int, s *stream) (r regular, done bool) {
	r = make(regular, nodes*degree)
	linked := make([]int, nodes) // how many neighbors a node has so far
	free := make([]int32, 0, nodes*degree)
	for v := range nodes {
		for range degree {
			free = append(free, int32(v))
		}
	}
	knows := func(v, w int32) bool {
		for k := range linked[v] {
			if r[int(v)*degree+k] == w {
				return true
			}
		}
		return v == w
	}
	link := func(v, w int32) {
		r[int(v)*degree+linked[v]] = w
		linked[v]++
	}
	// take moves the i-th free end to the back and returns its node.
	take := func(i uint32, back int) int32 {
		free[i], free[back] = free[back], free[i]
		return free[back]
	}
	for failures := 0; len(free) > 0; {
		last := len(free) - 1
		v := take(s.below(uint32(last+1)), last)
		w := take(s.below(uint32(last)), last-1)
		if knows(v, w) {
			if failures++; failures > 1000 { // hardly any pair is left, if there is one
				return nil, false
			}
			continue
		}
		failures = 0
		link(v, w)
		link(w, v)
		free = free[:last-1]
	}
	return r, true
}
