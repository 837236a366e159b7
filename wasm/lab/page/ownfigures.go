package main

import (
	"fmt"
	"math"

	"gossiplesson/gossip/epidemic"
)

// This file draws what own has played.

func (o *own) observed() epidemic.Observed {
	if o.carried == nil {
		return epidemic.Observe(ownNodes, nil)
	}
	return epidemic.Observe(ownNodes, o.carried.played)
}

func (o *own) showCurve() {
	stick := o.sticks[o.mode]
	mine, gos := o.observed().Informed, epidemic.Observe(ownNodes, stick.trials).Informed
	length := max(len(mine.Mean), len(gos.Mean)) + 1
	rounds := make(numbers, length)
	for i := range rounds {
		rounds[i] = float64(i)
	}
	columns := []column{
		{Name: "Round", Values: rounds},
		{Name: "Yours, 95 % of the trials", Drawn: "band", Color: "accent", Values: extended(percents(mine.P95), length)},
		{Name: "Yours, 5 %", Drawn: "band", Color: "accent", Values: extended(percents(mine.P5), length)},
		{Name: "Yours, mean", Drawn: "line", Color: "accent", Values: extended(percents(mine.Mean), length)},
		{Name: "Go’s, mean", Drawn: "marks", Color: "warn", Values: extended(percents(gos.Mean), length)},
	}
	for _, mode := range o.drawnModes() {
		exact := percents(o.sticks[mode].exact.Informed.Mean)
		columns = append(columns, column{
			Name: "Exact mean of " + string(mode), Drawn: "dashed", Color: "text", Values: extended(exact[:min(len(exact), length)], length),
		})
	}
	o.curve.show(columns...)
	text := fmt.Sprintf("The share of the %d nodes that know the news, by round: with Go’s gossipRound and by the exact law of %s", ownNodes, o.mode)
	if len(mine.Mean) > 0 {
		text += fmt.Sprintf("; with yours, %s %% on average after the last round drawn", shown(100*mine.Mean[len(mine.Mean)-1]))
	}
	o.curve.describe(text + ".")
}

// drawnModes are those whose exact law is drawn: that of the calls, and the one that the
// program follows instead.
func (o *own) drawnModes() []epidemic.Mode {
	drawn := []epidemic.Mode{o.mode}
	if o.carried == nil {
		return drawn
	}
	if mode, follows := o.carried.follows(o.sticks); follows && mode != o.mode {
		drawn = append(drawn, mode)
	}
	return drawn
}

func (o *own) showHistogram() {
	stick := o.sticks[o.mode]
	mine, gos := o.observed().Rounds, epidemic.Observe(ownNodes, stick.trials).Rounds
	first, last := math.MaxInt, 0
	for _, bars := range [][]epidemic.Bar{mine.Histogram, gos.Histogram} {
		if len(bars) > 0 {
			first, last = min(first, bars[0].Round), max(last, bars[len(bars)-1].Round)
		}
	}
	var rounds, expected numbers
	for round := first; round <= last; round++ {
		rounds = append(rounds, float64(round))
		expected = append(expected, ownTrials*chanceOf(&stick.exact.Rounds, round))
	}
	columns := []column{
		{Name: "Rounds", Values: rounds},
		{Name: "Yours", Drawn: "bars", Color: "accent"},
		{Name: "Go’s", Drawn: "marks", Color: "warn", Values: counts(gos.Histogram, first, last)},
		{Name: "Expected", Drawn: "dashed", Color: "text", Values: expected},
	}
	if o.carried != nil {
		columns[1].Values = counts(mine.Histogram, first, last)
	}
	o.histogram.show(columns...)
	o.histogram.describe(fmt.Sprintf("How many trials took how many rounds, from %d to %d: with your gossipRound, with Go’s, and as expected.", first, last))
}

// counts returns how many trials took first, first+1, ... rounds.
func counts(bars []epidemic.Bar, first, last int) numbers {
	list := make(numbers, last-first+1)
	for _, bar := range bars {
		list[bar.Round-first] = float64(bar.Count)
	}
	return list
}
