package main

import (
	"encoding/json"
	"fmt"
	"math"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// trials shows what many trials of the same settings show, over the exact law.
type trials struct {
	page      *page
	options   epidemic.Options
	exact     *epidemic.Exact // nil if it is not known, or not yet
	measured  *simulation     // nil while they are played
	picture   numbers         // the picture's own trial
	work      *work
	badge     *dom.BasicElement
	pairs     *dom.BasicElement // without rounds
	save      *dom.BasicElement
	curve     *figure
	histogram *figure
}

// exactHere is up to how many live nodes the exact law is computed in the page. Otherwise it
// comes with the trials. exactAtOnce is up to how many that takes so little time that it needs
// no task of its own, in which input does not wait for anything else as well.
const exactHere, exactAtOnce = 256, 128

// livePx is how high the curve beside the picture is.
const livePx = 210

func newTrials(p *page) *trials {
	t := &trials{
		page: p, badge: element.Part(p.document, "badge"), pairs: element.Part(p.document, "pairs"), save: element.Part(p.document, "save-json"),
		curve:     newFigure(p, "curve", axes{X: "round", Y: "% of live nodes", Most: 100}),
		histogram: newFigure(p, "histogram", axes{X: "rounds until all know it", Y: "trials"}),
	}
	t.curve.drawIn(element.Part(p.document, "live-plot"), livePx) // beside the picture, as it grows with it
	t.work = newWork(p, "trials", t.start)
	element.On(t.save, "click", func(js.Value) { p.host.Call("save", "gossip-trials.json", "application/json", t.json()) })
	return t
}

// open plays trials with other options, unless they are the same.
func (t *trials) open(o epidemic.Options) {
	if o == t.options {
		return
	}
	t.options, t.exact = o, nil
	t.pairs.SetTextContent("")
	switch live := o.Nodes - o.Crashed; {
	case live <= exactAtOnce:
		t.findExact()
	case live <= exactHere:
		element.Later(func() {
			if o == t.options {
				t.findExact()
				t.show()
			}
		})
	}
	t.start()
}

// findExact computes the exact law, unless it has come with the trials meanwhile.
func (t *trials) findExact() {
	if t.exact == nil {
		t.exact, _ = epidemic.ExactLaw(t.options) // the options are good
	}
	t.pairs.SetTextContent(withoutRounds(t.options, t.exact))
}

func (t *trials) start() {
	t.measured = nil
	t.show()
	t.work.start([]epidemic.Options{t.options}, func(_ int, s simulation) {
		t.measured, t.exact = &s, s.Exact
		t.show()
		t.page.simulated(t.json())
	}, t.done)
}

func (t *trials) done() string {
	r := &t.measured.Result
	text := fmt.Sprintf("%s with seed %d, ", element.Counted(r.Trials, "trial"), r.Seed)
	if r.Engine == epidemic.Counts {
		return text + "drawn from the exact law of the number of informed nodes."
	}
	return text + "with every call of every node."
}

// showPicture adds the picture's own trial to the curve.
func (t *trials) showPicture(shares []float64) {
	t.picture = percents(shares)
	t.showCurve()
}

func (t *trials) show() {
	t.showCurve()
	t.showHistogram()
	t.showAgreement()
	disable(t.save, t.measured == nil)
}

func disable(button *dom.BasicElement, disabled bool) { button.Set("disabled", disabled) }

func percents(shares []float64) (list numbers) {
	for _, share := range shares {
		list = append(list, 100*share)
	}
	return list
}

// extended lets a curve go on at its last value.
func extended(list numbers, length int) numbers {
	for len(list) > 0 && len(list) < length {
		list = append(list, list[len(list)-1])
	}
	return list
}

func (t *trials) showCurve() {
	var exact, mean, p5, p50, p95 numbers
	if t.exact != nil {
		exact = percents(t.exact.Informed.Mean)
	}
	if t.measured != nil {
		i := &t.measured.Informed
		mean, p5, p50, p95 = percents(i.Mean), percents(i.P5), percents(i.P50), percents(i.P95)
		exact = exact[:min(len(exact), max(len(mean)+2, len(t.picture)))] // all but the long end
	}
	length := max(len(exact), len(mean), len(t.picture))
	rounds := make(numbers, length)
	for i := range rounds {
		rounds[i] = float64(i)
	}
	if length == 0 {
		rounds = numbers{0}
	}
	t.curve.show(
		column{Name: "Round", Values: rounds},
		column{Name: "95 % of the trials", Drawn: "band", Color: "accent", Values: extended(p95, length)},
		column{Name: "5 % of the trials", Drawn: "band", Color: "accent", Values: extended(p5, length)},
		column{Name: "Median of the trials", Drawn: "line", Color: "accent", Values: extended(p50, length)},
		column{Name: "Mean of the trials", Values: extended(mean, length)},
		column{Name: "Exact mean", Drawn: "dashed", Color: "text", Values: extended(exact, length)},
		column{Name: "The picture", Drawn: "steps", Color: "warn", Values: t.picture},
	)
	text := "The share of the live nodes that know it, by round."
	if t.measured != nil {
		r := &t.measured.Rounds
		text += fmt.Sprintf(" The trials took %s rounds on average, 90 %% of them from %d to %d.", shown(r.Mean), r.P5, r.P95)
	}
	t.curve.describe(text)
}

func (t *trials) showHistogram() {
	var exact, measured, rounds numbers
	first, last := t.span()
	counts := map[int]int{}
	if t.measured != nil {
		for _, bar := range t.measured.Rounds.Histogram {
			counts[bar.Round] = bar.Count
		}
	}
	for round := first; round <= last; round++ {
		rounds = append(rounds, float64(round))
		if t.measured != nil {
			measured = append(measured, float64(counts[round]))
		}
		if t.exact != nil {
			exact = append(exact, float64(t.options.Trials)*chanceOf(&t.exact.Rounds, round))
		}
	}
	t.histogram.show(
		column{Name: "Rounds", Values: rounds},
		column{Name: "Trials", Drawn: "bars", Color: "accent", Values: measured},
		column{Name: "Expected", Drawn: "marks", Color: "text", Values: exact},
	)
	t.histogram.describe(fmt.Sprintf("How many trials took how many rounds, from %d to %d.", first, last))
}

// chanceOf returns the chance that a trial takes so many rounds.
func chanceOf(r *epidemic.ExactRounds, round int) float64 {
	cdf := func(t int) float64 {
		switch {
		case t < 0:
			return 0
		case t >= len(r.CDF):
			return 1
		}
		return r.CDF[t]
	}
	return cdf(round) - cdf(round-1)
}

// span returns the least and the largest number of rounds that the histogram shows.
func (t *trials) span() (first, last int) {
	first, last = math.MaxInt, 0
	if t.exact != nil {
		first, last = t.exact.Rounds.Quantile(0.001), t.exact.Rounds.Quantile(0.999)
	}
	if t.measured != nil {
		bars := t.measured.Rounds.Histogram
		first, last = min(first, bars[0].Round), max(last, bars[len(bars)-1].Round)
	}
	return min(first, last), last
}

// showAgreement says whether the trials agree with the exact law.
func (t *trials) showAgreement() {
	a := agreement{}
	switch {
	case t.measured == nil:
	case t.exact == nil:
		a.text = fmt.Sprintf("The trials took %.3f rounds on average. ", t.measured.Rounds.Mean) + t.whyNotExact()
	default:
		a = agree(t.measured.Rounds.Mean, t.options.Trials, t.exact.Rounds.Mean, t.exact.Rounds.SD)
	}
	t.badge.SetTextContent(a.text)
	t.badge.SetAttribute("data-level", a.level)
}

func (t *trials) whyNotExact() string {
	if t.options.Topology != epidemic.Complete || t.options.Time != epidemic.Synchronous {
		return "There is no exact law to compare them with: it is known for the complete graph in synchronous time."
	}
	return fmt.Sprintf("The exact law is computed for up to %d live nodes, a fanout of up to %d and spreads that are not too slow.",
		epidemic.MaxExactLive, epidemic.MaxExactFanout)
}

// json returns the options and all that the trials have shown.
func (t *trials) json() string {
	options, err := json.Marshal(t.options)
	if err != nil {
		panic(err)
	}
	return `{"options":` + string(options) + `,"result":` + t.measured.text + "}\n"
}
