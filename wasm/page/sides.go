package main

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// sides compares two programs: with CodeMirror, beside each other where there is room, or in a
// table where that cannot be loaded.
type sides struct {
	make        *element.Maker
	difference  js.Value // see www/src/page/difference.js
	displayable js.Value // see www/src/page/displayable.js
}

func newSides(m *element.Maker, host js.Value) sides {
	return sides{make: m, difference: host.Get("difference"), displayable: host.Get("displayable")}
}

// How much is compared at most.
const (
	maxComparedLines = 2000
	maxComparedBytes = 200_000
)

// tooLong says how long a program is if it is too long to compare, else "".
func tooLong(text string) string {
	switch lines := strings.Count(text, "\n") + 1; {
	case lines > maxComparedLines:
		return element.Grouped(lines) + " lines"
	case len(text) > maxComparedBytes:
		return "more than " + element.Grouped(maxComparedBytes) + " characters"
	}
	return ""
}

// compare adds the comparison, in which titles stand above the two. It calls back with in how many
// lines they differ, unless something else is shown by then.
func (s sides) compare(parent *dom.BasicElement, class, label string, titles [2]string, left, right []string, tell func(lines int)) {
	place := s.make.Add(parent, "div", "difference", "")
	side := func(i int, lines []string) map[string]any {
		return map[string]any{"title": titles[i], "text": strings.Join(lines, "\n") + "\n"} // else a line added at the end changes the one before it
	}
	s.difference.Invoke(place.Underlying(), side(0, left), side(1, right), element.Once(func(found js.Value) {
		switch {
		case !place.Get("isConnected").Bool():
		case found.IsNull():
			place.Call("remove")
			tell(s.addTable(parent, class, label, titles, left, right))
		default:
			tell(found.Int())
		}
	}))
}

// addTable adds the table, and returns in how many lines the two differ.
func (s sides) addTable(parent *dom.BasicElement, class, label string, titles [2]string, left, right []string) int {
	rows := align(left, right)
	region := s.make.Scrolling(parent, "div", "scroll", label)
	table := s.make.Add(region, "table", "sides "+class, "")
	head := s.make.Add(s.make.Add(table, "thead", "", ""), "tr", "", "")
	for _, title := range titles {
		s.make.Header(head, "col", title)
	}
	body := element.Verbatim(s.make.Add(table, "tbody", "", ""))
	addRows(s.make, region, len(rows), func(i int) int {
		tr := s.make.Add(body, "tr", "", "")
		return s.addLine(tr, left, rows[i].left, rows[i].same, "gone") +
			s.addLine(tr, right, rows[i].right, rows[i].same, "added")
	})
	return differing(rows)
}

// addLine adds a line of one side, or an empty cell if that side has no line there.
// It returns the length of the line.
func (s sides) addLine(row *dom.BasicElement, lines []string, index int, same bool, class string) int {
	if same {
		class = ""
	}
	if index < 0 {
		s.make.Add(row, "td", "", "")
		return 0
	}
	text := s.displayable.Invoke(lines[index]).String()
	s.make.Add(row, "td", class, text)
	return len(text)
}

func splitLines(text string) []string {
	return strings.Split(strings.TrimRight(text, "\n"), "\n")
}
