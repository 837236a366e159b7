package epidemic

import (
	"fmt"
	"math"
	"math/bits"
	"testing"
)

// outcomes returns what the calls of a node can come to: which of the others it reaches,
// as a set, with its chance. Every set of fanout targets is as likely as any other.
func outcomes(nodes, v, fanout int, loss float64) map[uint]float64 {
	chances := map[uint]float64{}
	subsets := 0.0
	for targets := range uint(1) << nodes {
		if bits.OnesCount(targets) != fanout || targets>>v&1 == 1 {
			continue
		}
		subsets++
		for reached := targets; ; reached = (reached - 1) & targets {
			arrive, fail := bits.OnesCount(reached), fanout-bits.OnesCount(reached)
			chances[reached] += math.Pow(1-loss, float64(arrive)) * math.Pow(loss, float64(fail))
			if reached == 0 {
				break
			}
		}
	}
	for reached := range chances {
		chances[reached] /= subsets
	}
	return chances
}

// enumerated returns the chances that 0, 1, ... nodes learn it in a round, by going
// through everything that can happen. Nodes below informed know it, those from live on are
// crashed.
func enumerated(o Options, informed int) []float64 {
	live := o.Nodes - o.Crashed
	knows := uint(1)<<informed - 1
	alive := uint(1)<<live - 1
	learners := map[uint]float64{0: 1} // which nodes have learned it, after the calls of some
	for v := range live {
		acts := o.Mode == PushPull || (v < informed) == (o.Mode == Push)
		if !acts {
			continue
		}
		after := map[uint]float64{}
		for reached, chance := range outcomes(o.Nodes, v, o.Fanout, o.Loss) {
			learns := uint(0)
			if v < informed && o.Mode != Pull {
				learns = reached & alive &^ knows
			}
			if v >= informed && o.Mode != Push && reached&knows != 0 {
				learns = 1 << v
			}
			for before, p := range learners {
				after[before|learns] += p * chance
			}
		}
		learners = after
	}
	chances := make([]float64, live-informed+1)
	for set, p := range learners {
		chances[bits.OnesCount(set)] += p
	}
	return chances
}

// small calls with all options on small complete graphs.
func small(call func(name string, o Options)) {
	for nodes := 2; nodes <= 5; nodes++ {
		for _, mode := range allModes {
			for fanout := 1; fanout < nodes; fanout++ {
				for _, loss := range []float64{0, 0.25, 0.9} {
					for crashed := 0; crashed < nodes-1; crashed++ {
						o := settingOf(nodes, mode, func(o *Options) { o.Fanout, o.Loss, o.Crashed = fanout, loss, crashed })
						call(fmt.Sprintf("%d nodes, %s, fanout %d, loss %v, %d crashed", nodes, mode, fanout, loss, crashed), o)
					}
				}
			}
		}
	}
}

func TestTheRowsOfTheChainAreWhatEnumerationGives(t *testing.T) {
	small(func(name string, o Options) {
		c := callersOf(&o)
		rows := c.rows()
		for informed := 1; informed < o.Nodes-o.Crashed; informed++ {
			row := chanceOf(rows[informed])
			for learn, want := range enumerated(o, informed) {
				if got := row(int64(learn)); math.Abs(got-want) > 1e-14 {
					t.Errorf("%s: from %d informed nodes %d learn it with chance %v, want %v", name, informed, learn, got, want)
				}
			}
		}
	})
}

// ballByBall returns the row of the chain for one call a node, in the obvious way: one
// call after the other, each of which hits one more node or not.
func ballByBall(o Options, informed int) []float64 {
	uninformed := o.Nodes - o.Crashed - informed
	success := (1 - o.Loss) / float64(o.Nodes-1)
	hit := make([]float64, uninformed+1)
	hit[0] = 1
	if o.Mode != Pull {
		for range informed {
			for h := uninformed; h >= 1; h-- {
				hit[h] = hit[h]*(1-success*float64(uninformed-h)) + hit[h-1]*success*float64(uninformed-h+1)
			}
			hit[0] *= 1 - success*float64(uninformed)
		}
	}
	if o.Mode == Push {
		return hit
	}
	learn := make([]float64, uninformed+1)
	for h, p := range hit {
		pull := binomialLaw(uninformed-h, success*float64(informed))
		for j, chance := range pull.p {
			learn[h+pull.first+j] += p * chance
		}
	}
	return learn
}

func TestTheRowsOfLargerChainsAreWhatOneCallAfterTheOtherGives(t *testing.T) {
	for _, mode := range allModes {
		for _, o := range []Options{
			settingOf(100, mode, nil),
			settingOf(120, mode, func(o *Options) { o.Loss, o.Crashed = 0.3, 17 }),
			settingOf(90, mode, func(o *Options) { o.Loss = 0.99 }),
			settingOf(300, mode, func(o *Options) { o.Crashed = 200 }),
		} {
			c := callersOf(&o)
			rows := c.rows()
			for informed := 1; informed < len(rows); informed++ {
				row := chanceOf(rows[informed])
				sum := 0.0
				for learn, want := range ballByBall(o, informed) {
					got := row(int64(learn))
					sum += got
					if math.Abs(got-want) > 1e-13 {
						t.Fatalf("%+v: from %d informed nodes %d learn it with chance %v, want %v", o, informed, learn, got, want)
					}
				}
				if math.Abs(sum-1) > 1e-13 {
					t.Fatalf("%+v: chances from %d informed nodes sum to 1%+g", o, informed, sum-1)
				}
			}
		}
	}
}

// The exact numbers that the lesson quotes, to the digits it quotes.
func TestExactNumbersOfRounds(t *testing.T) {
	lossy := func(o *Options) { o.Loss = 0.3 }
	crashed := func(o *Options) { o.Crashed = o.Nodes * 3 / 10 }
	three := func(o *Options) { o.Fanout = 3 }
	for _, c := range []struct {
		nodes     int
		change    func(o *Options)
		mean, sd  [3]float64
		precision float64
	}{
		{3, nil, [3]float64{2.3333, 2, 1.5}, [3]float64{}, 5e-5},
		{10, nil, [3]float64{6.047, 5.063, 3.461}, [3]float64{1.27, 1.32, 0.61}, 6e-4},
		{100, nil, [3]float64{12.305, 9.793, 6.529}, [3]float64{1.33, 1.37, 0.57}, 6e-4},
		{1000, nil, [3]float64{18.038, 13.767, 9.151}, [3]float64{1.32, 1.34, 0.50}, 6e-4},
		{1000, lossy, [3]float64{24.486, 20.827, 12.827}, [3]float64{2.11, 2.15, 1.01}, 6e-4},
		{1000, crashed, [3]float64{23.304, 19.859, 12.232}, [3]float64{}, 6e-4},
		{100, three, [3]float64{5.637, 5.043, 3.918}, [3]float64{}, 6e-4},
	} {
		for i, mode := range allModes {
			e := mustExact(t, settingOf(c.nodes, mode, c.change))
			if math.Abs(e.Rounds.Mean-c.mean[i]) > c.precision {
				t.Errorf("%d nodes, %s: %v rounds in the mean, want %v", c.nodes, mode, e.Rounds.Mean, c.mean[i])
			}
			if c.sd[i] != 0 && math.Abs(e.Rounds.SD-c.sd[i]) > 0.0051 {
				t.Errorf("%d nodes, %s: standard deviation %v, want %v", c.nodes, mode, e.Rounds.SD, c.sd[i])
			}
		}
	}
}

// The news reaches a node in t rounds of push if a chain of calls leads there. The same calls
// backwards, the last round first, are as likely, and lead as far by pull. Only how far
// different nodes are depends on each other in another way.
func TestPushAndPullHaveTheSameMeanCurve(t *testing.T) {
	for _, c := range []struct {
		change func(o *Options)
		later  float64 // push, at least
	}{{nil, 1}, {func(o *Options) { o.Loss, o.Crashed = 0.2, 10 }, 1}, {func(o *Options) { o.Fanout = 3 }, 0.3}} {
		push := mustExact(t, settingOf(64, Push, c.change))
		pull := mustExact(t, settingOf(64, Pull, c.change))
		for round := range min(len(push.Informed.Mean), len(pull.Informed.Mean)) {
			if got, want := pull.Informed.Mean[round], push.Informed.Mean[round]; math.Abs(got-want) > 1e-10 {
				t.Errorf("after round %d: push %v, pull %v", round, want, got)
			}
		}
		if push.Rounds.Mean < pull.Rounds.Mean+c.later {
			t.Errorf("push takes %v rounds, pull %v", push.Rounds.Mean, pull.Rounds.Mean)
		}
	}
}

func TestExactLawsAreDistributions(t *testing.T) {
	small(func(name string, o Options) {
		e := mustExact(t, o)
		last := len(e.Rounds.CDF) - 1
		mean := 0.0
		for i, p := range e.Rounds.CDF {
			mean += 1 - p
			if i > 0 && p < e.Rounds.CDF[i-1] || p < 0 || p > 1 {
				t.Errorf("%s: the chance of %d rounds is %v after %v", name, i, p, e.Rounds.CDF[max(0, i-1)])
			}
		}
		if e.Rounds.CDF[last] < 1-1e-12 || math.Abs(mean-e.Rounds.Mean) > 1e-9 {
			t.Errorf("%s: ends with %v, mean %v, not %v", name, e.Rounds.CDF[last], mean, e.Rounds.Mean)
		}
		if n := len(e.Informed.Mean); n != last+1 || math.Abs(e.Informed.Mean[last]-1) > 1e-11 {
			t.Errorf("%s: the curve has %d points and ends with %v", name, n, e.Informed.Mean[n-1])
		}
		for _, p := range []float64{0.05, 0.5, 0.95, 1} {
			q := e.Rounds.Quantile(p)
			if e.Rounds.CDF[q] < p && q < last || q > 0 && e.Rounds.CDF[q-1] >= p {
				t.Errorf("%s: quantile %v is %d", name, p, q)
			}
		}
	})
}

func TestWhereThereIsNoExactLaw(t *testing.T) {
	for name, change := range map[string]func(o *Options){
		"ring":            func(o *Options) { o.Topology = Ring },
		"in place":        func(o *Options) { o.Time = InPlace },
		"rumor":           func(o *Options) { o.Rumor = &Rumor{Feedback, Counter, 1} },
		"too many nodes":  func(o *Options) { o.Nodes = MaxExactLive + 1 },
		"too many calls":  func(o *Options) { o.Fanout = MaxExactFanout + 1 },
		"too many rounds": func(o *Options) { o.Loss = 0.999 },
	} {
		if e, err := ExactLaw(settingOf(100, Push, change)); e != nil || err != nil {
			t.Errorf("%s: %v, %v", name, e, err)
		}
	}
	if e, err := ExactLaw(settingOf(100, "", nil)); e != nil || err == nil {
		t.Errorf("no mode: %v, %v", e, err)
	}
}

func TestAsymptotesLeaveAConstant(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(o *Options)
		known  bool // the constant
	}{
		{"plain", nil, true},
		{"loss", func(o *Options) { o.Loss = 0.4 }, false},
		{"crashed", func(o *Options) { o.Crashed = o.Nodes / 4 }, false},
		{"fanout", func(o *Options) { o.Fanout = 3 }, false},
		{"fanout and loss", func(o *Options) { o.Fanout, o.Loss = 2, 0.2 }, false},
	} {
		for _, mode := range allModes {
			var rest [3]float64
			for i, nodes := range []int{256, 512, 1024} {
				o := settingOf(nodes, mode, c.change)
				asymptote, err := Asymptote(o)
				if err != nil {
					t.Fatal(err)
				}
				rest[i] = mustExact(t, o).Rounds.Mean - asymptote
			}
			if c.known && math.Abs(rest[2]) > 0.1 || math.Abs(rest[2]) > 3 || math.Abs(rest[2]-rest[0]) > 0.25 {
				t.Errorf("%s, %s: differs by %.3v", c.name, mode, rest)
			}
		}
	}
	if _, err := Asymptote(settingOf(10, Push, func(o *Options) { o.Topology = Ring })); err == nil {
		t.Error("a ring has an asymptote")
	}
	if _, err := Asymptote(settingOf(1, Push, nil)); err == nil {
		t.Error("one node has an asymptote")
	}
}
