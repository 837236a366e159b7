package main

import (
	"encoding/json"
	"errors"
	"syscall/js"

	"gossiplesson/gossip/epidemic"
)

// The simulation that prepare has prepared, and what it has tallied.
var (
	simulation *epidemic.Simulation
	tally      *epidemic.Tally
)

// Built-ins as they were when the program started.
var (
	newRangeError = js.Global().Get("RangeError")
	newBytes      = js.Global().Get("Uint8Array")
)

func prepare(args []js.Value) js.Value {
	o := epidemic.Defaults()
	check(json.Unmarshal([]byte(args[0].String()), &o))
	s, err := epidemic.NewSimulation(o)
	check(err)
	simulation, tally = s, s.NewTally()
	return js.Undefined()
}

func play(args []js.Value) js.Value {
	simulation.Play(tally, args[0].Int(), args[1].Int())
	return js.Undefined()
}

func tallied([]js.Value) js.Value {
	data, err := tally.AppendBinary(nil)
	check(err)
	bytes := newBytes.New(len(data))
	js.CopyBytesToJS(bytes, data)
	return bytes
}

func result(args []js.Value) js.Value {
	all := simulation.NewTally()
	for i := range args[0].Length() {
		bytes := args[0].Index(i)
		data := make([]byte, bytes.Length())
		js.CopyBytesToGo(data, bytes)
		part := simulation.NewTally()
		check(part.UnmarshalBinary(data))
		all.Merge(part)
	}
	r, err := simulation.Result(all)
	check(err)
	text, err := json.Marshal(r)
	check(err)
	return js.ValueOf(string(text))
}

// check panics with the JavaScript exception for an error.
func check(err error) {
	if err == nil {
		return
	}
	var bad *epidemic.OptionError
	if errors.As(err, &bad) {
		panic(js.Error{Value: newRangeError.New("gossip.simulate: " + bad.Text())})
	}
	panic(err)
}
