package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// How much a table shows at most: a wrong program may leave any number of nodes and
// keys behind.
const (
	maxNodes = 12
	maxKeys  = 12
	maxCell  = 60 // characters of a key or value
)

// nodeState is a row of a table.
type nodeState struct {
	name    string
	keys    []string
	cells   map[string]cell
	instead string // what there is instead of a state; empty if there is one
}

// cell is what a node knows about a key: a value and a version, as texts. With
// notEntry, something other than an entry is there, without a version.
type cell struct {
	value, version string
	notEntry       bool
}

// readStates reads the nodes of a counterexample; nil if it has none.
func readStates(jsNodes js.Value) []nodeState {
	if jsNodes.Type() != js.TypeObject {
		return nil
	}
	nodes := make([]nodeState, min(jsNodes.Length(), maxNodes))
	for i := range nodes {
		nodes[i] = readState(i, jsNodes.Index(i))
	}
	return nodes
}

func readState(index int, jsNode js.Value) nodeState {
	n := nodeState{name: "node " + strconv.Itoa(index), cells: map[string]cell{}}
	if id := toJSON(jsNode.Get("id")); id != strconv.Itoa(index) && id != "undefined" {
		n.name += " (id " + id + ")"
	}
	jsState := jsNode.Get("state")
	if jsState.Type() != js.TypeObject {
		n.instead = toJSON(jsState)
		return n
	}
	jsKeys := js.Global().Get("Object").Call("keys", jsState)
	for i := range min(jsKeys.Length(), 2*maxKeys) {
		jsKey := jsKeys.Index(i)
		key := jsKey.String()
		n.keys = append(n.keys, key)
		n.cells[key] = readCell(js.Global().Get("Reflect").Call("get", jsState, jsKey))
	}
	return n
}

func readCell(jsEntry js.Value) cell {
	if jsEntry.Type() == js.TypeObject {
		value, version := jsEntry.Get("value"), jsEntry.Get("version")
		if !value.IsUndefined() && !version.IsUndefined() {
			return cell{value: toJSON(value), version: toJSON(version)}
		}
	}
	return cell{value: toJSON(jsEntry), notEntry: true}
}

// toJSON returns the text of a value. For what JSON cannot hold, the report has texts
// between angle quotes; they are shown as they are.
func toJSON(v js.Value) string {
	if v.IsUndefined() {
		return "undefined"
	}
	text := js.Global().Get("JSON").Call("stringify", v).String()
	if inner, quoted := strings.CutPrefix(text, `"«`); quoted && strings.HasSuffix(inner, `»"`) {
		return strings.TrimSuffix(inner, `»"`)
	}
	return text
}

// showKey shows a key as it is, in quotes if its ends would be invisible.
func showKey(key string) string {
	if key == "" || strings.Trim(key, " \n") != key {
		return toJSON(js.ValueOf(key))
	}
	return key
}

// columns returns the keys of all states in the order in which they appear, and how
// many more there are than are shown.
func columns(clusters ...[]nodeState) (keys []string, more int) {
	seen := map[string]bool{}
	for _, nodes := range clusters {
		for _, n := range nodes {
			for _, key := range n.keys {
				switch {
				case seen[key]:
				case len(keys) < maxKeys:
					keys = append(keys, key)
				default:
					more++
				}
				seen[key] = true
			}
		}
	}
	return keys, more
}

// addStates adds a table with one row per node and one column per key. It marks the
// cells that differ from wanted, unless that is nil.
func (c *checkPanel) addStates(parent *dom.BasicElement, name, title string, keys []string, nodes, wanted []nodeState) {
	region := c.make.scrolling(parent, "div", "scroll", name+": "+title)
	table := c.make.add(region, "table", "", "")
	c.make.add(table, "caption", "", title)
	head := c.make.add(c.make.add(table, "thead", "", ""), "tr", "", "")
	c.addHidden(c.make.add(head, "td", "", ""), "Node")
	for _, key := range keys {
		c.addCut(c.make.header(head, "col", ""), "learner", showKey(key))
	}
	if len(keys) == 0 {
		c.make.text(c.make.header(head, "col", ""), "no keys")
	}
	body := c.make.add(table, "tbody", "", "")
	for i := range max(len(nodes), len(wanted)) {
		row := c.make.add(body, "tr", "", "")
		if i >= len(nodes) {
			c.addCut(c.make.header(row, "row", ""), "learner", wanted[i].name)
			c.addInstead(row, keys, "no node", true)
			continue
		}
		c.addCut(c.make.header(row, "row", ""), "learner", nodes[i].name)
		switch surplus := wanted != nil && i >= len(wanted); {
		case surplus:
			c.addInstead(row, keys, "one node too many", true)
		case nodes[i].instead != "":
			c.addInstead(row, keys, nodes[i].instead, wanted != nil)
		case len(keys) == 0:
			c.addCell(row, cell{}, false, false)
		default:
			for _, key := range keys {
				own, known := nodes[i].cells[key]
				differs := false
				if wanted != nil {
					other, otherKnown := wanted[i].cells[key]
					differs = own != other || known != otherKnown
				}
				c.addCell(row, own, known, differs)
			}
		}
	}
}

func (c *checkPanel) addCell(row *dom.BasicElement, content cell, known, differs bool) {
	td := c.make.add(row, "td", "", "")
	if differs {
		c.markDifferent(td)
	}
	if !known {
		c.addSign(td, "–", "unknown")
		return
	}
	c.addCut(td, "learner", content.value)
	if !content.notEntry {
		c.addCut(td, "version learner", "v"+content.version)
	}
}

// addInstead fills a row with what there is instead of a state.
func (c *checkPanel) addInstead(row *dom.BasicElement, keys []string, text string, differs bool) {
	td := c.make.add(row, "td", "", "")
	td.SetAttribute("colspan", strconv.Itoa(max(len(keys), 1)))
	if differs {
		c.markDifferent(td)
	}
	c.addCut(td, "learner", text)
}

func (c *checkPanel) markDifferent(td *dom.BasicElement) {
	td.SetAttribute("class", "differs")
	c.addSign(td, "≠", "differs: ")
}

// addSign adds a sign for the eye and a word for screen readers.
func (c *checkPanel) addSign(parent *dom.BasicElement, sign, word string) {
	c.make.add(parent, "span", "sign", sign).SetAttribute("aria-hidden", "true")
	c.addHidden(parent, word)
}

// addHidden adds a text for screen readers only.
func (c *checkPanel) addHidden(parent *dom.BasicElement, text string) {
	c.make.add(parent, "span", "visually-hidden", text)
}

// addCut adds a text. A long one is cut off, with the full text as its tooltip.
func (c *checkPanel) addCut(parent *dom.BasicElement, class, text string) {
	text = visible(text)
	e := c.make.add(parent, "span", class, cut(text, maxCell))
	if len(text) > maxCell {
		e.SetAttribute("title", cut(text, 1000))
	}
}
