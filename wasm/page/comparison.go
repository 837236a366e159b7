package main

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// comparison shows, side by side, what a program prints with its own functions
// and with Go's.
type comparison struct {
	make element.Maker
	body *dom.BasicElement
	home *dom.BasicElement // gets the focus when the element that has it is cleared
}

func newComparison(document js.Value, home *dom.BasicElement) *comparison {
	return &comparison{make: element.Maker{Document: document}, body: element.Part(document, "comparison"), home: home}
}

func (c *comparison) clear() {
	element.Leave(c.make.Document, c.body, c.home)
	c.make.Clear(c.body)
}

// show compares two outputs of a program and reports whether they are the same; otherStates
// says whether the nodes end up with other states.
func (c *comparison) show(source string, own, withGo []line, otherStates bool) bool {
	pairs := align(own, withGo)
	different := differing(pairs)
	c.make.Add(c.body, "h3", "", "Your functions and Go’s, compared")
	said := c.make.Add(c.body, "p", "compared", "The same output")
	switch {
	case different > 0:
		said.SetAttribute("class", "compared differs")
		said.SetTextContent("The outputs differ in " + element.Counted(different, "line"))
		if usesChance(source) {
			c.make.Add(c.body, "p", "small", "The program uses random numbers or the clock, so two runs can differ whatever the functions do.")
		}
	case otherStates:
		said.SetAttribute("class", "compared differs")
		said.SetTextContent("Same output, but the nodes end in different states")
	case len(pairs) == 0:
		said.SetTextContent("Neither printed anything")
	}
	if len(pairs) > 0 {
		c.addTable(pairs, own, withGo)
	}
	return different == 0
}

func (c *comparison) addTable(pairs []pair, own, withGo []line) {
	region := c.make.Scrolling(c.body, "div", "scroll", "Output with your functions and with Go’s")
	table := c.make.Add(region, "table", "", "")
	head := c.make.Add(c.make.Add(table, "thead", "", ""), "tr", "", "")
	for _, title := range [...]string{"Compared", "Your functions", "Go’s functions"} {
		c.make.Add(c.make.Header(head, "col", ""), "span", "", title)
	}
	body := element.Verbatim(c.make.Add(table, "tbody", "", ""))
	addRows(&c.make, region, len(pairs), func(i int) int {
		p := pairs[i]
		class, sign, word := "differs", "≠", "differs"
		if p.same {
			class, sign, word = "", "=", "same"
		}
		row := c.make.Add(body, "tr", class, "")
		mark := c.make.Add(row, "td", "sign", "")
		c.make.Add(mark, "span", "", sign).SetAttribute("aria-hidden", "true")
		c.make.Add(mark, "span", "word", word)
		return c.addCell(row, own, p.left) + c.addCell(row, withGo, p.right)
	})
}

// addCell adds a line of one side and returns how long it is.
func (c *comparison) addCell(row *dom.BasicElement, lines []line, i int) int {
	cell := c.make.Add(row, "td", "", "")
	if i < 0 {
		c.make.Add(cell, "span", "none", "no line")
		return 0
	}
	addLine(&c.make, cell, lines[i])
	return len(lines[i].text)
}

// usesChance reports whether two runs of a program can differ by chance.
func usesChance(source string) bool {
	for _, name := range [...]string{"random", "Date", "performance", "crypto"} {
		if strings.Contains(source, name) {
			return true
		}
	}
	return false
}
