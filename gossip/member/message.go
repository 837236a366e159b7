package member

import "gossiplesson/gossip"

// A Kind says what a message is about.
type Kind string

const (
	Hello  Kind = "hello"  // a node that others may not know yet, with its beat
	Digest Kind = "digest" // the versions of all that a node knows
	Answer Kind = "answer" // what a digest lacked, and what the answering node wants
	Rest   Kind = "rest"   // what an answer wanted
	Change Kind = "change" // the network has changed; this reaches all, also across a cut
)

// Protocol is the number of this way to talk. Nodes with another one are ignored.
const Protocol = 1

// A Message goes from one node to another, or to all if To is empty, as it is in each Hello
// and in each new Change.
type Message struct {
	Protocol int       `json:"gossip"`
	Kind     Kind      `json:"kind"`
	From     string    `json:"from"`
	To       string    `json:"to,omitempty"`
	Beats    []Beat    `json:"beats,omitempty"`
	Digest   []Version `json:"digest,omitempty"`
	Entries  []Entry   `json:"entries,omitempty"`
	Wants    []string  `json:"wants,omitempty"`
	Network  *Network  `json:"network,omitempty"`
}

// A Version is an entry of a digest.
type Version struct {
	Key     string         `json:"key"`
	Version gossip.Version `json:"version"`
}

// An Entry is what a message tells of a key.
type Entry struct {
	Key     string         `json:"key"`
	Value   string         `json:"value"`
	Version gossip.Version `json:"version"`
}
