package model

import "slices"

// wrongVersion: the version that spreadInfo gives to the new entry.
func wrongVersion() []spreadFault {
	return []spreadFault{
		wrong("version-not-raised", "the version stays what it was", raiseOwn,
			fromOwn(1, unchanged), fromOwn(0, unchanged)),
		wrong("version-starts-at-0", "the first version of a key is 0", newKeyIsZero,
			fromOwn(0, Value.PlusOne)),
		wrong("version-starts-at-2", "the first version of a key is 2", newKeyIsZero,
			fromOwn(2, Value.PlusOne),
			versioned(func(s *Setting) Value { return either(s.known(), NumberValue(1), Value.Truthy).PlusOne() })), // (version || 1) + 1
		wrong("version-starts-at-the-sender", "the first version of a key is the sender's index", newKeyIsZero,
			versioned(
				func(s *Setting) Value { return ownElse(s, NumberValue(float64(s.From))) },
				func(s *Setting) Value { return ownElse(s, NumberValue(float64(s.From+1))) })),
		wrong("version-0-counts-as-1", "version 0 of a key counts as version 1",
			"Version 0 is a version, but falsy: (version || 1) + 1 gives 2. The next version after 0 is 1.",
			versioned(func(s *Setting) Value {
				if own := s.own(); own != nil && own.Version.Number == 0 {
					return NumberValue(2)
				}
				return s.next()
			})),
		wrong("version-always-0", "the version is always 0", raiseOwn,
			numbered(func(*Setting) float64 { return 0 })),
		wrong("version-always-2", "the version is always 2", raiseOwn,
			numbered(func(*Setting) float64 { return 2 })),
		wrong("version-raised-by-2", "the version grows by 2",
			"Each new value raises the version by 1. Is it raised in two places?",
			fromOwn(2, func(own Value) Value { return own.PlusOne().PlusOne() }),
			fromOwn(1, func(own Value) Value { return own.PlusOne().PlusOne() })),
		wrong("version-raised-by-3", "the version grows by 3",
			"Each new value raises the version by 1, however many rounds of gossip follow.",
			raisedBy(3)),
		wrong("version-raised-by-10", "the version grows by 10",
			"Each new value raises the version by 1.",
			raisedBy(10)),
		wrong("version-raised-by-the-nodes", "the version grows by the number of nodes",
			"Each new value raises the version by 1, however many nodes there are.",
			numbered(func(s *Setting) float64 { return s.known().Number + float64(len(s.Cluster)) })),
		wrong("version-doubles", "the version is doubled instead of raised by 1",
			"Each new value raises the version by 1.",
			fromOwn(1, func(own Value) Value { return NumberValue(2 * own.Number) })),
		wrong("version-falls", "the version falls by 1", raiseOwn,
			fromOwn(-1, minusOne), fromOwn(1, minusOne)),
		wrong("version-above-everyone", "the version is one above the highest at any node", onlyItsOwn,
			numbered(func(s *Setting) float64 { return s.highest() + 1 })),
		wrong("version-of-the-newest", "the version is the highest at any node, and it is not raised", onlyItsOwn+" A new value needs a higher one.",
			numbered((*Setting).highest)),
		wrong("version-above-all-keys", "the version is one above the highest of any of the sender's keys",
			"Every key has its own version: raise the version of this key.",
			numbered(func(s *Setting) float64 { return highestPositive(s.Cluster[s.From].State) + 1 })),
		wrong("version-above-everything", "the version is one above the highest of any key at any node",
			"Every key has its own version, and a node knows only its own: raise the version of this key at this node.",
			numbered(func(s *Setting) float64 {
				return slices.Max(each(s.Cluster, func(n *Node) float64 { return highestPositive(n.State) })) + 1
			})),
		wrong("version-of-another-node", "the version is one above that of another node, not of the sender",
			"Use the version at the sender: nodes[fromIdx].state[key].",
			each([]func(c Cluster, from int) int{node0, lastNode, next}, func(other func(c Cluster, from int) int) Spread {
				return Spread{Version: func(s *Setting) Value {
					return s.Reading.NextVersion(s.Cluster[other(s.Cluster, s.From)].State, s.Key)
				}}
			})),
		wrong("version-counts-keys", "the version is the number of keys that the sender knows", ofThisKey,
			counting(func(s *Setting) int { return len(s.Cluster[s.From].State.Keys) })),
		wrong("version-counts-nodes", "the version is the number of nodes, or of those that know the key", ofThisKey,
			numbered(func(s *Setting) float64 { return float64(len(s.Cluster)) }),
			counting(func(s *Setting) int { return knowing(s.Cluster, s.Key) })),
		wrong("version-is-the-sender", "the version is the sender's index", ofThisKey,
			counting(func(s *Setting) int { return s.From })),
		wrong("version-not-a-number", "the first version of a key is NaN",
			"undefined + 1 is NaN. If the node does not know the key, its version counts as 0: (entry?.version ?? 0) + 1.",
			versioned(func(s *Setting) Value { return ownElse(s, ParseValue("NaN")) })),
		wrong("version-always-nan", "the version is always NaN",
			"undefined + 1 is NaN. Read the version from the entry: (state[key]?.version ?? 0) + 1.",
			versioned(func(*Setting) Value { return ParseValue("NaN") })),
		wrong("first-version-missing", "the first entry of a key has no version", newKeyIsZero,
			versioned(func(s *Setting) Value { return ownElse(s, Undefined) })),
		wrong("version-as-text", "the version is text",
			"Keep versions as numbers: \"1\" + 1 is \"11\", and text is compared character by character.",
			versioned(func(s *Setting) Value { return StringValue(s.next().AsText()) }),
			[]Spread{versionText(""), versionText("0")}), // (version ?? '') + '1' and (version ?? 0) + '1'

		wrong("version-32-bit", "the version is cut to 32 bits",
			"Operators like | 0, >> and ~~ cut numbers to 32 bits. Versions can be larger.",
			versioned(func(s *Setting) Value { return NumberValue(float64(toInt32(s.next().Number))) }),
			fromOwn(1, func(own Value) Value { return NumberValue(float64(toInt32(own.Number)) + 1) })),
		wrong("version-is-bigint", "the version is a BigInt",
			"Keep versions as numbers: write 1, not 1n, and do not use BigInt().",
			versioned(func(s *Setting) Value { return ParseValue(FormatNumber(s.known().AsNumber()+1) + "n") })),
	}
}

// Hints of several faults.
const (
	onlyItsOwn   = "A node knows only its own version. It cannot see the others' versions before it gossips with them."
	raiseOwn     = "A new value needs a higher version, or nobody will accept it: use the node's own version plus 1."
	newKeyIsZero = "A key that the node does not know counts as version 0, so the first entry has version 1."
	ofThisKey    = "A version counts changes to one key: use the version that the node has for this key, plus 1."
)

func versioned(rules ...func(s *Setting) Value) []Spread {
	return each(rules, func(rule func(s *Setting) Value) Spread { return Spread{Version: rule} })
}

func numbered(rule func(s *Setting) float64) []Spread {
	return versioned(func(s *Setting) Value { return NumberValue(rule(s)) })
}

// counting makes a version of a count, or of the next number.
func counting(count func(s *Setting) int) []Spread {
	return versioned(
		func(s *Setting) Value { return NumberValue(float64(count(s))) },
		func(s *Setting) Value { return NumberValue(float64(count(s) + 1)) })
}

// fromOwn derives the version from the sender's own, with another for a first entry.
func fromOwn(first float64, derive func(own Value) Value) []Spread {
	return versioned(func(s *Setting) Value {
		if own := s.own(); own != nil {
			return derive(own.Version)
		}
		return NumberValue(first)
	})
}

// raisedBy adds a number to the sender's own version; a first entry gets that number or 1.
func raisedBy(n float64) []Spread {
	add := func(own Value) Value { return NumberValue(own.Number + n) }
	return append(fromOwn(n, add), fromOwn(1, add)...)
}

// ownElse is the sender's own version plus 1, or another for a first entry.
func ownElse(s *Setting, first Value) Value {
	if own := s.own(); own != nil {
		return own.Version.PlusOne()
	}
	return first
}

// versionText is the version as a text and a 1, with another text for an unknown key.
func versionText(first string) Spread {
	return Spread{Version: func(s *Setting) Value {
		text := first
		if own := s.own(); own != nil {
			text = own.Version.AsText()
		}
		return StringValue(text + "1")
	}}
}

// known is the sender's own version, 0 for an unknown key.
func (s *Setting) known() Value {
	if own := s.own(); own != nil {
		return own.Version
	}
	return NumberValue(0)
}

// highest is the highest version of the key at any node, at least 0.
func (s *Setting) highest() (highest float64) {
	for _, n := range s.Cluster {
		if e := n.State.Get(s.Key); e != nil {
			highest = max(highest, e.Version.Number)
		}
	}
	return highest
}

func unchanged(v Value) Value { return v }

func minusOne(v Value) Value { return NumberValue(v.Number - 1) }

func knowing(c Cluster, key string) (count int) {
	for _, n := range c {
		if n.State.Get(key) != nil {
			count++
		}
	}
	return count
}
