// Package member is a node of a cluster without a leader: what it knows, whom it believes
// alive, and the messages by which nodes tell each other. It has no clock, no network and no
// random numbers: time and draws are arguments, and messages are results.
//
// # A round
//
// In each period a node's heart beats, and it picks a peer at random ([Node.Tick]). Three
// messages then do what gossip.Round does to two states in one place:
//
//	digest   the versions of all that the one knows
//	answer   the entries that it lacks, and the keys that the other wants
//	rest     the entries for those keys
//
// Each side applies gossip.Round itself: to the other's digest, so as to find what either
// lacks, and to the entries that arrive. So any of the messages may be lost, late or doubled.
//
// # Who is alive
//
// Heartbeats gossip as well. They have no value, so digests are enough for them. A node whose
// heartbeat has not risen for a while is suspected, and after three times as long believed to
// have crashed ([Settings]). Nobody can tell a crash from a long silence: if the heartbeat
// rises again, the node is alive again. What is told of nodes believed dead is not passed on,
// otherwise it would look like a sign of life to those who have forgotten them.
//
// The rules for whom to call, unreachable nodes included, and for nodes that were asleep
// themselves are those of Apache Cassandra (its Gossiper and FailureDetector). A node that
// nobody knows says hello to all, as there are no seeds here.
package member
