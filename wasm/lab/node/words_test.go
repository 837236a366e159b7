package main

import (
	"strings"
	"testing"
	"time"

	"gossiplesson/gossip"
	"gossiplesson/gossip/member"
)

func members(words string) (all []member.Member) {
	statuses := map[byte]member.Status{'+': member.Alive, '?': member.Suspected, '-': member.Dead}
	for word := range strings.FieldsSeq(words) {
		all = append(all, member.Member{Beat: member.Beat{Name: word[1:]}, Status: statuses[word[0]]})
	}
	return all
}

func TestTheSummaryCounts(t *testing.T) {
	for words, want := range map[string]string{
		"+a":             "This node is alone.",
		"+a +b":          "2 nodes alive.",
		"+a -b":          "1 node alive, 1 thought to have crashed.",
		"+a +b ?c -d -e": "2 nodes alive, 1 suspected, 2 thought to have crashed.",
	} {
		if got := summary(members(words)); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}

func TestTimesAgo(t *testing.T) {
	for d, want := range map[time.Duration]string{
		999 * time.Millisecond: "now", 7900 * time.Millisecond: "7 s ago", 119 * time.Second: "119 s ago", time.Hour: "60 min ago",
	} {
		if got := ago(d); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
}

func TestVersionsAreShownAsInTheLesson(t *testing.T) {
	for version, want := range map[float64]string{0: "v0", 12: "v12", -1: "v-1", 0.5: "v0.5", 1 << 53: "v9.007199254740992e+15"} {
		if got := versionText(version); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestNewsAreShort(t *testing.T) {
	move := func(key string) gossip.Move {
		return gossip.Move{Key: key, Entry: gossip.Entry{Value: "red", Version: 3}}
	}
	for _, c := range []struct {
		keys, want string
	}{
		{"x", "Learned from ash-11: x: red v3."},
		{"x y", "Learned from ash-11: x: red v3, y: red v3."},
		{"x y z u", "Learned 4 entries from ash-11."},
	} {
		var taken []gossip.Move
		for key := range strings.FieldsSeq(c.keys) {
			taken = append(taken, move(key))
		}
		if got := newsText("ash-11", taken); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestWhereTheNetworkIsCut(t *testing.T) {
	for _, c := range []struct {
		half       []string
		self, want string
	}{
		{nil, "a", "The network is whole."},
		{[]string{"a", "b"}, "b", "The network is cut. In this half: a, b. In the other: c."},
		{[]string{"a", "b"}, "c", "The network is cut. In this half: c. In the other: a, b."},
		{[]string{"a", "b", "c"}, "c", "The network is cut. In this half: a, b, c."},
	} {
		if got := networkText(member.Network{Changes: 1, Half: c.half}, c.self, members("+a +b -c")); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
