package model

// Ways in which one part of a program is wrong, one for each of some rules.
var (
	pairs      = partOf(func(w *Round) *func(c Cluster, source, target int) [][2]int { return &w.Who })
	keysBy     = partOf(func(w *Give) *func(p *Pass) []string { return &w.Keys })
	gives      = partOf(func(w *Give) *func(theirs *Entry) bool { return &w.Gives })
	unknown    = partOf(func(w *Give) *func(theirs *Entry) bool { return &w.Unknown })
	wins       = partOf(func(w *Give) *func(theirs, own *Entry) bool { return &w.Wins })
	taking     = partOf(func(w *Give) *func(theirs, own *Entry) *Entry { return &w.Take })
	by         = partOf(func(w *Give) *func(p *Pass) { return &w.By })
	sentFrom   = partOf(func(w *Spread) *func(c Cluster, from int) int { return &w.From })
	onlyIf     = partOf(func(w *Spread) *func(s *Setting) bool { return &w.If })
	setAt      = partOf(func(w *Spread) *func(c Cluster, from int) int { return &w.SetsAt })
	setsIf     = partOf(func(w *Spread) *func(s *Setting) bool { return &w.Sets })
	keyed      = partOf(func(w *Spread) *func(key string) string { return &w.Key })
	versioned  = partOf(func(w *Spread) *func(s *Setting) Value { return &w.Version })
	formed     = partOf(func(w *Spread) *func(e, own *Entry) *Entry { return &w.Form })
	timed      = partOf(func(w *Spread) *func(t *Timing) { return &w.When })
	gossiping  = partOf(func(w *Spread) *func(c Cluster, from int) int { return &w.Gossips })
	touring    = partOf(func(w *Spread) *func(t *Tour) { return &w.Meets })
	exchanging = partOf(func(w *Spread) *func(sender, peer *Node, key string) { return &w.Exchange })
)

func partOf[W, R any](part func(w *W) *R) func(rules ...R) []W {
	return func(rules ...R) []W {
		return each(rules, func(rule R) (way W) {
			*part(&way) = rule
			return way
		})
	}
}
