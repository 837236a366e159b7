package gossip_test

import (
	"fmt"
	"slices"

	"gossiplesson/gossip"
)

// Two nodes compare notes: each learns what the other one has newer.
func ExampleRound() {
	nodes := gossip.NewCluster(2)
	nodes[0].State.Set("leader", gossip.Entry{Value: "alice", Version: 1})
	nodes[0].State.Set("color", gossip.Entry{Value: "green", Version: 1})
	nodes[1].State.Set("leader", gossip.Entry{Value: "bob", Version: 2})

	moved, err := gossip.Round(nodes, 0, 1)
	fmt.Println("moved:", moved, err)
	for _, node := range nodes {
		leader, _ := node.State.Get("leader")
		color, _ := node.State.Get("color")
		fmt.Println(node.ID, leader.Value, color.Value)
	}

	// Once both know the same, they have nothing more to tell.
	moved, err = gossip.Round(nodes, 0, 1)
	fmt.Println("moved:", moved, err)
	// Output:
	// moved: 2 <nil>
	// node-0 bob green
	// node-1 bob green
	// moved: 0 <nil>
}

// On equal versions nothing tells which value is newer, so both stay.
func ExampleRound_tie() {
	nodes := gossip.NewCluster(2)
	nodes[0].State.Set("leader", gossip.Entry{Value: "alice", Version: 1})
	nodes[1].State.Set("leader", gossip.Entry{Value: "bob", Version: 1})

	moved, _ := gossip.Round(nodes, 0, 1)
	fmt.Println("moved:", moved)
	for _, node := range nodes {
		leader, _ := node.State.Get("leader")
		fmt.Println(node.ID, leader.Value)
	}
	// Output:
	// moved: 0
	// node-0 alice
	// node-1 bob
}

// An index outside the cluster changes nothing and says what was wrong.
func ExampleRound_error() {
	_, err := gossip.Round(gossip.NewCluster(4), 0, 7)
	fmt.Println(err)
	// Output:
	// gossip: "target" must be from 0 to 3, got 7
}

// One node has news, and soon everybody knows.
func ExampleSpread() {
	nodes := gossip.NewCluster(4)
	moved, err := gossip.Spread(nodes, "leader", "node-0", 0)
	fmt.Println("moved:", moved, err)
	for _, node := range nodes {
		leader, _ := node.State.Get("leader")
		fmt.Printf("%s leader: %v (version %v)\n", node.ID, leader.Value, leader.Version)
	}
	// Output:
	// moved: 3 <nil>
	// node-0 leader: node-0 (version 1)
	// node-1 leader: node-0 (version 1)
	// node-2 leader: node-0 (version 1)
	// node-3 leader: node-0 (version 1)
}

// A host keeps the values, hands over the versions, and learns for each cell whose entry
// belongs there.
func ExampleTable() {
	values := []string{"old", "", "new"} // what three nodes hold for one key

	var table gossip.Table
	table.Reset(3, 1)
	copy(table.Versions(), []gossip.Version{1, gossip.Unknown, 2})
	moved := table.Spread(1)
	fmt.Println("moved:", moved)

	start := slices.Clone(values)
	for node, origin := range table.Origins() {
		if origin != 0 {
			values[node] = start[origin-1]
		}
		fmt.Printf("node %d: origin %d, version %v, %q\n",
			node, origin, table.Versions()[node], values[node])
	}
	// Output:
	// moved: 3
	// node 0: origin 3, version 2, "new"
	// node 1: origin 3, version 2, "new"
	// node 2: origin 0, version 2, "new"
}
