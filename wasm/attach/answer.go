package attach

import "syscall/js"

// Built-ins as they were when the program started.
var (
	createObject = js.Global().Get("Object").Get("create")
	newError     = js.Global().Get("Error")
)

// Answer makes a JavaScript function of f that never throws and never ends the
// program: it returns { value } if f returns, and { error } if f panics.
//
// Go cannot throw into JavaScript. So errors travel as panics with a js.Error, which
// is what syscall/js raises for a JavaScript exception, and Answer hands that same
// exception to the caller, who throws it. The result is converted here, where a
// panic is still caught.
func Answer(f func(args []js.Value) js.Value) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		object := createObject.Invoke(js.Null()) // so that nothing is inherited
		value, failed := Outcome(f, args)
		if failed {
			object.Set("error", value)
		} else {
			object.Set("value", value)
		}
		return object
	})
}

// Outcome returns what f returns, or the exception that it panics with.
func Outcome(f func(args []js.Value) js.Value, args []js.Value) (value js.Value, failed bool) {
	defer func() {
		if r := recover(); r != nil {
			value, failed = exceptionOf(r), true
		}
	}()
	return f(args), false
}

// exceptionOf returns the JavaScript exception for a recovered panic. A panic with
// anything other than a js.Error is a defect of this module, and the message says so.
func exceptionOf(recovered any) js.Value {
	if err, ok := recovered.(js.Error); ok {
		return err.Value
	}
	return newError.New("gossip: internal error: " + Message(recovered))
}

// Message puts what was recovered from a panic into words.
func Message(recovered any) string {
	switch r := recovered.(type) {
	case string:
		return r
	case error:
		return r.Error()
	}
	return "a panic"
}

// Argument returns the i-th argument, undefined if the caller gave fewer.
func Argument(args []js.Value, i int) js.Value {
	if i < len(args) {
		return args[i]
	}
	return js.Undefined()
}
