package model

import "reflect"

// parts tells which parts of a Give or a Spread are not the correct ones, as bits. One
// that is hand-written as a whole counts as all of them.
func parts[T Give | Spread](of T) (bits uint) {
	v := reflect.ValueOf(of)
	last := v.NumField() - 1
	for i := range last {
		if !v.Field(i).IsNil() {
			bits |= 1 << i
		}
	}
	if !v.Field(last).IsNil() {
		return 1<<v.NumField() - 1
	}
	return bits
}

// combined has the wrong parts of both, which must be different ones.
func combined[T Give | Spread](a, b T) T {
	v, from := reflect.ValueOf(&a).Elem(), reflect.ValueOf(b)
	for i := range v.NumField() {
		if part := from.Field(i); !part.IsNil() {
			v.Field(i).Set(part)
		}
	}
	return a
}
