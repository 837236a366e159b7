package gossip_test

import (
	"math"
	"slices"
	"testing"

	"gossiplesson/gossip"

	"pgregory.net/rapid"
)

// twins are the two forms of the protocol side by side: every call is made on the states
// and on the table, and both must agree on everything that a host can see.
type twins struct {
	nodes []*gossip.Node
	table gossip.Table
}

// newTwins uses the table before, so that leftovers would show.
func newTwins(nodes []*gossip.Node) *twins {
	w := &twins{nodes: nodes}
	w.table.Reset(8, 8)
	for cell := range w.table.Versions() {
		w.table.Versions()[cell], w.table.Origins()[cell] = 99, 99
	}
	w.fill()
	return w
}

// fill resets the table to the states, and names every entry after the node that now
// holds it.
func (w *twins) fill() {
	w.table.Reset(len(w.nodes), len(keyNames))
	for k, key := range keyNames {
		for n, node := range w.nodes {
			version := knowing(node, key)
			if gossip.IsKnown(version) {
				node.State.Set(key, gossip.Entry{Value: birth{n, key}, Version: version})
			}
			w.table.Versions()[w.cell(n, k)] = version
		}
	}
}

func (w *twins) cell(node, key int) int { return key*len(w.nodes) + node }

func (w *twins) call(t rapid.TB, c call) {
	t.Helper()
	var got, want int
	var err error
	if c.spread {
		w.fill() // a written entry is nobody's original, so origins start again
		cell := w.cell(c.from, slices.Index(keyNames, c.key))
		version, raised := gossip.NextVersion(w.table.Versions()[cell])
		if !raised {
			return // and take sees that Spread refuses it too
		}
		w.table.Versions()[cell] = version
		got = w.table.Spread(c.from)
		want, err = gossip.Spread(w.nodes, c.key, birth{c.from, c.key}, c.from)
	} else {
		got = w.round(c.from, c.to)
		want, err = gossip.Round(w.nodes, c.from, c.to)
	}
	if err != nil || got != want {
		t.Fatalf("%+v: the table moved %d entries, the states %d (error %v)", c, got, want, err)
	}
	w.compare(t)
}

// round lets two nodes of the table exchange, as a pair of their own.
func (w *twins) round(source, target int) (moved int) {
	if source == target {
		return 0
	}
	var pair gossip.Table
	pair.Reset(2, len(keyNames))
	sides := [2]int{source, target}
	for k := range keyNames {
		for side, node := range sides {
			pair.Versions()[2*k+side] = w.table.Versions()[w.cell(node, k)]
		}
	}
	pair.Pair(len(keyNames))
	for k, direction := range pair.Directions() {
		if direction == 0 {
			continue
		}
		moved++
		giver, receiver := sides[2-direction], sides[direction-1]
		from, to := w.cell(giver, k), w.cell(receiver, k)
		w.table.Versions()[to] = w.table.Versions()[from]
		if w.table.Origins()[to] = w.table.Origins()[from]; w.table.Origins()[to] == 0 {
			w.table.Origins()[to] = int32(giver + 1)
		}
	}
	return moved
}

// compare compares each cell with the entry of the same node and key: its version, with
// -0 and 0 distinct, and its birth.
func (w *twins) compare(t rapid.TB) {
	t.Helper()
	for k, key := range keyNames {
		for n, node := range w.nodes {
			cell := w.cell(n, k)
			version, origin := w.table.Versions()[cell], int(w.table.Origins()[cell])
			e, known := node.State.Get(key)
			if known != gossip.IsKnown(version) ||
				known && math.Float64bits(e.Version) != math.Float64bits(version) {
				t.Fatalf("node %d, key %q: the table has version %v, the state %v", n, key, version, e)
			}
			want := 0
			if known && e.Value != (birth{n, key}) {
				want = e.Value.(birth).node + 1
			}
			if origin != want {
				t.Fatalf("node %d, key %q: origin %d, want %d for %v", n, key, origin, want, e)
			}
		}
	}
}

func TestTheTableDoesWhatTheStatesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newTwins(drawCluster(t))
		for range rapid.IntRange(1, 12).Draw(t, "calls") {
			w.call(t, drawCall(t, w.nodes))
		}
	})
}

func TestATableWithoutCellsHasNothingToMove(t *testing.T) {
	var table gossip.Table
	for _, size := range [][2]int{{0, 0}, {0, 3}, {3, 0}, {2, 0}} {
		table.Reset(size[0], size[1])
		if len(table.Versions()) != 0 || len(table.Origins()) != 0 {
			t.Errorf("%v: there are cells", size)
		}
		if size[0] > 0 && table.Spread(0) != 0 || size[0] == 2 && table.Pair(size[1]) != 0 {
			t.Errorf("%v: something moved", size)
		}
	}
}

func TestATableGrowsAndKeepsItsMemory(t *testing.T) {
	var table gossip.Table
	for _, c := range []struct{ nodes, keys, cells int }{
		{2, 3, 6}, {3, 5, 15}, {2, 2, 15}, {15, 1, 15}, {4, 4, 16}, {0, 0, 16},
	} {
		table.Reset(c.nodes, c.keys)
		if cells := c.nodes * c.keys; len(table.Versions()) != cells || len(table.Origins()) != cells {
			t.Errorf("%+v: %d versions and %d origins", c, len(table.Versions()), len(table.Origins()))
		}
		if table.Cap() != c.cells {
			t.Errorf("%+v: capacity of %d cells", c, table.Cap())
		}
	}
}

func TestAReservedTableIsResetWithoutAllocating(t *testing.T) {
	var table gossip.Table
	table.Reserve(64)
	table.Reset(8, 8)
	memory := &table.Versions()[0]
	if allocations := testing.AllocsPerRun(100, func() {
		table.Reserve(10)
		table.Reset(2, 3)
		table.Reset(8, 8)
		table.Pair(8)
		table.Reset(8, 8)
		table.Spread(3)
	}); allocations != 0 {
		t.Errorf("%v allocations", allocations)
	}
	if memory != &table.Versions()[0] {
		t.Error("the memory moved")
	}
}

func TestANegativeSizePanicsAndLeavesTheTableAlone(t *testing.T) {
	for want, size := range map[string][2]int{
		"gossip: a table of -1 nodes and 2 keys":  {-1, 2},
		"gossip: a table of 2 nodes and -1 keys":  {2, -1},
		"gossip: a table of -2 nodes and -2 keys": {-2, -2},
	} {
		var table gossip.Table
		table.Reset(3, 3)
		if got := panicOf(func() { table.Reset(size[0], size[1]) }); got != want {
			t.Errorf("%v: got the panic %v, want %s", size, got, want)
		}
		if len(table.Versions()) != 9 {
			t.Errorf("%v: %d cells are left of 9", size, len(table.Versions()))
		}
	}
}

func TestAnIndexOutsideTheTablePanics(t *testing.T) {
	for name, misuse := range map[string]func(table *gossip.Table){
		"from -1": func(table *gossip.Table) { table.Spread(-1) },
		"from 2":  func(table *gossip.Table) { table.Spread(2) },
	} {
		var table gossip.Table
		table.Reset(2, 2)
		if panicOf(func() { misuse(&table) }) == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}

// panicOf returns what f panics with, nil if it returns.
func panicOf(f func()) (reason any) {
	defer func() { reason = recover() }()
	f()
	return nil
}

// edgeVersions meet each other in all pairs.
var edgeVersions = []gossip.Version{gossip.Unknown, math.Inf(-1), -1, math.Copysign(0, -1), 0, 1, 2, math.Inf(1)}

func TestAPairIsARoundOfTwo(t *testing.T) {
	for _, a := range edgeVersions {
		for _, b := range edgeVersions {
			toA := gossip.IsKnown(b) && (!gossip.IsKnown(a) || b > a)
			toB := gossip.IsKnown(a) && (!gossip.IsKnown(b) || a > b)
			var want int32
			if toA {
				want = 1
			} else if toB {
				want = 2
			}
			for keys := range gossip.MaxPairKeys + 1 {
				var few gossip.Pair
				var pair gossip.Table
				pair.Reset(2, keys)
				allBits := uint32(0)
				for k := range keys {
					pair.Versions()[2*k], pair.Versions()[2*k+1] = a, b
					pair.Origins()[2*k], pair.Origins()[2*k+1] = 99, 99 // of another call
					few[2*k], few[2*k+1] = a, b
					allBits = allBits<<2 | uint32(want)
				}
				for beyond := 2 * keys; beyond < len(few); beyond++ {
					few[beyond] = gossip.Version(beyond) // of the call before, too
				}
				if got := few.Bits(uint32(keys)); gossip.IsKnown(a) && got != allBits {
					t.Errorf("%v and %v, %d keys: the bits %b, want %b", a, b, keys, got, allBits)
				}
				if got := pair.Pair(keys); (got != 0) != (want != 0 && keys > 0) {
					t.Errorf("%v and %v, %d keys: the result %d, but the direction of each is %d", a, b, keys, got, want)
				}
				for k, got := range pair.Directions() {
					if got != want {
						t.Errorf("%v and %v, key %d: %d, want %d", a, b, k, got, want)
					}
				}
			}
		}
	}
}

func TestEveryKeyOfAPairHasItsOwnBits(t *testing.T) {
	pair := gossip.Pair{1, 2, 1, 1, 2, 1}
	if got := pair.Bits(3); got != 0b10_00_01 {
		t.Errorf("%b", got)
	}
}
