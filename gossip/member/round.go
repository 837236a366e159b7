package member

import "gossiplesson/gossip"

// Tick is what the node does in each period: its heart beats, and it calls a live node at
// random. With chance unreachable / (live + 1) it also calls one of those it takes for
// unreachable, who may be back, and with chance 1 / others it says hello to those who do not
// know it. draw(k) returns a random number from 0 to k - 1. The messages are to be sent.
func (n *Node) Tick(now Time, draw func(k int) int) (messages []Message) {
	n.wake(now)
	own, _ := n.beats.State.Get(n.name)
	own.Version++
	n.beats.State.Set(n.name, own)
	live, unreachable := n.others(now)
	if len(live) > 0 {
		messages = append(messages, n.digest(now, live[draw(len(live))]))
	}
	if draw(len(live)+1) < len(unreachable) {
		messages = append(messages, n.digest(now, unreachable[draw(len(unreachable))]))
	}
	if draw(max(len(live)+len(unreachable), 1)) == 0 {
		messages = append(messages, n.hello())
	}
	return messages
}

func (n *Node) message(kind Kind, to string) Message {
	return Message{Protocol: Protocol, Kind: kind, From: n.name, To: to}
}

func (n *Node) hello() Message {
	m := n.message(Hello, "")
	m.Beats = []Beat{n.beat(n.name)}
	m.Network = &n.network
	return m
}

func (n *Node) digest(now Time, to string) Message {
	m := n.message(Digest, to)
	for _, member := range n.Members(now) {
		if member.Status != Dead {
			m.Beats = append(m.Beats, member.Beat)
		}
	}
	for _, key := range n.state.State.Keys() {
		e, _ := n.state.State.Get(key)
		m.Digest = append(m.Digest, Version{key, e.Version})
	}
	return m
}

// A Receipt is what a message has done.
type Receipt struct {
	Replies []Message     // to be sent
	Taken   []gossip.Move // entries that the node has learned
	Lost    bool          // it came from the other half of the network
}

// Receive takes a message that [Decode] has returned. If it is for somebody else, nothing
// happens. If it tells of a younger node of the same name, the node takes another name.
func (n *Node) Receive(now Time, m Message) (r Receipt) {
	n.wake(now)
	if m.To != "" && m.To != n.name {
		return r
	}
	if m.Network != nil {
		switch {
		case m.Network.newerThan(n.network):
			n.network = *m.Network
		case n.network.newerThan(*m.Network):
			r.Replies = append(r.Replies, n.changeFor(m.From))
		}
	}
	if n.network.Separates(n.name, m.From) {
		r.Lost = true
		return r
	}
	switch m.Kind {
	case Hello:
		n.greet(now, m)
	case Digest:
		reply := n.message(Answer, m.From)
		reply.Beats = n.takeBeats(now, m.Beats)
		reply.From = n.name // which may have changed
		reply.Entries, reply.Wants = n.compare(m.Digest)
		r.Replies = append(r.Replies, reply)
	case Answer, Rest:
		n.takeBeats(now, m.Beats)
		r.Taken = n.take(m.From, m.Entries)
		if len(m.Wants) > 0 {
			reply := n.message(Rest, m.From)
			for _, key := range m.Wants {
				if _, known := n.state.State.Get(key); known {
					reply.Entries = append(reply.Entries, n.entry(key))
				}
			}
			r.Replies = append(r.Replies, reply)
		}
	}
	return r
}

// greet notes the sender of a hello if it is new, or has started anew. Of all others the
// heartbeats come by gossip alone. If both have started in the same second with the same
// name, the one that hears of it first takes another.
func (n *Node) greet(now Time, m Message) {
	for _, b := range m.Beats {
		if b.Name != m.From {
			continue
		}
		if b.Name == n.name && b.Generation == n.beat(b.Name).Generation {
			n.rename()
		}
		if _, known := n.beats.State.Get(b.Name); !known || b.Generation > n.beat(b.Name).Generation {
			n.takeBeats(now, []Beat{b})
		}
	}
}

// takeBeats takes the beats that are newer than those it knows, and returns those that it
// knows better, except of the dead.
func (n *Node) takeBeats(now Time, beats []Beat) (better []Beat) {
	var admitted []Beat
	for _, b := range beats {
		if b.Name == n.name && b.version() > n.beat(n.name).version() {
			n.rename()
		}
		if n.admit(now, b.Name) {
			admitted = append(admitted, b)
		}
	}
	theirs := gossip.Node{State: stateOf(admitted)}
	for _, move := range meet(&n.beats, &theirs) {
		switch {
		case move.Node == own:
			n.heard[move.Key] = now
		case n.status(n.silence(move.Key, now)) != Dead:
			better = append(better, beatOf(move.Key, move.Entry.Version))
		}
	}
	return better
}

// admit makes room for a node, if it can: nodes that are believed to have crashed give way,
// the longest silent first. Its beat is then older than any.
func (n *Node) admit(now Time, name string) bool {
	if _, known := n.beats.State.Get(name); known {
		return true
	}
	if n.beats.State.Len() == MostNodes {
		longest := Member{}
		for _, m := range n.Members(now) {
			if m.Status == Dead && m.Silence > longest.Silence {
				longest = m
			}
		}
		if longest.Name == "" {
			return false
		}
		n.forget(longest.Name)
	}
	n.beats.State.Set(name, gossip.Entry{Version: -1})
	n.heard[name] = now
	return true
}

const (
	own   = 0
	other = 1
)

// meet lets two nodes gossip, by gossip.Round.
func meet(a, b *gossip.Node) []gossip.Move {
	exchange, err := gossip.Meet([]*gossip.Node{a, b}, own, other)
	if err != nil {
		panic(err) // there are two
	}
	return exchange.Moves
}

// compare finds what the node of a digest lacks, and what this one wants from it.
func (n *Node) compare(digest []Version) (lacks []Entry, wants []string) {
	mine, theirs := gossip.Node{State: n.state.State.Clone()}, gossip.Node{}
	for _, v := range digest {
		theirs.State.Set(v.Key, gossip.Entry{Version: v.Version})
	}
	room := MostKeys - n.state.State.Len()
	for _, move := range meet(&mine, &theirs) {
		switch {
		case move.Node == other:
			lacks = append(lacks, n.entry(move.Key))
		case move.Known:
			wants = append(wants, move.Key)
		case room > 0:
			room--
			wants = append(wants, move.Key)
		}
	}
	return lacks, wants
}

// take takes the entries that are newer than its own, as long as there is room for new keys.
func (n *Node) take(from string, entries []Entry) (taken []gossip.Move) {
	var theirs gossip.Node
	room := MostKeys - n.state.State.Len()
	for _, e := range entries {
		_, known := n.state.State.Get(e.Key)
		_, again := theirs.State.Get(e.Key)
		if !known && !again {
			if room == 0 {
				continue
			}
			room--
		}
		theirs.State.Set(e.Key, gossip.Entry{Value: e.Value, Version: e.Version})
	}
	for _, move := range meet(&n.state, &theirs) {
		if move.Node == own {
			n.told[move.Key] = from
			taken = append(taken, move)
		}
	}
	return taken
}
