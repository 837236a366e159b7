package epidemic_test

import (
	"fmt"

	"gossiplesson/gossip/epidemic"
)

func ExampleSimulate() {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = 1000, epidemic.PushPull, 10_000, 1
	result, err := epidemic.Simulate(o)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f rounds, expected %.2f\n", result.Rounds.Mean, result.Exact.Rounds.Mean)
	// Output: 9.15 rounds, expected 9.15
}

// Two workers share the trials and send their tallies.
func ExampleSimulation_Play() {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = 1_000_000_000, epidemic.Push, 20, 1
	sum, err := epidemic.NewSimulation(o)
	if err != nil {
		fmt.Println(err)
		return
	}
	all := sum.NewTally()
	for _, share := range [][2]int{{0, 10}, {10, 20}} {
		worker, _ := epidemic.NewSimulation(o)
		tally := worker.NewTally()
		worker.Play(tally, share[0], share[1])
		data, _ := tally.AppendBinary(nil)

		var received epidemic.Tally
		if err := received.UnmarshalBinary(data); err != nil {
			fmt.Println(err)
			return
		}
		all.Merge(&received)
	}
	result, err := sum.Result(all)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("half of the trials took %d rounds at most\n", result.Rounds.P50)
	// Output: half of the trials took 52 rounds at most
}

func ExampleTrial() {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Trials, o.Seed = 4, epidemic.Push, 1, 7
	trial, err := epidemic.NewTrial(o, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !trial.Done() {
		for _, call := range trial.Round() {
			fmt.Printf("round %d: %d calls %d", trial.Rounds(), call.From, call.To)
			if call.Learner != epidemic.Nobody {
				fmt.Printf(", %d learns it", call.Learner)
			}
			fmt.Println()
		}
	}
	// Output:
	// round 1: 2 calls 0, 0 learns it
	// round 2: 0 calls 1, 1 learns it
	// round 2: 2 calls 1
	// round 3: 0 calls 2
	// round 3: 1 calls 2
	// round 3: 2 calls 3, 3 learns it
}
