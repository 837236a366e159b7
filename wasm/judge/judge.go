package main

import (
	"strings"
	"syscall/js"

	"gossiplesson/gossip/check"
	"gossiplesson/wasm/attach"
)

// start is check(seed, case, only, strict, observe, done). The judge waits for the host, so it
// runs in a goroutine of its own.
func start(_ js.Value, args []js.Value) any {
	o := check.Options{Seed: uint32(args[0].Float()), Case: args[1].Int(), Only: args[2].String(), Strict: args[3].Bool()}
	observe, done := args[4], args[5]
	go func() { done.Invoke(judge(observe, o)) }()
	return nil
}

// judge returns the report as JSON. A panic in it is a defect of this module, not of
// the program.
func judge(observe js.Value, o check.Options) (report string) {
	defer func() {
		if r := recover(); r != nil {
			report = check.Failed("internal error: "+attach.Message(r), o).JSON()
		}
	}()
	return check.Run(runner(observe), o).JSON()
}

// runner runs batches through the host.
func runner(observe js.Value) check.Runner {
	return func(b check.Batch) check.Observations {
		var text strings.Builder
		ended := make(chan struct{})
		reply := js.FuncOf(func(_ js.Value, args []js.Value) any {
			if args[0].IsNull() {
				close(ended)
			} else {
				text.WriteString(args[0].String())
			}
			return nil
		})
		defer reply.Release()
		observe.Invoke(b.Round(), b.Watched(), b.JSON(), reply)
		<-ended
		seen, err := check.ParseObservations(text.String())
		if err != nil {
			return check.Observations{Failure: err.Error()}
		}
		return seen
	}
}
