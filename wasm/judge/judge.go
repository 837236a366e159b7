package main

import (
	"iter"
	"syscall/js"

	"gossiplesson/gossip/check"
	"gossiplesson/wasm/attach"
)

// start is check(options, host, done). The judge waits for the host, so it runs in a
// goroutine of its own.
func start(_ js.Value, args []js.Value) any {
	given, host, done := args[0], args[1], args[2]
	o := check.Options{
		Seed: uint32(given.Get("seed").Float()), Case: given.Get("number").Int(),
		Only: given.Get("only").String(), Strict: given.Get("strict").Bool(),
	}
	repairs := given.Get("repair").Bool()
	go func() {
		report := judge(host, o)
		if repairs && report.Fails() {
			tell(host, report)
			report = repair(host, report, o)
		}
		done.Invoke(report.JSON())
	}()
	return nil
}

// judge returns the report. A panic in it is a defect of this module, not of the program.
func judge(host js.Value, o check.Options) (report check.Report) {
	defer func() {
		if r := recover(); r != nil {
			report = check.Failed("internal error: "+attach.Message(r), o)
		}
	}()
	return check.Run(runner(host), o)
}

// tell hands the host what is known before a repair is looked for.
func tell(host js.Value, report check.Report) {
	defer func() {
		if r := recover(); r != nil {
			complain("telling the first report: " + attach.Message(r))
		}
	}()
	host.Call("judged", report.JSON())
}

// repair returns the report with a repair, if it finds one. What is known stays known if
// that panics.
func repair(host js.Value, judged check.Report, o check.Options) (report check.Report) {
	report = judged
	defer func() {
		if r := recover(); r != nil {
			complain("looking for a repair: " + attach.Message(r))
		}
	}()
	repaired := judged
	repaired.AddRepair(runner(host), proposer(host), o)
	return repaired
}

// runner runs batches through the host.
func runner(host js.Value) check.Runner {
	return func(b check.Batch) check.Observations {
		batch := map[string]any{
			"round": b.Round(), "watched": b.Watched(), "looped": b.Looped(), "cases": b.JSON(),
			"changes": numbers(b.Changes()), "trial": b.Trial(), "hangs": b.Hangs(),
		}
		seen, err := check.ParseObservations(ask(host, "observe", batch))
		if err != nil {
			return check.Observations{Failure: err.Error()}
		}
		return seen
	}
}

// proposer has the host propose changes.
func proposer(host js.Value) func(lines []int) []check.Change {
	return func(lines []int) []check.Change {
		changes, err := check.ParseChanges(ask(host, "propose", numbers(lines)))
		if err != nil {
			complain(err.Error())
		}
		return changes
	}
}

// complain tells the console of a defect of this module that costs only a repair. If the page has made
// that throw, nobody can be told.
func complain(text string) {
	defer func() { _ = recover() }()
	js.Global().Get("console").Call("error", "gossip: "+text)
}

// ask calls a function of the host that answers with parts of a text, then null. They are
// yielded as they arrive, so that they are read while the program still runs.
func ask(host js.Value, function string, question any) iter.Seq[string] {
	return func(yield func(string) bool) {
		parts := make(chan string)
		reply := js.FuncOf(func(_ js.Value, args []js.Value) any {
			if args[0].IsNull() {
				close(parts)
			} else {
				parts <- args[0].String()
			}
			return nil
		})
		defer reply.Release()
		host.Call(function, question, reply)
		wanted := true
		for part := range parts { // to the end, as the host goes on
			wanted = wanted && yield(part)
		}
	}
}

// numbers are a value for JavaScript.
func numbers(all []int) []any {
	values := make([]any, len(all))
	for i, n := range all {
		values[i] = n
	}
	return values
}
