package check

import (
	"slices"
	"strings"

	"gossiplesson/gossip/check/model"
)

// What a counterexample alone can show: that the program breaks a law of gossip.
// The report says so if no misconception explains everything that was seen.
var (
	losesFields = model.Misconception{
		ID:    "loses-node-fields",
		Title: "a node object is replaced and its other fields, such as id, are lost",
		Hint:  "A node is more than its state. Change nodes[i].state, or keep the rest of the node: nodes[i] = { ...nodes[i], state: merged }.",
	}
	movesNodes = model.Misconception{
		ID:    "moves-nodes",
		Title: "the nodes change places in the array",
		Hint:  "An index always means the same node: do not sort, reverse, insert or remove nodes. For another order, copy the array first: [...nodes].",
	}
	removesNodes = model.Misconception{
		ID:    "removes-nodes",
		Title: "a node is taken out of the array",
		Hint:  "All nodes stay: methods such as splice, shift and pop change the array itself. For the others alone, use a copy: nodes.filter(...) or [...nodes].",
	}
	addsNodes = model.Misconception{
		ID:    "adds-nodes",
		Title: "there are more nodes than before",
		Hint:  "The nodes stay the same: methods such as push, unshift and splice, and an index that is too high, change the array itself.",
	}
	losesStates = model.Misconception{
		ID:    "loses-states",
		Title: "something other than an object with entries takes the place of a state",
		Hint:  "node.state stays an object that maps keys to entries. For a Map or a list, use a variable of your own, and write what it holds into the state.",
	}
	changesOthers = model.Misconception{
		ID:    "changes-other-nodes",
		Title: "a node that takes no part in the round is changed",
		Hint:  "gossipRound is about two nodes, nodes[sourceIdx] and nodes[targetIdx]. All others stay as they are.",
	}
	objectsAsKeys = model.Misconception{
		ID:    "objects-as-keys",
		Title: "an object is used as a key, which turns it into \"[object Object]\"",
		Hint:  "Object.entries gives pairs: write for (const [key, entry] of Object.entries(state)), and use the key alone.",
	}
	undefinedAsKey = model.Misconception{
		ID:    "undefined-as-key",
		Title: "an entry ends up under the key \"undefined\"",
		Hint:  "The variable in the brackets has no value there: is it set, and is its name the right one?",
	}
	namesAsKeys = model.Misconception{
		ID:    "names-as-keys",
		Title: "the name of a variable is used as the key",
		Hint:  "state.key is the property called \"key\". For the property that the variable names, write state[key].",
	}
	lettersAsKeys = model.Misconception{
		ID:    "letters-as-keys",
		Title: "the letters of a key are used as keys",
		Hint:  "A loop with of goes through the characters of a text, and so does [...key]. The key is one text: use it whole.",
	}
	valueAsKey = model.Misconception{
		ID:    "value-as-key",
		Title: "the value is used as the key",
		Hint:  "The arguments are nodes, key, value and fromIdx, in this order. Is one used in place of another?",
	}
	positionsAsKeys = model.Misconception{
		ID:    "positions-as-keys",
		Title: "positions, such as 0 and 1, are used as keys",
		Hint:  "Object.values and the indexes of arrays do not tell the keys. Go through Object.keys(state) or Object.entries(state).",
	}
	entryForState = model.Misconception{
		ID:    "entry-for-state",
		Title: "value and version become keys of the state, as if it were an entry",
		Hint:  "A state maps keys to entries, and the entry has the two fields: state[key] = { value, version }.",
	}
	inventsKeys = model.Misconception{
		ID:    "invents-keys",
		Title: "keys appear that no node had",
		Hint:  "Keys are used exactly as they are: nothing is added, cut off or converted to lower case.",
	}
	besideTheState = model.Misconception{
		ID:    "stored-beside-the-state",
		Title: "an entry is stored in the node itself, and not in its state",
		Hint:  "Entries belong into the state of a node: write node.state[key], not node[key].",
	}
	notAnEntry = model.Misconception{
		ID:    "not-an-entry",
		Title: "something other than an entry { value, version } is stored",
		Hint:  "Store an object with both fields: state[key] = { value, version }. A value alone, or a list of the two, is none.",
	}
	versionsNotNumbers = model.Misconception{
		ID:    "versions-not-numbers",
		Title: "a version ends up as something other than a number",
		Hint:  "Keep versions as numbers. A text, NaN or undefined cannot be compared with them: where does it come from?",
	}
	mixesKeys = model.Misconception{
		ID:    "mixes-keys",
		Title: "an entry ends up under another key than its own",
		Hint:  "A key belongs to its entry. Is the entry looked up by something else, such as its version, its value or its position?",
	}
	inventsValues = model.Misconception{
		ID:    "invents-values",
		Title: "values appear that no node had",
		Hint:  "Values are passed on as they are, whatever their type: not converted, not merged, not replaced by a default.",
	}
	inventsVersions = model.Misconception{
		ID:    "invents-versions",
		Title: "versions appear that no node had",
		Hint:  "A version changes only when spreadInfo sets a value. Everywhere else it is copied as it is.",
	}
	mixesEntries = model.Misconception{
		ID:    "mixes-entries",
		Title: "the value of one entry ends up with the version of another",
		Hint:  "Value and version belong together: copy the whole entry.",
	}
	forgetsEntries = model.Misconception{
		ID:    "forgets-entries",
		Title: "a node forgets what it knew",
		Hint:  "Nothing is ever deleted: merge into the state, key by key, and keep what is already there.",
	}
	goesBackward = model.Misconception{
		ID:    "goes-backward",
		Title: "a node gives up an entry for an older one",
		Hint:  "What a node knows only gets newer. Replace an entry only if the other one has a higher version.",
	}
	movesTies = model.Misconception{
		ID:    "moves-ties",
		Title: "an entry is replaced by another of the same version",
		Hint:  "On a tie nothing moves: replace an entry only if the other one has a higher version, with > and not >=.",
	}
	senderLacksNews = model.Misconception{
		ID:    "sender-lacks-the-value",
		Title: "the new value does not get into the sender's state",
		Hint:  "Set nodes[fromIdx].state[key] = { value, version } first, as an ordinary property of the state, not of the node.",
	}
	leavesNodesOut = model.Misconception{
		ID:    "leaves-nodes-out",
		Title: "the new value does not reach every node",
		Hint:  "In every round the sender gossips with all other nodes, whatever they know. Which ones are left out here, and why?",
	}
	exchangesTooLittle = model.Misconception{
		ID:    "exchanges-too-little",
		Title: "not everything that the nodes know is exchanged",
		Hint:  "Let the sender gossip with every other node by gossipRound: it exchanges all keys, both ways.",
	}
	meetsOtherwise = model.Misconception{
		ID:    "meets-otherwise",
		Title: "the nodes meet in another order or not as often, or others meet, so that some end up with other entries",
		Hint:  "Only the node at fromIdx gossips, with every other node in index order, in each of the rounds.",
	}
	keepsEntriesBack = model.Misconception{
		ID:    "keeps-entries-back",
		Title: "some newer entries are not handed over",
		Hint:  "Only the versions decide, for each key by itself. Which entries stay where they are, and which condition holds them back?",
	}
)

// brokenLaw returns the law that a counterexample shows to be broken, nil if it
// shows none.
func (e *counterexample) brokenLaw() *model.Misconception {
	if e.reason() != wrongResult {
		return nil
	}
	all := e.differences()
	for _, law := range []struct {
		breach *model.Misconception
		broken func(d difference) bool
	}{
		{&movesNodes, func(d difference) bool { return d.field != "" && e.isRearranged() }},
		{&removesNodes, func(difference) bool { return len(e.last().nodes) < len(e.expected) }},
		{&addsNodes, func(difference) bool { return len(e.last().nodes) > len(e.expected) }},
		{&losesStates, func(d difference) bool { return d.instead != "" }},
		{&losesFields, func(d difference) bool { return d.field != "" }},
		{&model.SharedState, func(d difference) bool { return e.isBystander(d) && e.before().ShareStates() }},
		{&model.EditsSharedEntries, func(d difference) bool { return e.isBystander(d) && e.before().ShareEntries() }},
		{&changesOthers, e.isBystander},
		{&objectsAsKeys, func(d difference) bool { return e.isNewKey(d) && strings.Contains(d.key, "[object Object]") }},
		{&undefinedAsKey, func(d difference) bool { return e.isNewKey(d) && d.key == "undefined" }},
		{&lettersAsKeys, func(d difference) bool { return e.isNewKey(d) && e.isSpelled(d) }},
		{&namesAsKeys, func(d difference) bool { return e.isNewKey(d) && (d.key == "key" || d.key == "k") }},
		{&valueAsKey, func(d difference) bool { return e.isNewKey(d) && d.key == e.lastCall().value.AsText() }},
		{&positionsAsKeys, func(d difference) bool { return e.isNewKey(d) && (d.key == "0" || d.key == "1") }},
		{&entryForState, func(d difference) bool { return e.isNewKey(d) && (d.key == "value" || d.key == "version") }},
		{&inventsKeys, e.isNewKey},
		{&notAnEntry, func(d difference) bool { return d.actual != nil && d.actual.ValueOnly }},
		{&versionsNotNumbers, func(d difference) bool {
			return d.actual != nil && !d.actual.ValueOnly && d.actual.Version.AsNumber() != d.actual.Version.Number
		}},
		{&mixesKeys, func(d difference) bool { return e.isNews(d, d.actual.Equal) && e.isOfAnotherKey(d.actual) }},
		{&inventsValues, func(d difference) bool {
			return e.isNews(d, func(known *model.Entry) bool { return known.Value.Equal(d.actual.Value) })
		}},
		{&inventsVersions, func(d difference) bool {
			return e.isNews(d, func(known *model.Entry) bool { return known.Version.Equal(d.actual.Version) })
		}},
		{&mixesEntries, func(d difference) bool { return e.isNews(d, d.actual.Equal) }},
		{&forgetsEntries, func(d difference) bool {
			return d.expected != nil && d.actual == nil && e.prior[d.node].State.Get(d.key) != nil
		}},
		{&goesBackward, func(d difference) bool {
			own := e.replaced(d)
			return own != nil && own.NewerThan(d.actual)
		}},
		{&movesTies, func(d difference) bool {
			own := e.replaced(d)
			return own != nil && own.Version.Equal(d.actual.Version) && !own.Value.Equal(d.actual.Value)
		}},
		{&senderLacksNews, func(d difference) bool { return e.isNewsFor(d) && d.node == e.lastCall().from }},
		{&leavesNodesOut, e.isNewsFor},
		{&exchangesTooLittle, func(d difference) bool { return e.isBehind(d) && e.lastCall().function == spreadInfo }},
		{&keepsEntriesBack, e.isBehind},
		{&meetsOtherwise, func(d difference) bool {
			return e.lastCall().function == spreadInfo && d.actual != nil &&
				(d.expected == nil || d.expected.Version.Equal(d.actual.Version))
		}},
	} {
		for _, d := range all {
			if law.broken(d) {
				return law.breach
			}
		}
	}
	return nil
}

// isBeside reports whether what the state of a node lacks is a field of the node.
func (e *counterexample) isBeside() bool {
	for _, d := range e.differences() {
		if slices.ContainsFunc(e.last().beside, func(s spot) bool { return s.node == d.node && s.key == d.key }) {
			return true
		}
	}
	return false
}

// storesOtherThanEntries reports whether a program has ever put something else into a state, on which a later call may throw.
func storesOtherThanEntries(seen [][]step) bool {
	isOther := func(e *model.Entry) bool { return e.ValueOnly }
	knowsOther := func(n *model.Node) bool { return slices.ContainsFunc(n.State.Entries, isOther) }
	leavesOther := func(s step) bool { return slices.ContainsFunc(s.nodes, knowsOther) }
	return slices.ContainsFunc(seen, func(steps []step) bool { return slices.ContainsFunc(steps, leavesOther) })
}

// isNewKey reports whether a node has a key that no node should have.
func (e *counterexample) isNewKey(d difference) bool {
	return d.actual != nil && len(e.entriesOf(d.key)) == 0
}

// isSpelled reports whether a key is a letter of another, and the node has all letters of that one as keys.
func (e *counterexample) isSpelled(d difference) bool {
	now := e.last().nodes[d.node].State
	return slices.ContainsFunc(e.differences(), func(other difference) bool {
		letters := strings.Split(other.key, "")
		return other.node == d.node && len(letters) > 1 && slices.Contains(letters, d.key) &&
			!slices.ContainsFunc(letters, func(letter string) bool { return now.Get(letter) == nil })
	})
}

// isRearranged reports whether all nodes are still there, in another order.
func (e *counterexample) isRearranged() bool {
	actual := e.last().nodes
	return len(actual) == len(e.expected) && !slices.ContainsFunc(e.expected, func(n *model.Node) bool {
		return !slices.ContainsFunc(actual, func(now *model.Node) bool { return len(lostFields(0, n, now)) == 0 })
	})
}

// isBehind reports whether a node lacks an entry or has one that is older than it should be.
func (e *counterexample) isBehind(d difference) bool {
	return d.expected != nil && (d.actual == nil || !d.actual.ValueOnly && d.expected.NewerThan(d.actual))
}

// isNewsFor reports whether a node still lacks the value that the last call sets.
func (e *counterexample) isNewsFor(d difference) bool {
	c := e.lastCall()
	return c.function == spreadInfo && d.key == c.key && e.isBehind(d) && d.expected.Value.Equal(c.value)
}

// isOfAnotherKey reports whether some node had an entry, which is none of its own key's. That
// tells something because a small counterexample holds no other keys than it needs.
func (e *counterexample) isOfAnotherKey(entry *model.Entry) bool {
	for _, n := range e.prior {
		if slices.ContainsFunc(n.State.Entries, entry.Equal) {
			return true
		}
	}
	return false
}

// brokenByRound returns the law that gossipRound breaks within a call of spreadInfo that is
// right otherwise, nil if the counterexample shows none.
func (e *counterexample) brokenByRound() *model.Misconception {
	if e.reason() != wrongResult {
		return nil
	}
	for _, d := range e.differences() {
		if d.expected != nil && d.actual != nil && d.expected.Version.Equal(d.actual.Version) && !e.isNews(d, d.actual.Equal) {
			return &movesTies
		}
	}
	return nil
}

// before returns what the program left behind before the last call.
func (e *counterexample) before() model.Cluster {
	if len(e.steps) < 2 {
		return nil
	}
	return e.steps[len(e.steps)-2].nodes
}

// isBystander reports whether the cell that differs belongs to a node that takes
// no part in the last call.
func (e *counterexample) isBystander(d difference) bool {
	call := e.lastCall()
	return call.function == gossipRound && d.node != call.source && d.node != call.target
}

// replaced returns the entry that a node had before it got the one it has now, nil
// if there was none. After spreadInfo it is always nil.
func (e *counterexample) replaced(d difference) *model.Entry {
	if d.actual == nil || d.actual.ValueOnly || e.lastCall().function != gossipRound {
		return nil
	}
	return e.prior[d.node].State.Get(d.key)
}

// isNews reports whether a node holds an entry unlike any that a correct program could have
// given it.
func (e *counterexample) isNews(d difference, like func(known *model.Entry) bool) bool {
	if d.actual == nil || d.actual.ValueOnly {
		return false
	}
	return !slices.ContainsFunc(e.possible(d.key), like)
}

// entriesOf returns the entries that existed for a key before the last call, and
// the one that the call should set.
func (e *counterexample) entriesOf(key string) (all []*model.Entry) {
	for _, c := range []model.Cluster{e.prior, e.expected} {
		for _, n := range c {
			if known := n.State.Get(key); known != nil {
				all = append(all, known)
			}
		}
	}
	return all
}
