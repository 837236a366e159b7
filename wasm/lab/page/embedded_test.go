package main

import (
	"strings"
	"testing"
)

func TestWhatIsWrongWithAttributes(t *testing.T) {
	for settings, want := range map[string]string{
		"":                      "",
		"preset=redis&nodes=50": "",
		"nodes=1":               `<gossip-lab>: "nodes" must be from 2 to 1000000000, got "1".`,
		"mode=shove":            `<gossip-lab>: "mode" must be "push", "pull" or "push-pull", got "shove".`,
		"nodes=":                `<gossip-lab>: "nodes" must be a whole number, got "".`,
		"preset=etcd":           `<gossip-lab>: "preset" must be "dynamo", "cassandra", "bitcoin", "redis" or "memberlist", got "etcd".`,
		"measure=all":           `<gossip-lab>: "measure" must be "scaling" or "rumors", or several with commas between them, got "all".`,
		"panels=plots":          `<gossip-lab>: "panels" must be "settings", "cluster", "trials", "own", "scaling" or "rumors", or several with commas between them, got "plots".`,
		"round=-1":              `<gossip-lab>: "round" must be a whole number from 0, got "-1".`,
		"own=both":              `<gossip-lab>: "own" must be "push", "pull" or "push-pull", got "both".`,
		"changes=cut":           `<gossip-lab>: "changes": a change must be like crash-17@2, got "cut".`,
		"nodez=5&loss=2": `<gossip-lab>: "loss" must be at least 0 and less than 1, got "2". "nodez" is not one of its attributes, ` +
			`which are nodes, mode, fanout, loss, crashed, topology, time, trials, seed, preset, round, changes, measure, own, code, panels.`,
	} {
		l, complaints := parseLink(settings)
		_, err := l.settings.options()
		if got := inAttributes(complaints, err); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", settings, got, want)
		}
	}
}

func TestAllNamesOfAnAddressAreKnown(t *testing.T) {
	for _, name := range linkNames() {
		if _, complaints := parseLink(name + "=x"); strings.Contains(inAddress(complaints), "no setting") {
			t.Error(name)
		}
	}
}

func TestWhichPanelsAFrameShows(t *testing.T) {
	for settings, want := range map[string]string{
		"":                                      "settings cluster trials",
		"own=push":                              "settings cluster trials own",
		"measure=rumors":                        "settings cluster trials rumors",
		"panels=scaling&measure=scaling,rumors": "scaling",
		"panels=trials,cluster":                 "cluster trials",
	} {
		l, complaints := parseLink(settings)
		var got []string
		for _, name := range panelNames {
			if l.asksFor(name) {
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != want || len(complaints) > 0 {
			t.Errorf("%s: %v, %v, want %s", settings, got, complaints, want)
		}
	}
}
