package epidemic

// A Mode says who calls whom in a round. Whoever calls draws the targets at random.
type Mode string

const (
	Push     Mode = "push"      // informed nodes call and tell
	Pull     Mode = "pull"      // uninformed nodes call and ask
	PushPull Mode = "push-pull" // all nodes call, and both ends learn
)

// A Topology says which nodes know each other, so that they can call each other.
type Topology string

const (
	// Complete: everybody knows everybody.
	Complete Topology = "complete"
	// Ring: each node knows the one before and the one after it.
	Ring Topology = "ring"
	// Grid: a square (the last row may be shorter), each node knows the up to four
	// beside, above and below it. It does not wrap around.
	Grid Topology = "grid"
	// RandomRegular: each node knows four others, at random; drawn once from the seed,
	// and connected.
	RandomRegular Topology = "random-regular"
	// TwoClusters: two halves in each of which everybody knows everybody, and one link
	// between a node of the one and a node of the other.
	TwoClusters Topology = "two-clusters"
)

// A Time says when a node that learns something acts on it.
type Time string

const (
	// Synchronous: from the next round on. The order of the nodes does not matter.
	Synchronous Time = "synchronous"
	// InPlace: at once. The nodes take turns in index order, as in a program that loops
	// over live state; what a node has just learned it passes on in the same round.
	InPlace Time = "in-place"
)

// An Engine is a way to simulate. All give the same law, where they apply.
type Engine string

const (
	Auto   Engine = "auto"   // counts where they are enough, otherwise agents
	Counts Engine = "counts" // only how many are informed; complete and synchronous only
	Agents Engine = "agents" // every node and every call
)

// A Stop says what makes a node lose interest in a rumor.
type Stop string

const (
	Feedback Stop = "feedback" // calls that were not needed: the other knew it already
	Blind    Stop = "blind"    // any call
)

// A By says how a node loses interest.
type By string

const (
	Counter By = "counter" // after k such calls (with feedback: since the last one that was needed)
	Coin    By = "coin"    // with chance 1/k after each such call
)

// Rumor makes nodes stop spreading after a while: the rumor mongering of Demers et al.,
// "Epidemic Algorithms for Replica Maintenance" (PODC 1987). A trial ends when nobody
// spreads it any more, though some nodes may never have learned it.
type Rumor struct {
	Stop Stop `json:"stop"`
	By   By   `json:"by"`
	K    int  `json:"k"`
}

// Options say what is simulated. The names are those of gossip.simulate.
type Options struct {
	Nodes    int      `json:"nodes"` // including crashed ones
	Mode     Mode     `json:"mode"`
	Fanout   int      `json:"fanout"`  // distinct targets a node calls in a round; it calls all it knows if those are fewer
	Loss     float64  `json:"loss"`    // chance that a call fails as a whole
	Crashed  int      `json:"crashed"` // nodes that are down from the start
	Topology Topology `json:"topology"`
	Time     Time     `json:"time"`
	Rumor    *Rumor   `json:"rumor"` // nil: nodes never stop
	Engine   Engine   `json:"engine"`
	Trials   int      `json:"trials"`
	Seed     uint32   `json:"seed"`
}

// Defaults returns the options that a caller may leave out. Nodes, Mode, Trials and Seed
// are up to the caller.
func Defaults() Options {
	return Options{Fanout: 1, Topology: Complete, Time: Synchronous, Engine: Auto}
}
