// Package gossip is the protocol of the lesson, in plain Go: what a node
// remembers, what two nodes exchange when they meet, and how a piece of
// information spreads from one node to all.
//
// # The model
//
// A [Node] keeps a [State]: for every key it has heard of, an [Entry] with a
// value and a version. Values are opaque; only versions are compared. When two
// nodes gossip ([Round]) both end up holding, for every key, the entry with the
// higher version. Nothing else moves: on equal versions each side keeps its
// own, even when the values differ, because nothing tells which one is newer.
//
// Three laws follow, and the tests hold every implementation to them:
//
//   - a round is idempotent: repeating it moves nothing;
//   - a state never goes backward: no key is forgotten and no version drops;
//   - nothing is invented: every entry was some node's entry before.
//
// This exchange is the anti-entropy of Demers et al., "Epidemic Algorithms for
// Replica Maintenance" (PODC 1987), in its push-pull form: both ends learn.
//
// [Spread] writes an entry at one node and lets that node gossip with all the
// others in index order, three times over. The first sweep collects the newest
// of everything at that node, the second hands it to everybody, and the third
// shows that nothing is left to say.
//
// # Two forms of one protocol
//
// [State], [Round] and [Spread] are written to be read. [Table] does the same
// on a dense matrix of versions and records where each winning entry came from,
// so that a host which owns the values (a web page, say) hands over numbers
// only and moves the values itself. The tests compare the two on random
// clusters.
//
// The package performs no I/O, reads no clock and draws no random numbers: the
// result of a call is a function of its arguments.
package gossip
