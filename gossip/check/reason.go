package check

import "strings"

// predicates say how a function fails, by its reason. They appear nowhere else:
// the summary and the headlines of a report are made of them.
var predicates = map[string]string{
	wrongResult:  "gives wrong results",
	missing:      "is not defined",
	threw:        "throws",
	timeout:      "does not finish",
	tooSlow:      "takes too long",
	async:        "works asynchronously, but the exercise is synchronous",
	notCloneable: "puts something into a state that is not plain data",
	syntaxError:  "has a syntax error",
	ended:        "ends its own run",
	tooLarge:     "makes states that are too large",
}

// predicate says how a function fails, in a few words.
func (f finding) predicate() string {
	if f.reason == timeout && f.problem.reason == tooSlow {
		return predicates[tooSlow]
	}
	if text, known := predicates[f.reason]; known {
		return text
	}
	return predicates[wrongResult] // reasons come from the program's realm, which may send anything
}

// headline says how a function fails, in a sentence; empty if it does not.
func (f finding) headline() string {
	if f.verdict != fail {
		return ""
	}
	return "It " + f.predicate() + "."
}

// sentence says how and why a function fails, without a full stop.
func (f finding) sentence(name string) string {
	text := name + " " + f.predicate()
	switch {
	case f.reason == missing || f.reason == async && f.counterexample != nil:
		return text
	case f.reason == wrongResult:
		if f.misconception != nil {
			return name + " behaves as if " + f.misconception.Title
		}
		return text
	case f.reason == threw:
		return text + place(f.problem) + ": " + strings.TrimSuffix(f.problem.message, ".")
	}
	return text + place(f.problem) + ": " + f.problem.message
}
