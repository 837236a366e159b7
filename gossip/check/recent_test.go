package check

import (
	"slices"
	"testing"
)

func TestRecent(t *testing.T) {
	var made []int
	r := recent[int, int]{most: 2, same: func(a, b int) bool { return a == b }, make: func(key int) int {
		made = append(made, key)
		return key * key
	}}
	for _, key := range []int{1, 2, 1, 3, 1, 2, 2} {
		if got := r.get(key); got != key*key {
			t.Errorf("the value of %d is %d", key, got)
		}
	}
	if want := []int{1, 2, 3, 2}; !slices.Equal(made, want) { // 3 takes the place of 2, which was used before 1
		t.Errorf("made %v, want %v", made, want)
	}
}

func TestTextsOfCasesAreTheirOwn(t *testing.T) {
	all := series(1)
	for _, cases := range [][]*testCase{all, all[1:], series(2), all, all[:len(all)-1]} {
		if got := (Batch{cases: cases}).JSON(); got != casesText(cases) {
			t.Errorf("%d cases have the text of others", len(cases))
		}
	}
}
