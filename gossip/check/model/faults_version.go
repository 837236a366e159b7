package model

// wrongVersion: the version that spreadInfo gives to the new entry.
func wrongVersion() []spreadFault {
	return []spreadFault{
		wrong("version-not-raised", "the version stays what it was", raiseOwn,
			fromOwn(NumberValue(1), unchanged), fromOwn(NumberValue(0), unchanged)),
		wrong("version-starts-at-0", "the first version of a key is 0", newKeyIsZero,
			fromOwn(NumberValue(0), Value.PlusOne)),
		wrong("version-starts-at-2", "the first version of a key is 2", newKeyIsZero,
			fromOwn(NumberValue(2), Value.PlusOne),
			versioned(func(s *Setting) Value { return either(s.known(), NumberValue(1), Value.Truthy).PlusOne() })), // (version || 1) + 1
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
		wrong("version-raised-by-2", "the version grows by 2",
			"Each new value raises the version by 1. Is it raised in two places?",
			fromOwn(NumberValue(2), func(own Value) Value { return own.PlusOne().PlusOne() }),
			fromOwn(NumberValue(1), func(own Value) Value { return own.PlusOne().PlusOne() })),
		wrong("version-raised-by-3", "the version grows by 3",
			"Each new value raises the version by 1, however many rounds of gossip follow.",
			fromOwn(NumberValue(3), addingThree), fromOwn(NumberValue(1), addingThree)),
		wrong("version-above-everyone", "the version is one above the highest at any node", onlyItsOwn,
			numbered(func(s *Setting) float64 { return s.highest() + 1 })),
		wrong("version-of-the-newest", "the version is the highest at any node, and it is not raised", onlyItsOwn+" A new value needs a higher one.",
			numbered((*Setting).highest)),
		wrong("version-above-all-keys", "the version is one above the highest of any of the sender's keys",
			"Every key has its own version: raise the version of this key.",
			numbered(
				func(s *Setting) float64 { return highestPositive(s.Cluster[s.From].State) + 1 },
				func(s *Setting) float64 { // which may be below 0
					if state := s.Cluster[s.From].State; len(state.Keys) > 0 {
						return highestOfAny(state) + 1
					}
					return 1
				})),
		wrong("version-of-another-node", "the version is one above that of another node, not of the sender",
			"Use the version at the sender: nodes[fromIdx].state[key].",
			each([]func(c Cluster, from int) int{node0, lastNode, next}, func(other func(c Cluster, from int) int) Spread {
				return Spread{Version: func(s *Setting) Value {
					return s.Reading.NextVersion(s.Cluster[other(s.Cluster, s.From)].State, s.Key)
				}}
			})),
		wrong("version-counts-keys", "the version is the number of keys that the sender knows", ofThisKey,
			numbered(
				func(s *Setting) float64 { return numberOfKeys(s.Cluster[s.From].State) },
				func(s *Setting) float64 { return numberOfKeys(s.Cluster[s.From].State) + 1 })),
		wrong("version-grows-by-nodes", "the version grows by the number of nodes",
			"Each new value raises the version by 1, however many nodes there are.",
			numbered(func(s *Setting) float64 { return s.known().AsNumber() + float64(len(s.Cluster)) })),
		wrong("version-not-a-number", "the version, at least the first of a key, is NaN",
			"undefined + 1 is NaN. If the node does not know the key, its version counts as 0: (entry?.version ?? 0) + 1.",
			fromOwn(ParseValue("NaN"), Value.PlusOne), fromOwn(ParseValue("NaN"), func(Value) Value { return ParseValue("NaN") })),
		wrong("version-as-text", "the version is text",
			"Keep versions as numbers: \"1\" + 1 is \"11\", and text is compared character by character.",
			versioned(func(s *Setting) Value { return StringValue(s.next().AsText()) }),
			fromOwn(StringValue("1"), withText1), fromOwn(StringValue("01"), withText1)), // (version ?? '') + '1' and (version ?? 0) + '1'
		wrong("version-with-1-appended", "a 1 is appended to the version instead of added",
			"Number(version + \"1\") joins text first: 2 becomes 21. Write version + 1, with the version as a number.",
			fromOwn(NumberValue(1), func(own Value) Value { return NumberValue(withText1(own).AsNumber()) })),
		wrong("version-32-bit", "the version is cut to 32 bits",
			"Operators like | 0, >> and ~~ cut numbers to 32 bits. Versions can be larger.",
			versioned(func(s *Setting) Value { return NumberValue(float64(toInt32(s.next().Number))) }),
			fromOwn(NumberValue(1), func(own Value) Value { return NumberValue(float64(toInt32(own.Number)) + 1) })),
		wrong("version-is-bigint", "the version is a BigInt",
			"Keep versions as numbers: write 1, not 1n, and do not use BigInt().",
			versioned(func(s *Setting) Value { return ParseValue(FormatNumber(s.known().AsNumber()+1) + "n") })),
	}
}

// Hints of several faults.
const (
	onlyItsOwn   = "A node knows only its own version. It cannot see the others' versions, or write to their states, before it gossips with them."
	raiseOwn     = "A new value needs a higher version, or nobody will accept it: use the node's own version plus 1."
	newKeyIsZero = "A key that the node does not know counts as version 0, so the first entry has version 1."
	ofThisKey    = "A version counts changes to one key: use the version that the node has for this key, plus 1."
)

func numbered(rules ...func(s *Setting) float64) []Spread {
	return versioned(each(rules, func(rule func(s *Setting) float64) func(s *Setting) Value {
		return func(s *Setting) Value { return NumberValue(rule(s)) }
	})...)
}

// fromOwn derives the version from the sender's own, with another for a first entry.
func fromOwn(first Value, derive func(own Value) Value) []Spread {
	return versioned(func(s *Setting) Value {
		if own := s.own(); own != nil {
			return derive(own.Version)
		}
		return first
	})
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

func addingThree(own Value) Value { return NumberValue(own.Number + 3) }

func withText1(own Value) Value { return StringValue(own.AsText() + "1") }

func unchanged(v Value) Value { return v }
