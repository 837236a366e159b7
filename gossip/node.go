package gossip

import "strconv"

// Node is a member of the cluster. Its ID is a label for people; the functions
// of this package address nodes by their index.
type Node struct {
	ID    string
	State State
}

// NewCluster returns n nodes with empty states, called node-0, node-1, ...
func NewCluster(n int) []*Node {
	nodes := make([]*Node, n)
	for i := range nodes {
		nodes[i] = &Node{ID: "node-" + strconv.Itoa(i)}
	}
	return nodes
}

// IndexError reports an index outside the cluster.
type IndexError struct {
	Argument string // name of the argument, such as "target"
	Index    int    // as given
	Nodes    int    // size of the cluster
}

func (e *IndexError) Error() string {
	argument := strconv.Quote(e.Argument)
	if e.Nodes == 0 {
		return "gossip: " + argument + " is " + strconv.Itoa(e.Index) + ", but the cluster has no nodes"
	}
	return "gossip: " + argument + " must be from 0 to " + strconv.Itoa(e.Nodes-1) + ", got " + strconv.Itoa(e.Index)
}

func checkIndex(argument string, index, nodes int) error {
	if index < 0 || index >= nodes {
		return &IndexError{Argument: argument, Index: index, Nodes: nodes}
	}
	return nil
}
