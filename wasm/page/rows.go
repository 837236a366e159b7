package main

import "honnef.co/go/js/dom/v2"

// What a table of lines shows at a time: as much as the page lays out without
// being missed.
const (
	rowsAtOnce  = 100
	bytesAtOnce = 20_000
)

// addRows adds the rows of a table of lines, of which there can be thousands, with a
// button below the table for each further piece. addRow adds a row and returns
// how many bytes of text it has.
func addRows(m *maker, region *dom.BasicElement, count int, addRow func(i int) int) {
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
	label := func() { more.SetTextContent("Show more of the " + grouped(count-next) + " lines that are left") }
	more = m.button(basic(region.Get("parentNode")), "", "", func() {
		add()
		if next < count {
			label()
			return
		}
		focus(region)
		more.Call("remove")
	})
	label()
}
