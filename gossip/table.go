package gossip

import "strconv"

// Table is a cluster reduced to numbers: the version of every key at every
// node, and for every cell where its entry came from. It runs the same protocol
// as [Round] and [Spread] without touching a value: whoever owns the values
// reads [Table.Origins] afterwards and copies what moved.
//
// Cells are stored key by key: the cell of node n and key k is at k*nodes+n, so
// a key can be added at the end without moving the others.
//
// Invariant, from [Table.Reset] on: the version of a cell is the one that its
// origin had for this key when the table was filled.
type Table struct {
	nodes, keys int
	versions    []Version
	origins     []int32
}

// Reset gives the table a size and forgets all origins. The versions are
// unspecified until the caller has filled all of [Table.Versions], with
// [Unknown] where a node does not know a key. Memory is kept for the next Reset
// and grows to the largest size asked for. Negative sizes panic.
func (t *Table) Reset(nodes, keys int) {
	if nodes < 0 || keys < 0 {
		panic("gossip: a table of " + strconv.Itoa(nodes) + " nodes and " + strconv.Itoa(keys) + " keys")
	}
	t.nodes, t.keys = nodes, keys
	t.Reserve(nodes * keys)
	clear(t.Origins())
}

// Reserve allocates memory for a number of cells, so that a later [Table.Reset] up to
// that size allocates nothing and leaves the memory where it is.
func (t *Table) Reserve(cells int) {
	if cells > len(t.versions) {
		t.versions = make([]Version, cells)
		t.origins = make([]int32, cells)
	}
}

// Versions returns the cells for reading and writing. The slice is the table's
// own memory, valid until [Table.Reserve] or [Table.Reset] grows it.
func (t *Table) Versions() []Version { return t.versions[:t.nodes*t.keys] }

// Origins returns what each cell holds now: 0 for the entry that was there at the
// start, n+1 for the entry that node n had at the start.
func (t *Table) Origins() []int32 { return t.origins[:t.nodes*t.keys] }

// Pair is [Round] on a table of two nodes. It needs no [Table.Reset], only that
// 2*keys cells are reserved and the host has written their versions, which stay as they
// are. [Table.Directions] shows the outcome; the result is 0 if nothing moved.
//
// Which node wins is as good as random, so there is no branch on it: a wrongly predicted
// branch costs more than all the rest. Keys are decided a few at a time, because loops and
// checks of bounds are what costs in Go's WebAssembly.
func (t *Table) Pair(keys int) (moved int32) {
	const block = 4
	t.nodes, t.keys = 2, keys
	versions, directions := t.Versions(), t.Directions()
	for ; len(directions) >= block; versions, directions = versions[2*block:], directions[block:] {
		v, d := (*[2 * block]Version)(versions), (*[block]int32)(directions)
		d[0], d[1], d[2], d[3] = direction(v[0], v[1]), direction(v[2], v[3]), direction(v[4], v[5]), direction(v[6], v[7])
		moved |= d[0] | d[1] | d[2] | d[3]
	}
	for k := range directions {
		directions[k] = direction(versions[2*k], versions[2*k+1])
		moved |= directions[k]
	}
	return moved
}

// Directions returns what [Table.Pair] has decided about each key: 1 if node 0 gets the entry
// of node 1, 2 if it is the other way round, else 0.
func (t *Table) Directions() []int32 { return t.origins[:t.keys] }

// direction decides one key, of which node 0 has version a and node 1 version b.
func direction(a, b Version) int32 {
	return bit(!(a >= b))&bit(IsKnown(b)) | bit(!(b >= a))&bit(IsKnown(a))<<1
}

// bit is compiled to the comparison itself, without a branch.
func bit(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// Spread runs the sweeps of [Spread] on the table: node from exchanges with every
// other node in index order, [Sweeps] times. The entry to be spread must
// already be in from's cell. It returns the number of entries that moved.
//
// An index outside the table panics. Keys do not affect each other, so the
// sweeps run one key at a time.
func (t *Table) Spread(from int) (moved int) {
	t.check(from)
	versions, origins := t.Versions(), t.Origins()
	for ; len(versions) > 0; versions, origins = versions[t.nodes:], origins[t.nodes:] {
		moved += spreadKey(versions[:t.nodes], origins[:t.nodes], from)
	}
	return moved
}

// spreadKey runs the sweeps for one key. A sweep in which the sender learns
// nothing leaves every node with the sender's entry, so it is the last.
func spreadKey(versions []Version, origins []int32, from int) (moved int) {
	held, origin := versions[from], originOf(origins, from)
	for range Sweeps {
		learned := false
		for n, v := range versions {
			switch {
			case v == held:
			case !newer(held, v):
				held, origin = v, originOf(origins, n)
				versions[from], origins[from] = held, origin
				moved++
				learned = true
			case IsKnown(held):
				versions[n], origins[n] = held, origin
				moved++
			}
		}
		if !learned {
			break
		}
	}
	return moved
}

func originOf(origins []int32, node int) int32 {
	if origins[node] == 0 {
		return int32(node + 1)
	}
	return origins[node]
}

func (t *Table) check(node int) {
	if uint(node) >= uint(t.nodes) {
		panic("gossip: no such node in the table")
	}
}

// newer reports whether version a wins over a different version b. Unknown is NaN,
// which differs from everything, even itself, and is never higher.
func newer(a, b Version) bool { return a > b || !IsKnown(b) }

// Cap returns the number of cells that [Table.Reset] can use without growing.
func (t *Table) Cap() int { return len(t.versions) }
