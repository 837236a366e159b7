package epidemic

import (
	"slices"
	"testing"
)

func neighborsOf(g graph, v int) (list []int) {
	for k := range g.neighbors(v) {
		list = append(list, g.neighbor(v, k))
	}
	slices.Sort(list)
	return list
}

func TestNeighborsAreOthersKnowEachOtherAndAreListedOnce(t *testing.T) {
	for _, topology := range []Topology{Complete, Ring, Grid, RandomRegular, TwoClusters} {
		for nodes := max(2, fewestNodes[topology]); nodes <= 40; nodes++ {
			o := settingOf(nodes, Push, func(o *Options) { o.Topology = topology })
			g := graphOf(&o)
			most := 0
			for v := range nodes {
				list := neighborsOf(g, v)
				most = max(most, len(list))
				if distinct := slices.Compact(slices.Clone(list)); len(distinct) != len(list) || slices.Contains(list, v) {
					t.Errorf("%s of %d: the neighbors of %d are %v", topology, nodes, v, list)
				}
				for _, w := range list {
					if w < 0 || w >= nodes || !slices.Contains(neighborsOf(g, w), v) {
						t.Errorf("%s of %d: %d knows %d, but not the other way", topology, nodes, v, w)
					}
				}
			}
			if want := mostNeighbors(topology, nodes); most != want {
				t.Errorf("%s of %d: nodes have up to %d neighbors, not %d", topology, nodes, most, want)
			}
			if n := reachable(g, nodes/2, make([]bool, nodes)); n != nodes {
				t.Errorf("%s of %d: only %d are connected", topology, nodes, n)
			}
		}
	}
}

func TestGraphsHaveTheirShape(t *testing.T) {
	for _, c := range []struct {
		topology Topology
		nodes, v int
		want     []int
	}{
		{Complete, 4, 2, []int{0, 1, 3}},
		{Ring, 5, 0, []int{1, 4}},
		{Ring, 5, 3, []int{2, 4}},
		{Grid, 9, 0, []int{1, 3}},
		{Grid, 9, 4, []int{1, 3, 5, 7}},
		{Grid, 9, 5, []int{2, 4, 8}},
		{Grid, 11, 10, []int{6, 9}}, // the last row is 8 9 10
		{Grid, 11, 7, []int{3, 6}},
		{TwoClusters, 7, 0, []int{1, 2, 3, 4}},
		{TwoClusters, 7, 1, []int{0, 2, 3}},
		{TwoClusters, 7, 4, []int{0, 5, 6}},
		{TwoClusters, 7, 6, []int{4, 5}},
	} {
		o := settingOf(c.nodes, Push, func(o *Options) { o.Topology = c.topology })
		if got := neighborsOf(graphOf(&o), c.v); !slices.Equal(got, c.want) {
			t.Errorf("%s of %d: the neighbors of %d are %v, want %v", c.topology, c.nodes, c.v, got, c.want)
		}
	}
}

// On six nodes, a graph with four neighbors each leaves out one of the 15 perfect
// matchings.
func TestSmallRandomRegularGraphsAreEquallyLikely(t *testing.T) {
	counts := map[int64]int{}
	for seed := range amount(10_000) {
		g := randomRegular(6, keyOf(uint32(seed)))
		code := int64(0)
		for v := range 6 {
			stranger := 15 - v
			for _, w := range neighborsOf(g, v) {
				stranger -= w
			}
			code = code*6 + int64(stranger)
		}
		counts[code]++
	}
	if len(counts) != 15 {
		t.Errorf("%d graphs, want 15", len(counts))
	}
	mustFit(t, "graphs", counts, func(code int64) float64 {
		if counts[code] == 0 {
			return 0
		}
		return 1.0 / 15
	}, 6*6*6*6*6*6)
}

func TestCrashesCutGraphs(t *testing.T) {
	for _, c := range []struct {
		topology    Topology
		nodes, from int
		crashed     []int
		want        int
	}{
		{Complete, 5, 0, []int{1, 2}, 3},
		{Ring, 10, 0, []int{5}, 9},
		{Ring, 10, 0, []int{2, 7}, 4},
		{Grid, 9, 0, []int{1, 3}, 1},
		{Grid, 9, 8, []int{3, 4, 5}, 3},
		{TwoClusters, 10, 2, []int{1}, 9},
		{TwoClusters, 10, 2, []int{0}, 4},
		{TwoClusters, 10, 2, []int{5}, 5},
		{TwoClusters, 10, 7, []int{0, 9}, 4},
	} {
		o := settingOf(c.nodes, Push, func(o *Options) { o.Topology = c.topology })
		down := make([]bool, c.nodes)
		for _, v := range c.crashed {
			down[v] = true
		}
		if got := reachable(graphOf(&o), c.from, down); got != c.want {
			t.Errorf("%s of %d without %v: %d can be reached from %d, want %d", c.topology, c.nodes, c.crashed, got, c.from, c.want)
		}
	}
}
