package gossip_test

import (
	"fmt"
	"testing"

	"gossiplesson/gossip"
)

// eachSize runs a benchmark from the smallest lesson to a large cluster.
func eachSize(b *testing.B, run func(b *testing.B, nodes, keys int)) {
	for _, size := range [][2]int{{2, 4}, {2, 16}, {16, 16}, {64, 16}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) { run(b, size[0], size[1]) })
	}
}

// fullCluster returns nodes that all know as many keys, at version 0.
func fullCluster(nodes, keys int) ([]*gossip.Node, []string) {
	names := make([]string, keys)
	cluster := gossip.NewCluster(nodes)
	for k := range names {
		names[k] = fmt.Sprintf("key-%d", k)
		for _, node := range cluster {
			node.State.Set(names[k], gossip.Entry{Value: "old"})
		}
	}
	return cluster, names
}

// BenchmarkRound measures a round between two nodes that each have news about half of
// the keys, including the writing of that news.
func BenchmarkRound(b *testing.B) {
	b.Run("states", func(b *testing.B) {
		eachSize(b, func(b *testing.B, nodes, keys int) {
			cluster, names := fullCluster(nodes, keys)
			version := 0.0
			for b.Loop() {
				version++
				for k, key := range names {
					cluster[k%2].State.Set(key, gossip.Entry{Value: "news", Version: version})
				}
				if moved, err := gossip.Round(cluster, 0, 1); err != nil || moved != keys {
					b.Fatal(moved, err)
				}
			}
		})
	})
	b.Run("table", func(b *testing.B) {
		eachSize(b, func(b *testing.B, _, keys int) {
			var table gossip.Table
			table.Reset(2, keys)
			version := 0.0
			for b.Loop() {
				version++
				versions := table.Versions()
				for k := range keys {
					versions[2*k+k%2] = version
				}
				if table.Pair(keys) == 0 {
					b.Fatal("nothing moved")
				}
			}
		})
	})
}

// BenchmarkSpread measures how one node's news spreads to all the others, in a cluster
// that already knows every key.
func BenchmarkSpread(b *testing.B) {
	b.Run("states", func(b *testing.B) {
		eachSize(b, func(b *testing.B, nodes, keys int) {
			cluster, names := fullCluster(nodes, keys)
			for b.Loop() {
				if moved, err := gossip.Spread(cluster, names[0], "news", 0); err != nil || moved != nodes-1 {
					b.Fatal(moved, err)
				}
			}
		})
	})
	b.Run("table", func(b *testing.B) {
		eachSize(b, func(b *testing.B, nodes, keys int) {
			var table gossip.Table
			table.Reset(nodes, keys)
			for b.Loop() {
				table.Versions()[0]++
				if moved := table.Spread(0); moved != nodes-1 {
					b.Fatal(moved)
				}
			}
		})
	})
}
