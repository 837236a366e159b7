package page

import (
	"strings"
	"syscall/js"
)

// codeHash begins the fragment of an address that holds a program.
const codeHash = "#code="

// sharePanel makes links that hold the program, and opens such links, which runs
// nothing. Its messages stand in the line of draftPanel.
type sharePanel struct {
	page         *page
	draft        *draftPanel
	pack, unpack js.Value // pack(text, onEnd) -> { text } or { problem }; see www/src/page/pack.js
	large        js.Value // large(text) -> how large a program is that is not opened unasked, else null
	own          string   // the learner's program that a link has replaced, or the starter program
}

func newSharePanel(host js.Value, p *page) *sharePanel {
	s := &sharePanel{page: p, draft: p.draft, pack: host.Get("pack"), unpack: host.Get("unpack"), large: host.Get("large"), own: p.editor.starter}
	if own, found := p.draft.store.load(ownName); found && own != p.editor.text() {
		s.own = own
	}
	s.offerOwn("Your own program is kept.")
	onWindow("hashchange", s.followHash)
	return s
}

// copyLink makes a link to the program in the editor, shows it and copies it.
func (s *sharePanel) copyLink() {
	s.pack.Invoke(s.page.editor.text(), once(func(result js.Value) {
		if problem := result.Get("problem"); problem.Truthy() {
			s.draft.say(problem.String())
			return
		}
		address, _, _ := strings.Cut(js.Global().Get("location").Get("href").String(), "#")
		link := address + codeHash + result.Get("text").String()
		message := s.draft.say("Copy this link.")
		field := s.draft.make.add(s.draft.told, "input", "", "")
		field.SetAttribute("readonly", "")
		field.SetAttribute("aria-label", "Link to this program")
		field.SetAttribute("value", link)
		copyText(link, field, func(copied bool) {
			if copied {
				message.SetTextContent("The link is copied. Later changes are not in it.")
			}
		})
	}))
}

// followHash opens the program that the address holds, if it holds one.
func (s *sharePanel) followHash() {
	packed, ok := strings.CutPrefix(js.Global().Get("location").Get("hash").String(), codeHash)
	if !ok {
		return
	}
	s.unpack.Invoke(packed, once(func(result js.Value) {
		if problem := result.Get("problem"); problem.Truthy() {
			s.draft.say(problem.String())
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
	s.draft.say("The program in this link is very large (" + size.String() + "). It has not been opened.")
	s.draft.make.button(s.draft.told, "", "Open it", func() {
		s.put(program)
		s.page.editor.focus()
	})
}

// put puts the program of a link into the editor. The learner's own is kept,
// also beyond this visit. The address forgets the program, lest a reload put it
// in the place of what has been made of it since.
func (s *sharePanel) put(program string) {
	forgetHash()
	starter, now := s.page.editor.starter, s.page.editor.text()
	if now != starter && now != s.own && now != program {
		if s.own == starter {
			s.keepOwn(now)
		} else if !s.page.confirm("Put the program from the link in the place of the one in the editor? Only your own program from before is kept.") {
			return
		}
	}
	s.page.editor.setText(program)
	s.draft.say("This is the program from the link. It has not run.")
	s.offerOwn("This is the program from the link. It has not run. Your own program is kept.")
}

// offerOwn offers to go back to the learner's own program, if a link has replaced it.
func (s *sharePanel) offerOwn(message string) {
	if s.own == s.page.editor.starter {
		return
	}
	s.draft.offer(message, "Back to your own program", s.own, func() { s.keepOwn(s.page.editor.starter) })
}

func (s *sharePanel) keepOwn(program string) {
	s.own = program
	s.draft.keep(ownName, program)
}
