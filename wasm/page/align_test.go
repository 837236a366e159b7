package page

import (
	"strings"
	"testing"
)

func TestAlignLines(t *testing.T) {
	for _, c := range []struct{ left, right, want string }{
		{"", "", ""},
		{"a b", "a b", "a=a b=b"},
		{"a x b", "a b", "a=a x- b=b"},
		{"a b", "a y b", "a=a +y b=b"},
		{"a x b", "a y b", "a=a x- +y b=b"},
		{"a", "", "a-"},
		{"", "a b", "+a +b"},
		{"c a b", "a b c", "c- a=a b=b +c"},
	} {
		left, right := strings.Fields(c.left), strings.Fields(c.right)
		var got []string
		for _, row := range alignLines(left, right) {
			switch {
			case row.right < 0:
				got = append(got, left[row.left]+"-")
			case row.left < 0:
				got = append(got, "+"+right[row.right])
			default:
				got = append(got, left[row.left]+"="+right[row.right])
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q and %q: got %q, want %q", c.left, c.right, got, c.want)
		}
	}
}

func TestAlignLinesTellsEveryLineOnce(t *testing.T) {
	long := strings.Split(strings.Repeat("x\n", maxAligned+1), "\n")
	for _, texts := range [][2][]string{{long, {"x", "y"}}, {{"a", "b", "a"}, {"b", "a", "b", "a"}}} {
		left, right := 0, 0
		for _, row := range alignLines(texts[0], texts[1]) {
			if row.left >= 0 {
				if row.left != left {
					t.Fatalf("line %d of the left side comes in the place of %d", row.left, left)
				}
				left++
			}
			if row.right >= 0 {
				if row.right != right {
					t.Fatalf("line %d of the right side comes in the place of %d", row.right, right)
				}
				right++
			}
		}
		if left != len(texts[0]) || right != len(texts[1]) {
			t.Errorf("%d of %d and %d of %d lines are told", left, len(texts[0]), right, len(texts[1]))
		}
	}
}
