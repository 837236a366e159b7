package main

import (
	"strings"
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"gossiplesson/wasm/element"
)

// sharePanel makes links that contain the program, and opens such links. Opening one
// runs nothing.
type sharePanel struct {
	page         *page
	pack, unpack js.Value          // pack(text, onEnd) -> { text } or { problem }; see www/src/page/pack.js
	large        js.Value          // see the package comment
	own          string            // the learner's program that a link has replaced, "" if there is none
	shown        *dom.BasicElement // the message that shows a link, nil if there was none
}

func newSharePanel(p *page, host js.Value) *sharePanel {
	s := &sharePanel{page: p, pack: host.Get("pack"), unpack: host.Get("unpack"), large: host.Get("large")}
	if own, found := p.store.load(ownName); found && own != p.editor.text() {
		s.own = own
	}
	p.editor.onChange(s.forgetLink)
	return s
}

func (s *sharePanel) id() string { return "share" }

func (s *sharePanel) commands() map[string]func() { return map[string]func(){"share": s.copyLink} }

func (s *sharePanel) opened() { s.offerOwn("Your own program is kept.") }

// copyLink makes a link to the program in the editor, shows it and copies it.
func (s *sharePanel) copyLink() {
	notice := s.page.notice
	s.pack.Invoke(s.page.editor.text(), element.Once(func(result js.Value) {
		if problem := result.Get("problem"); problem.Truthy() {
			notice.say(problem.String())
			return
		}
		page, _, _ := strings.Cut(js.Global().Get("location").Get("href").String(), "#")
		link := page + addressOf(s, result.Get("text").String())
		message := notice.say("Copy this link.")
		s.shown = message
		element.CopyText(link, notice.field("Link to this program", link), func(copied bool) {
			if copied {
				message.SetTextContent("Link copied. It does not include later changes." + element.LongLink(link))
			}
		})
	}))
}

// packProgram packs a program for a link of another panel.
func (s *sharePanel) packProgram(program string, done func(packed string)) {
	s.pack.Invoke(program, element.Once(func(result js.Value) {
		if text := result.Get("text"); text.Truthy() {
			done(text.String())
		}
	}))
}

// forgetLink removes a link once it is no longer one to the program in the editor, for its room.
func (s *sharePanel) forgetLink() {
	if s.shown != nil && s.shown.Get("isConnected").Bool() {
		s.page.notice.say("")
	}
	s.shown = nil
}

func (s *sharePanel) addressName() string { return "code" }

// openAddress opens the program that the address holds.
func (s *sharePanel) openAddress(packed string) {
	s.unpack.Invoke(packed, element.Once(func(result js.Value) {
		if problem := result.Get("problem"); problem.Truthy() {
			s.page.notice.say(problem.String())
			return
		}
		s.open(result.Get("text").String())
	}))
}

// open puts the program of a link into the editor, at once unless it is large.
func (s *sharePanel) open(program string) {
	size := s.large.Invoke(program)
	if size.IsNull() {
		s.put(program)
		return
	}
	s.page.notice.say("The program in this link is very large (" + size.String() + "). It has not been opened.")
	s.page.notice.button("Open it", func() {
		s.put(program)
		s.page.editor.focus()
	})
}

// put puts the program of a link into the editor. The learner's own program is kept,
// even after this visit. The program is removed from the address, because a reload
// would otherwise replace what the learner has made of it since.
func (s *sharePanel) put(program string) {
	forgetAddress()
	now := s.page.editor.text()
	if s.page.editor.changed() && now != s.own && now != program {
		if s.own == "" {
			s.keepOwn(now)
		} else if !s.page.confirm("Replace the program in the editor with the one from the link? Only your earlier program is kept.") {
			return
		}
	}
	s.page.editor.setText(program)
	s.page.notice.say("This is the program from the link. It has not run.")
	s.offerOwn("This is the program from the link. It has not run. Your own program is kept.")
}

// offerOwn offers to go back to the learner's own program, if a link has replaced it.
func (s *sharePanel) offerOwn(message string) {
	if s.own == "" {
		return
	}
	s.page.notice.offer(message, "Back to your own program", s.own, func() { s.keepOwn("") })
}

func (s *sharePanel) keepOwn(program string) {
	s.own = program
	if program == "" {
		s.page.store.forget(ownName)
	} else {
		s.page.store.save(ownName, program)
	}
}
