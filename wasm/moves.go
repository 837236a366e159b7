package main

import (
	"cmp"
	"slices"
	"syscall/js"

	"gossiplesson/gossip"
)

// move is an entry on its way to a cell. A copy is written, not the original.
type move struct {
	row, column int
	entry       js.Value
}

// moves copies the entries that the table says have moved. That may run foreign
// code, so it comes before any writing.
func (c *snapshot) moves(t *gossip.Table) []move {
	var moves []move
	for cell, origin := range t.Origins() {
		if origin != 0 {
			column, row := cell/len(c.states), cell%len(c.states)
			moves = append(moves, move{row, column, copyEntry(c.entries[origin-1][column])})
		}
	}
	return moves
}

// orderBySweep puts the moves of a spread into the order in which its sweeps make
// them. That is the order of the columns, unless the sender has a property for a key
// that it does not know yet: nodes before the one that teaches it that key get it in
// the second sweep, after the keys of the first.
func (c *snapshot) orderBySweep(moves []move, sender int) {
	late := func(m move) int {
		if _, known := c.entries[sender][m.column]; known {
			return 0
		}
		for row := range m.row + 1 {
			if _, known := c.entries[row][m.column]; known {
				return 0
			}
		}
		return 1
	}
	slices.SortStableFunc(moves, func(a, b move) int {
		return cmp.Or(late(a)-late(b), a.row-b.row)
	})
}

// roundMoves does the same for what a round has decided between the two rows.
func (c *snapshot) roundMoves(t *gossip.Table) []move {
	var moves []move
	for column, direction := range t.Directions() {
		if direction != 0 {
			row := int(direction) - 1
			moves = append(moves, move{row, column, copyEntry(c.entries[1-row][column])})
		}
	}
	return moves
}

// copyEntry returns a plain object with the own enumerable fields of an entry, and
// with its value and version even if they are inherited or hidden.
func copyEntry(e entry) js.Value {
	c := copyFields(e.object)
	// A version that is there stays as it is: -0 would come out of Go as 0.
	if !hasOwn.Invoke(c, "version").Bool() || reflectGet.Invoke(c, "version").Float() != e.version {
		define(c, js.ValueOf("version"), js.ValueOf(e.version))
	}
	if !hasOwn.Invoke(c, "value").Bool() && reflectHas.Invoke(e.object, "value").Bool() {
		define(c, js.ValueOf("value"), reflectGet.Invoke(e.object, "value"))
	}
	return c
}

// copyFields returns a plain object with the own enumerable fields of another.
func copyFields(object js.Value) js.Value {
	// Without a prototype an own "__proto__" is a field like any other.
	c := assign.Invoke(createObject.Invoke(js.Null()), object)
	return setPrototype.Invoke(c, objectPrototype)
}

// write carries out all moves or none: if one fails, those before it are undone, and
// the cause is raised.
func (c *snapshot) write(moves []move) {
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
func (c *snapshot) writeOne(m move, before js.Value) {
	state, key := c.states[m.row], c.keys[m.column]
	switch {
	case before.IsUndefined() && !isExtensible.Invoke(state).Bool():
		refuse(newTypeError, c.caller, nodeAt(c.indexes[m.row])+".state", "accept new keys",
			"an object that is not extensible, so key "+keyName(key)+" cannot be added")
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

func (c *snapshot) refuseWrite(m move) {
	refuse(newTypeError, c.caller, entryAt(c.indexes[m.row], c.keys[m.column]), "be writable", "a read-only property")
}

// undoing returns a function that undoes a move.
func (c *snapshot) undoing(m move, before js.Value) func() {
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

// attempt runs one reversal. If a setter or Proxy accepted a write and refuses to
// undo it, nothing more can be done: the first failure is the one to raise.
func attempt(reversal func()) {
	defer func() { _ = recover() }()
	reversal()
}
