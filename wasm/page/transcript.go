package main

import "strings"

// line is a line of output. indent is how many console groups it is in.
type line struct {
	level, text string
	indent      int
}

// transcript is what a run of a program printed.
type transcript struct {
	source string
	lines  []line
	ended  bool // on its own or by its time limit, not by Stop
}

// isOf reports whether this is the complete output of a program.
func (t *transcript) isOf(source string) bool { return t.ended && t.source == source }

// add records an event of the run. Tables become lines, one per row. The place of an
// error does not count as output: with Go's functions in the program, columns differ.
func (t *transcript) add(e *event) {
	switch e.Kind {
	case "line":
		t.print(e.Level, e.Text, e.Indent)
	case "table":
		t.print("log", strings.Join(e.Columns, " | "), e.Indent)
		t.printRows(e)
	case "rows":
		t.printRows(e)
	case "error":
		t.print("error", e.Text, 0)
	case "clear":
		t.lines = nil
		t.print("note", clearedNote, 0)
	case "end":
		t.ended = true
		switch e.How {
		case "done":
		case "closed":
			t.print("note", closedNote, 0)
		case "timeout":
			t.print("note", timeoutNote(e), 0)
		default:
			t.ended = false
		}
	}
}

func (t *transcript) printRows(e *event) {
	for _, row := range e.Rows {
		t.print("log", strings.Join(row, " | "), e.Indent)
	}
}

func (t *transcript) print(level, text string, indent int) {
	t.lines = append(t.lines, line{level, text, indent})
}
