package epidemic

import (
	"reflect"
	"testing"
)

func TestObservationsOfAgentsShowWhatTheirSimulationDoes(t *testing.T) {
	o := settingOf(64, PushPull, func(o *Options) { o.Engine, o.Trials = Agents, 50 })
	s, err := NewSimulation(o)
	if err != nil {
		t.Fatal(err)
	}
	var observations []Observation
	for trial := range o.Trials {
		observations = append(observations, Observation{s.Informed(trial), true})
	}
	got, want := Observe(o.Nodes, observations), mustSimulate(t, o)
	if got.Ended != o.Trials || !reflect.DeepEqual(got.Rounds, want.Rounds) || !reflect.DeepEqual(got.Informed, want.Informed) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

func TestTrialsThatNeverEndDoNotCountForTheRounds(t *testing.T) {
	got := Observe(4, []Observation{
		{[]int64{1, 2, 4}, true},
		{[]int64{1, 1, 0, 0, 0}, false},
	})
	if got.Ended != 1 || got.Rounds.Mean != 2 || len(got.Rounds.Histogram) != 1 {
		t.Errorf("%+v", got)
	}
	if want := []float64{0.25, 0.375, 0.5, 0.5, 0.5}; !reflect.DeepEqual(got.Informed.Mean, want) {
		t.Errorf("%v, want %v", got.Informed.Mean, want)
	}
	none := Observe(4, []Observation{{[]int64{1, 1}, false}})
	if none.Ended != 0 || len(none.Rounds.Histogram) != 0 {
		t.Errorf("%+v", none)
	}
}
