package element

import (
	"strconv"
	"strings"
)

// Cut shortens a text to a number of characters.
func Cut(text string, longest int) string {
	n := 0
	for i := range text {
		if n == longest {
			return text[:i] + "…"
		}
		n++
	}
	return text
}

// Visible escapes, as JavaScript would, characters that are invisible or that change
// the direction of the text after them.
func Visible(text string) string {
	if strings.IndexFunc(text, isInvisible) < 0 {
		return text
	}
	var shown []byte
	for _, r := range text {
		if isInvisible(r) {
			shown = append(shown, `\u`+strconv.FormatInt(int64(0x10000+r), 16)[1:]...)
		} else {
			shown = append(shown, string(r)...)
		}
	}
	return string(shown)
}

func isInvisible(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r <= 0xa0 || r == 0xad || r == 0x61c ||
		r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff
}
