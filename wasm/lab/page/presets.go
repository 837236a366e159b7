package main

import "gossiplesson/gossip/epidemic"

// Sources of the presets.
var (
	dynamoMembership = reference{"Dynamo paper, section 4.8.1", "https://doi.org/10.1145/1294261.1294281"}
	dynamoSize       = reference{"Dynamo paper, section 6.6", "https://doi.org/10.1145/1294261.1294281"}
	cassandraManual  = reference{"Cassandra documentation", "https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html"}
	cassandraGossip  = reference{"Cassandra, Gossiper.java", "https://github.com/apache/cassandra/blob/cassandra-5.0.0/src/java/org/apache/cassandra/gms/Gossiper.java"}
	bitcoinNodes     = reference{"Bitnodes", "https://bitnodes.io/dashboard/"}
	bitcoinGuide     = reference{"Bitcoin developer guide", "https://developer.bitcoin.org/devguide/p2p_network.html#transaction-broadcasting"}
	bitcoinPeers     = reference{"Bitcoin Core, net.h", "https://github.com/bitcoin/bitcoin/blob/v28.0/src/net.h"}
	bitcoinDelays    = reference{"Bitcoin Core, net_processing.cpp", "https://github.com/bitcoin/bitcoin/blob/v28.0/src/net_processing.cpp"}
	redisManual      = reference{"Redis Cluster specification", "https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/"}
	redisCode        = reference{"Redis, cluster_legacy.c", "https://github.com/redis/redis/blob/7.4.0/src/cluster_legacy.c"}
	memberlistConfig = reference{"memberlist, config.go", "https://github.com/hashicorp/memberlist/blob/v0.5.4/config.go"}
	memberlistState  = reference{"memberlist, state.go", "https://github.com/hashicorp/memberlist/blob/v0.5.4/state.go"}
	memberlistUtil   = reference{"memberlist, util.go", "https://github.com/hashicorp/memberlist/blob/v0.5.4/util.go"}
)

// presets are offered in this order.
var presets = []preset{
	{
		id: "dynamo", name: "Dynamo: membership of the ring", roundMs: 1000,
		system: "Amazon DynamoDB", news: "membership of the ring",
		options: model(200, epidemic.PushPull, 1, epidemic.Complete),
		kept:    "every second, each of 200 nodes reconciles its membership history with one random peer, both ways.",
		leftOut: "nodes do not act at the same moment, seeds, and the slower detection of failures. " +
			"This is Dynamo (2007), the design from which DynamoDB grew; how DynamoDB itself does it is not published.",
		facts: []fact{
			{"nodes", "The paper says that its way works well with a couple of hundred nodes.", &dynamoSize},
			{roundFact, "Each node contacts a peer every second.", &dynamoMembership},
			{"mode", "The two nodes reconcile their membership histories, so both learn.", &dynamoMembership},
			{"fanout", "It is one peer.", &dynamoMembership},
			{"topology", "The peer is chosen at random. Each node knows all others.", &dynamoMembership},
		},
	},
	{
		id: "cassandra", name: "Cassandra: node health and schema", roundMs: 1000,
		system: "Apache Cassandra", news: "node health, schema changes and changes to the token ring",
		options: model(100, epidemic.PushPull, 1, epidemic.Complete),
		kept:    "every second, each of 100 nodes exchanges digests and newer entries with one random live node, both ways.",
		leftOut: "the calls to an unreachable node and to a seed, which each follow with some probability and make the spread a bit faster, " +
			"and that entries have a generation beside the version.",
		facts: []fact{
			{"nodes", "Chosen for the lab. Clusters have any size.", nil},
			{roundFact, "Gossiper.intervalInMillis is 1000.", &cassandraGossip},
			{"mode", "Two nodes exchange what they know.", &cassandraManual},
			{"fanout", "A node picks one random node each second. An unreachable node and a seed may follow.", &cassandraManual},
			{"topology", "The function doGossipToLiveMember picks one of all live nodes.", &cassandraGossip},
		},
	},
	{
		id: "bitcoin", name: "Bitcoin: transactions", roundMs: 2000,
		system: "Bitcoin", news: "transactions",
		options: model(10_000, epidemic.Push, 4, epidemic.RandomRegular),
		kept: "10,000 nodes in a sparse random network, each of which announces a transaction to all its peers. A round stands for the " +
			"random delay before a node announces to an outbound peer, 2 s on average.",
		leftOut: "a node has 8 outbound peers and as many inbound ones on average, here it has 4 in all; inbound peers wait 5 s on average; delays vary.",
		facts: []fact{
			{"nodes", "About as many accept connections from others, to the nearest power of ten.", &bitcoinNodes},
			{roundFact, "OUTBOUND_INVENTORY_BROADCAST_INTERVAL is 2 s, the mean of a random delay.", &bitcoinDelays},
			{"mode", "A node announces each new transaction to its peers.", &bitcoinGuide},
			{"fanout", "It announces to all its peers, of which it has 4 in the lab.", &bitcoinGuide},
			{"topology", "MAX_OUTBOUND_FULL_RELAY_CONNECTIONS is 8: there, a node opens 8 connections, and others open some to it.", &bitcoinPeers},
			{"Delay of inbound peers", "INBOUND_INVENTORY_BROADCAST_INTERVAL is 5 s.", &bitcoinDelays},
		},
	},
	{
		id: "redis", name: "Redis Cluster: topology", roundMs: 1000,
		system: "Redis Cluster", news: "topology",
		options: model(1000, epidemic.PushPull, 1, epidemic.Complete),
		kept:    "every second, each of 1000 nodes sends a ping and gets a pong, and both carry gossip.",
		leftOut: "the node pinged is the one not heard of for the longest of five random ones; a packet tells only of a tenth of the nodes, " +
			"so a particular piece of news travels more slowly; and nodes that were not pinged for half of the timeout are pinged, too.",
		facts: []fact{
			{"nodes", "It is made for up to 1000 nodes.", &redisManual},
			{roundFact, "The function clusterCron pings a node every second.", &redisCode},
			{"mode", "A ping is answered with a pong, and both carry gossip.", &redisManual},
			{"fanout", "It pings one node: of five random ones, that heard of the longest ago.", &redisCode},
			{"topology", "Each node is connected with all others.", &redisManual},
			{"Gossip in a packet", "The function clusterSendPing tells of a tenth of the nodes, at least 3.", &redisCode},
		},
	},
	{
		id: "memberlist", name: "memberlist, Serf: membership on a LAN", roundMs: 200,
		system: "memberlist and Serf", news: "membership on a LAN",
		options: model(100, epidemic.Push, 3, epidemic.Complete),
		kept:    "every 200 ms, each node that knows it sends it to 3 random others.",
		leftOut: "a node stops after 4 × ⌈log10(n + 1)⌉ sends, which for 100 nodes is 12, that is after 4 rounds; the probes, which carry rumors, too; " +
			"and the full exchange of states, which reaches those that were missed: every 30 s in a small cluster, every 90 s with 100 nodes.",
		facts: []fact{
			{"nodes", "Chosen for the lab. Clusters have any size.", nil},
			{roundFact, "In DefaultLANConfig, GossipInterval is 200 ms. Serf uses it.", &memberlistConfig},
			{"mode", "The function gossip sends messages and waits for no answer.", &memberlistState},
			{"fanout", "In DefaultLANConfig, GossipNodes is 3.", &memberlistConfig},
			{"topology", "The function gossip picks among all members.", &memberlistState},
			{"Sends of a rumor", "The function retransmitLimit returns 4 × ⌈log10(n + 1)⌉, where 4 is RetransmitMult.", &memberlistUtil},
			{"Full exchange", "In DefaultLANConfig, PushPullInterval is 30 s. The function pushPullScale makes it longer from 33 nodes on.", &memberlistUtil},
		},
	},
}

func model(nodes int, mode epidemic.Mode, fanout int, topology epidemic.Topology) epidemic.Options {
	o := epidemic.Defaults()
	o.Nodes, o.Mode, o.Fanout, o.Topology = nodes, mode, fanout, topology
	return o
}
