package model

import (
	"slices"
	"strings"
)

// wrongSetting: the entry that spreadInfo sets, and where.
func wrongSetting() []spreadFault {
	return slices.Concat([]spreadFault{
		wrong("spread-changes-nothing", "nothing is ever written to the nodes",
			"Set nodes[fromIdx].state[key] to a new entry, then let that node gossip with every other node.",
			onlyIf(func(*Setting) bool { return false })),
		wrong("gossip-without-set", "the nodes gossip, but the new value is never set",
			"Set nodes[fromIdx].state[key] to a new entry before the gossip begins.",
			setsIf(func(*Setting) bool { return false })),
		wrong("keeps-existing", "a key that the sender already knows is not set again",
			"spreadInfo sets a new value whether or not the key is known; only the version depends on that.",
			setsIf(func(s *Setting) bool { return s.own() == nil }), onlyIf(func(s *Setting) bool { return s.own() == nil })),
		wrong("sets-known-keys-only", "a key that the sender does not know is not set",
			"spreadInfo sets a new value whether or not the key is known; only the version depends on that.",
			setsIf(func(s *Setting) bool { return s.own() != nil }), onlyIf(func(s *Setting) bool { return s.own() != nil })),
		wrong("throws-on-new-key", "it throws when the sender does not know the key",
			"state[key] is undefined if the key is not known, and undefined has no version. The new version is (state[key]?.version ?? 0) + 1.",
			throwsUnless(func(s *Setting) bool { return s.own() != nil })),
		wrong("unchanged-value-not-set", "nothing is set when the sender already has that value",
			"Every call of spreadInfo makes a new version, even of the same value.",
			setsIf(changed(identical), changed(Value.Equal), changed(looselyEqual))),
		wrong("same-value-ignored", "nothing happens when the sender already has that value",
			"Every call of spreadInfo makes a new version, even of the same value, and gossip carries what the others know.",
			onlyIf(changed(identical), changed(Value.Equal), changed(looselyEqual))),
		wrong("sender-0-as-missing", "nothing happens when fromIdx is 0",
			"0 is a valid index, but falsy, so !fromIdx is true for it. Remove the test, or compare with undefined.",
			onlyIf(func(s *Setting) bool { return s.From != 0 })),
		wrong("nothing-without-peers", "nothing is set when there is only one node",
			"The value is set whether or not there is anybody to tell.",
			onlyIf(func(s *Setting) bool { return len(s.Cluster) > 1 })),
		wrong("wrong-sender", "node 0 always sets the value and gossips",
			"The sender is nodes[fromIdx].",
			sentFrom(node0)),
		wrong("neighbour-sends", "a node next to fromIdx sets the value and gossips",
			"The sender is nodes[fromIdx]: indexes count from 0.",
			sentFrom(next, before, indexBefore)),
		wrong("sender-0-becomes-another", "when fromIdx is 0, another node sets the value and gossips",
			"0 is a valid index, but falsy, so fromIdx || ... uses its right side. Use fromIdx as it is.",
			sentFrom(
				func(c Cluster, from int) int { return zeroElse(from, len(c)-1) },
				func(c Cluster, from int) int { return zeroElse(from, node1(c, from)) })),
		wrong("sender-from-the-end", "fromIdx is counted from the end of the nodes",
			"The sender is nodes[fromIdx]: indexes count from 0, from the first node on.",
			sentFrom(
				func(c Cluster, from int) int { return len(c) - 1 - from },
				func(c Cluster, from int) int { return (len(c) - from) % len(c) })),
		wrong("sender-by-id", "fromIdx is treated as an id",
			"fromIdx is a position in the array: use nodes[fromIdx]. A node's id can be anything.",
			[]Spread{
				{From: indexOfID},
				{SetsAt: func(c Cluster, from int) int { return max(findID(c, from), 0) }}, // find(...) ?? nodes[0]
				{SetsAt: indexOfID},
				{From: indexOfIDElseIndex},
				{SetsAt: indexOfIDElseIndex}, // find(...) ?? nodes[fromIdx]
				{SetsAt: indexOfID, Meets: byIDs},
			}),
		wrong("set-at-node-0", "the value is set at node 0, at the last node or at the one after fromIdx, but the node at fromIdx gossips",
			"The same node sets the value and gossips: use fromIdx in both places.",
			setAt(node0, lastNode, next)),
		wrong("literal-key", "the entry is stored under the key \"key\"",
			"state.key is the property called \"key\". For the property that the variable names, write state[key].",
			keyed(func(string) string { return "key" })),
		underFixedKey("leader"),
		wrong("lower-case-key", "the key is stored in lower case",
			"Keys are used exactly as they are given.",
			keyed(strings.ToLower)),
		wrong("raises-version-only", "where the sender knows the key, the version grows but the value stays",
			"Set both: the new value and the new version.",
			formed(func(e, own *Entry) *Entry {
				if own != nil {
					e.Value = own.Value
				}
				return e
			})),
		wrong("falsy-value-not-taken", "where the sender knows the key and the new value is falsy (0, '', false, null), the version grows but the value stays",
			"value || old takes the old one for every falsy value. Store the value as it is given.",
			formed(keepingUnless(Value.Truthy), keepingUnless(notNull))),
		wrong("arguments-in-another-order", "the key, the value and fromIdx are taken for one another",
			"The arguments come in the order nodes, key, value, fromIdx: compare it with the first line of the function, and with what it calls.",
			[]Spread{
				taken(func(key, value, from Value) (Value, Value, Value) { return key, from, value }),
				taken(func(key, value, from Value) (Value, Value, Value) { return from, value, key }),
				taken(func(key, value, from Value) (Value, Value, Value) { return value, from, key }),
				taken(func(key, value, from Value) (Value, Value, Value) { return from, key, value }),
			}),
		wrong("stores-bare-value", "the value alone is stored instead of an entry { value, version }",
			"Store an entry: state[key] = { value, version }.",
			[]Spread{{Whole: func(s *Setting) {
				forgetAll(s.Cluster) // what gossip makes of a value alone depends on how it copies
				if s.Value.Truthy() && s.Value.Text[0] != '{' {
					s.Cluster[s.From].State.Set(s.Key, &Entry{Value: s.Value, ValueOnly: true})
				} // else gossip takes it for nothing, or for an entry
			}}}),
		wrong("fields-named-otherwise", "the entry has neither a value field nor a version field",
			"The fields of an entry are called value and version: state[key] = { value, version }.",
			[]Spread{{Whole: func(s *Setting) {
				forgetAll(s.Cluster) // how it travels depends on how gossip compares
				s.Cluster[s.From].State.Set(s.Key, &Entry{})
			}}}),
		wrong("forgets-other-keys", "the sender's state is replaced, so that it forgets its other keys",
			"Set one key of the existing state: nodes[fromIdx].state[key] = ...",
			[]Spread{{Puts: func(s *Setting, e *Entry) {
				s.Cluster[s.From].State = &State{}
				s.Cluster[s.From].State.Set(s.Key, e)
			}}}),
		wrong("sets-everywhere", "the entry is written into every node directly, and nobody gossips",
			"A node can write only to its own state. Everything else travels through gossipRound, which also carries what the others know.",
			[]Spread{{Puts: everywhere, When: set}}),
		wrong("sets-everywhere-with-own-versions", "the value is written into every node directly, each with its own next version",
			"A node can write only to its own state. Everything else travels through gossipRound, which also carries what the others know.",
			[]Spread{{Puts: everywhereRaised, When: set}}),
		wrong("sets-everywhere-and-gossips", "the entry is written into every node directly before they gossip",
			"Write only to the sender's state; gossip carries the entry to the others.",
			[]Spread{{Puts: everywhere}}),
	},
		refusing("ignores", "the new value is not set", setsIf),
		refusing("returns-on", "nothing happens at all", onlyIf),
		refusing("throws-on", "it throws", throwsUnless),
		each(conversions, conversion.inSetting))
}

// keepingUnless keeps the value that the sender has unless the new one is to be taken.
func keepingUnless(takes func(v Value) bool) func(e, own *Entry) *Entry {
	return func(e, own *Entry) *Entry {
		if own != nil && !takes(e.Value) {
			e.Value = own.Value
		}
		return e
	}
}

// taken is a correct spreadInfo that takes its arguments for others.
func taken(as func(key, value, from Value) (asKey, asValue, asFrom Value)) Spread {
	return Spread{Whole: func(s *Setting) {
		key, value, from := as(Value{Text: `"` + s.Key + `"`, Kind: StringKind}, s.Value, NumberValue(float64(s.From)))
		index := from.AsText()
		if !isIndex(index) || indexOf(index) >= int64(len(s.Cluster)) {
			panic(Thrown{})
		}
		(&Spread{}).Run(s.Reading, s.Cluster, key.AsText(), value, int(indexOf(index)))
	}}
}

// underFixedKey is a fault of spreadInfo whose key is always the same. Any may be that key.
func underFixedKey(fixed string) spreadFault {
	return wrong("set-under-one-fixed-key", "the entry is always stored under the key \""+fixed+"\"",
		"The key is an argument: write state[key].",
		keyed(func(string) string { return fixed }))
}

// underOtherKeys is a fault of a spreadInfo that stores the entry under keys of its own making.
func underOtherKeys() spreadFault {
	return wrong("stored-under-another-key", "the entry is stored under another key than the one that is given",
		"Keys are used exactly as they are given: write state[key], with nothing before or after the key.",
		[]Spread{{Whole: func(s *Setting) {
			for range s.Reading.Sweeps {
				for _, peer := range s.Reading.Peers(len(s.Cluster), s.From) {
					Exchange(s.Cluster, s.From, peer)
				}
			}
			for _, n := range s.Cluster {
				n.State.Partial = true
			}
		}}})
}

// refusing returns faults of spreadInfo, one for each kind of values.
func refusing(id, title string, ways func(rules ...func(s *Setting) bool) []Spread) []spreadFault {
	return each(kinds, func(k kind) spreadFault {
		return wrong(id+"-"+k.id, title+" when the value is "+k.is,
			"Any value may be spread, even "+k.even+": take it as it is, without a test, and read none of its fields.",
			ways(each(k.accepted, func(accepts func(Value) bool) func(s *Setting) bool {
				return func(s *Setting) bool { return accepts(s.Value) }
			})...))
	})
}

func throwsUnless(rules ...func(s *Setting) bool) []Spread {
	return onlyIf(each(rules, func(holds func(s *Setting) bool) func(s *Setting) bool {
		return func(s *Setting) bool {
			if !holds(s) {
				panic(Thrown{})
			}
			return true
		}
	})...)
}

// changed reports whether the sender's value is not already the same, in some way.
func changed(same func(a, b Value) bool) func(s *Setting) bool {
	return func(s *Setting) bool {
		own := s.own()
		return own == nil || !same(own.Value, s.Value)
	}
}

// forgetAll leaves open what the nodes know.
func forgetAll(c Cluster) {
	for _, n := range c {
		n.State = &State{Partial: true}
	}
}

func everywhere(s *Setting, e *Entry) {
	for _, n := range s.Cluster {
		n.State.Set(s.Key, e.Clone())
	}
}

// everywhereRaised lets each node choose the version by its own.
func everywhereRaised(s *Setting, e *Entry) {
	for _, n := range s.Cluster {
		n.State.Set(s.Key, &Entry{Value: e.Value, Version: s.Reading.NextVersion(n.State, s.Key)})
	}
}

// zeroElse is i || other.
func zeroElse(i, other int) int {
	if i == 0 {
		return other
	}
	return i
}

func node0(Cluster, int) int        { return 0 }
func node1(c Cluster, _ int) int    { return min(1, len(c)-1) }
func lastNode(c Cluster, _ int) int { return len(c) - 1 }
func next(c Cluster, i int) int     { return (i + 1) % len(c) }
func before(c Cluster, i int) int   { return (i + len(c) - 1) % len(c) }
