package main

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestAttemptsAreReadAsTheyWereSaved(t *testing.T) {
	all := attempts{
		{when: 2, verdict: "fail", headline: `says "no"`, stages: []string{"ties", "copies"}, text: "let a = 'ü😀';\n\t// \\n \u202e\x00\r\n"},
		{when: 1, verdict: "pass", stages: []string{}, text: ""},
	}
	if got := decodeAttempts(all.encode()); !reflect.DeepEqual(got, all) {
		t.Errorf("got %v", got)
	}
}

func TestTheSameTextIsOneAttempt(t *testing.T) {
	var all attempts
	for i, text := range []string{"a", "b", "a"} {
		all = all.with(attempt{when: int64(i), verdict: "fail", text: text})
	}
	if len(all) != 2 || all[0].text != "a" || all[0].when != 2 || all[1].text != "b" {
		t.Errorf("got %v", all)
	}
}

func TestTheOldestAttemptsGoFirst(t *testing.T) {
	var many, long attempts
	for i := range 2 * maxAttempts {
		many = many.with(attempt{verdict: "fail", text: fmt.Sprint(i)})
		long = long.with(attempt{verdict: "fail", text: fmt.Sprint(i) + strings.Repeat("x", maxAttemptCharacters-2)})
	}
	if len(many) != maxAttempts || many[0].text != "59" || many[maxAttempts-1].text != "30" {
		t.Errorf("%d attempts", len(many))
	}
	if len(long) < 10 || len(long) == maxAttempts || len(long.encode()) > maxSavedAttempts+len(attemptsFormat) || long[0].text[:2] != "59" {
		t.Errorf("%d long attempts", len(long))
	}
}

func TestMalformedAttemptsAreLeftOut(t *testing.T) {
	good := attempt{when: 1, verdict: "fail", headline: "h", stages: []string{}, text: "good"}
	for name, line := range map[string]string{
		"empty": "", "JSON": `[{"when":1}]`, "no time": `x "fail" "" "" "a"`, "a time before all": `-1 "fail" "" "" "a"`,
		"a time after all": `8640000000000001 "fail" "" "" "a"`, "too few fields": `1 "fail" "" ""`, "a field too many": `1 "fail" "" "" "a" "b"`,
		"cut off": `1 "fail" "" "" "a`, "an unknown verdict": `1 "constructor" "" "" "a"`, "a bad escape": `1 "fail" "" "" "\q"`,
		"too long": `1 "fail" "" "" "` + strings.Repeat("x", maxAttemptCharacters+1) + `"`, "the same again": good.line(),
	} {
		got := decodeAttempts(attemptsFormat + good.line() + line + "\n")
		if !reflect.DeepEqual(got, attempts{good}) {
			t.Errorf("%s: got %v", name, got)
		}
	}
	huge := attemptsFormat + strings.Repeat(good.line(), 100_000)
	for name, saved := range map[string]string{"nothing": "", "another version": "attempts 2\n" + good.line(), "huge": huge} {
		if got := decodeAttempts(saved); got != nil {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
