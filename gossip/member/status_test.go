package member_test

import (
	"fmt"
	"testing"
	"time"

	"gossiplesson/gossip/member"
)

func TestACrashIsSuspectedThenBelievedByAll(t *testing.T) {
	for seed := range uint64(20) {
		c := newCluster(t, seed, "a", "b", "c", "d")
		c.until("all see all", c.all("a alive, b alive, c alive, d alive"))
		c.crash("c")
		suspected := c.until("it is suspected", c.all("a alive, b alive, c suspected, d alive"))
		if suspected < 6 || suspected > 12 {
			t.Errorf("suspected after %d periods", suspected)
		}
		crashed := suspected + c.until("it is believed to have crashed", c.all("a alive, b alive, c crashed, d alive"))
		if crashed < 18 || crashed > 24 {
			t.Errorf("believed after %d periods", crashed)
		}
		c.add("e", 1000)
		c.until("e is seen", func() bool { return c.view(c.nodes[0]) == "a alive, b alive, c crashed, d alive, e alive" })
		for range 100 { // nobody hears of it as if it were alive
			c.step()
			for _, n := range c.nodes {
				for _, m := range n.Members(c.now) {
					if m.Name == "c" && m.Status == member.Alive {
						t.Fatal("the dead has come back:\n" + c.views())
					}
				}
			}
		}
	}
}

func TestNobodyIsSuspectedWithoutReason(t *testing.T) {
	for seed := range uint64(10) {
		for _, size := range []int{2, 3, 5, 8} {
			c := newCluster(t, seed)
			for i := range size {
				c.add(fmt.Sprint("node ", i), 1000)
			}
			c.until("all see all", func() bool {
				for _, n := range c.nodes {
					if len(n.Members(c.now)) != size {
						return false
					}
				}
				return true
			})
			for range 200 {
				c.step()
				for _, n := range c.nodes {
					for _, m := range n.Members(c.now) {
						if m.Status != member.Alive {
							t.Fatalf("%d nodes, seed %d: %s", size, seed, c.views())
						}
					}
				}
			}
		}
	}
}

func TestANodeThatRestartsIsTheSameWithAYoungerGeneration(t *testing.T) {
	c := newCluster(t, 3, "a", "b", "c")
	write(t, c.nodes[0], "x", "red")
	c.until("all know", c.allKnow("x=red@1"))
	c.until("all see all", c.all("a alive, b alive, c alive"))
	for range 30 {
		c.step()
	}
	c.crash("b")
	again := c.add("b", 1030)
	if knows(again) != "" {
		t.Fatal("it remembers " + knows(again))
	}
	c.until("it knows again", c.allKnow("x=red@1"))
	c.until("all have heard", func() bool {
		for _, n := range c.nodes {
			if len(n.Members(c.now)) != 3 || n.Members(c.now)[1].Generation != 1030 {
				return false
			}
		}
		return true
	})
	if b := c.nodes[0].Members(c.now)[1]; b.Heartbeat > 29 {
		t.Errorf("its heartbeat goes on from before: %+v", b)
	}
}

func TestAHelloAfterARestartIsHeardAtOnce(t *testing.T) {
	n := member.New("a", 1000, usual, 0)
	for _, b := range []member.Beat{{Name: "b", Generation: 1000, Heartbeat: 9}, {Name: "b", Generation: 1030, Heartbeat: 1}} {
		hello := message(member.Hello, "b", "")
		hello.Beats, hello.Network = []member.Beat{b}, &member.Network{}
		n.Receive(0, hello)
		if got := n.Members(0)[1].Beat; got != b {
			t.Errorf("%+v, want %+v", got, b)
		}
	}
	again := message(member.Hello, "b", "")
	again.Beats, again.Network = []member.Beat{{Name: "b", Generation: 1030, Heartbeat: 5}}, &member.Network{}
	n.Receive(0, again)
	if got := n.Members(0)[1].Heartbeat; got != 1 {
		t.Errorf("the heartbeat of a known node has come by a hello: %d", got)
	}
}

func TestAfterASleepOthersAreNotBlamed(t *testing.T) {
	c := newCluster(t, 4, "a", "b", "c")
	c.until("all see all", c.all("a alive, b alive, c alive"))
	c.now += time.Hour // all tabs were hidden
	c.nodes[0].Tick(c.now, last)
	if got := c.view(c.nodes[0]); got != "a alive, b alive, c alive" {
		t.Error(got)
	}
	// It does find out about those who do not come back.
	c.nodes = c.nodes[:1]
	c.until("it finds out", c.all("a alive, b crashed, c crashed"))
}

func TestASleeperIsAliveAgainOnceItWakes(t *testing.T) {
	c := newCluster(t, 5, "a", "b", "c")
	c.until("all see all", c.all("a alive, b alive, c alive"))
	asleep := c.nodes[2]
	c.nodes = c.nodes[:2]
	c.until("it seems crashed", c.all("a alive, b alive, c crashed"))
	c.nodes = append(c.nodes, asleep)
	c.until("it is alive again", c.all("a alive, b alive, c alive"))
}

func TestTheSuspicionCanBeSet(t *testing.T) {
	c := newCluster(t, 6, "a", "b")
	c.until("both see both", c.all("a alive, b alive"))
	c.crash("b")
	c.nodes[0].SetSuspect(2 * time.Second)
	if periods := c.until("it is suspected", c.all("a alive, b suspected")); periods > 4 {
		t.Errorf("after %d periods", periods)
	}
	if dead := c.nodes[0].Settings().Dead(); dead != 6*time.Second {
		t.Error(dead)
	}
}

func TestNodesWithOneNameEndWithDifferentNames(t *testing.T) {
	for _, generation := range []int64{1000, 1001} { // in the same second, and later
		c := newCluster(t, 7, "a", "b")
		c.until("both see both", c.all("a alive, b alive"))
		c.add("a", generation) // a copy of the tab
		c.until("all three are alive", c.allAlive)
		c.add("a", 1002)
		c.until("all four are alive", c.allAlive)
	}
	c := newCluster(t, 7, "a", "b")
	c.add("a", 1001)
	c.until("the older takes another name", c.all("a alive, a-2 alive, b alive"))
	if c.nodes[0].Name() != "a-2" || c.nodes[2].Name() != "a" {
		t.Error(c.views())
	}
}

// allAlive reports whether the names of all nodes differ, and each believes all of them alive.
func (c *cluster) allAlive() bool {
	names := map[string]bool{}
	for _, n := range c.nodes {
		names[n.Name()] = true
	}
	for _, n := range c.nodes {
		alive := 0
		for _, m := range n.Members(c.now) {
			if names[m.Name] && m.Status == member.Alive {
				alive++
			}
		}
		if alive != len(c.nodes) {
			return false
		}
	}
	return len(names) == len(c.nodes)
}

func TestALongNameStaysShort(t *testing.T) {
	name := fmt.Sprintf("%0*d", member.LongestName, 7)
	c := newCluster(t, 8, name, name)
	c.until("they have two names", func() bool { return len(c.nodes[0].Members(c.now)) == 2 && len(c.nodes[1].Members(c.now)) == 2 })
	for _, n := range c.nodes {
		if len(n.Name()) > member.LongestName {
			t.Error(n.Name())
		}
	}
}

func TestThereIsRoomForAsManyNodesAsMayBe(t *testing.T) {
	n := member.New("a", 1000, usual, 0)
	tell := func(now member.Time, from, to int) {
		m := message(member.Digest, "b", "a")
		for i := from; i < to; i++ {
			m.Beats = append(m.Beats, member.Beat{Name: fmt.Sprint("node ", i), Generation: 1000, Heartbeat: int64(now / time.Second)})
		}
		n.Receive(now, m)
	}
	tell(0, 0, 60)
	tell(0, 60, 120)
	if got := len(n.Members(0)); got != member.MostNodes {
		t.Fatalf("it knows %d nodes", got)
	}
	for now := time.Second; now <= 20*time.Second; now += time.Second {
		tell(now, 1, 63) // node 0 has crashed
	}
	tell(20*time.Second, 63, 64)
	names := map[string]bool{}
	for _, m := range n.Members(20 * time.Second) {
		names[m.Name] = true
	}
	if names["node 0"] || !names["node 63"] || len(names) != member.MostNodes {
		t.Error(names)
	}
}
