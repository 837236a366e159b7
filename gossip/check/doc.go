// Package check judges a learner's gossipRound and spreadInfo by elimination of
// models.
//
// A model is a complete behavior of the two functions. Some are correct readings of
// the lesson, which allows several; the others are correct but for one fault or two,
// each with a name and a hint. They form a space, which package model describes. The learner's program is observed
// on generated cases, and every observation eliminates the models that predict
// something else:
//
//   - if a reading survives every case, the program passes;
//   - if none does, it fails; the smallest case that shows it becomes the
//     counterexample, and the surviving model with the fewest faults says what the
//     program behaves like.
//
// The two functions are judged one after the other. gossipRound is judged on
// cases that call it alone. spreadInfo, which usually calls gossipRound, is
// judged with the learner's own gossipRound if that one passed, else with a
// correct one in its place, so that one mistake is not counted twice. If it
// fails with the learner's own but not with a correct one, gossipRound is blamed
// after all, unless it only shares entries, which spreadInfo then changes.
//
// If no model explains everything, the counterexample may still show
// that a law of gossip is broken (laws.go), such as: nothing is invented.
//
// Programs run elsewhere: [Run] is given a [Runner], which in the browser is a
// sandbox and in the tests a model. The package performs no I/O and reads no
// clock; the same seed and the same observations give the same [Report], byte
// for byte, natively and as WebAssembly.
package check
