// Package epidemic simulates how news spreads in large clusters, and computes how it
// should. It says how many rounds, how many messages and, for rumors that nodes stop
// spreading, how many nodes never hear of it.
//
// # The model
//
// One node knows some news. In a round, nodes call others that they draw at random: those
// that know it ([Push]), those that do not ([Pull]), or all ([PushPull], the exchange that
// [gossiplesson/gossip.Round] makes). Who knows it at the start of the round decides, and
// what a node learns it passes on from the next round on ([Synchronous]; [InPlace] is
// another model, and faster by about two rounds). A call fails as a whole with some
// chance. Crashed nodes neither call nor answer, but others call them in vain, as they do
// not know it. A trial takes as many rounds as it takes until the last live node has
// learned it that can be reached.
//
// # Two engines
//
// On the complete graph, only numbers matter. Counts are drawn from the exact law of the
// next number given this one, at any size in about the same time. Agents are simulated one
// by one, with every call, where it matters who they are. The tests hold both to the exact
// law, [ExactLaw], which is computed from the same model but without random numbers.
//
// # Same seed, same result
//
// Every number that is drawn is a function of the seed, the trial, the purpose, the round
// and the node. So a result depends neither on the processor (also not on WebAssembly) nor
// on who plays which trials: see [Simulation.Play] and [Tally].
//
// [Simulation.Learned] tells of a single trial who learned it when, [Trial] shows one call
// by call and lets the caller crash nodes or cut the network while it goes on. [Pairs] plays
// one without rounds, in which one pair of nodes after the other exchanges.
//
// The package performs no I/O and reads no clock.
package epidemic
