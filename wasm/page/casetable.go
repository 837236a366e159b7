package main

import (
	"slices"
	"strconv"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// How many entries a table shows at most. Those that differ come first.
const (
	maxRows       = 24
	maxRowsOfNode = 8
)

// caseTable is a case as one table: a row for each key of each node, with what the node
// knew before, what it should know and what it knows.
type caseTable struct {
	make                     *element.Maker
	expectation              string // whose the states are that the program is compared with
	before, expected, actual []nodeState
	partial                  bool // there is more than these
	rows                     map[cellPlace]*dom.BasicElement
	pointed                  *dom.BasicElement // the row that is pointed at
}

// cellPlace is a key of a node, or with noKeys the one row of a node that has none.
type cellPlace struct {
	node   int
	key    string
	noKeys bool
}

// add adds the table, unless no node knows anything.
func (t *caseTable) add(section *dom.BasicElement, name string) {
	places, all := t.places()
	if len(places) == 0 {
		return
	}
	m := t.make
	region := m.Scrolling(section, "div", "scroll case", name+": what the nodes know")
	table := m.Add(region, "table", "", "")
	head := m.Add(m.Add(table, "thead", "", ""), "tr", "", "")
	titles := []string{"Node", "Key", "Before", t.expectation}
	if t.actual != nil {
		titles = append(titles, "Yours")
	}
	for _, title := range titles {
		m.Header(head, "col", title)
	}
	t.rows = map[cellPlace]*dom.BasicElement{}
	for from := 0; from < len(places); {
		to := from
		for to < len(places) && places[to].node == places[from].node {
			to++
		}
		t.addNode(element.Verbatim(m.Add(table, "tbody", "", "")), places[from:to])
		from = to
	}
	if !all || t.partial {
		m.Add(section, "p", "small", "Some nodes and keys are not shown.")
	}
}

// places returns what the table shows, node by node, and whether that is all there is.
func (t *caseTable) places() (places []cellPlace, all bool) {
	known := false
	all = true
	for i := range max(len(t.expected), len(t.actual)) {
		keys := t.keys(i)
		ofNode := make([]cellPlace, len(keys))
		for j, key := range keys {
			ofNode[j] = cellPlace{node: i, key: key}
		}
		if len(keys) == 0 {
			ofNode = []cellPlace{{node: i, noKeys: true}}
		}
		known = known || len(keys) > 0 || slices.ContainsFunc(ofNode, t.differs)
		shown, allOfNode := t.most(ofNode, maxRowsOfNode)
		places, all = append(places, shown...), all && allOfNode
	}
	if !known {
		return nil, true
	}
	shown, allOfThese := t.most(places, maxRows)
	slices.SortStableFunc(shown, func(a, b cellPlace) int { return a.node - b.node })
	return shown, all && allOfThese
}

// most returns at most that many places, first those that differ, and whether that is all.
func (t *caseTable) most(places []cellPlace, most int) ([]cellPlace, bool) {
	if len(places) <= most {
		return places, true
	}
	rank := func(at cellPlace) int {
		if t.differs(at) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(places, func(a, b cellPlace) int { return rank(a) - rank(b) })
	return places[:most], false
}

// keys returns the keys that a node has before, should have or has, in the order in which
// they appear.
func (t *caseTable) keys(node int) (keys []string) {
	for _, nodes := range [][]nodeState{t.before, t.expected, t.actual} {
		if node < len(nodes) {
			for _, key := range nodes[node].keys {
				if !slices.Contains(keys, key) {
					keys = append(keys, key)
				}
			}
		}
	}
	return keys
}

// differs reports whether a program has something else in a place than it should.
func (t *caseTable) differs(at cellPlace) bool {
	if t.actual == nil {
		return false
	}
	should, does := lookUp(t.expected, at), lookUp(t.actual, at)
	return should != does
}

// content is what a table shows in a place.
type content struct {
	cell
	known   bool
	instead string // what there is instead of a state or node; empty if there is one
}

func lookUp(nodes []nodeState, at cellPlace) content {
	switch {
	case at.node >= len(nodes):
		return content{instead: "no node"}
	case nodes[at.node].instead != "":
		return content{instead: nodes[at.node].instead}
	}
	c, known := nodes[at.node].cells[at.key]
	return content{cell: c, known: known}
}

// addNode adds the rows of a node.
func (t *caseTable) addNode(body *dom.BasicElement, places []cellPlace) {
	m := t.make
	for i, at := range places {
		row := m.Add(body, "tr", "", "")
		t.rows[at] = row
		if i == 0 {
			th := m.Header(row, "rowgroup", "")
			th.SetAttribute("rowspan", strconv.Itoa(len(places)))
			addCut(m, th, "learner", t.name(at.node))
		}
		if at.noKeys {
			m.Add(m.Header(row, "row", ""), "span", "none", "no keys")
		} else {
			addCut(m, m.Header(row, "row", ""), "learner", showKey(at.key))
		}
		before, expected := lookUp(t.before, at), lookUp(t.expected, at)
		t.addContent(row, before, "", "", "")
		if before == expected {
			t.addContent(row, expected, "", "", "")
		} else {
			t.addContent(row, expected, "changes", "→", "changes to: ")
		}
		if t.actual == nil {
			continue
		}
		if t.differs(at) {
			t.addContent(row, lookUp(t.actual, at), "differs", "≠", "differs: ")
		} else {
			t.addContent(row, lookUp(t.actual, at), "", "", "")
		}
	}
}

func (t *caseTable) name(node int) string {
	if node < len(t.expected) {
		return t.expected[node].name
	}
	return t.actual[node].name
}

// addContent adds a cell, with a sign for the eye and a word for screen readers if it is
// marked.
func (t *caseTable) addContent(row *dom.BasicElement, c content, class, sign, word string) {
	m := t.make
	td := m.Add(row, "td", class, "")
	if sign != "" {
		m.Add(td, "span", "sign", sign).SetAttribute("aria-hidden", "true")
		m.Add(td, "span", "visually-hidden", word)
	}
	switch {
	case c.instead != "":
		addCut(m, td, "learner none", c.instead)
	case !c.known:
		m.Add(td, "span", "none", "unknown")
	default:
		addCut(m, td, "learner", c.value)
		if !c.notEntry {
			m.Text(td, " ")
			addCut(m, td, "version learner", "v"+c.version)
		}
	}
}

// point marks the row of a place.
func (t *caseTable) point(at cellPlace) {
	if t.pointed != nil {
		t.pointed.RemoveAttribute("class")
	}
	if t.pointed = t.rows[at]; t.pointed != nil {
		t.pointed.SetAttribute("class", "pointed")
	}
}
