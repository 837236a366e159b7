package main

import (
	"strings"
	"syscall/js"
)

// followAddress hands the value in the fragment of the address, #name=value, to the
// panel with this name. It is called when the page opens and whenever the fragment
// changes. An address alone never runs anything.
func (p *page) followAddress() {
	hash := js.Global().Get("location").Get("hash").String()
	name, value, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "=")
	each(p, func(l addressLeaver) { l.leaveAddress() })
	each(p, func(a addressed) {
		if a.addressName() == name {
			a.openAddress(value)
		}
	})
}

// addressOf returns the fragment that hands a value to a panel.
func addressOf(a addressed, value string) string { return "#" + a.addressName() + "=" + value }

// setAddress sets the fragment of the address. It calls nobody back.
func setAddress(fragment string) { js.Global().Get("history").Call("replaceState", nil, "", fragment) }

// forgetAddress removes the fragment from the address. Setting it to an empty text
// would leave a # behind and scroll to the top.
func forgetAddress() {
	location := js.Global().Get("location")
	js.Global().Get("history").Call("replaceState", nil, "", location.Get("pathname").String()+location.Get("search").String())
}
