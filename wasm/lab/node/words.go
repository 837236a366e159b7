package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"gossiplesson/gossip"
	"gossiplesson/gossip/member"
	"gossiplesson/wasm/element"
)

// summary says how many nodes there are, itself among them.
func summary(members []member.Member) string {
	count := func(status member.Status) (n int) {
		for _, m := range members {
			if m.Status == status {
				n++
			}
		}
		return n
	}
	text := element.Counted(count(member.Alive), "node") + " alive"
	if len(members) == 1 {
		text = "This node is alone"
	}
	if n := count(member.Suspected); n > 0 {
		text += ", " + strconv.Itoa(n) + " suspected"
	}
	if n := count(member.Dead); n > 0 {
		text += ", " + strconv.Itoa(n) + " thought to have crashed"
	}
	return text + "."
}

// ago says how long ago something was.
func ago(d time.Duration) string {
	switch {
	case d < time.Second:
		return "now"
	case d < 2*time.Minute:
		return strconv.Itoa(int(d/time.Second)) + " s ago"
	}
	return strconv.Itoa(int(d/time.Minute)) + " min ago"
}

func versionText(version gossip.Version) string {
	if version == math.Trunc(version) && math.Abs(version) < 1e15 {
		return "v" + strconv.FormatFloat(version, 'f', -1, 64)
	}
	return "v" + strconv.FormatFloat(version, 'g', -1, 64)
}

// newsText says what the node has learned from another.
func newsText(from string, taken []gossip.Move) string {
	const most = 3
	if len(taken) > most {
		return fmt.Sprintf("Learned %d entries from %s.", len(taken), from)
	}
	var texts []string
	for _, move := range taken {
		texts = append(texts, fmt.Sprintf("%s: %v %s", move.Key, move.Entry.Value, versionText(move.Entry.Version)))
	}
	return "Learned from " + from + ": " + strings.Join(texts, ", ") + "."
}

// networkText says who is with this node and who is not, if the network is cut.
func networkText(network member.Network, self string, members []member.Member) string {
	if !network.IsCut() {
		return "The network is whole."
	}
	var here, there []string
	for _, m := range members {
		if network.Separates(self, m.Name) {
			there = append(there, m.Name)
		} else {
			here = append(here, m.Name)
		}
	}
	text := "The network is cut. In this half: " + strings.Join(here, ", ") + "."
	if len(there) > 0 {
		text += " In the other: " + strings.Join(there, ", ") + "."
	}
	return text
}
