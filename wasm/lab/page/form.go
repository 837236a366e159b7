package main

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/element"
)

// form has a field for each setting, and says below it what is wrong with it.
type form struct {
	page   *page
	fields map[string]*dom.BasicElement
	errors map[string]*dom.BasicElement
	preset *dom.BasicElement
	about  *about
	copied *dom.BasicElement
}

func newForm(p *page) *form {
	part := func(id string) *dom.BasicElement { return element.Part(p.document, id) }
	f := &form{
		page: p, fields: map[string]*dom.BasicElement{}, errors: map[string]*dom.BasicElement{},
		preset: part("preset"), about: newAbout(p), copied: part("copied"),
	}
	for _, name := range settingNames {
		f.fields[name], f.errors[name] = part(name), part(name+"-error")
		element.On(f.fields[name], "change", func(js.Value) { p.set(f.settings()) })
	}
	make := element.Maker{Document: p.document}
	for _, preset := range presets {
		make.Add(f.preset, "option", "", preset.name).SetAttribute("value", preset.id)
	}
	element.On(f.preset, "change", func(js.Value) { f.choose(f.preset.Get("value").String()) })
	element.On(part("settings"), "submit", func(event js.Value) { event.Call("preventDefault") })
	element.On(part("new-seed"), "click", func(js.Value) {
		changed := f.settings()
		changed["seed"] = strconv.Itoa(p.host.Call("drawSeed").Int())
		p.set(changed)
	})
	element.On(part("defaults"), "click", func(js.Value) { p.set(defaultSettings()) })
	element.On(part("copy-link"), "click", func(js.Value) { f.copyLink() })
	return f
}

// settings returns what the fields hold.
func (f *form) settings() settings {
	s := settings{}
	for name, field := range f.fields {
		s[name] = field.Get("value").String()
	}
	return s
}

// choose sets what a preset does, and leaves trials and seed.
func (f *form) choose(id string) {
	changed := f.settings()
	chosen := presetByID(id)
	if chosen == nil {
		f.page.set(defaultSettings())
		return
	}
	for name, text := range chosen.settings() {
		changed[name] = text
	}
	f.page.set(changed)
}

// show fills the fields, and says what is wrong with one, if anything is.
func (f *form) show(s settings, o epidemic.Options, bad *settingError) {
	for name, field := range f.fields {
		if field.Get("value").String() != s[name] {
			field.Set("value", s[name])
		}
		text := ""
		if bad != nil && bad.name == name {
			text = bad.Error()
			field.SetAttribute("aria-invalid", "true")
		} else {
			field.RemoveAttribute("aria-invalid")
		}
		if f.errors[name].TextContent() != text {
			f.errors[name].SetTextContent(text)
		}
	}
	f.copied.SetTextContent("")
	var chosen *preset
	if bad == nil {
		chosen = presetOf(o)
	}
	f.about.show(chosen)
	id := ""
	if chosen != nil {
		id = chosen.id
	}
	f.preset.Set("value", id)
}

// copyLink copies the address. If the browser does not let it, the field with it is shown.
func (f *form) copyLink() {
	field := element.Part(f.page.document, "link")
	address := js.Global().Get("location").Get("href").String()
	field.Set("value", address)
	element.SetHidden(field, false)
	element.CopyText(address, field, func(ok bool) {
		element.SetHidden(field, ok)
		if ok {
			f.copied.SetTextContent("Copied." + element.LongLink(address))
		} else {
			f.copied.SetTextContent("Copy the selected address.")
		}
	})
}
