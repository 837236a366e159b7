package check

import "math/rand/v2"

const (
	randomRounds  = 100 // random cases that judge gossipRound
	randomSpreads = 160 // random cases that judge spreadInfo
)

// Keys that differ in case only, one that looks like a number, and none that
// objects inherit: the loop that lessons print gets those wrong.
var keyPool = []string{"x", "y", "leader", "X", "7", "status", "Leader", "b"}

// Neighbours in text order and in number order differ; some differ only beyond
// 32 bits.
var versionPool = []float64{0, 1, 1, 2, 3, 9, 10, 11, 255, 256, 1 << 31, 1 << 33, 1<<33 + 1}

var valuePool = []string{
	`"a"`, `"b"`, `"node-1"`, `""`, `"0"`, `"10"`, `"9"`, `0`, `1`, `2`, `10`, `-1`, `0.5`, `null`, `false`, `true`,
	`[]`, `[1,2]`, `{}`, `{"a":1}`, `0`, `""`, `null`, `false`,
}

// generator draws the cases of a seed. Each case has its own stream, so that it
// can be made again without those before it.
type generator struct{ *rand.Rand }

// series returns all cases of a seed: those that judge gossipRound first. A
// case's number is its position.
func series(seed uint32) []*testCase {
	rounds, spreads := fixedRounds(), fixedSpreads()
	for i := range randomRounds {
		rounds = append(rounds, generator{stream(seed, 0, i)}.roundCase())
	}
	for i := range randomSpreads {
		spreads = append(spreads, generator{stream(seed, 1, i)}.spreadCase())
	}
	cases := append(rounds, spreads...)
	for i, c := range cases {
		c.number = i
	}
	return cases
}

func stream(seed uint32, kind, i int) *rand.Rand {
	return rand.New(rand.NewPCG(uint64(seed), uint64(kind)<<32|uint64(i)))
}

// roundCase draws a chain of 1 to 4 gossipRound calls.
func (g generator) roundCase() *testCase {
	c := &testCase{nodes: g.cluster(2 + g.IntN(4))}
	for range 1 + g.IntN(4) {
		c.calls = append(c.calls, g.round(len(c.nodes)))
	}
	return c
}

// spreadCase draws a chain of 1 to 4 calls, at least one of them of spreadInfo.
func (g generator) spreadCase() *testCase {
	c := &testCase{nodes: g.cluster(1 + g.IntN(6))}
	var known []string
	for _, n := range c.nodes {
		known = union(known, n.state.keys)
	}
	length := 1 + g.IntN(4)
	always := g.IntN(length)
	for i := range length {
		if i == always || len(c.nodes) == 1 || g.IntN(3) > 0 {
			c.calls = append(c.calls, call{
				function: spreadInfo, key: g.keyOf(known), value: g.value(), from: g.IntN(len(c.nodes)),
			})
		} else {
			c.calls = append(c.calls, g.round(len(c.nodes)))
		}
	}
	return c
}

// round draws two different nodes.
func (g generator) round(n int) call {
	source := g.IntN(n)
	target := (source + 1 + g.IntN(n-1)) % n
	return roundOf(source, target)
}

// cluster draws n nodes. Half of the clusters have ids that are no indexes.
func (g generator) cluster(n int) cluster {
	c := make(cluster, n)
	ids := g.ids(n)
	// Few of each, so that nodes have keys in common, and ties.
	keys := g.Perm(len(keyPool))[:1+g.IntN(4)]
	versions := g.Perm(len(versionPool))[:2+g.IntN(4)]
	for i := range c {
		c[i] = &node{id: ids[i], state: nothing()}
		for _, k := range keys[:min(len(keys), g.IntN(4))] {
			c[i].state.set(keyPool[k], &entry{value: g.value(), version: numberValue(versionPool[versions[g.IntN(len(versions))]])})
		}
		g.Shuffle(len(keys), func(a, b int) { keys[a], keys[b] = keys[b], keys[a] })
	}
	return c
}

func (g generator) ids(n int) []Value {
	ids := make([]Value, n)
	style := g.IntN(6)
	permuted := g.Perm(n)
	for i := range ids {
		switch style {
		case 0: // other nodes' indexes
			ids[i] = numberValue(float64(permuted[i]))
		case 1: // no indexes at all
			ids[i] = numberValue(float64(10 * (i + 1)))
		case 2:
			ids[i] = stringValue("node-" + formatNumber(float64(i)))
		default:
			ids[i] = numberValue(float64(i))
		}
	}
	return ids
}

// keyOf draws a key, mostly one of those already known.
func (g generator) keyOf(known []string) string {
	if len(known) > 0 && g.IntN(3) > 0 {
		return known[g.IntN(len(known))]
	}
	return keyPool[g.IntN(len(keyPool))]
}

func (g generator) value() Value { return parseValue(valuePool[g.IntN(len(valuePool))]) }
