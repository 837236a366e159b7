package main

import (
	"math"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// caseChoice says what to check: all cases, or one of a seed.
type caseChoice struct {
	Seed int `js:"seed"` // of the one case
	Case int `js:"case"` // negative for all cases of a drawn seed
}

// allCases is what the Check button checks.
var allCases = caseChoice{Case: -1}

// address is the value in the address that selects one case.
func (c caseChoice) address() string { return strconv.Itoa(c.Seed) + "&case=" + strconv.Itoa(c.Case) }

// parseChoice reads such a value. It is strict: anything else is some other link.
func parseChoice(address string) (c caseChoice, ok bool) {
	seed, number, _ := strings.Cut(address, "&case=")
	c.Seed, _ = strconv.Atoi(seed)
	c.Case, _ = strconv.Atoi(number)
	return c, c.address() == address && c.Seed >= 0 && c.Seed <= math.MaxUint32 && c.Case >= 0 && c.Case <= math.MaxInt32
}

func (c caseChoice) String() string {
	return "case " + strconv.Itoa(c.Case) + " of seed " + strconv.Itoa(c.Seed)
}

// selection is the line in the report panel that shows which case the address
// selects, with a button to check it.
type selection struct {
	panel  *dom.BasicElement
	text   *dom.BasicElement
	choice caseChoice
}

func newSelection(document js.Value) *selection {
	return &selection{panel: element.Part(document, "choice"), text: element.Part(document, "choice-text")}
}

func (s *selection) show(choice caseChoice) {
	s.choice = choice
	element.SetHidden(s.panel, false)
	s.text.SetTextContent(sentence(choice.String()) + " selected")
	element.Reveal(s.panel)
}

func (s *selection) hide() { element.SetHidden(s.panel, true) }
