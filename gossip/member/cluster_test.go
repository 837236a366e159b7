package member_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gossiplesson/gossip/member"
)

var usual = member.Settings{Period: time.Second, Suspect: 6 * time.Second}

// cluster is nodes on one channel: every message reaches all others, as text.
type cluster struct {
	t     testing.TB
	nodes []*member.Node
	now   member.Time
	draws *rand.Rand
	loss  float64 // chance that a node does not get a message
	twice bool    // whether every message comes twice
}

func newCluster(t testing.TB, seed uint64, names ...string) *cluster {
	c := &cluster{t: t, draws: rand.New(rand.NewPCG(seed, 1))}
	for _, name := range names {
		c.add(name, 1000)
	}
	return c
}

func (c *cluster) add(name string, generation int64) *member.Node {
	n := member.New(name, generation, usual, c.now)
	c.nodes = append(c.nodes, n)
	c.send(n, n.Tick(c.now, c.draws.IntN)...)
	return n
}

// crash removes a node: it says nothing any more.
func (c *cluster) crash(name string) {
	for i, n := range c.nodes {
		if n.Name() == name {
			c.nodes = append(c.nodes[:i:i], c.nodes[i+1:]...)
			return
		}
	}
	c.t.Fatalf("there is no %s", name)
}

func (c *cluster) send(from *member.Node, messages ...member.Message) {
	for _, m := range messages {
		text := member.Encode(m)
		for _, n := range c.nodes {
			if n == from {
				continue
			}
			for range 1 + count(c.twice) {
				if c.draws.Float64() >= c.loss {
					c.deliver(n, text)
				}
			}
		}
	}
}

func (c *cluster) deliver(n *member.Node, text string) {
	m, err := member.Decode(text)
	if err != nil {
		c.t.Fatalf("%v: %s", err, text)
	}
	c.send(n, n.Receive(c.now, m).Replies...)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// step lets a period pass.
func (c *cluster) step() {
	for _, n := range c.nodes {
		c.now += usual.Period / time.Duration(len(c.nodes))
		c.send(n, n.Tick(c.now, c.draws.IntN)...)
	}
}

// until lets time pass until something holds, and returns the number of periods.
func (c *cluster) until(what string, holds func() bool) int {
	c.t.Helper()
	for periods := range 200 {
		if holds() {
			return periods
		}
		c.step()
	}
	c.t.Fatalf("never: %s\n%s", what, c.views())
	return 0
}

// all reports whether every node sees the others as given: "a alive, b crashed".
func (c *cluster) all(view string) func() bool {
	return func() bool {
		for _, n := range c.nodes {
			if c.view(n) != view {
				return false
			}
		}
		return true
	}
}

func (c *cluster) view(n *member.Node) string {
	var words []string
	for _, m := range n.Members(c.now) {
		words = append(words, m.Name+" "+string(m.Status))
	}
	return strings.Join(words, ", ")
}

func (c *cluster) views() string {
	var lines []string
	for _, n := range c.nodes {
		lines = append(lines, n.Name()+" sees "+c.view(n)+" and knows "+knows(n))
	}
	return strings.Join(lines, "\n")
}

// allKnow reports whether every node knows just this: "x=red@1 y=blue@2".
func (c *cluster) allKnow(known string) func() bool {
	return func() bool {
		for _, n := range c.nodes {
			if knows(n) != known {
				return false
			}
		}
		return true
	}
}

func knows(n *member.Node) string {
	var words []string
	for _, k := range n.Known() {
		words = append(words, fmt.Sprintf("%s=%s@%v", k.Key, k.Value, k.Version))
	}
	return strings.Join(words, " ")
}

func write(t testing.TB, n *member.Node, key, value string) {
	t.Helper()
	if err := n.Write(key, value); err != nil {
		t.Fatal(err)
	}
}
