package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// historyPanel lists the programs that have been checked. Each can be compared with the
// program in the editor, or put back there. They are kept across visits.
type historyPanel struct {
	page           *page
	make           element.Maker // of the list
	host           js.Value      // see the package comment
	all            attempts
	failed         bool // saving failed
	panel, summary *dom.BasicElement
	list, note     *dom.BasicElement
	clearButton    *dom.BasicElement
	openButton     *dom.BasicElement  // in the menu
	compared       *attemptComparison // nil if none is shown
}

// historyName is the name under which the attempts are kept in the browser.
const historyName = "attempts"

func newHistoryPanel(p *page, host js.Value) *historyPanel {
	document := p.document
	h := &historyPanel{
		page: p, make: element.Maker{Document: document}, host: host, failed: !p.store.keeps(),
		summary: element.Part(document, "history-title"), list: element.Part(document, "history-list"),
		note: element.Part(document, "history-note"), clearButton: element.Part(document, "history-clear"),
		openButton: element.Part(document, "history-open"),
	}
	h.panel = element.Part(document, h.id())
	h.load()
	h.offer(len(h.all) > 0)
	h.count()
	element.On(h.openButton, "click", func(js.Value) { h.open() })
	element.On(h.panel, "toggle", func(js.Value) { h.show() })
	element.On(h.clearButton, "click", func(js.Value) { h.forget() })
	return h
}

func (h *historyPanel) id() string { return "history" }

// offer shows that there are attempts, or were some.
func (h *historyPanel) offer(some bool) {
	element.SetHidden(h.panel, !some)
	element.SetHidden(h.openButton, !some)
}

// open leads to the list, which is below the report.
func (h *historyPanel) open() {
	h.page.controls.Call("reveal", "report")
	h.panel.SetAttribute("open", "")
	element.Focus(h.summary)
}

// load reads what is saved, which another tab may have changed.
func (h *historyPanel) load() {
	if saved, found := h.page.store.load(historyName); found && !h.failed {
		h.all = decodeAttempts(saved)
	}
}

// keep takes over a changed list, and saves it if it can.
func (h *historyPanel) keep(all attempts) {
	h.all = all
	if len(all) == 0 {
		h.page.store.forget(historyName)
	} else {
		h.failed = !h.page.store.save(historyName, all.encode())
	}
	h.count()
	h.show()
}

// checked adds the program that has been checked.
func (h *historyPanel) checked(j *judgement) {
	if isTooLong(j.program) {
		h.page.notice.say("This program has more than " + element.Grouped(maxAttemptCharacters) + " characters. It is not kept among your attempts.")
		return
	}
	h.offer(true)
	h.load()
	h.keep(h.all.with(h.attempt(j)))
}

// attempt makes an attempt of a judgement. One that says less about a program than an
// earlier one, because it is only about one case or has no result, changes only the time.
func (h *historyPanel) attempt(j *judgement) attempt {
	now := int64(js.Global().Get("Date").Call("now").Float())
	a := attempt{when: now, verdict: j.verdict, headline: element.Cut(j.headline, 400), stages: j.done(), text: j.program}
	whole := j.choice == allCases
	if !whole {
		a.headline = "Only " + j.choice.String() + ": " + a.headline
	}
	known := h.all.find(j.program)
	if known != nil && (!whole || j.verdict != "pass" && j.verdict != "fail") {
		a.verdict, a.headline, a.stages = known.verdict, known.headline, known.stages
	}
	return a
}

func (h *historyPanel) count() {
	h.summary.SetTextContent("Your attempts (" + strconv.Itoa(len(h.all)) + ")")
}

// show lists the attempts while the panel is open.
func (h *historyPanel) show() {
	element.Leave(h.make.Document, h.list, h.summary)
	h.closeComparison()
	h.make.Clear(h.list)
	element.SetHidden(h.clearButton, len(h.all) == 0)
	h.note.SetTextContent(h.bounds())
	if h.panel.HasAttribute("open") {
		for i := range h.all {
			h.addAttempt(&h.all[i])
		}
	}
}

// bounds says what is kept where.
func (h *historyPanel) bounds() string {
	if h.failed {
		return "This browser does not save your attempts. They are here until you leave the page."
	}
	return "Each program you check is kept in this browser: the last " + strconv.Itoa(maxAttempts) +
		", fewer if they are long, with up to " + element.Grouped(maxAttemptCharacters) + " characters each."
}

func (h *historyPanel) addAttempt(a *attempt) {
	li := h.make.Add(h.list, "li", "", "")
	li.SetAttribute("data-verdict", a.verdict)
	p := h.make.Add(li, "p", "", "")
	h.make.Add(p, "span", "mark", verdicts[a.verdict])
	h.make.Text(p, " ")
	h.make.Add(p, "time", "", a.time())
	if len(a.stages) > 0 {
		h.make.Text(p, ", "+element.Counted(len(a.stages), "stage")+" right")
	}
	if a.headline != "" {
		h.make.Add(li, "p", "small learner", element.Visible(sentence(element.Cut(a.headline, 160))))
	}
	choices := h.make.Add(li, "p", "choices", "")
	h.addButton(choices, a, "Compare", func(button *dom.BasicElement) { h.compare(a, li, button) })
	h.addButton(choices, a, "Restore", func(*dom.BasicElement) { h.restore(a) })
}

// addButton adds a button whose name also says to screen readers which attempt it is for.
func (h *historyPanel) addButton(parent *dom.BasicElement, a *attempt, label string, action func(button *dom.BasicElement)) {
	var button *dom.BasicElement
	button = h.make.Button(parent, "", label, func() { action(button) })
	h.make.Add(button, "span", "visually-hidden", " the attempt of "+a.time())
}

func (a *attempt) time() string {
	date := js.Global().Get("Date").New(float64(a.when))
	return date.Call("toLocaleString", "en", map[string]any{"dateStyle": "medium", "timeStyle": "short"}).String()
}

// restore puts the program of an attempt into the editor.
func (h *historyPanel) restore(a *attempt) {
	before := h.page.editor.text()
	if before == a.text {
		h.page.notice.say("This attempt is already in the editor.")
		return
	}
	h.page.editor.setText(a.text)
	h.page.notice.offer("Your attempt of "+a.time()+" is back.", "Undo", before, func() {})
	h.page.editor.place(1, 1) // which shows it, also in a narrow window
}

// forget deletes all attempts, if the learner agrees.
func (h *historyPanel) forget() {
	h.load()
	if !h.page.confirm("Delete all your attempts? The program in the editor stays.") {
		return
	}
	before := h.all
	h.keep(nil)
	element.Focus(h.summary)
	h.page.notice.say("Your attempts are deleted.")
	h.page.notice.button("Undo", func() {
		h.keep(before)
		h.page.notice.say("")
	})
}

// attemptComparison shows an attempt beside the program in the editor.
type attemptComparison struct {
	make element.Maker
	body *dom.BasicElement
}

// compare shows, below an attempt, what has changed since.
func (h *historyPanel) compare(a *attempt, li, button *dom.BasicElement) {
	h.closeComparison()
	c := &attemptComparison{make: element.Maker{Document: h.make.Document}}
	c.body = c.make.Add(li, "div", "compared-attempt", "")
	h.compared = c
	said := c.make.Add(c.body, "p", "", "")
	said.SetAttribute("tabindex", "-1")
	if titles := h.titles(a.stages); len(titles) > 0 {
		c.make.Add(c.body, "p", "small", "Right in this attempt: "+strings.Join(titles, "; ")+".")
	}
	programs := c.make.Add(c.body, "div", "", "")
	c.make.Button(c.body, "", "Hide", func() {
		element.Focus(button)
		h.closeComparison()
	})
	focused := element.ActiveElement(h.make.Document)
	h.addSides(c, programs, a, func(text string) {
		said.SetTextContent(text)
		if element.ActiveElement(h.make.Document).Equal(focused) { // else the learner has gone elsewhere
			element.Focus(said) // so that it is read out
		}
	})
}

// addSides adds the two programs unless they are too long or the same, and then tells what
// there is to say about them.
func (h *historyPanel) addSides(c *attemptComparison, parent *dom.BasicElement, a *attempt, tell func(text string)) {
	now := h.page.editor.text()
	for whose, text := range map[string]string{"Your program has ": now, "This attempt has ": a.text} {
		if long := tooLong(text); long != "" {
			tell(whose + long + ", too many to compare line by line.")
			return
		}
	}
	if now == a.text {
		tell("Your program is the same as this attempt.")
		return
	}
	titles := [2]string{"Attempt of " + a.time(), "Your program now"}
	compared := newSides(&c.make, h.host)
	compared.compare(parent, "attempt", "This attempt and your program", titles, splitLines(a.text), splitLines(now), func(n int) {
		if n == 1 {
			tell("1 line differs.")
		} else {
			tell(element.Counted(n, "line") + " differ.")
		}
	})
}

// titles returns the titles of stages.
func (h *historyPanel) titles(ids []string) (titles []string) {
	for _, id := range ids {
		each(h.page, func(n stageNamer) {
			if title := n.stageTitle(id); title != "" {
				titles = append(titles, title)
			}
		})
	}
	return titles
}

func (h *historyPanel) closeComparison() {
	if c := h.compared; c != nil {
		c.make.Clear(c.body)
		c.body.Call("remove")
		h.compared = nil
	}
}
