package check

import (
	"slices"

	"gossiplesson/gossip/check/model"
)

const (
	randomRounds  = 90  // random cases that judge gossipRound
	randomSpreads = 140 // random cases that judge spreadInfo
	largeRounds   = 3
	largeSpreads  = 3
	farSpreads    = 2
)

// meetings is the number of small cases per function, with versions of every style.
var meetings = 3 * len(versionStyles)

// series returns all cases of a seed: those that judge gossipRound first. A
// case's number is its position. The cases must not be changed: they are kept.
func series(seed uint32) []*testCase { return slices.Clone(drawn.get(seed)) }

// drawn keeps enough for a seed and the one after it, with which repairs are checked.
var drawn = recent[uint32, []*testCase]{most: 2, same: func(a, b uint32) bool { return a == b }, make: drawSeries}

func drawSeries(seed uint32) []*testCase {
	draw := func(kind, n int, one func(g generator, i int) *testCase) (cases []*testCase) {
		for i := range n {
			cases = append(cases, one(stream(seed, kind, i), i))
		}
		return cases
	}
	large := func(kind, n int, one func(g generator, i int) *testCase) []*testCase {
		cases := draw(kind, n, one)
		for i, c := range cases {
			g := stream(seed, 10+kind, i)
			g.enrich(c)
			if i == fewNodes {
				g.reach(c)
			}
			c.large = true
		}
		return cases
	}
	cases := slices.Concat(
		fixedRounds(),
		draw(0, meetings, generator.roundMeeting),
		draw(1, randomRounds, generator.roundCase),
		large(2, largeRounds, generator.largeRound),
		fixedSpreads(),
		draw(3, meetings, generator.spreadMeeting),
		draw(4, randomSpreads, generator.spreadCase),
		large(5, largeSpreads, generator.largeSpread),
		draw(6, farSpreads, generator.farSpread),
	)
	for i, c := range cases {
		c.number = i
	}
	return cases
}

// Cases returns how many cases a seed has.
func Cases() int {
	return len(fixedRounds()) + len(fixedSpreads()) + 2*meetings + randomRounds + randomSpreads + largeRounds + largeSpreads + farSpreads
}

// roundMeeting lets two nodes meet over one key, with neighboring versions of a
// style in either order, or with only one of them knowing the key and a tie over another one.
func (g generator) roundMeeting(i int) *testCase {
	c, _ := g.meeting(i, highest)
	source := g.IntN(2)
	c.calls = []call{roundOf(source, 1-source)}
	return c.madeFair()
}

// spreadMeeting does the same for spreadInfo, which sets the key if that is fair.
func (g generator) spreadMeeting(i int) *testCase {
	c, key := g.meeting(i, highest-1) // for spreadInfo may raise it
	c.calls = []call{{function: spreadInfo, key: key, value: g.values()(), from: g.IntN(2)}}
	if !c.fair() {
		c.calls[0].key = g.anyKey()
	}
	return c.madeFair()
}

// meeting returns two nodes and the key that they meet over.
func (g generator) meeting(i int, top float64) (c *testCase, key string) {
	versions := versionStyles[i/3](g, top)
	key = g.anyKey()
	value := g.values()
	state := func(version float64) *model.State {
		s := nothing()
		s.Set(key, &model.Entry{Value: value(), Version: model.NumberValue(version)})
		return s
	}
	c = &testCase{nodes: nodes(state(versions[0]), state(versions[1]))}
	switch i % 3 {
	case 1:
		c.nodes[0].State, c.nodes[1].State = c.nodes[1].State, c.nodes[0].State
	case 2:
		alone := g.IntN(2)
		c.nodes[1-alone].State = nothing()
		g.tie(c, g.anyKey(), versions[0], value)
	}
	return c, key
}

// tie lets all nodes know a key at the same version, with different values if it draws some.
func (g generator) tie(c *testCase, key string, version float64, value func() model.Value) {
	first := model.Value{}
	for i, n := range c.nodes {
		drawn := value()
		for try := 0; i > 0 && drawn.Text == first.Text && try < 10; try++ {
			drawn = value()
		}
		first = drawn
		n.State.Set(key, &model.Entry{Value: drawn, Version: model.NumberValue(version)})
	}
}

// calls draws how many calls the i-th case makes: 1 to 4, a few cases more.
func (g generator) calls(i int) int {
	if i%70 == 69 {
		return g.tail(5, mostCalls)
	}
	return 1 + g.IntN(4)
}

// roundCase draws a chain of gossipRound calls, with more nodes if it is long.
func (g generator) roundCase(i int) *testCase {
	length := g.calls(i)
	c := &testCase{nodes: g.cluster(2+g.IntN(4)+length/5, highest, g.values())}
	for range length {
		c.calls = append(c.calls, g.round(len(c.nodes)))
	}
	return c.madeFair()
}

// spreadCase draws a chain of calls, at least one of them of spreadInfo.
func (g generator) spreadCase(i int) *testCase {
	length := g.calls(i)
	value := g.values()
	n := 1 + g.IntN(6)
	if i%20 == 3 {
		n = 7 + i/20 // so that all numbers up to those of large cases come up
	}
	c := &testCase{nodes: g.cluster(n, highest-float64(length), value)} // each call may raise a version by 1
	known := c.keys()
	always := g.IntN(length)
	for i := range length {
		if i == always || len(c.nodes) == 1 || g.IntN(3) > 0 {
			c.calls = append(c.calls, call{
				function: spreadInfo, key: g.keyOf(known), value: value(), from: g.IntN(len(c.nodes)),
			})
		} else {
			c.calls = append(c.calls, g.round(len(c.nodes)))
		}
	}
	return c.madeFair()
}

// The kinds of large cases: a model that spreads more than it should makes nodes x keys entries of one.
const (
	manyNodes = iota
	fewNodes
	manyOfBoth
)

// largeRound draws many nodes, or many keys, or many of both. Two nodes know most keys and gossip, then one of those with
// a third. The first has a high index.
func (g generator) largeRound(i int) *testCase {
	n, k := 7+g.IntN(34), 8+g.IntN(38)
	switch i {
	case manyNodes:
		n, k = g.tail(41, mostNodes), 4+g.IntN(5)
	case fewNodes:
		n, k = 3+g.IntN(3), g.tail(46, mostKeys)
	}
	keys, value := g.keys(k), g.values()
	c := &testCase{nodes: g.plainCluster(n)}
	versions := g.versions(highest)
	chosen := g.Perm(n)
	last := slices.Index(chosen, n-1-g.IntN(1+n/10))
	chosen[0], chosen[last] = chosen[last], chosen[0]
	for at, i := range chosen {
		count := 1
		if at < 2 {
			count = len(keys) * 3 / 4
		}
		g.learn(c.nodes[i], keys, count, versions, value)
	}
	c.calls = []call{roundOf(chosen[0], chosen[1]), roundOf(chosen[2], chosen[1])}
	return c.madeFair()
}

// largeSpread draws many nodes, or many keys, or many of both.
func (g generator) largeSpread(i int) *testCase {
	n := 13 + g.IntN(28)
	k := 8 + g.IntN(530/n-7) // every node ends up with every key
	switch i {
	case manyNodes:
		n, k = g.tail(41, mostNodes), 2
	case fewNodes:
		n, k = 2+g.IntN(2), g.tail(46, mostKeys)
	}
	keys, value := g.keys(k), g.values()
	c := &testCase{nodes: g.plainCluster(n)}
	versions := g.versions(highest - 1)
	for _, node := range c.nodes {
		g.learn(node, keys, min(len(keys), 1+len(keys)*2/n), versions, value)
	}
	from := g.IntN(n)
	set := func(key string) call { return call{function: spreadInfo, key: key, value: value(), from: from} }
	if i == fewNodes {
		c.calls = []call{set(g.keyOf(keys))}
		return c.madeFair()
	}
	c.calls = []call{set(keys[0]), set(g.newKey(keys))} // one that some nodes know, and one that none knows
	c.madeFair()
	c.lead(from, keys[0])
	return c
}

// lead lets a node know the newest version of a key, so that what it then sets is the newest everywhere.
func (c *testCase) lead(node int, key string) {
	var newest *model.Entry
	for _, n := range c.nodes {
		if e := n.State.Get(key); e != nil && (newest == nil || e.NewerThan(newest)) {
			newest = e
		}
	}
	if newest != nil {
		c.nodes[node].State.Set(key, newest.Clone())
	}
}

// round draws two different nodes.
func (g generator) round(n int) call {
	source := g.IntN(n)
	target := (source + 1 + g.IntN(n-1)) % n
	return roundOf(source, target)
}

// cluster draws n nodes. Half of the clusters have ids that are not indexes.
func (g generator) cluster(n int, top float64, value func() model.Value) model.Cluster {
	c := g.plainCluster(n)
	g.moreFields(c)
	// Few of each, so that nodes have keys in common, and ties.
	keys, versions := g.keys(1+g.IntN(4)), g.versions(top)
	for _, n := range c {
		g.learn(n, keys, min(len(keys), g.IntN(4)), versions, value)
	}
	return c
}

// plainCluster draws n nodes that know nothing.
func (g generator) plainCluster(n int) model.Cluster {
	c := make(model.Cluster, n)
	for i, id := range g.ids(n) {
		c[i] = &model.Node{ID: id, State: nothing()}
	}
	return c
}

// learn lets a node know count of the keys.
func (g generator) learn(n *model.Node, keys []string, count int, versions []float64, value func() model.Value) {
	for _, i := range g.Perm(len(keys))[:count] {
		n.State.Set(keys[i], &model.Entry{Value: value(), Version: model.NumberValue(versions[g.IntN(len(versions))])})
	}
}

// keyOf draws a key, mostly one of those already known.
func (g generator) keyOf(known []string) string {
	if len(known) > 0 && g.IntN(3) > 0 {
		return known[g.IntN(len(known))]
	}
	return g.key()
}
