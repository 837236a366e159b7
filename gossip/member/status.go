package member

import "time"

// A Status is what a node believes of another.
type Status string

const (
	Alive     Status = "alive"
	Suspected Status = "suspected"
	Dead      Status = "crashed"
)

// A Member is a node as another one sees it.
type Member struct {
	Beat
	Status  Status
	Silence time.Duration // since its heartbeat last rose
	Self    bool
}

// Members returns all nodes that this one knows, by name, itself among them.
func (n *Node) Members(now Time) []Member {
	var all []Member
	for _, name := range sorted(n.beats.State.Keys()) {
		silence := n.silence(name, now)
		all = append(all, Member{n.beat(name), n.status(silence), silence, name == n.name})
	}
	return all
}

func (n *Node) silence(name string, now Time) time.Duration {
	if name == n.name {
		return 0
	}
	return max(now-n.heard[name], 0)
}

func (n *Node) status(silence time.Duration) Status {
	switch {
	case silence > n.settings.Dead():
		return Dead
	case silence > n.settings.Suspect:
		return Suspected
	}
	return Alive
}

// others returns the names of the other nodes: those that are believed alive, and the rest.
func (n *Node) others(now Time) (live, unreachable []string) {
	for _, m := range n.Members(now) {
		switch {
		case m.Self:
		case m.Status == Alive:
			live = append(live, m.Name)
		default:
			unreachable = append(unreachable, m.Name)
		}
	}
	return live, unreachable
}

// wake notes that the node is doing something. If it was asleep, as hidden tabs are, it has
// not listened meanwhile, and that is no fault of the others.
func (n *Node) wake(now Time) {
	if slept := now - n.awake; slept > 2*n.settings.Period {
		for name := range n.heard {
			n.heard[name] += slept - n.settings.Period
		}
	}
	n.awake = max(n.awake, now)
}
