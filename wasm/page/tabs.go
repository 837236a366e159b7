package page

import "honnef.co/go/js/dom/v2"

// tabs shows one of the panels below the buttons at a time.
type tabs struct {
	tabs   []*dom.HTMLButtonElement
	panels []*dom.BasicElement
	shown  int
}

const (
	outputTab = iota
	reportTab
	statesTab
	solutionTab
)

func newTabs(document dom.Document) *tabs {
	t := &tabs{}
	for i, name := range [...]string{outputTab: "output", reportTab: "report", statesTab: "states", solutionTab: "solution"} {
		t.tabs = append(t.tabs, element[*dom.HTMLButtonElement](document, "tab-"+name))
		t.panels = append(t.panels, part(document, name))
		t.tabs[i].AddEventListener("click", false, func(dom.Event) { t.show(i) })
		t.tabs[i].AddEventListener("keydown", false, func(e dom.Event) { t.keyDown(e.(*dom.KeyboardEvent)) })
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
func (t *tabs) keyDown(e *dom.KeyboardEvent) {
	which := t.shown
	switch e.Key() {
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
	e.PreventDefault()
	t.show(which)
	t.tabs[which].Focus()
}
