// Package model holds what programs may do with a cluster: the correct readings of the
// lesson and the space of models around them.
//
// A correct program is a value. [Round] is gossipRound: which nodes meet, in which order
// the two directions come, and for each direction a [Give]: which keys and entries are
// handed over, which entry wins, and what arrives. [Spread] is spreadInfo: which node
// sets the entry, its key, value and version, when, and who gossips with whom. In all of
// them a part that is nil is correct, so the zero values are correct programs.
//
// A fault is one thing that learners get wrong. It replaces one part, seldom more; that
// of a Give in the push, in the pull or in both. A model is a correct reading with one
// fault, or with two that replace different parts. Its name, title and hint are those of
// its faults. What has no parts, such as two nodes that share one state, is written by
// hand as a whole.
//
// [FindRounds] and [FindSpreads] look for the models that explain what was seen. They
// make use of how a model is composed: of the two directions of a round each can be
// judged without the other, and two faults are tried together only if each does its
// share in one small case.
//
// # Adding a fault
//
// Add an element to the list of the part that it replaces, in one of the files
// faults_*.go: its id, what it does, a hint, and the ways in which programs do it.
// Nothing else has to change.
package model
