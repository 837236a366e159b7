package main

import "syscall/js"

// write carries out moves, all or none: when one fails, those before it are
// taken back, and what made it fail is raised.
func (c *cluster) write(moves []move) {
	var undo []func()
	defer func() {
		failure := recover()
		if failure == nil {
			return
		}
		for i := len(undo) - 1; i >= 0; i-- {
			attempt(undo[i])
		}
		panic(failure)
	}()
	for _, m := range moves {
		before := ownDescriptor.Invoke(c.states[m.row], c.keys[m.column])
		undo = append(undo, c.undoing(m, before))
		c.writeOne(m, before)
	}
}

// writeOne writes an entry over what before describes. A key that is inherited
// or hidden (not enumerable) is defined, because assigning would call a setter
// or leave it hidden.
func (c *cluster) writeOne(m move, before js.Value) {
	state, key := c.states[m.row], c.keys[m.column]
	switch {
	case before.IsUndefined() && !isExtensible.Invoke(state).Bool():
		refuse(newTypeError,
			`%s: nodes[%d].state must accept new keys, got an object that is not extensible, so key %s cannot be added`,
			c.caller, c.indexes[m.row], keyName(key))
	case before.IsUndefined() && reflectHas.Invoke(state, key).Bool():
		define(state, key, m.entry)
	case before.IsUndefined():
		if !reflectSet.Invoke(state, key, m.entry).Bool() {
			c.refuseWrite(m)
		}
	case !before.Get("enumerable").Bool() && before.Get("configurable").Bool():
		define(state, key, m.entry)
	case !before.Get("enumerable").Bool() || !reflectSet.Invoke(state, key, m.entry).Bool():
		c.refuseWrite(m)
	}
}

func (c *cluster) refuseWrite(m move) {
	refuse(newTypeError, "%s: %s must be writable, got a read-only property",
		c.caller, entryAt(c.indexes[m.row], c.keys[m.column]))
}

// undoing returns the reversal of a move.
func (c *cluster) undoing(m move, before js.Value) func() {
	state, key := c.states[m.row], c.keys[m.column]
	if before.IsUndefined() {
		return func() { reflectDelete.Invoke(state, key) }
	}
	setPrototype.Invoke(before, js.Null())
	if !before.Get("enumerable").Bool() {
		return func() { defineProperty.Invoke(state, key, before) }
	}
	previous := reflectGet.Invoke(state, key)
	return func() { reflectSet.Invoke(state, key, previous) } // through its setter, if it has one
}

// attempt runs one reversal. A setter or Proxy that accepted a write and
// refuses its reversal cannot be helped: the first failure is the one to raise.
func attempt(reversal func()) {
	defer func() { _ = recover() }()
	reversal()
}
