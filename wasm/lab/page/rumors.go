package main

import (
	"fmt"
	"math"
	"strconv"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// rumors plays rumor mongering, and shows it beside the tables of Demers et al., "Epidemic
// Algorithms for Replica Maintenance" (PODC 1987).
type rumors struct {
	page  *page
	seed  uint32
	begun bool // whether anything is measured with this seed
	rows  []rumorRow
	cells [][]*dom.BasicElement // by row: residue, traffic, last and mean time, as measured
	work  *work
}

// A rumorRow is a row of a table, with the numbers that are printed there for n = 1000.
type rumorRow struct {
	table                  int
	mode                   epidemic.Mode
	rumor                  epidemic.Rumor
	residue, traffic, last string
}

const (
	rumorNodes  = 1000
	rumorTrials = 500
)

func demersTables() []rumorRow {
	row := func(table, k int, residue, traffic, last string) rumorRow {
		return []rumorRow{
			{1, epidemic.Push, epidemic.Rumor{Stop: epidemic.Feedback, By: epidemic.Counter, K: k}, residue, traffic, last},
			{2, epidemic.Push, epidemic.Rumor{Stop: epidemic.Blind, By: epidemic.Coin, K: k}, residue, traffic, last},
			{3, epidemic.Pull, epidemic.Rumor{Stop: epidemic.Feedback, By: epidemic.Counter, K: k}, residue, traffic, last},
		}[table-1]
	}
	return []rumorRow{
		row(1, 1, "0.18", "1.7", "16.8"),
		row(1, 2, "0.037", "3.3", "16.9"),
		row(1, 3, "0.011", "4.5", "17.4"),
		row(1, 4, "0.0036", "5.6", "17.5"),
		row(1, 5, "0.0012", "6.7", "17.7"),
		row(2, 1, "0.96", "0.04", "38"),
		row(2, 2, "0.20", "1.6", "33"),
		row(2, 3, "0.060", "2.8", "32"),
		row(2, 4, "0.021", "3.9", "32"),
		row(2, 5, "0.008", "4.9", "32"),
		row(3, 1, "0.031", "2.7", "17.6"),
		row(3, 2, "0.00058", "4.5", "15.4"),
		row(3, 3, "0.000004", "6.1", "14.0"),
	}
}

func newRumors(p *page) *rumors {
	r := &rumors{page: p, rows: demersTables()}
	r.work = newWork(p, "rumors", r.start)
	make := element.Maker{Document: p.document}
	for _, row := range r.rows {
		body := element.Part(p.document, "demers-"+strconv.Itoa(row.table))
		tr := make.Add(body, "tr", "", "")
		make.Header(tr, "row", strconv.Itoa(row.rumor.K))
		var cells []*dom.BasicElement
		for _, published := range []string{row.residue, row.traffic, row.last} {
			make.Add(tr, "td", "", published)
			cells = append(cells, make.Add(tr, "td", "", "–"))
		}
		r.cells = append(r.cells, append(cells, make.Add(tr, "td", "", "–")))
	}
	return r
}

// open forgets what was measured with another seed.
func (r *rumors) open(o epidemic.Options) {
	if o.Seed == r.seed {
		return
	}
	r.seed, r.begun = o.Seed, false
	r.clear()
	r.work.end("")
}

func (r *rumors) clear() {
	for _, cells := range r.cells {
		for _, cell := range cells {
			cell.SetTextContent("–")
		}
	}
}

// startOnce measures unless it has begun to.
func (r *rumors) startOnce() {
	if !r.begun {
		r.start()
	}
}

// start measures.
func (r *rumors) start() {
	r.begun = true
	r.page.measured("rumors")
	r.clear()
	var jobs []epidemic.Options
	for _, row := range r.rows {
		o := epidemic.Defaults()
		o.Nodes, o.Mode, o.Rumor, o.Trials, o.Seed = rumorNodes, row.mode, &row.rumor, rumorTrials, r.seed
		jobs = append(jobs, o)
	}
	r.work.start(jobs, func(i int, s simulation) {
		for j, m := range []*epidemic.Moments{s.Residue, s.Traffic, s.TLast, s.TAve} {
			r.cells[i][j].SetTextContent(withError(m, s.Trials))
		}
	}, func() string { return fmt.Sprintf("%s of each row.", element.Counted(rumorTrials, "trial")) })
}

// withError writes a mean with its standard error, to two digits of that: 0.1764 ± 0.0021.
func withError(m *epidemic.Moments, trials int) string {
	standardError := m.SD / math.Sqrt(float64(trials))
	if standardError == 0 {
		return shown(m.Mean)
	}
	digits := max(0, 1-int(math.Floor(math.Log10(standardError))))
	return fmt.Sprintf("%.*f ± %.*f", digits, m.Mean, digits, standardError)
}
