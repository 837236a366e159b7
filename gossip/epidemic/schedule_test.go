package epidemic

import (
	"errors"
	"slices"
	"testing"
)

// playSchedule plays a schedule as its comment says, in the obvious way.
func playSchedule(o Options, data []byte, rounds int) (informed []int64) {
	knows := make([]bool, o.Nodes)
	knows[data[0]] = true
	count := func() (n int64) {
		for _, k := range knows {
			if k {
				n++
			}
		}
		return n
	}
	informed = []int64{1}
	for round := 0; round < rounds && count() < int64(o.Nodes); round++ {
		before := slices.Clone(knows)
		for v, knew := range before {
			w := data[1+round*o.Nodes+v]
			if knew && o.Mode != Pull {
				knows[w] = true
			}
			if !knew && o.Mode != Push && before[w] {
				knows[v] = true
			}
		}
		informed = append(informed, count())
	}
	return informed
}

func TestAScheduleInformsAsManyAsAgentsDo(t *testing.T) {
	const rounds = 60
	for _, nodes := range []int{2, 3, 64, 256} {
		for _, mode := range allModes {
			o := settingOf(nodes, mode, func(o *Options) { o.Engine = Agents })
			s, err := NewSimulation(o)
			if err != nil {
				t.Fatal(err)
			}
			for trial := range 5 {
				data, err := s.AppendSchedule([]byte{7}, trial, rounds)
				if err != nil || len(data) != 2+rounds*nodes || data[0] != 7 {
					t.Fatal(len(data), err)
				}
				if got, want := playSchedule(o, data[1:], rounds), s.Informed(trial); !slices.Equal(got, want) {
					t.Fatalf("%d nodes, %s, trial %d: %v, want %v", nodes, mode, trial, got, want)
				}
			}
		}
	}
}

func TestWhatHasNoSchedule(t *testing.T) {
	for option, change := range map[string]func(o *Options){
		"nodes":  func(o *Options) { o.Nodes = MaxScheduled + 1 },
		"fanout": func(o *Options) { o.Fanout = 2 },
		"loss":   func(o *Options) { o.Loss = 0.1 },
	} {
		s, err := NewSimulation(settingOf(64, Push, change))
		if err != nil {
			t.Fatal(err)
		}
		var bad *OptionError
		if _, err := s.AppendSchedule(nil, 0, 1); !errors.As(err, &bad) || bad.Option != option {
			t.Errorf("%s: %v", option, err)
		}
	}
}
