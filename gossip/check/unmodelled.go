package check

// Misconceptions without a model: no model could predict what they do, so judge.go
// recognizes them in other ways.
var (
	happensLater = misconception{
		id:    "happens-later",
		title: "the work happens later: after a timer, in an async function or in a generator",
		hint:  "The states must be right when the function returns. Leave out async, await, promises, timers and function*.",
	}
	dependsOnMore = misconception{
		id:    "depends-on-more",
		title: "the same call on the same nodes does not always give the same result",
		hint:  "Does the result depend on chance (Math.random), on the time, or on a variable that earlier calls left behind?",
	}
	remembersCalls = misconception{
		id:    "remembers-earlier-calls",
		title: "it remembers earlier calls, so the same states do not always give the same result",
		hint:  "The result of a call may depend only on its arguments. Does something outlive the call: a variable outside the functions, a Map of earlier work, an object that two nodes share, a frozen state?",
	}
	changesReading = misconception{
		id:    "changes-reading",
		title: "the number of sweeps, the order of the peers or the rule for versions is not always the same",
		hint:  "Every call must make the same number of sweeps over the peers, in the same order, whatever the nodes, and choose the version by the same rule.",
	}
	editsInPlace = misconception{
		id:    "edits-in-place",
		title: "an entry that nodes share is changed in place, so it changes at all of them at once",
		hint:  "gossipRound hands over the entry object itself. Replace entries, state[key] = { value, version }, instead of changing their fields, or hand over copies, { ...entry }.",
	}
)
