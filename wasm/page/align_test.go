package main

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// output makes an output with one line per letter.
func output(letters string) (lines []line) {
	for _, letter := range strings.Split(letters, "") {
		lines = append(lines, line{level: "log", text: letter})
	}
	return lines
}

// draw writes an alignment as two rows of letters.
func draw(pairs []pair, a, b []line) (string, string) {
	var left, right string
	for _, p := range pairs {
		l, r := "-", "-"
		if p.left >= 0 {
			l = a[p.left].text
		}
		if p.right >= 0 {
			r = b[p.right].text
		}
		left += l
		right += r
	}
	return left, right
}

func TestEqualLinesAreBesideEachOther(t *testing.T) {
	for _, c := range []struct{ a, b, left, right string }{
		{"", "", "", ""},
		{"abc", "abc", "abc", "abc"},
		{"abc", "", "abc", "---"},
		{"", "abc", "---", "abc"},
		{"abc", "axc", "abc", "axc"},
		{"abc", "xyz", "abc", "xyz"},
		{"abcd", "bcd", "abcd", "-bcd"},
		{"abc", "abcd", "abc-", "abcd"},
		{"abcdef", "abXXdef", "abc-def", "abXXdef"},
		{"aXbYc", "abc", "aXbYc", "a-b-c"},
	} {
		a, b := output(c.a), output(c.b)
		if left, right := draw(align(a, b), a, b); left != c.left || right != c.right {
			t.Errorf("%q, %q: %s / %s, want %s / %s", c.a, c.b, left, right, c.left, c.right)
		}
	}
}

func TestAnAlignmentHasEveryLineOnceAndInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	letters := func() (text string) {
		for range random.IntN(12) {
			text += string(rune('a' + random.IntN(4)))
		}
		return text
	}
	for range 2000 {
		a, b := output(letters()), output(letters())
		var left, right int
		for _, p := range align(a, b) {
			if p.left < 0 && p.right < 0 {
				t.Fatal("an empty pair")
			}
			if p.left >= 0 {
				if p.left != left {
					t.Fatalf("line %d on the left instead of %d", p.left, left)
				}
				left++
			}
			if same := p.left >= 0 && p.right >= 0 && a[p.left] == b[p.right]; p.same != same {
				t.Fatalf("%v: same is %v", p, p.same)
			}
			if p.right >= 0 {
				if p.right != right {
					t.Fatalf("line %d on the right instead of %d", p.right, right)
				}
				right++
			}
		}
		if left != len(a) || right != len(b) {
			t.Fatalf("%d of %d lines on the left, %d of %d on the right", left, len(a), right, len(b))
		}
	}
}

func TestLevelAndIndentCountAsDifferent(t *testing.T) {
	a := []line{{"log", "x", 0}, {"log", "y", 0}}
	b := []line{{"warn", "x", 0}, {"log", "y", 1}}
	for _, p := range align(a, b) {
		if p.same {
			t.Errorf("%v are the same", p)
		}
	}
}
