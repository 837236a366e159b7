package main

import (
	"strings"
	"syscall/js"
	"testing"

	"gossiplesson/wasm/attach"
)

// value evaluates a JavaScript expression.
func value(t *testing.T, expression string) js.Value {
	t.Helper()
	return js.Global().Get("Function").New("return (" + expression + ")").Invoke()
}

// text is the JSON of a value.
func text(v js.Value) string { return stringify.Invoke(v).String() }

// textbook returns the global object with what a page without gossip.js gets.
func textbook(t *testing.T) js.Value {
	t.Helper()
	registry := symbolFor.Invoke("gossip")
	if reflectGet.Invoke(js.Global(), registry).IsUndefined() {
		registerTextbook()
	}
	return js.Global()
}

func TestTheTextbookWayMakesWorkingGlobals(t *testing.T) {
	global := textbook(t)
	nodes := value(t, `[{ state: { x: { value: 'old', version: 1, note: 'n' } } }, { state: { x: { value: 'new', version: 2 }, y: { value: 'y', version: 0 } } }]`)
	if r := global.Call("gossipRound", nodes, 0, 1); !r.IsUndefined() {
		t.Errorf("gossipRound returned %v", r)
	}
	want := `[{"state":{"x":{"value":"new","version":2},"y":{"value":"y","version":0}}},{"state":{"x":{"value":"new","version":2},"y":{"value":"y","version":0}}}]`
	if got := text(nodes); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	global.Call("spreadInfo", nodes, "z", 7, 1)
	want = `{"x":{"value":"new","version":2},"y":{"value":"y","version":0},"z":{"value":7,"version":1}}`
	for i := range 2 {
		if got := text(nodes.Index(i).Get("state")); got != want {
			t.Errorf("node %d: got %s, want %s", i, got, want)
		}
	}
}

func TestFunctionsHaveTheNamesAndLengthsOfTheLesson(t *testing.T) {
	for name, length := range map[string]int{"gossipRound": 3, "spreadInfo": 4} {
		f := textbook(t).Get(name)
		if f.Get("name").String() != name || f.Get("length").Int() != length {
			t.Errorf("%s is called %s and takes %d", name, f.Get("name"), f.Get("length").Int())
		}
	}
}

// refusals are calls that must be refused: the expression of the arguments, the
// class of the error, and words that its message must hold.
var refusals = []struct{ function, arguments, class, words string }{
	{"gossipRound", `undefined, 0, 0`, "TypeError", `gossipRound: "nodes" must be an array of nodes, got undefined`},
	{"gossipRound", `new Map(), 0, 0`, "TypeError", `got a Map`},
	{"gossipRound", `[], 0, 0`, "RangeError", `at least one node`},
	{"gossipRound", `[{ state: {} }], 1.5, 0`, "TypeError", `"sourceIdx" must be an integer from 0 to 0, got 1.5`},
	{"gossipRound", `[{ state: {} }], 0, '0'`, "TypeError", `"targetIdx" must be an integer from 0 to 0, got "0"`},
	{"gossipRound", `[{ state: {} }], 0, 10n`, "TypeError", `got a bigint`},
	{"gossipRound", `[{ state: {} }], 0, 7`, "RangeError", `got 7`},
	{"gossipRound", `[{ state: {} }], 0, Infinity`, "TypeError", `got Infinity`},
	{"gossipRound", `[null], 0, 0`, "TypeError", `"nodes[0]" must be an object with a state, got null`},
	{"gossipRound", `[{ state: [] }], 0, 0`, "TypeError", `"nodes[0].state" must be an object of entries, got an array`},
	{"gossipRound", `[{ state: { a: 5 } }], 0, 0`, "TypeError", `nodes[0].state["a"] must be an entry { value, version }, got 5`},
	{"gossipRound", `[{ state: { a: { version: NaN } } }], 0, 0`, "TypeError", `got NaN`},
	{"gossipRound", `[{ state: { a: { version: 1n } } }], 0, 0`, "TypeError", `got a bigint`},
	{"gossipRound", `[{ state: { a: { version: 1 } } }, { state: Object.freeze({}) }], 0, 1`, "TypeError", `not extensible`},
	{"gossipRound", `[{ state: { a: { version: 1 } } }, { state: Object.freeze({ a: { version: 0 } }) }], 0, 1`, "TypeError", `read-only`},
	{"gossipRound", `[{ get state() { throw new SyntaxError('mine') } }], 0, 0`, "SyntaxError", `mine`},
	{"spreadInfo", `[{ state: {} }], Symbol('k'), 1, 0`, "TypeError", `"key" must be a string, got a symbol`},
	{"spreadInfo", `[{ state: { k: { version: 2 ** 53 } } }], 'k', 1, 0`, "RangeError", `got 9007199254740992`},
	{"spreadInfo", `[{ state: { k: { version: -Infinity } } }], 'k', 1, 0`, "RangeError", `got -Infinity`},
}

func TestBadInputIsThrownAndNamesArgumentRuleAndValue(t *testing.T) {
	textbook(t)
	for _, c := range refusals {
		caught := value(t, `(() => { try { `+c.function+`(`+c.arguments+`); return null; } catch (error) { return error; } })()`)
		if caught.IsNull() {
			t.Errorf("%s(%s) was accepted", c.function, c.arguments)
			continue
		}
		name, message := caught.Get("constructor").Get("name").String(), caught.Get("message").String()
		if name != c.class || !strings.Contains(message, c.words) {
			t.Errorf("%s(%s): got %s: %s, want %s: ...%s...", c.function, c.arguments, name, message, c.class, c.words)
		}
	}
}

func TestAFailedWriteUndoesTheWritesBeforeIt(t *testing.T) {
	textbook(t)
	got := value(t, `(() => {
		const nodes = [
			{ state: { a: { value: 1, version: 2 }, b: { value: 1, version: 1 } } },
			{ state: Object.freeze({ a: { value: 2, version: 1 }, b: { value: 2, version: 2 }, c: { value: 2, version: 2 } }) },
		];
		const before = JSON.stringify(nodes);
		try { gossipRound(nodes, 1, 0); } catch (error) { return JSON.stringify(nodes) === before && error instanceof TypeError; }
	})()`)
	if !got.Truthy() {
		t.Error("the cluster was changed by a call that failed")
	}
}

func TestErrorsAreReturnedIfFunctionsCannotBeCreated(t *testing.T) {
	functions := returningFunctions()
	got := functions.Call("gossipRound", value(t, `[]`), 0, 0)
	if !got.InstanceOf(newRangeError) {
		t.Errorf("got %v, want a RangeError", got)
	}
	if f := functions.Get("spreadInfo"); f.Get("name").String() != "spreadInfo" || f.Get("length").Int() != 4 {
		t.Errorf("name %s, length %d", f.Get("name"), f.Get("length").Int())
	}
}

func TestTheTableHasARowPerNodeAndAColumnPerKey(t *testing.T) {
	textbook(t)
	rows := value(t, `gossip.table([
		{ state: { a: { value: 'v', version: 3 }, ['__proto__']: { value: [1], version: 1 } } },
		{ state: { b: { value: undefined, version: -0.5 }, c: { value: 1n, version: 1 } } },
	])`)
	want := `[{"a":"v@3","__proto__":"[1]@1"},{"b":"undefined@-0.5","c":"1@1"}]`
	if got := text(rows); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAnInternalPanicBecomesAnError(t *testing.T) {
	f := attach.Answer(func([]js.Value) js.Value { panic("oops") })
	if message := f.Invoke().Get("error").Get("message").String(); !strings.Contains(message, "oops") {
		t.Errorf("got %q", message)
	}
}
