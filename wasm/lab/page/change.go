package main

import (
	"fmt"
	"strconv"
	"strings"

	"gossiplesson/gossip/epidemic"
)

// A change is something that happens to the cluster in the picture: after so many rounds,
// before the next.
type change struct {
	round int
	kind  changeKind
	value float64 // a node, a number of nodes or a chance
}

type changeKind string

const (
	crashNode  changeKind = "crash"   // value: the node
	reviveNode changeKind = "revive"  // value: the node
	setCrashes changeKind = "crashed" // value: how many nodes are down
	setLoss    changeKind = "loss"    // value: the chance
	cutNetwork changeKind = "cut"
	heal       changeKind = "heal"
)

// String writes crash-17@2: node 17 crashes after round 2.
func (c change) String() string {
	text := string(c.kind)
	if c.kind != cutNetwork && c.kind != heal {
		text += "-" + number(c.value)
	}
	return text + "@" + strconv.Itoa(c.round)
}

// parseChanges reads changes separated by commas. Their rounds ascend.
func parseChanges(text string) (list []change, err error) {
	for one := range strings.SplitSeq(text, ",") {
		c, ok := parseChange(one)
		if !ok {
			return nil, fmt.Errorf("a change must be like crash-17@2, got %q", one)
		}
		if len(list) > 0 && c.round < list[len(list)-1].round {
			return nil, fmt.Errorf("changes must be in the order of their rounds, but %q is not", one)
		}
		list = append(list, c)
	}
	return list, nil
}

func parseChange(text string) (c change, ok bool) {
	what, round, _ := strings.Cut(text, "@")
	kind, value, _ := strings.Cut(what, "-")
	c.kind = changeKind(kind)
	c.round, _ = strconv.Atoi(round)
	c.value, _ = strconv.ParseFloat(value, 64)
	switch c.kind {
	case crashNode, reviveNode, setCrashes, setLoss, cutNetwork, heal:
	default:
		return c, false
	}
	// Only what String writes is read, so that there is one text for each change.
	return c, c.round >= 0 && c.round <= mostRounds && c.String() == text
}

// apply lets a change happen. The error says why it cannot.
func (c change) apply(t *epidemic.Trial, nodes int) error {
	switch c.kind {
	case crashNode, reviveNode:
		v := int(c.value)
		if v < 0 || v >= nodes || float64(v) != c.value {
			return fmt.Errorf("%s: the picture has nodes 0 to %d", c, nodes-1)
		}
		t.SetCrashed(v, c.kind == crashNode)
	case setCrashes:
		if c.value != float64(int(c.value)) {
			return fmt.Errorf("%s: the number of nodes must be a whole number", c)
		}
		return t.SetCrashes(int(c.value))
	case setLoss:
		return t.SetLoss(c.value)
	case cutNetwork, heal:
		t.SetCut(c.kind == cutNetwork)
	}
	return nil
}

// withChange returns changes up to a round, and another one there. What it makes up for at
// the same moment goes.
func withChange(changes []change, c change) []change {
	var kept []change
	for _, old := range changes {
		if old.round < c.round || old.round == c.round && !c.replaces(old) {
			kept = append(kept, old)
		}
	}
	return append(kept, c)
}

func (c change) replaces(old change) bool {
	isNode := func(c change) bool { return c.kind == crashNode || c.kind == reviveNode }
	isCut := func(c change) bool { return c.kind == cutNetwork || c.kind == heal }
	switch {
	case isNode(c):
		return isNode(old) && old.value == c.value
	case c.kind == setCrashes: // it also decides about single nodes
		return isNode(old) || old.kind == setCrashes
	case isCut(c):
		return isCut(old)
	}
	return old.kind == c.kind
}
