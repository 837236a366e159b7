package gossip_test

import (
	"encoding/binary"
	"math"
	"slices"
	"testing"

	"gossiplesson/gossip"
)

// FuzzCalls reads a cluster and a chain of calls from bytes, checks every call against
// the laws, and compares the table with the states.
func FuzzCalls(f *testing.F) {
	const x = 255 // not known
	f.Add([]byte{})
	// One node: it spreads, then meets itself.
	f.Add([]byte{0, 0, 1, x, x, x, x, x, 1, 0, 0, 0})
	// Two nodes that know each other's keys in another order, with ties; they
	// meet twice, then each spreads.
	f.Add([]byte{1, 0, 0, 1, 2, 3, 4, 5, 3, 1, 0, 2, 4, 3, x, 0, 2, 0, 2, 1, 0, 3, 1})
	// Three nodes; versions at the edges, one of them spelled out as 1.5.
	f.Add([]byte{2,
		0, 7, 8, 9, 10, x, x,
		2, 10, 9, x, 7, 8, 4,
		4, x, x, raw, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 3, x, x,
		0, 1, 0, 5, 1, 0, 5, 2, 7, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		tape := tape(data)
		nodes := tape.cluster()
		w := newTwins(clone(nodes))
		for range 16 {
			if len(tape) == 0 {
				break
			}
			c := tape.call(len(nodes))
			w.call(t, c)
			s, ok := take(t, nodes, c)
			if !ok {
				continue
			}
			for _, law := range laws {
				law.judge(t, step{s.call, clone(s.before), clone(s.after), s.moved})
			}
		}
	})
}

// tape hands out bytes, and zeros once it is empty.
type tape []byte

func (b *tape) next() int {
	if len(*b) == 0 {
		return 0
	}
	first := (*b)[0]
	*b = (*b)[1:]
	return int(first)
}

// cluster reads the number of nodes, then for each the place in keyNames where
// its order of keys starts, and a version for each key in that order.
func (b *tape) cluster() []*gossip.Node {
	nodes := gossip.NewCluster(1 + b.next()%5)
	for n, node := range nodes {
		start := b.next() % len(keyNames)
		for _, key := range slices.Concat(keyNames[start:], keyNames[:start]) {
			if version := b.version(); gossip.IsKnown(version) {
				node.State.Set(key, gossip.Entry{Value: birth{n, key}, Version: version})
			}
		}
	}
	return nodes
}

// raw announces a version by its eight bytes, the lowest first.
const raw = 254

// version reads an index in someVersions; from there to raw nothing is known.
func (b *tape) version() gossip.Version {
	switch choice := b.next(); {
	case choice < len(someVersions):
		return someVersions[choice]
	case choice == raw:
		var bits [8]byte
		for i := range bits {
			bits[i] = byte(b.next())
		}
		return math.Float64frombits(binary.LittleEndian.Uint64(bits[:]))
	default:
		return gossip.Unknown
	}
}

// call reads two bytes: the function and the key, and the two nodes.
func (b *tape) call(nodes int) call {
	what, who := b.next(), b.next()
	return call{
		spread: what%2 == 1,
		key:    keyNames[what/2%len(keyNames)],
		from:   who % nodes,
		to:     who / nodes % nodes,
	}
}
