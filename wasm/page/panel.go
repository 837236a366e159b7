package main

// panel is a part of the page. Only the panel itself touches its element, and it
// knows no other panel: it tells the page what should happen, and the page tells the
// other panels what has happened, see [page]. A panel that takes part in more than
// that also has the methods of some of the interfaces below.
//
// To add a panel, write it in a file of its own, add it to the list in [open], and
// put its element and buttons into www/index.html.
type panel interface {
	id() string // of its element, which its tab shows if it has one
}

// commander has buttons in the row below the editor: those in .buttons in www/index.html.
type commander interface {
	commands() map[string]func() // what each button does, by its id
}

// worker does something that takes a while. It calls page.showBusy when that begins
// and ends.
type worker interface {
	busy() bool
	stop() // ends the work in progress, if there is any
}

// clearer shows results of the program.
type clearer interface {
	clear() // back to the state before the first attempt
}

// addressed shows the value that the fragment of the address has under a name.
type addressed interface {
	addressName() string
	openAddress(value string)
}

// addressLeaver is told when the address no longer has the value that it showed.
type addressLeaver interface{ leaveAddress() }

// opener is told when all panels have been created.
type opener interface{ opened() }

// attemptCounter is told of each attempt when it begins.
type attemptCounter interface{ attempted(isCheck bool) }

// triedWatcher is told that the learner has tried, now or on an earlier visit.
type triedWatcher interface{ tried() }

// checkWatcher is told how each check has ended.
type checkWatcher interface{ checked(j *judgement) }

// stageNamer knows the titles of the parts of the task, by their ids.
type stageNamer interface{ stageTitle(id string) string }

// stageCounter knows how many parts of the task the last check has found done, of how many.
type stageCounter interface{ stagesDone() (done, all int) }

// runWatcher is told what a run does to the nodes.
type runWatcher interface {
	runBegan(withGo bool)
	runStepped(step string) // see www/src/page/step.js
	runEnded()
}

// packer packs a program as links have it. It calls back unless that fails.
type packer interface {
	packProgram(program string, done func(packed string))
}

// walker steps through a counterexample.
type walker interface{ stepThrough(w *walk) }

// statesComparer knows whether a run with Go's functions has led to other states than the
// run before it with the program's own.
type statesComparer interface{ statesDiffer() bool }

// each calls f with every panel that is a T.
func each[T any](p *page, f func(T)) {
	for _, one := range p.panels {
		if t, is := one.(T); is {
			f(t)
		}
	}
}
