package member

import (
	"math"

	"gossiplesson/gossip"
)

// A Beat is the heartbeat of a node: how often its heart has beaten since it started. Its
// generation is when it started, in seconds since 1970, so that a node that starts again, and
// counts from the beginning, is newer than before.
type Beat struct {
	Name       string `json:"name"`
	Generation int64  `json:"generation"`
	Heartbeat  int64  `json:"heartbeat"`
}

// perGeneration is how many heartbeats fit into a second, and so into a version beside the
// generation. More of them count as those of the next second, which keeps their order.
const perGeneration = 1 << 20

// version puts both numbers into one, so that the rule of gossip decides between beats: first
// the generation counts, then the heartbeat.
func (b Beat) version() gossip.Version {
	return gossip.Version(b.Generation)*perGeneration + gossip.Version(b.Heartbeat)
}

// beatOf is the inverse of version.
func beatOf(name string, version gossip.Version) Beat {
	generation := math.Floor(version / perGeneration)
	return Beat{name, int64(generation), int64(version - generation*perGeneration)}
}

// stateOf returns beats as a state: versions without values.
func stateOf(beats []Beat) (s gossip.State) {
	for _, b := range beats {
		if old, known := s.Get(b.Name); !known || b.version() > old.Version {
			s.Set(b.Name, gossip.Entry{Version: b.version()})
		}
	}
	return s
}
