package main

import (
	"strings"
	"testing"

	"gossiplesson/gossip/epidemic"
)

func sticksOf(seed uint32) map[epidemic.Mode]yardstick {
	o := own{seed: seed, sticks: map[epidemic.Mode]yardstick{}}
	o.measureSticks(modes...)
	return o.sticks
}

// stuck returns trials that are broken off with so many nodes that know it.
func stuck(informed int64) []epidemic.Observation {
	list := make([]epidemic.Observation, ownTrials)
	for i := range list {
		list[i] = epidemic.Observation{Informed: []int64{1, informed}}
	}
	return list
}

func TestWhatIsSaidOfAProgram(t *testing.T) {
	sticks := sticksOf(3)
	right := func(mode epidemic.Mode) []epidemic.Observation { return sticks[mode].trials }
	faults := func(what ...string) (list []fault) {
		for _, one := range what {
			list = append(list, fault{What: one, Trial: 1, Round: 2, Node: 5, Message: "a\u202eb", Line: 7})
		}
		return list
	}
	mixed := append([]epidemic.Observation{right(epidemic.Push)[0]}, right(epidemic.PushPull)[1:]...)
	for _, c := range []struct {
		carried     carried
		level, text string
	}{
		{carried{mode: epidemic.PushPull, played: right(epidemic.PushPull)}, "close", "It agrees with push-pull: after each round of all 200 trials"},
		{carried{mode: epidemic.Pull, played: right(epidemic.Pull)}, "close", "standard errors apart"},
		{carried{mode: epidemic.PushPull, played: right(epidemic.Push)}, "far", "It gossips one way: the caller tells, and learns nothing itself. So it follows the push curve"},
		{carried{mode: epidemic.PushPull, played: right(epidemic.Pull)}, "far", "the caller learns, and tells nothing itself. So it follows the pull curve"},
		{carried{mode: epidemic.PushPull, played: mixed}, "far", "It reaches everyone, but not as push-pull does"},
		{carried{mode: epidemic.PushPull, played: stuck(64), faults: faults("tied")}, "far",
			"It never converges: it moves entries on ties. Where the versions are equal, nothing may move, but in trial 2, round 2, node 5 took"},
		{carried{mode: epidemic.PushPull, played: stuck(64), faults: faults("tied")}, "far", "tied entries still move in 200 of 200 trials"},
		{carried{mode: epidemic.Pull, played: right(epidemic.Pull), faults: faults("tied")}, "far", "All 200 trials settle in the end"},
		{carried{mode: epidemic.PushPull, played: stuck(30), faults: faults("tied", "lost")}, "far", "It loses news: in trial 2, round 2, node 5"},
		{carried{mode: epidemic.PushPull, played: stuck(32)}, "far", "It never reaches everyone: after 40 rounds, 32 of 64"},
		{carried{mode: epidemic.Push, played: stuck(1)}, "far", "It never reaches anyone: after 40 rounds, still only the first node knows it. With push,"},
		{carried{mode: epidemic.Push, played: stuck(1), faults: faults("promised")}, "far", "asynchronous"},
		{carried{mode: epidemic.Push, played: append(stuck(3)[1:], right(epidemic.Push)[0])}, "far", "in 199 of 200 trials, some nodes do not know it"},
		{carried{mode: epidemic.Push, faults: faults("threw")}, "far", `It throws in trial 2, round 2: line 7: a\u202eb`},
		{carried{mode: epidemic.Push, faults: faults("strange")}, "far", "It makes an entry that nobody wrote: in trial 2"},
		{carried{mode: epidemic.Push, faults: faults("lost", "stateless")}, "far", "It takes a node’s state away: in trial 2, round 2, node 5 has none."},
		{carried{mode: epidemic.Push, faults: faults("lost", "dropped")}, "far", "It drops an entry: in trial 2, round 2, node 5 no longer has"},
		{carried{mode: epidemic.Push, played: right(epidemic.Push), faults: faults("bystander")}, "far", "in trial 2, round 2, node 5."},
		{carried{mode: epidemic.Push, played: stuck(1)[:12], problem: &fault{Reason: "timeout", Message: "a call took too long"}}, "far", "It was ended after 12 trials: a call took too long."},
	} {
		if a := c.carried.verdict(sticks); a.level != c.level || !strings.Contains(a.text, c.text) {
			t.Errorf("%s %v: %+v\nwant %s, %s", c.carried.mode, c.carried.faults, a, c.level, c.text)
		}
	}
}

func TestTrialsAreReadAsTheSandboxWritesThem(t *testing.T) {
	list := readTrials("+!\"`\n-!\n")
	if len(list) != 2 || !list[0].Ended || list[1].Ended || len(list[0].Informed) != 3 ||
		list[0].Informed[0] != 1 || list[0].Informed[1] != 2 || list[0].Informed[2] != 64 || list[1].Informed[0] != 1 {
		t.Errorf("%+v", list)
	}
}
