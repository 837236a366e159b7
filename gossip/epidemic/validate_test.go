package epidemic

import (
	"errors"
	"math"
	"testing"
)

func TestBadAndImpossibleOptionsAreNamed(t *testing.T) {
	rumor := func(stop Stop, by By, k int) func(o *Options) {
		return func(o *Options) { o.Rumor = &Rumor{stop, by, k} }
	}
	both := func(changes ...func(o *Options)) func(o *Options) {
		return func(o *Options) {
			for _, change := range changes {
				change(o)
			}
		}
	}
	good := rumor(Feedback, Counter, 1)
	for _, c := range []struct {
		change  func(o *Options)
		option  string
		message string
	}{
		{func(o *Options) { o.Mode = "" }, "mode", `gossip: "mode" must be "push", "pull" or "push-pull", got ""`},
		{func(o *Options) { o.Mode = "shove" }, "mode", `gossip: "mode" must be "push", "pull" or "push-pull", got "shove"`},
		{func(o *Options) { o.Topology = "star" }, "topology",
			`gossip: "topology" must be "complete", "ring", "grid", "random-regular" or "two-clusters", got "star"`},
		{func(o *Options) { o.Time = "now" }, "time", `gossip: "time" must be "synchronous" or "in-place", got "now"`},
		{func(o *Options) { o.Engine = "steam" }, "engine", `gossip: "engine" must be "auto", "counts" or "agents", got "steam"`},

		{func(o *Options) { o.Nodes = 1 }, "nodes", `gossip: "nodes" must be from 2 to 1000000000, got 1`},
		{func(o *Options) { o.Nodes = -5 }, "nodes", `gossip: "nodes" must be from 2 to 1000000000, got -5`},
		{func(o *Options) { o.Nodes = MaxNodes + 1 }, "nodes", `gossip: "nodes" must be from 2 to 1000000000, got 1000000001`},
		{func(o *Options) { o.Fanout = 0 }, "fanout", `gossip: "fanout" must be from 1 to 64 (at 100 nodes), got 0`},
		{func(o *Options) { o.Fanout = 65 }, "fanout", `gossip: "fanout" must be from 1 to 64 (at 100 nodes), got 65`},
		{func(o *Options) { o.Nodes, o.Fanout = 10, 10 }, "fanout", `gossip: "fanout" must be from 1 to 9 (at 10 nodes), got 10`},
		{func(o *Options) { o.Loss = 1 }, "loss", `gossip: "loss" must be at least 0 and less than 1, got 1`},
		{func(o *Options) { o.Loss = -0.1 }, "loss", `gossip: "loss" must be at least 0 and less than 1, got -0.1`},
		{func(o *Options) { o.Loss = math.NaN() }, "loss", `gossip: "loss" must be at least 0 and less than 1, got NaN`},
		{func(o *Options) { o.Crashed = -1 }, "crashed", `gossip: "crashed" must be from 0 to 99, so that of 100 nodes one is live, got -1`},
		{func(o *Options) { o.Crashed = 100 }, "crashed", `gossip: "crashed" must be from 0 to 99, so that of 100 nodes one is live, got 100`},
		{func(o *Options) { o.Trials = 0 }, "trials", `gossip: "trials" must be from 1 to 1000000, got 0`},
		{func(o *Options) { o.Trials = MaxTrials + 1 }, "trials", `gossip: "trials" must be from 1 to 1000000, got 1000001`},

		{func(o *Options) { o.Topology, o.Nodes = Ring, 2 }, "nodes", `gossip: "nodes" must be at least 3 if the topology is "ring", got 2`},
		{func(o *Options) { o.Topology, o.Nodes = RandomRegular, 4 }, "nodes",
			`gossip: "nodes" must be at least 5 if the topology is "random-regular", got 4`},
		{func(o *Options) { o.Topology, o.Fanout = Ring, 3 }, "fanout",
			`gossip: "fanout" must be at most 2, as nodes have no more neighbors if the topology is "ring", got 3`},
		{func(o *Options) { o.Topology, o.Fanout = Grid, 5 }, "fanout",
			`gossip: "fanout" must be at most 4, as nodes have no more neighbors if the topology is "grid", got 5`},

		{rumor("", Counter, 1), "rumor.stop", `gossip: "rumor.stop" must be "feedback" or "blind", got ""`},
		{rumor(Blind, "die", 1), "rumor.by", `gossip: "rumor.by" must be "counter" or "coin", got "die"`},
		{rumor(Blind, Coin, 0), "rumor.k", `gossip: "rumor.k" must be from 1 to 1000, got 0`},
		{rumor(Blind, Coin, MaxK+1), "rumor.k", `gossip: "rumor.k" must be from 1 to 1000, got 1001`},
		{both(good, func(o *Options) { o.Mode = PushPull }), "mode", `gossip: "mode" must be "push" or "pull" for a rumor, got "push-pull"`},
		{both(rumor(Blind, Counter, 1), func(o *Options) { o.Mode = Pull }), "rumor.stop",
			`gossip: "rumor.stop" must be "feedback" if the mode is "pull", got "blind"`},
		{both(rumor(Feedback, Coin, 1), func(o *Options) { o.Mode = Pull }), "rumor.by",
			`gossip: "rumor.by" must be "counter" if the mode is "pull", got "coin"`},
		{both(good, func(o *Options) { o.Fanout = 2 }), "fanout", `gossip: "fanout" must be 1 for a rumor, got 2`},
		{both(good, func(o *Options) { o.Topology = Grid }), "topology", `gossip: "topology" must be "complete" for a rumor, got "grid"`},
		{both(good, func(o *Options) { o.Time = InPlace }), "time", `gossip: "time" must be "synchronous" for a rumor, got "in-place"`},
		{both(good, func(o *Options) { o.Crashed = 99 }), "crashed",
			`gossip: "crashed" must be at most 98 for a rumor that stops by feedback: somebody has to answer, got 99`},

		{func(o *Options) { o.Engine, o.Topology = Counts, Ring }, "engine",
			`gossip: "engine" must be "auto" or "agents", unless the topology is "complete", the time "synchronous" and there is no rumor, got "counts"`},
		{both(good, func(o *Options) { o.Engine = Counts }), "engine",
			`gossip: "engine" must be "auto" or "agents", unless the topology is "complete", the time "synchronous" and there is no rumor, got "counts"`},
		{func(o *Options) { o.Engine, o.Nodes = Agents, MaxAgents+1 }, "nodes",
			`gossip: "nodes" must be at most 1000000 where nodes are simulated one by one, got 1000001`},
		{func(o *Options) { o.Time, o.Nodes = InPlace, MaxAgents+1 }, "nodes",
			`gossip: "nodes" must be at most 1000000 where nodes are simulated one by one, got 1000001`},
		{func(o *Options) { o.Engine, o.Nodes, o.Fanout = Agents, MaxAgents, 5 }, "fanout",
			`gossip: "fanout" must be at most 4 where 1000000 nodes are simulated one by one, got 5`},

		{func(o *Options) { o.Loss = 0.9999 }, "loss", `gossip: "loss" must let a trial end within about 50000 rounds, not 1.1e+05, got 0.9999`},
		{func(o *Options) { o.Nodes, o.Crashed = 1_000_000, 999_900 }, "crashed",
			`gossip: "crashed" must let a trial end within about 50000 rounds, not 1.1e+05, got 999900`},
		{func(o *Options) { o.Topology, o.Nodes = Ring, 60_000 }, "nodes",
			`gossip: "nodes" must let a trial end within about 50000 rounds, not 6e+04, got 60000`},
		{func(o *Options) { o.Topology, o.Nodes, o.Time = Ring, 20_000, InPlace }, "nodes",
			`gossip: "nodes" must let a trial end within about 300000000 turns if the time is "in-place", not 4e+08, got 20000`},
	} {
		o := settingOf(100, Push, c.change)
		_, err := Simulate(o)
		var refused *OptionError
		if !errors.As(err, &refused) || refused.Option != c.option || err.Error() != c.message {
			t.Errorf("%+v:\n%v, want\n%s", o, err, c.message)
		}
	}
}

func TestOptionsAtTheirLimitsArePossible(t *testing.T) {
	for name, change := range map[string]func(o *Options){
		"two nodes":             func(o *Options) { o.Nodes = 2 },
		"most nodes":            func(o *Options) { o.Nodes = MaxNodes },
		"most calls":            func(o *Options) { o.Fanout = MaxFanout },
		"everybody is called":   func(o *Options) { o.Nodes, o.Fanout = 10, 9 },
		"agents call everybody": func(o *Options) { o.Nodes, o.Fanout, o.Engine = 10, 9, Agents },
		"nearly all is lost":    func(o *Options) { o.Nodes, o.Loss = 10, 0.999 },
		"three in a ring":       func(o *Options) { o.Nodes, o.Topology, o.Fanout = 3, Ring, 2 },
		"four in a grid":        func(o *Options) { o.Nodes, o.Topology, o.Fanout = 4, Grid, 2 },
		"five with four each":   func(o *Options) { o.Nodes, o.Topology, o.Fanout = 5, RandomRegular, 4 },
		"two and two":           func(o *Options) { o.Nodes, o.Topology, o.Fanout = 4, TwoClusters, 2 },
		"a blind rumor, alone":  func(o *Options) { o.Nodes, o.Crashed, o.Rumor = 2, 1, &Rumor{Blind, Coin, 3} },
		"highest seed":          func(o *Options) { o.Seed = math.MaxUint32 },
	} {
		for _, mode := range allModes {
			o := settingOf(100, mode, change)
			if o.Rumor != nil && mode != Push {
				continue
			}
			if r := mustSimulate(t, o); r.Trials != 1 || r.Seed != o.Seed || r.Rounds.SD != 0 {
				t.Errorf("%s, %s: %+v", name, mode, r)
			}
		}
	}
}
