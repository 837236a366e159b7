package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/epidemic"
	"gossiplesson/wasm/address"
)

// A link is all that an address says: what is simulated, what happens to the picture, and
// which round of it is shown. #nodes=100&mode=push&trials=1000&seed=7&round=5
type link struct {
	settings settings
	changes  []change
	round    int
	measure  []string      // which of the measurements on demand are made: "scaling", "rumors"
	own      epidemic.Mode // in which the learner's program is played
	code     string        // that program, packed; "" for the one that the lesson has saved
	panels   []string      // which panels a frame shows, nil for the usual ones; a page of its own shows all
}

// A complaint says what is wrong with the value of a name in an address.
type complaint struct {
	name string
	error
}

// text says it so that the name is clear.
func (c complaint) text() string {
	if _, isValue := c.error.(badValue); isValue {
		return fmt.Sprintf("%q %v", c.name, c.error)
	}
	return c.Error()
}

// A badValue is one that a name cannot have.
type badValue struct {
	rule  string // what it must be
	value string // as given
}

func (b badValue) Error() string { return fmt.Sprintf("must be %s, got %q", b.rule, b.value) }

// An unknownName is one that no address has.
type unknownName string

func (n unknownName) Error() string { return fmt.Sprintf("there is no setting %q", string(n)) }

// measurements are what is measured only on demand, as it takes longer.
var measurements = []string{"scaling", "rumors"}

// shownAlways are the settings that an address has even if they are the usual ones.
var shownAlways = []string{"nodes", "mode", "trials", "seed"}

// address returns the fragment, with its #.
func (l *link) address() string {
	var parts []string
	add := func(name, value string) { parts = append(parts, name+"="+address.Escape(value)) }
	usual := defaultSettings()
	for _, name := range settingNames {
		if l.settings[name] != usual[name] || slices.Contains(shownAlways, name) {
			add(name, l.settings[name])
		}
	}
	if l.round > 0 {
		add("round", strconv.Itoa(l.round))
	}
	if len(l.changes) > 0 {
		var texts []string
		for _, c := range l.changes {
			texts = append(texts, c.String())
		}
		add("changes", strings.Join(texts, ","))
	}
	if len(l.measure) > 0 {
		add("measure", strings.Join(l.measure, ","))
	}
	if l.own != usualOwnMode {
		add("own", string(l.own))
	}
	if l.code != "" {
		add("code", l.code)
	}
	return "#" + strings.Join(parts, "&")
}

// parseLink reads a fragment. What it does not understand it tells; the rest counts. A preset
// may stand in front of settings, which then count more.
func parseLink(fragment string) (*link, []complaint) {
	l := &link{settings: defaultSettings(), own: usualOwnMode}
	var complaints []complaint
	for name, value := range address.Settings(fragment) {
		if err := l.take(name, value); err != nil {
			complaints = append(complaints, complaint{name, err})
		}
	}
	return l, complaints
}

func (l *link) take(name, value string) (err error) {
	switch {
	case slices.Contains(settingNames, name):
		l.settings[name] = value
	case name == "preset":
		chosen := presetByID(value)
		if chosen == nil {
			return badValue{oneOf(presetIDs()), value}
		}
		for name, text := range chosen.settings() {
			l.settings[name] = text
		}
	case name == "round":
		if l.round, err = strconv.Atoi(value); err != nil || l.round < 0 {
			l.round = 0
			return badValue{"a whole number from 0", value}
		}
	case name == "changes":
		l.changes, err = parseChanges(value)
		return err
	case name == "measure":
		return takeNames(&l.measure, value, measurements)
	case name == "panels":
		return takeNames(&l.panels, value, panelNames)
	case name == "own":
		if !slices.Contains(modes, epidemic.Mode(value)) {
			return badValue{oneOf(modes), value}
		}
		l.own = epidemic.Mode(value)
	case name == "code":
		l.code = value
	default:
		return unknownName(name)
	}
	return nil
}

// takeNames adds the names that a value lists, up to the first that is not one of all.
func takeNames(list *[]string, value string, all []string) error {
	for one := range strings.SplitSeq(value, ",") {
		if !slices.Contains(all, one) {
			return badValue{oneOf(all) + ", or several with commas between them", one}
		}
		if !slices.Contains(*list, one) {
			*list = append(*list, one)
		}
	}
	return nil
}

// oneOf lists what there is to choose from, for a sentence.
func oneOf[T ~string](choices []T) string {
	var quoted []string
	for _, choice := range choices {
		quoted = append(quoted, strconv.Quote(string(choice)))
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}
