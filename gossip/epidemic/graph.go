package epidemic

// A graph says whom each node knows. Nodes are 0, 1, ...; the neighbors of a node are
// numbered from 0 as well.
type graph interface {
	neighbors(v int) int // how many
	neighbor(v, k int) int
}

// graphOf returns the graph of validated options.
func graphOf(o *Options) graph {
	switch o.Topology {
	case Ring:
		return ring(o.Nodes)
	case Grid:
		return gridOf(o.Nodes)
	case RandomRegular:
		return randomRegular(o.Nodes, keyOf(o.Seed).sub(forGraph))
	case TwoClusters:
		return clustersOf(o.Nodes)
	}
	return complete(o.Nodes)
}

// mostNeighbors returns the largest number of neighbors of a node.
func mostNeighbors(t Topology, nodes int) int {
	switch t {
	case Ring:
		return 2
	case Grid:
		most := 0
		for v := range min(nodes, 9) { // from nine nodes on, the fifth or so has four
			most = max(most, gridOf(nodes).neighbors(v))
		}
		if nodes > 9 {
			return 4
		}
		return most
	case RandomRegular:
		return degree
	case TwoClusters:
		return (nodes + 1) / 2
	}
	return nodes - 1
}

// complete is the number of nodes.
type complete int

func (n complete) neighbors(int) int { return int(n) - 1 }

func (n complete) neighbor(v, k int) int {
	w := v + 1 + k
	if w >= int(n) { // much faster than a remainder
		w -= int(n)
	}
	return w
}

// ring is the number of nodes.
type ring int

func (n ring) neighbors(int) int { return 2 }

func (n ring) neighbor(v, k int) int { return (v + 1 + k*(int(n)-2)) % int(n) }

// grid has its nodes row by row.
type grid struct{ nodes, width int }

func gridOf(nodes int) grid {
	width := 1
	for width*width < nodes {
		width++
	}
	return grid{nodes, width}
}

// sides tells which of the nodes to the left, to the right, above and below exist.
func (g grid) sides(v int) (left, right, above, below bool) {
	column := v % g.width
	return column > 0, column < g.width-1 && v+1 < g.nodes, v >= g.width, v+g.width < g.nodes
}

func (g grid) neighbors(v int) (count int) {
	left, right, above, below := g.sides(v)
	for _, exists := range []bool{left, right, above, below} {
		if exists {
			count++
		}
	}
	return count
}

func (g grid) neighbor(v, k int) int {
	left, right, above, below := g.sides(v)
	for _, side := range []struct {
		exists bool
		step   int
	}{{left, -1}, {right, 1}, {above, -g.width}, {below, g.width}} {
		if side.exists {
			if k == 0 {
				return v + side.step
			}
			k--
		}
	}
	panic("epidemic: no such neighbor")
}

// clusters are two complete graphs, of the nodes before and from middle on. The first
// nodes of the two know each other.
type clusters struct{ nodes, middle int }

func clustersOf(nodes int) clusters { return clusters{nodes, (nodes + 1) / 2} }

// half returns the first node of the cluster of v, and how many it has.
func (c clusters) half(v int) (first, size int) {
	if v < c.middle {
		return 0, c.middle
	}
	return c.middle, c.nodes - c.middle
}

func (c clusters) neighbors(v int) int {
	first, size := c.half(v)
	if v == first {
		return size
	}
	return size - 1
}

// The neighbor across the bridge is the last one.
func (c clusters) neighbor(v, k int) int {
	first, size := c.half(v)
	if k == size-1 {
		return c.middle - first
	}
	return first + (v-first+1+k)%size
}
