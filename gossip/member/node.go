package member

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"gossiplesson/gossip"
)

// Time is on a clock of the node's own; only differences count.
type Time = time.Duration

// Settings are how a node works. Nodes of one cluster may have different ones.
type Settings struct {
	Period  time.Duration // from one of its rounds to the next
	Suspect time.Duration // silence after which it suspects a node
}

// silencesToDie is after how many times Settings.Suspect a node is believed to have crashed.
const silencesToDie = 3

// Dead returns after which silence a node is believed to have crashed.
func (s Settings) Dead() time.Duration { return silencesToDie * s.Suspect }

// A Node is one member of a cluster, with its view of all the others.
//
// Invariant: beats has the node itself and at most MostNodes - 1 others; heard and told have
// no other names and keys than beats and state.
type Node struct {
	name     string
	settings Settings
	state    gossip.Node
	beats    gossip.Node       // by name, see Beat
	heard    map[string]Time   // when the beat of another last rose
	told     map[string]string // from whom an entry came; not of those written here
	network  Network
	awake    Time // when it last did anything
}

// New returns a node that has just started and knows nothing.
func New(name string, generation int64, settings Settings, now Time) *Node {
	n := &Node{name: name, settings: settings, heard: map[string]Time{}, told: map[string]string{}, awake: now}
	n.network.Half = []string{}
	n.beats.State.Set(name, gossip.Entry{Version: Beat{Generation: generation}.version()})
	return n
}

// Name returns the node's name. It changes if another node takes it, see [Node.Receive].
func (n *Node) Name() string { return n.name }

// Settings returns how the node works.
func (n *Node) Settings() Settings { return n.settings }

// SetSuspect changes after which silence the node suspects another.
func (n *Node) SetSuspect(silence time.Duration) { n.settings.Suspect = silence }

// Write writes a value at this node, as gossip.Spread does. Its error says why it cannot.
func (n *Node) Write(key, value string) error {
	_, known := n.state.State.Get(key)
	switch {
	case key == "":
		return fmt.Errorf("the key is empty")
	case utf8.RuneCountInString(key) > LongestKey:
		return fmt.Errorf("a key has at most %d characters", LongestKey)
	case utf8.RuneCountInString(value) > LongestValue:
		return fmt.Errorf("a value has at most %d characters", LongestValue)
	case !known && n.state.State.Len() >= MostKeys:
		return fmt.Errorf("a node keeps at most %d keys", MostKeys)
	}
	if _, err := gossip.Write([]*gossip.Node{&n.state}, key, value, 0); err != nil {
		return fmt.Errorf("the version of this key is so high that it cannot be raised")
	}
	delete(n.told, key)
	return nil
}

// Known is what the node knows of a key. From is who told it, "" if it was written here.
type Known struct {
	Entry
	From string
}

// Known returns all that the node knows, by key.
func (n *Node) Known() []Known {
	var all []Known
	for _, key := range sorted(n.state.State.Keys()) {
		all = append(all, Known{n.entry(key), n.told[key]})
	}
	return all
}

// sorted sorts a few names or keys in place. It is much smaller than slices.Sort, which no
// page that has a node needs otherwise.
func sorted(names []string) []string {
	for i := range names {
		for k := i; k > 0 && names[k] < names[k-1]; k-- {
			names[k], names[k-1] = names[k-1], names[k]
		}
	}
	return names
}

func (n *Node) entry(key string) Entry {
	e, _ := n.state.State.Get(key)
	return Entry{key, e.Value.(string), e.Version}
}

// Self returns the node's own beat.
func (n *Node) Self() Beat { return n.beat(n.name) }

func (n *Node) beat(name string) Beat {
	e, _ := n.beats.State.Get(name)
	return beatOf(name, e.Version)
}

// rename makes room for a younger node of the same name, such as a copy of this one.
func (n *Node) rename() {
	old := n.name
	beat := n.beat(old)
	for i := 2; ; i++ {
		n.name = old + "-" + strconv.Itoa(i)
		for utf8.RuneCountInString(n.name) > LongestName {
			_, size := utf8.DecodeRuneInString(n.name)
			n.name = n.name[size:]
		}
		if _, taken := n.beats.State.Get(n.name); !taken {
			break
		}
	}
	n.forget(old)
	n.beats.State.Set(n.name, gossip.Entry{Version: beat.version()})
}

// forget forgets a node.
func (n *Node) forget(name string) {
	var kept gossip.State
	for _, key := range n.beats.State.Keys() {
		if key != name {
			e, _ := n.beats.State.Get(key)
			kept.Set(key, e)
		}
	}
	n.beats.State = kept
	delete(n.heard, name)
}
