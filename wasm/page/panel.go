package main

// panel is a part of the page: the only one to touch its element. It knows no
// other panel. What the page shall do it tells the page, and the page tells
// the other panels what has happened, see [page]. What a panel has to do with it
// beyond its element, it says by further methods: those of the interfaces below.
//
// To add a panel, write it in a file of its own, put it into the list in [open],
// and its element and buttons into www/index.html.
type panel interface {
	id() string // of its element; of what its tab shows, if it has one
}

// commander has buttons in the row of the program: those of .buttons in www/index.html.
type commander interface {
	commands() map[string]func() // what happens at a press, by the id of the button
}

// worker does something that takes a while, and then calls page.showBusy at its
// beginning and end.
type worker interface {
	busy() bool
	stop() // ends what is under way, if anything is
}

// clearer shows what has come of the program.
type clearer interface {
	clear() // back to the state before the first attempt
}

// addressed shows what the fragment of the address has under a name.
type addressed interface {
	addressName() string
	openAddress(value string)
}

// addressLeaver is told when the address no longer has what it showed.
type addressLeaver interface{ leaveAddress() }

// opener is told when all panels are there.
type opener interface{ opened() }

// attemptCounter is told of each attempt when it begins.
type attemptCounter interface{ attempted(isCheck bool) }

// triedWatcher is told that the learner has tried, now or at an earlier visit.
type triedWatcher interface{ tried() }

// passWatcher is told that a check of all cases has passed.
type passWatcher interface{ passed() }

// runWatcher is told what a run does to the nodes.
type runWatcher interface {
	runBegan(withGo bool)
	runStepped(step string) // see www/src/page/step.js
	runEnded()
}

// each calls f with every panel that is a T.
func each[T any](p *page, f func(T)) {
	for _, one := range p.panels {
		if t, is := one.(T); is {
			f(t)
		}
	}
}
