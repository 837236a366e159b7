package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// attempt is a program that has been checked, and what came of it.
type attempt struct {
	when     int64 // of the last check, in ms since 1970
	verdict  string
	headline string
	stages   []string // the parts of the task that were done, by id
	text     string
}

// attempts are the latest attempts, newest first, each text once.
type attempts []attempt

// What is kept: so many attempts, so many characters of one, and of all together as they
// are saved. The oldest go first.
const (
	maxAttempts          = 30
	maxAttemptCharacters = 20_000
	maxSavedAttempts     = 300_000
)

// isTooLong reports whether a program is too long to be kept as an attempt.
func isTooLong(text string) bool { return utf8.RuneCountInString(text) > maxAttemptCharacters }

// find returns the attempt with a text, or nil.
func (all attempts) find(text string) *attempt {
	for i := range all {
		if all[i].text == text {
			return &all[i]
		}
	}
	return nil
}

// with returns the attempts with a further one, in place of the one with the same text.
func (all attempts) with(a attempt) attempts {
	others := slices.DeleteFunc(slices.Clone(all), func(other attempt) bool { return other.text == a.text })
	return append(attempts{a}, others...).bounded()
}

func (all attempts) bounded() attempts {
	size := 0
	for i, a := range all {
		size += len(a.line())
		if i == maxAttempts || size > maxSavedAttempts {
			return all[:i]
		}
	}
	return all
}

// attemptsFormat is the first line of saved attempts. What begins otherwise is of another
// version of the page, or not ours.
const attemptsFormat = "attempts 1\n"

// encode returns the attempts as they are saved: a line for each.
func (all attempts) encode() string {
	text := attemptsFormat
	for _, a := range all {
		text += a.line()
	}
	return text
}

func (a *attempt) line() string {
	fields := []string{strconv.FormatInt(a.when, 10)}
	for _, text := range []string{a.verdict, a.headline, strings.Join(a.stages, " "), a.text} {
		fields = append(fields, strconv.Quote(text))
	}
	return strings.Join(fields, " ") + "\n"
}

// decodeAttempts reads saved attempts. Anybody may have written them: lines that cannot be
// read are left out, and so is whatever is beyond the bounds.
func decodeAttempts(saved string) (all attempts) {
	lines, found := strings.CutPrefix(saved, attemptsFormat)
	if !found || len(saved) > 2*maxSavedAttempts {
		return nil
	}
	for line := range strings.Lines(lines) {
		if a, ok := decodeAttempt(strings.TrimSuffix(line, "\n")); ok && all.find(a.text) == nil {
			all = append(all, a)
		}
		if len(all) == maxAttempts {
			break
		}
	}
	return all.bounded()
}

func decodeAttempt(line string) (a attempt, ok bool) {
	number, rest, _ := strings.Cut(line, " ")
	when, err := strconv.ParseInt(number, 10, 64)
	if err != nil || when < 0 || when > maxTime {
		return a, false
	}
	var fields [4]string
	for i := range fields {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			return a, false
		}
		fields[i], _ = strconv.Unquote(quoted) // a prefix that is quoted can be unquoted
		rest = strings.TrimPrefix(rest[len(quoted):], " ")
	}
	a = attempt{when: when, verdict: fields[0], headline: fields[1], stages: strings.Fields(fields[2]), text: fields[3]}
	return a, rest == "" && verdicts[a.verdict] != "" && !isTooLong(a.text)
}

// maxTime is the latest time that a Date of JavaScript can have, in ms since 1970.
const maxTime = 8_640_000_000_000_000
