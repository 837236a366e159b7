package member_test

import (
	"fmt"
	"testing"

	"gossiplesson/gossip"
	"gossiplesson/gossip/member"

	"pgregory.net/rapid"
)

// knowing returns a node that knows entries, so few that two of them can know all of both, and
// what it knows as a node of the lesson.
func knowing(t *rapid.T, name string) (*member.Node, *gossip.Node) {
	n, plain := member.New(name, 1000, usual, 0), &gossip.Node{}
	told := message(member.Rest, "teacher", name)
	for _, key := range rapid.SliceOfNDistinct(rapid.StringN(1, 3, -1), 0, member.MostKeys/2, rapid.ID).Draw(t, "keys of "+name) {
		version := rapid.Float64Range(-3, 3).Draw(t, "version")
		told.Entries = append(told.Entries, member.Entry{Key: key, Value: name + "'s", Version: version})
		plain.State.Set(key, gossip.Entry{Value: name + "'s", Version: version})
	}
	n.Receive(0, told)
	return n, plain
}

func message(kind member.Kind, from, to string) member.Message {
	return member.Message{Protocol: member.Protocol, Kind: kind, From: from, To: to}
}

func first(int) int  { return 0 }
func last(k int) int { return k - 1 }

// converse lets a call b, and returns what both have learned.
func converse(t rapid.TB, a, b *member.Node) (taken int) {
	for _, n := range []*member.Node{a, b} { // they know each other
		other := a
		if n == a {
			other = b
		}
		hello := message(member.Hello, other.Name(), "")
		hello.Beats, hello.Network = []member.Beat{{Name: other.Name(), Generation: 1000}}, &member.Network{}
		n.Receive(0, hello)
	}
	call := a.Tick(0, first)[0]
	if call.Kind != member.Digest || call.To != b.Name() {
		t.Fatalf("it called: %+v", call)
	}
	atB := b.Receive(0, call)
	atA := a.Receive(0, atB.Replies[0])
	taken = len(atA.Taken)
	for _, rest := range atA.Replies {
		taken += len(b.Receive(0, rest).Taken)
	}
	return taken
}

func knowsAll(t *rapid.T, n *member.Node, plain *gossip.Node) {
	if len(n.Known()) != plain.State.Len() {
		t.Fatalf("%s knows %s, want %v", n.Name(), knows(n), plain.State.Keys())
	}
	for _, k := range n.Known() {
		if e, known := plain.State.Get(k.Key); !known || e.Value != k.Value || e.Version != k.Version {
			t.Fatalf("%s: %q is %v, want %v", n.Name(), k.Key, k.Entry, e)
		}
	}
}

func TestThreeMessagesAreOneGossipRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, plainA := knowing(t, "a")
		b, plainB := knowing(t, "b")
		moved, err := gossip.Round([]*gossip.Node{plainA, plainB}, 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if taken := converse(t, a, b); taken != moved {
			t.Fatalf("%d entries moved, want %d", taken, moved)
		}
		knowsAll(t, a, plainA)
		knowsAll(t, b, plainB)
		if taken := converse(t, a, b); taken != 0 {
			t.Fatalf("once more, %d entries moved", taken)
		}
	})
}

func TestANodeThatStartsFindsTheOthersAndLearnsAll(t *testing.T) {
	for seed := range uint64(20) {
		c := newCluster(t, seed, "a", "b", "c", "d", "e")
		write(t, c.nodes[0], "x", "red")
		write(t, c.nodes[4], "y", "blue")
		c.until("all know", c.allKnow("x=red@1 y=blue@1"))
		c.until("all see all", c.all("a alive, b alive, c alive, d alive, e alive"))
		c.add("f", 1000)
		c.until("f is seen", c.all("a alive, b alive, c alive, d alive, e alive, f alive"))
		c.until("f knows", c.allKnow("x=red@1 y=blue@1"))
	}
}

func TestMessagesMayBeLostOrComeTwice(t *testing.T) {
	for seed := range uint64(20) {
		c := newCluster(t, seed, "a", "b", "c", "d")
		c.loss, c.twice = 0.4, true
		write(t, c.nodes[0], "x", "red")
		write(t, c.nodes[0], "x", "green")
		write(t, c.nodes[1], "x", "blue") // the earlier version, so it loses
		c.until("all know", c.allKnow("x=green@2"))
	}
}

func TestATieStays(t *testing.T) {
	c := newCluster(t, 1, "a", "b")
	write(t, c.nodes[0], "x", "red")
	write(t, c.nodes[1], "x", "blue")
	c.until("they see each other", c.all("a alive, b alive"))
	for range 20 {
		c.step()
	}
	if got := knows(c.nodes[0]) + ", " + knows(c.nodes[1]); got != "x=red@1, x=blue@1" {
		t.Error(got)
	}
}

func TestWhoToldIsKnown(t *testing.T) {
	c := newCluster(t, 1, "a", "b")
	write(t, c.nodes[0], "x", "red")
	c.until("both know", c.allKnow("x=red@1"))
	if from := c.nodes[1].Known()[0].From; from != "a" {
		t.Errorf("from %q", from)
	}
	write(t, c.nodes[1], "x", "blue")
	if from := c.nodes[1].Known()[0].From; from != "" {
		t.Errorf("written here, but from %q", from)
	}
}

func TestWhatCannotBeWritten(t *testing.T) {
	n := member.New("a", 1000, usual, 0)
	long := func(n int) string { return fmt.Sprintf("%0*d", n, 1) }
	for _, c := range []struct{ key, value, want string }{
		{"", "red", "the key is empty"},
		{long(member.LongestKey + 1), "red", "a key has at most 40 characters"},
		{"x", long(member.LongestValue + 1), "a value has at most 200 characters"},
	} {
		if err := n.Write(c.key, c.value); err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	told := message(member.Rest, "b", "a")
	told.Entries = []member.Entry{{Key: "x", Value: "last", Version: 1 << 53}}
	n.Receive(0, told)
	if err := n.Write("x", "red"); err == nil || knows(n) != "x=last@9.007199254740992e+15" {
		t.Error(err, knows(n))
	}
	for i := range member.MostKeys - 1 {
		write(t, n, fmt.Sprint("key ", i), "")
	}
	if err := n.Write("one more", ""); err == nil {
		t.Error("it has more keys than it may keep")
	}
	write(t, n, "key 0", "again")
}

func TestThereIsRoomForAsManyKeysAsMayBe(t *testing.T) {
	n := member.New("a", 1000, usual, 0)
	rest, ask := message(member.Rest, "b", "a"), message(member.Digest, "b", "a")
	for i := range member.MostKeys {
		rest.Entries = append(rest.Entries, member.Entry{Key: fmt.Sprint("key ", 30+i), Value: "new", Version: 2})
		ask.Digest = append(ask.Digest, member.Version{Key: fmt.Sprint("key ", 30+i), Version: 2})
	}
	for i := range 60 {
		write(t, n, fmt.Sprint("key ", i), "old")
	}
	if wants := n.Receive(0, ask).Replies[0].Wants; len(wants) != 34 || wants[33] != "key 63" {
		t.Errorf("it wants %q", wants) // 30 newer ones, and 4 for which there is room
	}
	n.Receive(0, rest)
	known := map[string]string{}
	for _, k := range n.Known() {
		known[k.Key] = k.Value
	}
	if len(known) != member.MostKeys || known["key 29"] != "old" || known["key 30"] != "new" || known["key 63"] != "new" {
		t.Errorf("it knows %v", known)
	}
}
