package page

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// divider moves the border between the lesson and the runner, where they stand
// side by side: by pointer, by arrow keys, Home and End; a double click puts it
// back. The style sheet says how wide the columns are meanwhile.
type divider struct {
	bar, page *dom.BasicElement
	store     store
	usual     int // percent
	dragging  bool
}

const (
	dividerName       = "divider"
	narrowest, widest = 25, 75 // percent
)

func newDivider(document js.Value, keep store) {
	d := &divider{store: keep, bar: part(document, "divider"), page: basic(document.Get("documentElement"))}
	if d.bar.Underlying().IsNull() {
		return // the runner stands alone
	}
	d.usual = d.percent()
	if saved, found := keep.load(dividerName); found {
		percent, _ := strconv.Atoi(saved)
		d.move(percent)
	}
	on(d.bar, "pointerdown", func(e js.Value) {
		d.dragging = true
		d.bar.Call("setPointerCapture", e.Get("pointerId"))
	})
	on(d.bar, "pointermove", func(e js.Value) {
		if d.dragging {
			d.move(int(100 * e.Get("clientX").Float() / js.Global().Get("innerWidth").Float()))
		}
	})
	for _, event := range []string{"pointerup", "pointercancel"} {
		on(d.bar, event, func(js.Value) {
			d.dragging = false
			d.save()
		})
	}
	on(d.bar, "dblclick", func(js.Value) { d.moveAndSave(d.usual) })
	on(d.bar, "keydown", d.keyDown)
}

func (d *divider) keyDown(e js.Value) {
	percent := d.percent()
	switch e.Get("key").String() {
	case "ArrowLeft":
		percent -= 2
	case "ArrowRight":
		percent += 2
	case "Home":
		percent = narrowest
	case "End":
		percent = widest
	default:
		return
	}
	e.Call("preventDefault")
	d.moveAndSave(percent)
}

func (d *divider) percent() int {
	percent, _ := strconv.Atoi(d.bar.Underlying().Call("getAttribute", "aria-valuenow").String())
	return percent
}

func (d *divider) move(percent int) {
	text := strconv.Itoa(min(max(percent, narrowest), widest))
	d.bar.SetAttribute("aria-valuenow", text)
	d.page.Get("style").Call("setProperty", "--lesson-share", text+"%")
}

func (d *divider) moveAndSave(percent int) {
	d.move(percent)
	d.save()
}

// save keeps the place for the next visit, where the browser lets it.
func (d *divider) save() { d.store.save(dividerName, strconv.Itoa(d.percent())) }
