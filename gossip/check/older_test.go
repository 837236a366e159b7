package check

import (
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// olderCases are cases of this test's own: the digests of the older models were taken
// from them, so they must not change.
func olderCases(function string) (cases []*testCase) {
	r := rand.New(rand.NewPCG(8, 14))
	keys := []string{"x", "X", "y", "leader", "7", "b", "Leader", " 10", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8"}
	versions := []float64{
		0, 1, 1, 2, 2, 3, 9, 10, 11, 255, 256, 257,
		1 << 31, 1 << 33, 1<<33 + 1, 0.25, 0.75, 1.5, -0.5, -2, 1 << 41, 1<<41 + 1,
	}
	values := []string{`"a"`, `"b"`, `""`, `0`, `"0"`, `1`, `"1"`, `null`, `false`, `[]`, `[1]`, `[2,"x"]`, `{}`, `{"a":1}`, `{"b":2}`, `"10"`, `9`}
	value := func() model.Value { return model.ParseValue(values[r.IntN(len(values))]) }
	for i := range 200 {
		count, known := 1+r.IntN(4), 5
		if function == gossipRound {
			count++
		}
		if i%20 == 19 {
			count, known = 14, len(keys)
		}
		top := 3 + r.IntN(len(versions)-2)
		c := &testCase{}
		for n := range count {
			id := n
			if i%2 == 1 {
				id = (n + 1) % count
			}
			s := nothing()
			for _, k := range r.Perm(known)[:r.IntN(known)] {
				s.Set(keys[k], &model.Entry{Value: value(), Version: model.NumberValue(versions[r.IntN(top)])})
			}
			c.nodes = append(c.nodes, &model.Node{ID: model.NumberValue(float64(id)), State: s})
		}
		from := r.IntN(count)
		if function == spreadInfo {
			c.calls = []call{{function: spreadInfo, key: keys[r.IntN(known)], value: value(), from: from}}
		} else {
			c.calls = []call{roundOf(from, (from+1+r.IntN(count-1))%count)}
		}
		cases = append(cases, c.madeFair())
	}
	return cases
}

// digest sums up what a model does in cases.
func digest(m *model.Model, cases []*testCase) string {
	h := fnv.New64a()
	for _, c := range cases {
		nodes := c.nodes.Fork()
		for _, call := range c.calls {
			if run(m, nodes, call) {
				io.WriteString(h, "throws\n")
				break
			}
			for _, n := range nodes {
				texts := []string{strconv.FormatBool(n.State.Partial)}
				for i, key := range n.State.Keys {
					texts = append(texts, key+"="+digestText(n.State.Entries[i]))
				}
				slices.Sort(texts)
				io.WriteString(h, strings.Join(texts, " ")+"\n")
			}
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// digestText shows an entry as the digests of the golden were made from.
func digestText(e *model.Entry) string {
	if e == nil || e.ValueOnly {
		return entryText(e)
	}
	return short(e.Value.String()) + "@" + short(e.Version.String())
}

// Before misconceptions were values in a space, each was written down as a function. The
// golden holds, for every one of these, a name and digests of what it did; the space must
// still hold a model with that name that does the same.
func TestNoOlderMisconceptionIsLost(t *testing.T) {
	golden, err := os.ReadFile("testdata/older.txt")
	if err != nil {
		t.Fatal(err)
	}
	rounds, spreads := model.OneFault()
	wanted := map[string]bool{}
	for line := range strings.Lines(string(golden)) {
		wanted[strings.Fields(line)[1]] = true
	}
	does := map[string]bool{}
	for function, models := range map[string][]model.Model{gossipRound: rounds, spreadInfo: spreads} {
		cases := olderCases(function)
		for _, m := range models {
			if id := m.Misconception().ID; wanted[id] {
				does[function+" "+id+" "+digest(&m, cases)] = true
			}
		}
	}
	for line := range strings.Lines(string(golden)) {
		fields := strings.Fields(line)
		for _, digest := range fields[2:] {
			if !does[fields[0]+" "+fields[1]+" "+digest] {
				t.Errorf("%s: no model of %s does %s any more", fields[1], fields[0], digest)
			}
		}
	}
}
