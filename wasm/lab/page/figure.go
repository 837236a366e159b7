package main

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// A figure is a plot with the table of its numbers below it, and both as files. All three
// are made of the same columns.
type figure struct {
	id      string
	host    js.Value
	plots   []js.Value // the same one in several places, see www/src/lab/plot.js; files are made of the first
	boxes   []*dom.BasicElement
	details *dom.BasicElement
	region  *dom.BasicElement
	make    element.Maker
	axes    axes
	columns []column
}

// axes say what the plot's axes are.
type axes struct {
	X           string  `json:"x"` // label
	Y           string  `json:"y"`
	LogarithmOf bool    `json:"logX"`
	Most        float64 `json:"most,omitempty"` // of y, if that is known
}

// A column is a list of numbers with a name. The first one is x.
type column struct {
	Name   string  `json:"name"`
	Drawn  string  `json:"drawn"` // how: see plot.js; "" only in the table
	Color  string  `json:"color"` // custom property of the page's style
	Values numbers `json:"values"`
}

// numbers may have gaps, which are not numbers.
type numbers []float64

func (n numbers) MarshalJSON() ([]byte, error) {
	text := []byte{'['}
	for i, x := range n {
		if i > 0 {
			text = append(text, ',')
		}
		if math.IsNaN(x) {
			text = append(text, "null"...)
		} else {
			text = strconv.AppendFloat(text, x, 'g', -1, 64)
		}
	}
	return append(text, ']'), nil
}

// newFigure finds the elements of a figure: ID-title, ID-plot, ID-data, ID-table and the
// buttons ID-csv, ID-png and ID-svg.
func newFigure(p *page, id string, a axes) *figure {
	part := func(name string) *dom.BasicElement { return element.Part(p.document, id+"-"+name) }
	f := &figure{
		id: id, host: p.host, details: part("data"), region: part("table"),
		make: element.Maker{Document: p.document}, axes: a,
	}
	f.drawIn(part("plot"))
	element.On(f.details, "toggle", func(js.Value) { f.showTable() })
	element.On(part("csv"), "click", func(js.Value) { p.host.Call("save", "gossip-"+id+".csv", "text/csv", f.csv()) })
	element.On(part("png"), "click", func(js.Value) { f.plots[0].Call("png", "gossip-"+id+".png") })
	element.On(part("svg"), "click", func(js.Value) { f.plots[0].Call("svg", "gossip-"+id+".svg", part("title").TextContent()) })
	return f
}

// show shows other numbers. Columns without any are left out.
func (f *figure) show(columns ...column) {
	f.columns = nil
	longest := 0
	for _, c := range columns {
		longest = max(longest, len(c.Values))
	}
	for _, c := range columns {
		if len(c.Values) == 0 {
			continue
		}
		for len(c.Values) < longest {
			c.Values = append(c.Values, math.NaN())
		}
		f.columns = append(f.columns, c)
	}
	spec, err := json.Marshal(struct {
		axes
		Columns []column `json:"columns"`
	}{f.axes, f.columns})
	if err != nil {
		panic(err)
	}
	for _, plot := range f.plots {
		plot.Call("show", string(spec))
	}
	f.showTable()
}

// drawIn draws the plot in one more place, from then on, with a height in pixels unless it is
// the usual one.
func (f *figure) drawIn(box *dom.BasicElement, height ...any) {
	f.boxes = append(f.boxes, box)
	f.plots = append(f.plots, f.host.Call("plot", append([]any{box.Underlying()}, height...)...))
}

// describe says in words what the plot shows.
func (f *figure) describe(text string) {
	for _, box := range f.boxes {
		box.SetAttribute("aria-label", text)
	}
}

// showTable shows the numbers, if the table is open.
func (f *figure) showTable() {
	f.region.SetTextContent("")
	if !f.details.Get("open").Bool() || len(f.columns) == 0 {
		return
	}
	table := f.make.Add(f.region, "table", "", "")
	head := f.make.Add(f.make.Add(table, "thead", "", ""), "tr", "", "")
	for _, c := range f.columns {
		f.make.Header(head, "col", c.Name)
	}
	body := f.make.Add(table, "tbody", "", "")
	for i := range f.columns[0].Values {
		row := f.make.Add(body, "tr", "", "")
		for j, c := range f.columns {
			if j == 0 {
				f.make.Header(row, "row", shown(c.Values[i]))
			} else {
				f.make.Add(row, "td", "", shown(c.Values[i]))
			}
		}
	}
}

// csv returns the numbers with all their digits.
func (f *figure) csv() string {
	var text strings.Builder
	for j, c := range f.columns {
		if j > 0 {
			text.WriteByte(',')
		}
		text.WriteString(strconv.Quote(c.Name))
	}
	text.WriteString("\r\n")
	for i := range f.columns[0].Values {
		for j, c := range f.columns {
			if j > 0 {
				text.WriteByte(',')
			}
			if x := c.Values[i]; !math.IsNaN(x) {
				text.WriteString(number(x))
			}
		}
		text.WriteString("\r\n")
	}
	return text.String()
}
