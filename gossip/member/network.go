package member

import (
	"slices"
	"strings"
)

// A Network is whole or cut in two halves, between which no message arrives. It is not what
// the nodes know of each other but what happens to them, so all have to be told, at once, and
// the latest change counts.
type Network struct {
	Changes int64    `json:"changes"` // how often it was cut or healed
	Half    []string `json:"half"`    // the nodes of one half; if there are none, the network is whole
}

// IsCut reports whether it is cut.
func (n Network) IsCut() bool { return len(n.Half) > 0 }

// Separates reports whether two nodes are in different halves. A node that it does not name,
// such as one that came later, is in the second one.
func (n Network) Separates(one, other string) bool {
	return n.IsCut() && slices.Contains(n.Half, one) != slices.Contains(n.Half, other)
}

// newerThan decides as well between changes that two nodes made at the same time. Then the
// network is rather whole, so that it can be healed even after the last change that counts.
func (n Network) newerThan(other Network) bool {
	switch {
	case n.Changes != other.Changes:
		return n.Changes > other.Changes
	case n.IsCut() != other.IsCut():
		return other.IsCut()
	}
	return strings.Join(n.Half, "\n") > strings.Join(other.Half, "\n")
}

// Network returns the network as the node was told.
func (n *Node) Network() Network { return n.network }

// Cut cuts the network in two, so that either half has half of the nodes that this one
// believes not to have crashed. The message is for all.
func (n *Node) Cut(now Time) Message {
	var names []string
	for _, m := range n.Members(now) {
		if m.Status != Dead {
			names = append(names, m.Name)
		}
	}
	return n.change(names[:(len(names)+1)/2])
}

// Heal makes the network whole. The message is for all.
func (n *Node) Heal() Message { return n.change([]string{}) }

func (n *Node) change(half []string) Message {
	n.network = Network{Changes: min(n.network.Changes+1, mostChanges), Half: half}
	return n.changeFor("")
}

func (n *Node) changeFor(to string) Message {
	m := n.message(Change, to)
	m.Network = &n.network
	return m
}
