package check

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

// behaviorCases are cases of this test's own: the golden names them by their numbers, so
// they must not change.
func behaviorCases(function string) (cases []*testCase) {
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

// sortedState shows a state, whatever the order of its keys.
func sortedState(s *model.State) string {
	var entries []string
	for i, key := range s.Keys {
		entries = append(entries, short(key)+" "+entryText(s.Entries[i]))
	}
	slices.Sort(entries)
	text := "{" + strings.Join(entries, ", ") + "}"
	if s.Partial {
		text += " in part"
	}
	return text
}

// behavior shows what a model does in a case, in lines of the golden: each call, and the
// states that it changes, before and after. A round shows both nodes.
func behavior(m *model.Model, number int, c *testCase) string {
	nodes := c.nodes.Fork()
	text := fmt.Sprintf("\tcase %d\n", number)
	for _, call := range c.calls {
		before := make([]string, len(nodes))
		for i, n := range nodes {
			before[i] = sortedState(n.State)
		}
		throws := run(m, nodes, call)
		text += "\t\t" + call.String() + "\n"
		for i, n := range nodes {
			switch after := sortedState(n.State); {
			case after != before[i]:
				text += fmt.Sprintf("\t\t\tnode %d: %s -> %s\n", i, before[i], after)
			case call.function == gossipRound && (i == call.source || i == call.target):
				text += fmt.Sprintf("\t\t\tnode %d: %s\n", i, after)
			}
		}
		if throws {
			return text + "\t\t\tthrows\n"
		}
	}
	return text
}

// tellingCases returns the numbers of few and small cases in which behaviors[at] differs
// from the others, of which each is the texts of all cases.
func tellingCases(behaviors [][]string, at int) (numbers []int) {
	const most = 3
	others := slices.DeleteFunc(slices.Clone(behaviors), func(other []string) bool { return slices.Equal(other, behaviors[at]) })
	for len(numbers) < most && len(others) > 0 {
		left := func(number int) int {
			same := 0
			for _, other := range others {
				if other[number] == behaviors[at][number] {
					same++
				}
			}
			return same
		}
		best, bestGain := -1, 0.0
		for number, text := range behaviors[at] {
			if gain := float64(len(others)-left(number)) / float64(len(text)); gain > bestGain {
				best, bestGain = number, gain
			}
		}
		if best < 0 {
			break // no case tells it from what is left
		}
		numbers = append(numbers, best)
		others = slices.DeleteFunc(others, func(other []string) bool { return other[best] != behaviors[at][best] })
	}
	return numbers
}

const behaviorGolden = "testdata/behaviors.txt"

// The golden holds names of misconceptions, and for each of the models that had this name
// what it did in a few cases. There must still be a model with that name that does the same.
func TestNoMisconceptionIsLost(t *testing.T) {
	natively(t)
	golden, err := os.ReadFile(behaviorGolden)
	if err != nil {
		t.Fatal(err)
	}
	rounds, spreads := model.OneFault()
	models := map[string][]model.Model{gossipRound: rounds, spreadInfo: spreads}
	if *update {
		updateBehaviors(t, string(golden), models)
		return
	}
	for block := range strings.SplitSeq(strings.TrimSpace(string(golden)), "\n\n") {
		title, cases, _ := strings.Cut(block, "\n")
		function, id, _ := strings.Cut(title, " ")
		all := behaviorCases(function)
		if !slices.ContainsFunc(models[function], func(m model.Model) bool {
			if m.Misconception().ID != id {
				return false
			}
			var does strings.Builder
			for line := range strings.Lines(cases) {
				var number int
				if n, _ := fmt.Sscanf(line, "\tcase %d", &number); n == 1 {
					does.WriteString(behavior(&m, number, all[number]))
				}
			}
			return does.String() == cases+"\n"
		}) {
			t.Errorf("no model does this any more:\n%s\n\nIf that is intended, run go test with -update.", block)
		}
	}
}

// updateBehaviors writes the golden anew, with the same names and all their models.
func updateBehaviors(t *testing.T, golden string, models map[string][]model.Model) {
	t.Helper()
	var text strings.Builder
	for _, function := range slices.Sorted(maps.Keys(models)) {
		cases := behaviorCases(function)
		var behaviors [][]string
		var ids []string
		for _, m := range models[function] {
			var does []string
			for number, c := range cases {
				does = append(does, behavior(&m, number, c))
			}
			behaviors, ids = append(behaviors, does), append(ids, m.Misconception().ID)
		}
		blocks := map[string]bool{}
		for at, id := range ids {
			if !strings.Contains("\n"+golden, "\n"+function+" "+id+"\n") {
				continue
			}
			block := function + " " + id + "\n"
			for _, number := range slices.SortedFunc(slices.Values(tellingCases(behaviors, at)), cmp.Compare[int]) {
				block += behaviors[at][number]
			}
			blocks[block] = true
		}
		text.WriteString(strings.Join(slices.Sorted(maps.Keys(blocks)), "\n") + "\n")
	}
	if err := os.WriteFile(behaviorGolden, []byte(strings.TrimSpace(text.String())+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
