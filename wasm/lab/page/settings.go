package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"gossiplesson/gossip/epidemic"
)

// settings are what the form and the address say: texts by the names of the options,
// as somebody has typed them.
type settings map[string]string

// settingNames are the names in the order of the address.
var settingNames = []string{"nodes", "mode", "fanout", "loss", "crashed", "topology", "time", "trials", "seed"}

// settingLabels are what people call them.
var settingLabels = map[string]string{
	"nodes": "Nodes", "mode": "Who calls", "fanout": "Fanout", "loss": "Loss", "crashed": "Crashed nodes",
	"topology": "Topology", "time": "Time", "trials": "Trials", "seed": "Seed",
}

func defaultSettings() settings {
	return settings{
		"nodes": "100", "mode": "push", "fanout": "1", "loss": "0", "crashed": "0",
		"topology": "complete", "time": "synchronous", "trials": "1000", "seed": "1",
	}
}

// A settingError says what is wrong with a setting.
type settingError struct {
	name string
	rule string
	text string // as given
}

func (e *settingError) Error() string {
	return settingLabels[e.name] + " " + e.rule + ", got " + strconv.Quote(e.text) + "."
}

// options returns what the settings mean. Its error is a *settingError.
func (s settings) options() (epidemic.Options, error) {
	o := epidemic.Defaults()
	o.Mode, o.Topology, o.Time = epidemic.Mode(s["mode"]), epidemic.Topology(s["topology"]), epidemic.Time(s["time"])
	var seed int
	for name, number := range map[string]*int{
		"nodes": &o.Nodes, "fanout": &o.Fanout, "crashed": &o.Crashed, "trials": &o.Trials, "seed": &seed,
	} {
		n, ok := parseWhole(s[name])
		if !ok {
			return o, &settingError{name, "must be a whole number", s[name]}
		}
		*number = n
	}
	loss, ok := parseShare(s["loss"])
	if !ok {
		return o, &settingError{"loss", "must be a number such as 0.3 or 30%", s["loss"]}
	}
	if seed < 0 || seed > math.MaxUint32 {
		return o, &settingError{"seed", fmt.Sprintf("must be from 0 to %d", uint32(math.MaxUint32)), s["seed"]}
	}
	o.Loss, o.Seed = loss, uint32(seed)
	if err := o.Validate(); err != nil {
		var bad *epidemic.OptionError
		if !errors.As(err, &bad) {
			return o, err
		}
		return o, &settingError{bad.Option, bad.Rule, s[bad.Option]}
	}
	return o, nil
}

// settingsOf is the inverse of options.
func settingsOf(o epidemic.Options) settings {
	return settings{
		"nodes": strconv.Itoa(o.Nodes), "mode": string(o.Mode), "fanout": strconv.Itoa(o.Fanout),
		"loss": number(o.Loss), "crashed": strconv.Itoa(o.Crashed), "topology": string(o.Topology),
		"time": string(o.Time), "trials": strconv.Itoa(o.Trials), "seed": strconv.FormatUint(uint64(o.Seed), 10),
	}
}

// parseWhole reads 1000000 in any of the ways people write it: 1,000,000 or 1e6.
func parseWhole(text string) (int, bool) {
	n, err := strconv.ParseFloat(strings.NewReplacer(" ", "", ",", "", "_", "", "’", "", "\u202f", "").Replace(text), 64)
	if err != nil || n != math.Trunc(n) || math.Abs(n) > 1<<53 {
		return 0, false
	}
	return int(n), true
}

// parseShare reads 0.3 or 30%.
func parseShare(text string) (float64, bool) {
	text = strings.TrimSpace(text)
	digits, percent := strings.CutSuffix(text, "%")
	n, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0, false
	}
	if percent {
		n /= 100
	}
	return n, true
}

// number writes a number as short as it can be without losing anything.
func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
