package check

import (
	"slices"
	"strings"
	"testing"

	"gossiplesson/gossip/check/model"
)

func TestRightProgramsHaveAllStages(t *testing.T) {
	for _, r := range model.Readings {
		report := Run(programOf(lessons, model.Model{Reading: r}), Options{Seed: 1, Case: -1})
		if got := report.stagesDone(); len(got) != len(stages) {
			t.Errorf("%s: %v", r.String(), got)
		}
	}
	report := Run(programOf(roundBy(shareNewest), lessons), Options{Seed: 1, Case: -1})
	if got := report.stagesDone(); len(got) != len(stages)-1 || slices.Contains(got, "copies") {
		t.Errorf("sharing entries: %v", got)
	}
}

// What wrong programs have is what a teacher would tick: everything beside what is wrong.
func TestWrongProgramsHaveTheStagesThatTheyDeserve(t *testing.T) {
	nothing := func(model.Cluster, int, int) {}
	push := func(c model.Cluster, source, target int) { give(c[source].State, c[target].State) }
	pull := func(c model.Cluster, source, target int) { give(c[target].State, c[source].State) }
	both := func(give giveFunc) roundFunc { return bothWays(give, give)[0] }
	knownOnly := both(giving(func(theirs, own *model.Entry) bool { return own != nil && theirs.NewerThan(own) }))
	tiesMove := both(giving(func(theirs, own *model.Entry) bool { return own == nil || !own.NewerThan(theirs) }))
	overwrite := func(c model.Cluster, source, target int) {
		giving(func(_, _ *model.Entry) bool { return true })(c[source].State, c[target].State)
	}
	for _, c := range []struct {
		name  string
		round roundFunc
		want  string
	}{
		{"nothing", nothing, ""},
		{"push", push, "one-direction ties copies"},
		{"pull", pull, "one-direction ties copies"},
		{"known keys only", knownOnly, "one-direction both-directions ties copies"},
		{"ties move", tiesMove, "one-direction both-directions missing-keys copies"},
		{"overwrites", overwrite, ""},
	} {
		report := Run(programOf(roundBy(c.round), lessons), Options{Seed: 1, Case: -1})
		if got := strings.Join(report.round.stages, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if len(report.spread.stages) != 4 {
			t.Errorf("%s: spreadInfo, judged by itself, has %v", c.name, report.spread.stages)
		}
	}
	first := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		spreadExcept(r, c, key, value, from, func(peer int) bool { return peer == 0 })
	}
	setOnly := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		setAs(r, c, key, value, from)
	}
	byTwo := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		next := r.NextVersion(c[from].State, key)
		c[from].State.Set(key, &model.Entry{Value: value, Version: next.PlusOne()})
		eachSweep(r, c, from, func(peer int) { model.Exchange(c, from, peer) })
	}
	bigint := func(r model.Reading, c model.Cluster, key string, value model.Value, from int) {
		c[from].State.Set(key, &model.Entry{Value: value, Version: model.ParseValue("9n")})
		eachSweep(r, c, from, func(peer int) { model.Exchange(c, from, peer) })
	}
	for _, c := range []struct {
		name   string
		spread spreadFunc
		want   string
	}{
		{"node 0 is left out", first, "value version"},
		{"nobody gossips", setOnly, "value version"},
		{"version + 2", byTwo, "value every-peer three-rounds"},
		{"a BigInt", bigint, "value every-peer three-rounds"},
		{"nothing", func(model.Reading, model.Cluster, string, model.Value, int) {}, ""},
	} {
		report := Run(programOf(lessons, spreadBy(c.spread)), Options{Seed: 1, Case: -1})
		if got := strings.Join(report.spread.stages, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if len(report.round.stages) != 5 {
			t.Errorf("%s: gossipRound has %v", c.name, report.round.stages)
		}
	}
}

func TestOneCaseDoesNotTellStages(t *testing.T) {
	report := Run(programOf(lessons, lessons), Options{Seed: 1, Case: 0})
	if report.hasStages() || strings.Contains(report.JSON(), "one-direction") {
		t.Error("one case tells which stages are done")
	}
}
