package main

import (
	"math"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// Sizes in the picture. The circle around all nodes has the radius unit; the halves of a cut
// network move apart by twice the gap.
const (
	unit = 480
	gap  = 40
)

// picture draws the cluster: a node each, and the calls of a round. A frame touches only the
// nodes that changed; the styles move and color them.
type picture struct {
	document js.Value
	svg      *dom.BasicElement
	halves   [2]*dom.BasicElement
	lines    map[string]*dom.BasicElement // by class: the calls of one kind
	points   []point
	nodes    []drawnNode
	focused  int // the node that the Tab key reaches
}

// A drawnNode is a node and what was last drawn of it.
type drawnNode struct {
	group *dom.BasicElement
	look  look
}

// A look is how a node is drawn.
type look int

const (
	uninformed look = iota
	learner         // in the round before the frame
	knower
	source
	crashed
)

var lookClasses = [...]string{
	uninformed: "node", learner: "node knows fresh", knower: "node knows", source: "node knows source", crashed: "node crashed",
}

var lookWords = [...]string{
	uninformed: "does not know it", learner: "has just learned it", knower: "knows it", source: "knew it first", crashed: "crashed",
}

const svgNamespace = "http://www.w3.org/2000/svg"

func newPicture(document js.Value, toggle func(v int)) *picture {
	c := &picture{document: document, svg: element.Part(document, "picture"), lines: map[string]*dom.BasicElement{}}
	for _, class := range []string{"other", "failed", "told"} { // the last one is on top
		c.lines[class] = c.add(c.svg, "path", class)
	}
	for i := range c.halves {
		c.halves[i] = c.add(c.svg, "g", "half")
	}
	element.On(c.svg, "click", func(event js.Value) {
		if v, ok := nodeAt(event); ok {
			c.focusOn(v)
			toggle(v)
		}
	})
	element.On(c.svg, "keydown", func(event js.Value) {
		v, ok := nodeAt(event)
		if !ok {
			return
		}
		key := event.Get("key").String()
		if key == "Enter" || key == " " {
			toggle(v)
		} else if to := c.neighbor(v, key); to >= 0 {
			c.focusOn(to)
		} else {
			return
		}
		event.Call("preventDefault")
	})
	return c
}

func (c *picture) add(parent *dom.BasicElement, tag, class string) *dom.BasicElement {
	e := element.Basic(c.document.Call("createElementNS", svgNamespace, tag))
	e.SetAttribute("class", class)
	parent.AppendChild(e)
	return e
}

// nodeAt returns the node that an event is about.
func nodeAt(event js.Value) (v int, ok bool) {
	group := event.Get("target").Call("closest", ".node")
	if group.IsNull() {
		return 0, false
	}
	v, err := strconv.Atoi(strings.TrimPrefix(group.Get("id").String(), "node-"))
	return v, err == nil
}

// arrange draws the nodes of another cluster.
func (c *picture) arrange(topology epidemic.Topology, nodes int) {
	var radius float64
	c.points, radius = places(topology, nodes)
	c.nodes, c.focused = nil, 0
	arm := coordinate(0.55 * radius)
	inside := `<circle class="ring" r="` + coordinate(1.45*radius) + `"/><circle class="body" r="` + coordinate(radius) +
		`"/><path class="cross" d="M-` + arm + "-" + arm + "L" + arm + " " + arm + "M-" + arm + " " + arm + "L" + arm + "-" + arm + `"/></g>`
	// Markup of numbers and fixed words, because each call into JavaScript counts where there are 200 nodes.
	var markup [2]strings.Builder
	for v, p := range c.points {
		place := "translate(" + coordinate(p.x) + " " + coordinate(p.y) + ")"
		markup[c.half(v)].WriteString(`<g id="node-` + strconv.Itoa(v) + `" class="` + lookClasses[uninformed] + `" transform="` + place +
			`" role="button" tabindex="-1" aria-label="` + label(v, uninformed) + `">` + inside)
	}
	for i, half := range c.halves {
		half.SetInnerHTML(markup[i].String())
		groups := half.Get("children")
		for j := range groups.Length() {
			c.nodes = append(c.nodes, drawnNode{element.Basic(groups.Index(j)), uninformed})
		}
	}
	c.nodes[0].group.SetAttribute("tabindex", "0")
}

func coordinate(x float64) string { return strconv.FormatFloat(unit*x, 'f', 1, 64) }

// half returns which half of a cut network a node is in.
func (c *picture) half(v int) int {
	if v < (len(c.points)+1)/2 {
		return 0
	}
	return 1
}

func label(v int, l look) string { return "Node " + strconv.Itoa(v) + ": " + lookWords[l] }

// draw shows a frame.
func (c *picture) draw(f *frame, learned []int) {
	fresh := f.learners()
	for v := range c.nodes {
		now := uninformed
		_, isFresh := fresh[v]
		switch {
		case f.crashed[v]:
			now = crashed
		case isFresh:
			now = learner
		case f.knows[v] && learned[v] == 0:
			now = source
		case f.knows[v]:
			now = knower
		}
		if n := &c.nodes[v]; n.look != now {
			n.look = now
			n.group.SetAttribute("class", lookClasses[now])
			n.group.SetAttribute("aria-label", label(v, now))
		}
	}
	class := "whole"
	if f.isCut {
		class = "cut"
	}
	c.svg.SetAttribute("class", class)
	c.drawCalls(f)
}

// drawCalls draws the calls of the round before the frame, all of one kind in one path.
func (c *picture) drawCalls(f *frame) {
	paths := map[string][]byte{}
	for _, call := range f.calls {
		from, to, class := call.From, call.To, "other"
		switch {
		case call.Failed:
			class = "failed"
		case call.Learner == call.From:
			from, to, class = call.To, call.From, "told"
		case call.Learner == call.To:
			class = "told"
		}
		paths[class] = c.appendLine(paths[class], f.isCut, from, to)
	}
	for class, line := range c.lines {
		line.SetAttribute("d", string(paths[class]))
	}
}

func (c *picture) appendLine(path []byte, isCut bool, from, to int) []byte {
	for i, v := range []int{from, to} {
		p := c.points[v]
		shift := 0.0
		if isCut {
			shift = gap
			if v < (len(c.points)+1)/2 {
				shift = -gap
			}
		}
		path = append(path, "ML"[i])
		path = strconv.AppendInt(path, int64(math.Round(unit*p.x+shift)), 10)
		path = append(path, ' ')
		path = strconv.AppendInt(path, int64(math.Round(unit*p.y)), 10)
	}
	return path
}

// focusOn moves the focus to a node, which from then on the Tab key reaches.
func (c *picture) focusOn(v int) {
	c.nodes[c.focused].group.SetAttribute("tabindex", "-1")
	c.focused = v
	c.nodes[v].group.SetAttribute("tabindex", "0")
	element.Focus(c.nodes[v].group)
}

// neighbor returns the node that a key leads to, -1 if it leads nowhere: the nearest one in
// the direction of an arrow.
func (c *picture) neighbor(v int, key string) int {
	direction := map[string]point{"ArrowLeft": {-1, 0}, "ArrowRight": {1, 0}, "ArrowUp": {0, -1}, "ArrowDown": {0, 1}}
	d, isArrow := direction[key]
	switch {
	case key == "Home":
		return 0
	case key == "End":
		return len(c.points) - 1
	case !isArrow:
		return -1
	}
	best, least := v, math.Inf(1)
	for w, p := range c.points {
		x, y := p.x-c.points[v].x, p.y-c.points[v].y
		along, across := x*d.x+y*d.y, math.Abs(x*d.y)+math.Abs(y*d.x)
		if along > 1e-9 && across <= along && math.Hypot(x, y) < least {
			best, least = w, math.Hypot(x, y)
		}
	}
	return best
}
