package main

import (
	"strings"
	"testing"

	"gossiplesson/gossip/epidemic"
)

func TestWhatIsSaidOfGossipWithoutRounds(t *testing.T) {
	options := func(change func(o *epidemic.Options)) epidemic.Options {
		o := epidemic.Defaults()
		o.Nodes, o.Mode, o.Trials, o.Seed = 100, epidemic.PushPull, 1000, 1
		change(&o)
		return o
	}
	said := func(o epidemic.Options) string {
		exact, _ := epidemic.ExactLaw(o)
		return withoutRounds(o, exact)
	}
	for nodes, parts := range map[int][]string{
		3:   {"= 3 exchanges on average"},
		10:  {"= 25.461 exchanges on average", "In rounds of 10 exchanges each, it takes 34.605."},
		100: {"(n − 1) H(n − 1) = 512.560 exchanges on average", "In 100 trials it took 5", " standard errors apart."},
	} {
		got := said(options(func(o *epidemic.Options) { o.Nodes = nodes }))
		for _, want := range parts {
			if !strings.Contains(got, want) {
				t.Errorf("%d nodes: %q does not contain %q", nodes, got, want)
			}
		}
	}
	for name, change := range map[string]func(o *epidemic.Options){
		"push": func(o *epidemic.Options) { o.Mode = epidemic.Push }, "loss": func(o *epidemic.Options) { o.Loss = 0.1 },
		"crashed": func(o *epidemic.Options) { o.Crashed = 1 }, "fanout": func(o *epidemic.Options) { o.Fanout = 2 },
		"ring": func(o *epidemic.Options) { o.Topology = epidemic.Ring }, "in place": func(o *epidemic.Options) { o.Time = epidemic.InPlace },
		"two":  func(o *epidemic.Options) { o.Nodes = 2 },
		"many": func(o *epidemic.Options) { o.Nodes = exactHere + 1 },
	} {
		if got := said(options(change)); got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}
