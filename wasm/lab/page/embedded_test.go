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
		"preset=etcd":           `<gossip-lab>: "preset": there is no preset "etcd".`,
		"measure=all":           `<gossip-lab>: "measure": there is no measurement "all".`,
		"nodez=5&loss=2": `<gossip-lab>: "loss" must be at least 0 and less than 1, got "2". "nodez" is not one of its attributes, ` +
			`which are nodes, mode, fanout, loss, crashed, topology, time, trials, seed, preset, round, changes, measure, own, code.`,
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
