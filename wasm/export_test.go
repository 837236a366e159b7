package main

import (
	"testing"
	"unsafe"

	"gossiplesson/gossip"
)

// cells fills the exported table the way a host does: through the addresses.
func cells(t *testing.T, versions ...gossip.Version) (cameFrom []int32) {
	t.Helper()
	at := reserve(int32(len(versions)))
	copy(unsafe.Slice((*gossip.Version)(at), len(versions)), versions)
	return unsafe.Slice((*int32)(origins()), len(versions))
}

func TestARoundThroughTheExportsTellsTheDirections(t *testing.T) {
	// Five keys, each at two nodes: newer at 0, newer at 1, unknown at 0, equal, unknown at 1.
	directions := cells(t, 2, 1, 1, 2, gossip.Unknown, 0, 1, 1, 1, gossip.Unknown)
	if moved := round(5); moved <= 0 {
		t.Fatalf("the answer is %d, as if nothing moved", moved)
	}
	for k, want := range []int32{2, 1, 1, 0, 2} {
		if directions[k] != want {
			t.Errorf("key %d has the direction %d, want %d", k, directions[k], want)
		}
	}
}

func TestAPairThroughTheExportsTellsWhatMoves(t *testing.T) {
	copy((*gossip.Pair)(pairs())[:], []gossip.Version{2, 1, 1, 2, 0, gossip.Unknown, 1, 1})
	if moved := pair(4); moved != 0b00_10_01_10 {
		t.Fatalf("%b", moved)
	}
}

func TestASpreadThroughTheExportsReachesEveryNode(t *testing.T) {
	from := cells(t, 1, 5, gossip.Unknown, 3)
	if moved := spread(4, 1, 0); moved != 3 {
		t.Fatalf("%d entries moved, want 3: one to the sender and from there to the two others", moved)
	}
	for i, origin := range from {
		if i != 1 && origin != 2 {
			t.Errorf("node %d has the entry of node %d", i, origin-1)
		}
	}
}

func TestSizesThatWereNotReservedAreRefused(t *testing.T) {
	cells(t, 1, 2)
	beyond := int32(exported.Cap() + 1)
	for name, got := range map[string]int32{
		"round, too many keys":   round(beyond),
		"round, negative":        round(-1),
		"spread, too many nodes": spread(beyond, 1, 0),
		"spread, negative":       spread(-1, -1, 0),
		"spread, no such sender": spread(2, 1, 2),
		"spread, product wraps":  spread(1<<30, 1<<30, 0),
	} {
		if got != failed {
			t.Errorf("%s: got %d", name, got)
		}
	}
}
