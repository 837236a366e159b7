package main

import "gossiplesson/gossip/epidemic"

// A preset is the settings by which a real system is modeled, roughly: what is kept of it
// and what is left out.
type preset struct {
	id, name string
	options  epidemic.Options
	roundMs  int // how long a round takes
	about    string
}

// presets are offered in this order. Sources of the parameters stand beside them.
var presets = []preset{
	{
		// DeCandia et al., "Dynamo: Amazon's highly available key-value store" (SOSP 2007),
		// 4.8.1: "each node contacts a peer chosen at random every second and the two nodes
		// efficiently reconcile their persisted membership change histories". 6.6 says that
		// this is meant for a couple of hundred nodes.
		id: "dynamo", name: "Dynamo: membership of the ring", roundMs: 1000,
		options: model(200, epidemic.PushPull, 1, epidemic.Complete),
		about: "Kept: every second, each of 200 nodes reconciles its membership history with one random peer, both ways. " +
			"Left out: nodes do not act at the same moment, seeds, and the slower detection of failures. " +
			"This is Dynamo (2007), the design from which DynamoDB grew; how DynamoDB itself does it is not published.",
	},
	{
		// org.apache.cassandra.gms.Gossiper: intervalInMillis = 1000; GossipTask.run calls
		// doGossipToLiveMember (one at random), maybeGossipToUnreachableMember and, with some
		// probability, maybeGossipToSeed. GossipDigestSyn, Ack and Ack2 carry versions and
		// entries both ways.
		id: "cassandra", name: "Cassandra: node health and schema", roundMs: 1000,
		options: model(100, epidemic.PushPull, 1, epidemic.Complete),
		about: "Kept: every second, each of 100 nodes exchanges digests and newer entries with one random live node, both ways. " +
			"Left out: the calls to an unreachable node and to a seed, which each follow with some probability and make the spread a bit faster, " +
			"and that entries have a generation beside the version.",
	},
	{
		// Bitcoin Core, net.h: MAX_OUTBOUND_FULL_RELAY_CONNECTIONS = 8; net_processing.cpp:
		// OUTBOUND_INVENTORY_BROADCAST_INTERVAL = 2s, INBOUND_INVENTORY_BROADCAST_INTERVAL =
		// 5s, the means of random delays. Reachable nodes: about ten thousand.
		id: "bitcoin", name: "Bitcoin: transactions", roundMs: 2000,
		options: model(10_000, epidemic.Push, 4, epidemic.RandomRegular),
		about: "Kept: 10,000 nodes in a sparse random network, each of which announces a transaction to all its peers. A round stands for the " +
			"random delay before a node announces to an outbound peer, 2 s on average. " +
			"Left out: a node has 8 outbound peers and as many inbound ones on average, here it has 4 in all; inbound peers wait 5 s on average; delays vary.",
	},
	{
		// Redis, src/cluster_legacy.c, clusterCron: every second it samples 5 random nodes and
		// pings the one whose pong is the oldest; clusterSendPing adds a tenth of the nodes,
		// at least 3, as gossip. The Redis Cluster specification: up to 1000 nodes.
		id: "redis", name: "Redis Cluster: topology", roundMs: 1000,
		options: model(1000, epidemic.PushPull, 1, epidemic.Complete),
		about: "Kept: every second, each of 1000 nodes sends a ping and gets a pong, and both carry gossip. " +
			"Left out: the node pinged is the one not heard of for the longest of five random ones; a packet tells only of a tenth of the nodes, " +
			"so a particular piece of news travels more slowly; and nodes that were not pinged for half of the timeout are pinged, too.",
	},
	{
		// hashicorp/memberlist, config.go, DefaultLANConfig: GossipInterval 200 ms, GossipNodes
		// 3, RetransmitMult 4; util.go, retransmitLimit: 4 * ceil(log10(n+1)) sends of each
		// rumor. Serf uses it.
		id: "memberlist", name: "memberlist, Serf: membership on a LAN", roundMs: 200,
		options: model(100, epidemic.Push, 3, epidemic.Complete),
		about: "Kept: every 200 ms, each node that knows it sends it to 3 random others. " +
			"Left out: a node stops after 4 × ⌈log10(n + 1)⌉ sends, which for 100 nodes is 12, that is after 4 rounds; the probes, which carry rumors, too; " +
			"and the full exchange of states every 30 s, which reaches those that were missed.",
	},
}

func model(nodes int, mode epidemic.Mode, fanout int, topology epidemic.Topology) epidemic.Options {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Fanout, o.Topology = nodes, mode, fanout, topology
	return o
}

func presetIDs() (ids []string) {
	for i := range presets {
		ids = append(ids, presets[i].id)
	}
	return ids
}

func presetByID(id string) *preset {
	for i := range presets {
		if presets[i].id == id {
			return &presets[i]
		}
	}
	return nil
}

// settings returns what a preset sets: all but trials and seed.
func (p *preset) settings() settings {
	s := settingsOf(p.options)
	delete(s, "trials")
	delete(s, "seed")
	return s
}

// presetOf returns the preset that options are those of, nil if there is none.
func presetOf(o epidemic.Options) *preset {
	for i := range presets {
		p := presets[i].options
		p.Trials, p.Seed = o.Trials, o.Seed
		if p == o {
			return &presets[i]
		}
	}
	return nil
}
