package main

import (
	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// How much of a table of lines is shown at a time: as much as the page can lay out
// without a noticeable delay.
const (
	rowsAtOnce  = 100
	bytesAtOnce = 20_000
)

// addRows adds the rows of a table of lines, which may have thousands, piece by piece
// with a button below the table that adds the next piece. addRow adds a row and
// returns how many bytes of text it has.
func addRows(m *element.Maker, region *dom.BasicElement, count int, addRow func(i int) int) {
	next := 0
	add := func() {
		bytes := 0
		for from := next; next < count && next < from+rowsAtOnce && bytes < bytesAtOnce; next++ {
			bytes += addRow(next)
		}
	}
	add()
	if next == count {
		return
	}
	var more *dom.BasicElement
	label := func() { more.SetTextContent("Show more (" + element.Grouped(count-next) + " lines left)") }
	more = m.Button(element.Basic(region.Get("parentNode")), "", "", func() {
		add()
		if next < count {
			label()
			return
		}
		element.Focus(region)
		more.Call("remove")
	})
	label()
}
