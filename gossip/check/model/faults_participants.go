package model

import "slices"

// participants: which nodes take part in a round.
func participants() []roundFault {
	return []roundFault{
		wrong("ids-for-indexes", "the indexes are treated as ids",
			"sourceIdx and targetIdx are positions in the array: use nodes[sourceIdx]. A node's id can be anything.",
			[]Round{
				between(indexOfID, indexOfID), between(indexOfID, byIndex), between(byIndex, indexOfID),
				between(indexOfIDElseIndex, indexOfIDElseIndex),
				between(indexOfIDElseIndex, byIndex), between(byIndex, indexOfIDElseIndex),
			}),
		wrong("ids-for-indexes-quietly", "the indexes are treated as ids, and nothing happens when no node has that id",
			"sourceIdx and targetIdx are positions in the array: use nodes[sourceIdx]. A node's id can be anything.",
			ifFound(findID)),
		wrong("index-0-as-missing", "nothing happens when one of the indexes is 0",
			"0 is a valid index, but falsy, so !sourceIdx is true for it. Remove the test, or compare with undefined.",
			onlyWith(func(_ Cluster, i int) bool { return i != 0 })),
		wrong("only-to-higher-indexes", "nothing happens when the source comes after the target",
			"The source may have the higher index. Then nodes.slice(sourceIdx, targetIdx + 1) is empty.",
			only(func(c Cluster, source, target int) bool { return source < target })),
		wrong("nothing-with-an-empty-state", "nothing happens when one of the nodes knows nothing yet",
			"A node with an empty state has nothing to give, but everything to learn: remove the test or the return.",
			onlyWith(func(c Cluster, i int) bool { return len(c[i].State.Keys) > 0 })),
		wrong("nothing-with-the-same-keys", "nothing happens when both nodes know the same keys, or as many",
			"Nodes with the same keys may have different versions of them: compare the entries, key by key.",
			only(func(c Cluster, source, target int) bool {
				a, b := c[source].State.Keys, c[target].State.Keys
				return len(a) != len(b) || len(Union(a, b)) > len(a)
			}, func(c Cluster, source, target int) bool {
				return len(c[source].State.Keys) != len(c[target].State.Keys)
			})),
		wrong("nothing-when-both-are-ahead", "nothing happens when each of the nodes has something newer than the other",
			"Then both have something to tell: which entry is newer is decided for each key by itself.",
			only(func(c Cluster, source, target int) bool {
				a, b := c[source].State, c[target].State
				return !a.isAhead(b) || !b.isAhead(a)
			})),
		wrong("nothing-with-equal-sums", "nothing happens when the versions of both nodes have the same sum, or the same maximum",
			"Different states can have the same sum or maximum: compare the entries, key by key.",
			only(differingIn(sumOfVersions), differingIn(numberOfKeys, sumOfVersions),
				differingIn(highestVersion), differingIn(highestPositive), differingIn(highestOfAny))),
		wrong("fixed-nodes", "the first two nodes always gossip, whatever the indexes", useTheArguments,
			pairs(func(c Cluster, source, target int) [][2]int { return [][2]int{{0, 1}} })),
		wrong("fixed-source", "node 0 always gossips with the target, whatever the source", useTheArguments,
			[]Round{between(node0, byIndex)}),
		wrong("fixed-target", "the source always gossips with node 0 or node 1, whatever the target", useTheArguments,
			[]Round{between(byIndex, node0), between(byIndex, node1)}),
		wrong("next-node", "the source gossips with the node after it, not with the target", useTheArguments,
			pairs(func(c Cluster, source, target int) [][2]int { return [][2]int{{source, (source + 1) % len(c)}} })),
		wrong("off-by-one-indexes", "the indexes are counted from 1",
			"Indexes count from 0: nodes[0] is the first node.",
			ifFound(func(_ Cluster, i int) int { return i - 1 }),
			[]Round{between(indexBefore, indexBefore)}),
		wrong("gossips-with-everyone", "the source gossips with all nodes, not just with the target", onlyTheTwo,
			pairs(func(c Cluster, source, _ int) [][2]int { return star(source, c) })),
		wrong("gossips-onward", "the target goes on and gossips with the node after it, and so on", onlyTheTwo,
			pairs(func(c Cluster, source, target int) [][2]int {
				return append([][2]int{{source, target}}, each(span(target, len(c)-1), func(i int) [2]int { return [2]int{i, i + 1} })...)
			})),
		wrong("everyone-gossips", "all nodes exchange what they know, not just the two", onlyTheTwo,
			pairs(func(c Cluster, _, _ int) [][2]int { return append(star(0, c), star(0, c)...) })),
	}
}

// Hints of several faults.
const (
	onlyTheTwo      = "One round is one exchange between two nodes. No other node takes part."
	useTheArguments = "Use the arguments: the nodes are nodes[sourceIdx] and nodes[targetIdx]."
)

// star pairs a node with every node.
func star(i int, c Cluster) [][2]int {
	return each(span(0, len(c)), func(j int) [2]int { return [2]int{i, j} })
}

// between is a round between the nodes that two functions find.
func between(findSource, findTarget func(c Cluster, i int) int) Round {
	return Round{Who: func(c Cluster, source, target int) [][2]int {
		return [][2]int{{findSource(c, source), findTarget(c, target)}}
	}}
}

// only makes rounds that take place only if some condition holds.
func only(conditions ...func(c Cluster, source, target int) bool) []Round {
	return pairs(each(conditions, func(holds func(c Cluster, source, target int) bool) func(Cluster, int, int) [][2]int {
		return func(c Cluster, source, target int) [][2]int {
			if !holds(c, source, target) {
				return nil
			}
			return [][2]int{{source, target}}
		}
	})...)
}

// differingIn tells nodes apart by numbers that sum up what they know.
func differingIn(numbers ...func(s *State) float64) func(c Cluster, source, target int) bool {
	return func(c Cluster, source, target int) bool {
		return slices.ContainsFunc(numbers, func(number func(s *State) float64) bool {
			return number(c[source].State) != number(c[target].State)
		})
	}
}

// isAhead reports whether a state has something to give to another.
func (s *State) isAhead(other *State) bool {
	for i, key := range s.Keys {
		if own := other.Get(key); own == nil || s.Entries[i].NewerThan(own) {
			return true
		}
	}
	return false
}

// ifFound is a round between the nodes that a function finds, if both are there.
func ifFound(find func(c Cluster, i int) int) []Round {
	return pairs(func(c Cluster, source, target int) [][2]int {
		if a, b := find(c, source), find(c, target); a >= 0 && b >= 0 {
			return [][2]int{{a, b}}
		}
		return nil
	})
}

// onlyWith is a round that takes place only if both nodes are fit for it, or the source, or
// the target.
func onlyWith(fit func(c Cluster, i int) bool) []Round {
	return only(
		func(c Cluster, source, target int) bool { return fit(c, source) && fit(c, target) },
		func(c Cluster, source, _ int) bool { return fit(c, source) },
		func(c Cluster, _, target int) bool { return fit(c, target) })
}

// byIndex is what a correct program does.
func byIndex(_ Cluster, i int) int { return i }

// indexBefore is i - 1, and throws if there is no such node.
func indexBefore(_ Cluster, i int) int {
	if i == 0 {
		panic(Thrown{})
	}
	return i - 1
}

// findID finds the node with an id, -1 if there is none.
func findID(c Cluster, id int) int {
	return slices.IndexFunc(c, func(n *Node) bool { return n.ID.Equal(NumberValue(float64(id))) })
}

// indexOfID is find(node => node.id === id), and throws if there is none.
func indexOfID(c Cluster, id int) int {
	i := findID(c, id)
	if i < 0 {
		panic(Thrown{})
	}
	return i
}

// indexOfIDElseIndex is find(node => node.id === i) ?? nodes[i].
func indexOfIDElseIndex(c Cluster, i int) int {
	if found := findID(c, i); found >= 0 {
		return found
	}
	return i
}
