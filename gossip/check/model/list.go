package model

// OneFault returns all models that have one fault: those of gossipRound, in every order
// of the two directions, and those of spreadInfo under the lesson's own reading. Tests
// of the judge run them as programs.
func OneFault() (rounds, spreads []Model) {
	gives := giveFaults()
	for i := range gives {
		f := &gives[i]
		for _, way := range f.ways {
			for _, order := range orders {
				for _, d := range [][2]bool{{true, true}, {true, false}, {false, true}} {
					round := Round{Order: order}
					if d[0] {
						round.Push = way
					}
					if d[1] {
						round.Pull = way
					}
					rounds = append(rounds, Model{Reading: Readings[0], Round: round, Wrong: []Misconception{f.name(d[0], d[1])}})
				}
			}
		}
	}
	for _, f := range roundFaults() {
		for _, way := range f.ways {
			rounds = append(rounds, Model{Reading: Readings[0], Round: way, Wrong: []Misconception{f.Misconception}})
		}
	}
	for _, s := range spreaders() {
		spreads = append(spreads, Model{Reading: Readings[0], Spread: s.Spread, Wrong: []Misconception{s.fault.Misconception}})
	}
	return rounds, spreads
}
