package epidemic

import (
	"fmt"
	"testing"
)

func TestBitsInformTheNodesThatAgentsInform(t *testing.T) {
	for _, nodes := range []int{2, 3, 5, 63, 64, 65, 127, 128, 129, 1000, 4097} {
		for _, mode := range allModes {
			for _, loss := range []float64{0, 0.3, 0.9} {
				for _, crashed := range []int{0, nodes / 3} {
					o := settingOf(nodes, mode, func(o *Options) { o.Loss, o.Crashed = loss, crashed })
					name := fmt.Sprintf("%d nodes, %s, loss %v, %d crashed", nodes, mode, loss, crashed)
					a, b := agentsOf(&o, graphOf(&o)), bitAgentsOf(&o)
					for trial := range 3 {
						mustInformTheSame(t, fmt.Sprintf("%s, trial %d", name, trial), a, b, keyOf(o.Seed).sub(trial), crashed)
					}
				}
			}
		}
	}
}

func mustInformTheSame(t *testing.T, name string, a *agents, b *bitAgents, trial key, crashed int) {
	t.Helper()
	a.start(trial, crashed)
	b.start(trial, crashed)
	for round := 0; a.count < a.goal; round++ {
		keys := roundKeysOf(trial, round)
		a.synchronousRound(keys)
		if count := b.playRound(keys); count != int64(a.count) {
			t.Fatalf("%s: %d know it after round %d, not %d", name, count, round, a.count)
		}
		for v, state := range a.state {
			one, two := v, v+b.nodes
			first, second := b.known[one>>6]>>(one&63)&1, b.known[two>>6]>>(two&63)&1
			if first != second || (first == 1) != (state == informed) {
				t.Fatalf("%s: after round %d the bits of node %d are %d and %d, but it is %d", name, round, v, first, second, state)
			}
		}
	}
}

// Among a million nodes, one of five thousand first draws may be biased.
func TestBitsDrawAgainWhatMayBeBiased(t *testing.T) {
	o := settingOf(MaxAgents, Push, nil)
	a := bitAgentsOf(&o)
	k := keyOf(13)
	again := 0
	for word := range a.words - 1 {
		if mayBeBiased(&a.targets, k, uint64(word), uint64(a.nodes-1)) {
			again++
			continue
		}
		for b, got := range a.targets {
			if want := a.target(k, 64*word+b); got != want {
				t.Fatalf("node %d calls bit %d, want %d", 64*word+b, got, want)
			}
		}
	}
	if again < 100 || again > 1000 {
		t.Errorf("%d of %d words are drawn again", again, a.words)
	}
	if thorough() {
		o.Loss = 0.1
		mustInformTheSame(t, "a million nodes", agentsOf(&o, graphOf(&o)), bitAgentsOf(&o), k, 0)
	}
}
