package page

import (
	"math"
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// caseChoice says what to check: all cases, or one of a seed.
type caseChoice struct {
	Seed int `js:"seed"` // of the one case
	Case int `js:"case"` // negative for all, of a seed that is drawn
}

// allCases is what the Check button checks.
var allCases = caseChoice{Case: -1}

// hash returns the fragment of an address that selects one case.
func (c caseChoice) hash() string {
	return "#seed=" + strconv.Itoa(c.Seed) + "&case=" + strconv.Itoa(c.Case)
}

// parseHash reads such a fragment. It is strict: anything else is some other
// link of the page.
func parseHash(hash string) (c caseChoice, ok bool) {
	seed, number, _ := strings.Cut(strings.TrimPrefix(hash, "#seed="), "&case=")
	c.Seed, _ = strconv.Atoi(seed)
	c.Case, _ = strconv.Atoi(number)
	return c, c.hash() == hash && c.Seed >= 0 && c.Seed <= math.MaxUint32 && c.Case >= 0 && c.Case <= math.MaxInt32
}

func (c caseChoice) String() string {
	return "case " + strconv.Itoa(c.Case) + " of seed " + strconv.Itoa(c.Seed)
}

// choicePanel shows the case that the address of the page selects, and lets it
// be checked. The address by itself runs nothing.
type choicePanel struct {
	page   *page
	panel  *dom.BasicElement
	text   *dom.BasicElement
	choice caseChoice
}

func newChoicePanel(document js.Value, p *page) *choicePanel {
	c := &choicePanel{page: p, panel: part(document, "choice"), text: part(document, "choice-text")}
	on(part(document, "check-case"), "click", func(js.Value) { p.check(c.choice) })
	on(part(document, "all-cases"), "click", func(js.Value) { c.forget() })
	onWindow("hashchange", c.followHash)
	return c
}

// followHash shows what the address selects.
func (c *choicePanel) followHash() {
	choice, ok := parseHash(js.Global().Get("location").Get("hash").String())
	if !ok {
		setHidden(c.panel, true)
		return
	}
	c.choice = choice
	c.page.tabs.show(reportTab)
	setHidden(c.panel, false)
	c.text.SetTextContent(sentence(choice.String()) + " selected")
	reveal(c.panel)
}

// forget goes back to all cases.
func (c *choicePanel) forget() {
	forgetHash()
	focus(c.page.buttons["check"])
	setHidden(c.panel, true)
}
