package page

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// tabs shows one of the panels below the buttons at a time.
type tabs struct {
	tabs   []*dom.BasicElement
	panels []*dom.BasicElement
	shown  int
}

const (
	outputTab = iota
	reportTab
	statesTab
	solutionTab
)

func newTabs(document js.Value) *tabs {
	t := &tabs{}
	for i, name := range [...]string{outputTab: "output", reportTab: "report", statesTab: "states", solutionTab: "solution"} {
		t.tabs = append(t.tabs, part(document, "tab-"+name))
		t.panels = append(t.panels, part(document, name))
		on(t.tabs[i], "click", func(js.Value) { t.show(i) })
		on(t.tabs[i], "keydown", t.keyDown)
	}
	return t
}

func (t *tabs) show(which int) {
	t.shown = which
	for i, tab := range t.tabs {
		selected, index := "false", "-1"
		if i == which {
			selected, index = "true", "0"
		}
		tab.SetAttribute("aria-selected", selected)
		tab.SetAttribute("tabindex", index)
		setHidden(t.panels[i], i != which)
	}
}

// keyDown lets arrow keys, Home and End move between tabs.
func (t *tabs) keyDown(e js.Value) {
	which := t.shown
	switch e.Get("key").String() {
	case "ArrowLeft":
		which = (which + len(t.tabs) - 1) % len(t.tabs)
	case "ArrowRight":
		which = (which + 1) % len(t.tabs)
	case "Home":
		which = 0
	case "End":
		which = len(t.tabs) - 1
	default:
		return
	}
	e.Call("preventDefault")
	t.show(which)
	focus(t.tabs[which])
}
