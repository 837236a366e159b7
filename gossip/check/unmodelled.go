package check

import "gossiplesson/gossip/check/model"

// Misconceptions without a model: no model could predict what they do, so judge.go
// recognizes them in other ways.
var (
	happensLater = model.Misconception{
		ID:    "happens-later",
		Title: "the work happens later: after a timer, in an async function or in a generator",
		Hint:  "The states must be right when the function returns. Leave out async, await, promises, timers and function*.",
	}
	endlessRecursion = model.Misconception{
		ID:    "endless-recursion",
		Title: "a function calls itself again and again, without an end",
		Hint:  "A function that calls itself, directly or through another, needs a case in which it does not.",
	}
	dependsOnMore = model.Misconception{
		ID:    "depends-on-more",
		Title: "the same call on the same nodes does not always give the same result",
		Hint:  "Does the result depend on chance (Math.random), on the time, or on a variable that earlier calls left behind?",
	}
	remembersCalls = model.Misconception{
		ID:    "remembers-earlier-calls",
		Title: "it remembers earlier calls, so the same states do not always give the same result",
		Hint:  "The result of a call may depend only on its arguments. Does something outlive the call: a variable outside the functions, a Map of earlier work, an object that two nodes share, a frozen state?",
	}
	changesReading = model.Misconception{
		ID:    "changes-reading",
		Title: "the number of sweeps, the order of the peers or the rule for versions is not always the same",
		Hint:  "Every call must make the same number of sweeps over the peers, in the same order, whatever the nodes, and choose the version by the same rule.",
	}
	usesResult = model.Misconception{
		ID:    "uses-result-of-round",
		Title: "gossipRound returns a result that can be used",
		Hint:  "gossipRound changes the states of the nodes and returns nothing of use. Call it, ignore its result, and read the states afterward.",
	}
	followsResult = model.Misconception{
		ID:    "follows-result-of-round",
		Title: "what gossipRound returns decides who is told",
		Hint:  "That an exchange moves nothing says nothing about the other nodes: in every round, gossip with all of them.",
	}
	editsInPlace = model.Misconception{
		ID:    "edits-in-place",
		Title: "an entry that nodes share is changed in place, so it changes at all of them at once",
		Hint:  "gossipRound hands over the entry object itself. Replace entries, state[key] = { value, version }, instead of changing their fields, or hand over copies, { ...entry }.",
	}
)
