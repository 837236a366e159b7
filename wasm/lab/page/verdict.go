package main

import (
	"fmt"
	"slices"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// carried is what became of the epidemics that a learner's gossipRound has carried.
type carried struct {
	mode    epidemic.Mode
	played  []epidemic.Observation
	faults  []fault // at most one of a kind
	problem *fault  // why not all trials have been played; nil if they have
}

// A fault is something that a program has done wrong, see www/src/sandbox/epidemic.js, or a
// problem, see www/src/client/epidemic.js.
type fault struct {
	What    string `json:"what"` // of a fault: its kind
	Trial   int    `json:"trial"`
	Round   int    `json:"round"`
	Node    int    `json:"node"`
	Reason  string `json:"reason"` // of a problem: its kind
	Message string `json:"message"`
	Line    int    `json:"line"` // 0 if not known
}

func (c *carried) fault(what string) *fault {
	i := slices.IndexFunc(c.faults, func(f fault) bool { return f.What == what })
	if i < 0 {
		return nil
	}
	return &c.faults[i]
}

func (f *fault) when() string { return fmt.Sprintf("in trial %d, round %d", f.Trial+1, f.Round) }

// said returns the message, which may be the learner's own text, with its place.
func (f *fault) said() string {
	text := element.Visible(element.Cut(f.Message, 400))
	if f.Line > 0 {
		return fmt.Sprintf("line %d: %s", f.Line, text)
	}
	return text
}

// A yardstick is what the same trials are with Go's gossipRound, and what they should be.
type yardstick struct {
	trials []epidemic.Observation
	exact  *epidemic.Exact
}

// verdict says in words what the program does.
func (c *carried) verdict(sticks map[epidemic.Mode]yardstick) agreement {
	far := func(text string, arguments ...any) agreement {
		return agreement{"far", fmt.Sprintf(text, arguments...)}
	}
	count := len(c.played)
	ended := 0
	for _, o := range c.played {
		if o.Ended {
			ended++
		}
	}
	threw, strange, stateless, dropped := c.fault("threw"), c.fault("strange"), c.fault("stateless"), c.fault("dropped")
	bystander, tied, lost := c.fault("bystander"), c.fault("tied"), c.fault("lost")
	switch {
	case c.problem != nil:
		return far("%s", c.problem.ending(count))
	case threw != nil:
		return far("It throws %s: %s", threw.when(), threw.said())
	case strange != nil:
		return far("It makes an entry that nobody wrote: %s, node %d has one that is neither old nor new.", strange.when(), strange.Node)
	case stateless != nil:
		return far("It takes a node’s state away: %s, node %d has none.", stateless.when(), stateless.Node)
	case dropped != nil:
		return far("It drops an entry: %s, node %d no longer has the one that is tied with those of the others.", dropped.when(), dropped.Node)
	case bystander != nil:
		return far("It changes nodes that take no part in the call: %s, node %d.", bystander.when(), bystander.Node)
	case lost != nil:
		return far("It loses news: %s, node %d knew it and no longer does. %s",
			lost.when(), lost.Node, c.outcome())
	case tied != nil:
		what := "It moves entries on ties"
		if ended == 0 {
			what = "It never converges: it moves entries on ties"
		}
		return far("%s. Where the versions are equal, nothing may move, but %s, node %d took an entry of the same version. %s",
			what, tied.when(), tied.Node, c.outcome())
	case ended < count:
		return far("%s", c.unreached(count, ended))
	}
	return c.compare(sticks)
}

// ending says why not all trials have been played.
func (f *fault) ending(played int) string {
	switch f.Reason {
	case "timeout", "too-slow", "ended":
		return fmt.Sprintf("It was ended after %s: %s.", element.Counted(played, "trial"), f.said())
	}
	return "It cannot be played: " + f.said()
}

// outcome says how the trials stood when they were over.
func (c *carried) outcome() string {
	moving, missing := 0, 0
	for _, o := range c.played {
		switch {
		case o.Ended:
		case o.Informed[len(o.Informed)-1] == ownNodes:
			moving++
		default:
			missing++
		}
	}
	text := fmt.Sprintf("After %d rounds", playedRounds)
	switch {
	case moving > 0 && missing > 0:
		text += fmt.Sprintf(", tied entries still move in %d of %s, and in %d not all nodes know the news.",
			moving, element.Counted(len(c.played), "trial"), missing)
	case moving > 0:
		text += fmt.Sprintf(", all nodes know the news, but tied entries still move in %d of %s.", moving, element.Counted(len(c.played), "trial"))
	case missing > 0:
		text += fmt.Sprintf(", in %d of %s not all nodes know the news.", missing, element.Counted(len(c.played), "trial"))
	default:
		text = fmt.Sprintf("All %s settle in the end.", element.Counted(len(c.played), "trial"))
	}
	return text
}

// unreached says whom the news does not reach.
func (c *carried) unreached(count, ended int) string {
	if ended > 0 {
		return fmt.Sprintf("It does not reach everyone: in %d of %s, some nodes do not know it after %d rounds.",
			count-ended, element.Counted(count, "trial"), playedRounds)
	}
	sum := int64(0)
	for _, o := range c.played {
		sum += o.Informed[len(o.Informed)-1]
	}
	mean := float64(sum) / float64(count)
	text := fmt.Sprintf("It never reaches everyone: after %d rounds, %s of %d nodes know it on average.", playedRounds, shown(mean), ownNodes)
	if mean == 1 {
		text = fmt.Sprintf("It never reaches anyone: after %d rounds, still only the first node knows it.", playedRounds)
	}
	switch {
	case c.fault("promised") != nil:
		text += " Your gossipRound is asynchronous: a call has to do its work before it returns."
	case mean == 1 && c.mode == epidemic.Push:
		text += " With push, only nodes that know it call, so the node that is called has to learn."
	case mean == 1 && c.mode == epidemic.Pull:
		text += " With pull, only nodes that do not know it call, so the caller has to learn."
	case mean > ownNodes/4 && mean < ownNodes*3/4:
		text += " At first, half of the nodes have an older entry and the others none: one kind seems to stay as it is."
	}
	return text
}

// follows returns the mode whose trials the program's are, round by round.
func (c *carried) follows(sticks map[epidemic.Mode]yardstick) (mode epidemic.Mode, follows bool) {
	for _, mode := range append([]epidemic.Mode{c.mode}, modes...) {
		if slices.EqualFunc(c.played, sticks[mode].trials, sameTrial) {
			return mode, true
		}
	}
	return "", false
}

func sameTrial(a, b epidemic.Observation) bool { return slices.Equal(a.Informed, b.Informed) }

// compare says which law trials follow that all reached everyone.
func (c *carried) compare(sticks map[epidemic.Mode]yardstick) agreement {
	trials := len(c.played)
	mean, exact := epidemic.Observe(ownNodes, c.played).Rounds.Mean, sticks[c.mode].exact.Rounds
	a := agree(mean, trials, exact.Mean, exact.SD)
	mode, follows := c.follows(sticks)
	switch {
	case follows && mode == c.mode:
		a.text = fmt.Sprintf("It agrees with %s: after each round of all %s, as many nodes know it as with Go’s gossipRound. ",
			c.mode, element.Counted(trials, "trial")) + a.text
		return a
	case follows:
		way := "the caller tells, and learns nothing itself"
		if mode == epidemic.Pull {
			way = "the caller learns, and tells nothing itself"
		}
		return agreement{"far", fmt.Sprintf("It gossips one way: %s. So it follows the %s curve, round by round in every trial, "+
			"and takes %.3f rounds on average, where %s takes %.3f.", way, mode, mean, c.mode, exact.Mean)}
	}
	return agreement{"far", fmt.Sprintf("It reaches everyone, but not as %s does: after some rounds, "+
		"other numbers of nodes know it than with Go’s gossipRound. ", c.mode) + a.text}
}
