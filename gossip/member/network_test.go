package member_test

import (
	"testing"

	"gossiplesson/gossip/member"
)

func TestACutKeepsWritesApartAndHealingJoinsThem(t *testing.T) {
	for seed := range uint64(20) {
		c := newCluster(t, seed, "a", "b", "c", "d")
		c.until("all see all", c.all("a alive, b alive, c alive, d alive"))
		c.send(c.nodes[3], c.nodes[3].Cut(c.now))
		write(t, c.nodes[0], "x", "red")
		write(t, c.nodes[0], "x", "green")
		write(t, c.nodes[2], "x", "blue")
		c.until("the halves lose each other", func() bool {
			return c.views() == "a sees a alive, b alive, c crashed, d crashed and knows x=green@2\n"+
				"b sees a alive, b alive, c crashed, d crashed and knows x=green@2\n"+
				"c sees a crashed, b crashed, c alive, d alive and knows x=blue@1\n"+
				"d sees a crashed, b crashed, c alive, d alive and knows x=blue@1"
		})
		c.add("e", 1000) // it was not there when the network was cut, and hears of it
		c.until("e is in the second half", func() bool {
			n := c.nodes[4]
			return n.Network().IsCut() && n.Network().Separates("e", "a") && !n.Network().Separates("e", "c") && knows(n) == "x=blue@1"
		})
		c.send(c.nodes[4], c.nodes[4].Heal())
		c.until("all see all again", c.all("a alive, b alive, c alive, d alive, e alive"))
		c.until("all know the same", c.allKnow("x=green@2"))
	}
}

func TestHalvesThatHaveNeverMetFindEachOther(t *testing.T) {
	c := newCluster(t, 1, "a")
	c.send(c.nodes[0], c.nodes[0].Cut(c.now))
	for _, name := range []string{"b", "c"} {
		c.add(name, 1000)
	}
	c.until("b and c meet", func() bool { return c.view(c.nodes[1]) == "b alive, c alive" && c.view(c.nodes[0]) == "a alive" })
	c.send(c.nodes[2], c.nodes[2].Heal())
	c.until("all meet", c.all("a alive, b alive, c alive"))
}

func TestChangesOfTheNetworkAtTheSameTimeEndAlike(t *testing.T) {
	c := newCluster(t, 2, "a", "b", "c")
	c.until("all see all", c.all("a alive, b alive, c alive"))
	cut, heal := c.nodes[0].Cut(c.now), c.nodes[1].Heal()
	c.send(c.nodes[0], cut)
	c.send(c.nodes[1], heal)
	for _, n := range c.nodes {
		if n.Network().IsCut() {
			t.Errorf("%s: %+v", n.Name(), n.Network())
		}
	}
}

// Anybody can post a change that no later one outdoes.
func TestTheNetworkCanBeHealedAfterTheLastChangeThatCounts(t *testing.T) {
	c := newCluster(t, 3, "a", "b", "c")
	c.until("all see all", c.all("a alive, b alive, c alive"))
	last, err := member.Decode(`{"gossip":1,"kind":"change","from":"x","network":{"changes":1000000000,"half":["a","x"]}}`)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range c.nodes {
		n.Receive(c.now, last)
	}
	c.until("a loses the others", func() bool { return c.view(c.nodes[0]) == "a alive, b crashed, c crashed" })
	c.send(c.nodes[0], c.nodes[0].Heal())
	c.until("all meet", c.all("a alive, b alive, c alive"))
}
