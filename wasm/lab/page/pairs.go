package main

import (
	"fmt"
	"math"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

const pairTrials = 100

// withoutRounds compares push-pull with exchanges of one random pair after the other. It is
// "" for other settings, and for so many nodes that the trials would take long.
func withoutRounds(o epidemic.Options, exact *epidemic.Exact) string {
	plain := epidemic.Defaults()
	plain.Nodes, plain.Mode, plain.Trials, plain.Seed = o.Nodes, epidemic.PushPull, o.Trials, o.Seed
	if o != plain || o.Nodes < 3 || o.Nodes > exactHere || exact == nil {
		return ""
	}
	sum := 0
	for trial := range pairTrials {
		sum += epidemic.Pairs(o.Nodes, o.Seed, trial)
	}
	mean, pairs := float64(sum)/pairTrials, epidemic.ExactPairs(o.Nodes)
	apart := math.Abs(mean-pairs.Mean) / (pairs.SD / math.Sqrt(pairTrials))
	return fmt.Sprintf("Without rounds, when one random pair of nodes after the other exchanges, it takes (n − 1) H(n − 1) = %s "+
		"exchanges on average, with H(m) = 1 + 1/2 + … + 1/m. In %s it took %s, %.1f standard errors apart. "+
		"In rounds of %s each, it takes %s.", shown(pairs.Mean), element.Counted(pairTrials, "trial"), shown(mean), apart,
		element.Counted(o.Nodes, "exchange"), shown(exact.Rounds.Mean*float64(o.Nodes)))
}
