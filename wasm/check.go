package main

import (
	"fmt"
	"syscall/js"

	"github.com/norunners/vert"

	"gossiplesson/gossip/check"
)

// checkOptions are those of gossip.check that the judge needs; the host has
// looked at them.
type checkOptions struct {
	Seed float64 `js:"seed"`
	Case int     `js:"case"` // negative for all
}

// checkProgram judges a program: check(options, observe, done). The judge asks
// the host to run batches by observe(batch, reply), waits for reply(text), and
// finally calls done(report), all of them texts. It returns at once.
func checkProgram(args []js.Value) js.Value {
	var options checkOptions
	if err := (vert.Value{Value: argument(args, 0)}).AssignTo(&options); err != nil {
		panic(js.Error{Value: newTypeError.New("gossip.check: " + err.Error())})
	}
	observe, done := argument(args, 1), argument(args, 2)
	go func() {
		o := check.Options{Seed: uint32(options.Seed), Case: options.Case}
		done.Invoke(judge(observe, o))
	}()
	return js.Undefined()
}

// judge returns the report as JSON. A panic in it is a defect of this module
// and no fault of the program.
func judge(observe js.Value, o check.Options) (report string) {
	defer func() {
		if r := recover(); r != nil {
			report = check.Failed(fmt.Sprint("internal error: ", r), o).JSON()
		}
	}()
	return check.Run(runner(observe), o).JSON()
}

// runner runs batches through the host.
func runner(observe js.Value) check.Runner {
	return func(b check.Batch) check.Observations {
		texts := make(chan string, 1)
		reply := js.FuncOf(func(_ js.Value, args []js.Value) any {
			texts <- argument(args, 0).String()
			return nil
		})
		defer reply.Release()
		observe.Invoke(b.JSON(), reply)
		seen, err := check.ParseObservations(<-texts)
		if err != nil {
			return check.Observations{Failure: err.Error()}
		}
		return seen
	}
}
