package epidemic

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Limits of the options.
const (
	MaxNodes  = 1_000_000_000
	MaxAgents = 1_000_000 // nodes that are simulated one by one
	MaxFanout = 64
	MaxTrials = 1_000_000
	MaxK      = 1000
	// maxCalls is how many calls agents may make in a round.
	maxCalls = 4_000_000
	// MaxRounds is how many rounds a trial may be expected to take, roughly.
	MaxRounds = 50_000
	// maxTurns limits the product of rounds and nodes where every node takes a turn in
	// every round, so that a trial takes seconds at most.
	maxTurns = 300_000_000
)

// OptionError reports an option that is bad, or impossible beside the others.
type OptionError struct {
	Option string // name, such as "fanout" or "rumor.k"
	Rule   string // what it must be
	Value  any    // as given
}

func (e *OptionError) Error() string { return "gossip: " + e.Text() }

// Text returns the error without a word about where it comes from.
func (e *OptionError) Text() string {
	value := fmt.Sprint(e.Value)
	if s, ok := e.Value.(string); ok {
		value = fmt.Sprintf("%q", s)
	}
	return fmt.Sprintf("%q %s, got %s", e.Option, e.Rule, value)
}

func bad(option string, value any, rule string, arguments ...any) error {
	return &OptionError{option, fmt.Sprintf(rule, arguments...), value}
}

// Validate returns an [*OptionError] for the first option that is not possible.
func (o *Options) Validate() error {
	for _, check := range []func() error{
		o.checkWords, o.checkNumbers, o.checkTopology, o.checkRumor, o.checkEngine, o.checkDuration,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (o *Options) checkWords() error {
	for _, word := range []struct {
		option, value string
		choices       []string
	}{
		{"mode", string(o.Mode), words(Push, Pull, PushPull)},
		{"topology", string(o.Topology), words(Complete, Ring, Grid, RandomRegular, TwoClusters)},
		{"time", string(o.Time), words(Synchronous, InPlace)},
		{"engine", string(o.Engine), words(Auto, Counts, Agents)},
	} {
		if err := checkWord(word.option, word.value, word.choices); err != nil {
			return err
		}
	}
	return nil
}

func words[T ~string](choices ...T) (list []string) {
	for _, c := range choices {
		list = append(list, string(c))
	}
	return list
}

func checkWord(option, value string, choices []string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	last := len(choices) - 1
	return bad(option, value, `must be "%s" or "%s"`, strings.Join(choices[:last], `", "`), choices[last])
}

func (o *Options) checkNumbers() error {
	switch {
	case o.Nodes < 2 || o.Nodes > MaxNodes:
		return bad("nodes", o.Nodes, "must be from 2 to %d", MaxNodes)
	case o.Fanout < 1 || o.Fanout > min(MaxFanout, o.Nodes-1):
		return bad("fanout", o.Fanout, "must be from 1 to %d (at %d nodes)", min(MaxFanout, o.Nodes-1), o.Nodes)
	case !(o.Loss >= 0 && o.Loss < 1): // not a number, too
		return bad("loss", o.Loss, "must be at least 0 and less than 1")
	case o.Crashed < 0 || o.Crashed > o.Nodes-1:
		return bad("crashed", o.Crashed, "must be from 0 to %d, so that of %d nodes one is live", o.Nodes-1, o.Nodes)
	case o.Trials < 1 || o.Trials > MaxTrials:
		return bad("trials", o.Trials, "must be from 1 to %d", MaxTrials)
	}
	return nil
}

// fewestNodes that make the topology what it is called.
var fewestNodes = map[Topology]int{Ring: 3, Grid: 4, RandomRegular: degree + 1, TwoClusters: 4}

func (o *Options) checkTopology() error {
	if least := fewestNodes[o.Topology]; o.Nodes < least {
		return bad("nodes", o.Nodes, "must be at least %d if the topology is %q", least, o.Topology)
	}
	if most := mostNeighbors(o.Topology, o.Nodes); o.Fanout > most {
		return bad("fanout", o.Fanout, "must be at most %d, as nodes have no more neighbors if the topology is %q", most, o.Topology)
	}
	return nil
}

func (o *Options) checkRumor() error {
	r := o.Rumor
	if r == nil {
		return nil
	}
	if err := checkWord("rumor.stop", string(r.Stop), words(Feedback, Blind)); err != nil {
		return err
	}
	if err := checkWord("rumor.by", string(r.By), words(Counter, Coin)); err != nil {
		return err
	}
	switch {
	case r.K < 1 || r.K > MaxK:
		return bad("rumor.k", r.K, "must be from 1 to %d", MaxK)
	case o.Mode == PushPull:
		return bad("mode", string(o.Mode), `must be "push" or "pull" for a rumor`)
	case o.Mode == Pull && r.Stop != Feedback:
		return bad("rumor.stop", string(r.Stop), `must be "feedback" if the mode is "pull"`)
	case o.Mode == Pull && r.By != Counter:
		return bad("rumor.by", string(r.By), `must be "counter" if the mode is "pull"`)
	case o.Fanout != 1:
		return bad("fanout", o.Fanout, "must be 1 for a rumor")
	case o.Topology != Complete:
		return bad("topology", string(o.Topology), `must be "complete" for a rumor`)
	case o.Time != Synchronous:
		return bad("time", string(o.Time), `must be "synchronous" for a rumor`)
	case r.Stop == Feedback && o.Nodes-o.Crashed < 2:
		return bad("crashed", o.Crashed, "must be at most %d for a rumor that stops by feedback: somebody has to answer", o.Nodes-2)
	}
	return nil
}

// countsSuffice tells whether the nodes are all alike, so that counts are enough.
func (o *Options) countsSuffice() bool {
	return o.Topology == Complete && o.Time == Synchronous && o.Rumor == nil
}

// engine returns the engine that is used: counts or agents.
func (o *Options) engine() Engine {
	if o.Engine == Agents || !o.countsSuffice() {
		return Agents
	}
	return Counts
}

func (o *Options) checkEngine() error {
	if o.Engine == Counts && !o.countsSuffice() {
		return bad("engine", string(o.Engine),
			`must be "auto" or "agents", unless the topology is "complete", the time "synchronous" and there is no rumor`)
	}
	if o.engine() == Agents && o.Nodes > MaxAgents {
		return bad("nodes", o.Nodes, "must be at most %d where nodes are simulated one by one", MaxAgents)
	}
	if o.engine() == Agents && o.Nodes*o.Fanout > maxCalls {
		return bad("fanout", o.Fanout, "must be at most %d where %d nodes are simulated one by one", maxCalls/o.Nodes, o.Nodes)
	}
	return nil
}

// expectedRounds estimates how long a trial takes, within a factor of three or so.
func (o *Options) expectedRounds() float64 {
	nodes, live := float64(o.Nodes), float64(o.Nodes-o.Crashed)
	success := (1 - o.Loss) * float64(o.Fanout)
	mixing := func(nodes, live float64) float64 { // growth, then the last ones
		return 2 * (logarithm(live) + 1) / min(1, success*max(live-1, 1)/(nodes-1))
	}
	switch {
	case live == 1 && o.Rumor == nil:
		return 0
	case o.Rumor != nil:
		return float64(o.Rumor.K+1) * mixing(nodes, live)
	case o.Topology == Ring:
		return nodes / success
	case o.Topology == Grid:
		return 8 * math.Sqrt(nodes) / success
	case o.Topology == TwoClusters:
		return nodes/2/success + float64(2*mixing(nodes/2, max(1, live/2)))
	}
	return mixing(nodes, live)
}

// checkDuration refuses what would take too long, and blames the option without which it
// would not.
func (o *Options) checkDuration() error {
	rounds := o.expectedRounds()
	if rounds > MaxRounds {
		rule := fmt.Sprintf("must let a trial end within about %d rounds, not %.2g", MaxRounds, rounds)
		lossless, allLive := *o, *o
		lossless.Loss, allLive.Crashed = 0, 0
		switch {
		case lossless.expectedRounds() <= MaxRounds:
			return bad("loss", o.Loss, "%s", rule)
		case allLive.expectedRounds() <= MaxRounds:
			return bad("crashed", o.Crashed, "%s", rule)
		}
		return bad("nodes", o.Nodes, "%s", rule)
	}
	if turns := rounds * float64(o.Nodes); o.Time == InPlace && turns > maxTurns {
		return bad("nodes", o.Nodes, `must let a trial end within about %d turns if the time is "in-place", not %.2g`, maxTurns, turns)
	}
	return nil
}
