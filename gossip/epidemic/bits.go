package epidemic

import "math/bits"

// This file does what agents.go does for one call a node on the complete graph, ten times
// faster: with a bit for each node, 64 of them in a word, and the same random numbers. The
// tests compare the sets of nodes after every round.
//
// What is done for every node has no branches, and hardly any loops: in WebAssembly, as Go
// compiles it, each jump costs more than the work for a node.

// room is a power of two, so that an index can be masked instead of checked. It holds the
// bits of all nodes twice.
const room = 1 << 15

// Both copies of the nodes fit.
const _ = uint(64*(room-1) - 2*MaxAgents)

type bitset [room]uint64

// bitAgents simulates trials. It is used again for the next.
type bitAgents struct {
	callers
	nodes  int
	words  int
	losses losses

	// known says who is informed. The nodes are in it twice, one copy right after the
	// other: node v also has bit nodes+v. So the node k places after v, counted around, is
	// at bit v+k.
	known *bitset
	// called says who was called by an informed node in this round. It uses both copies.
	called *bitset
	// learned says who learned it by its own call in this round. One copy.
	learned *bitset
	live    []uint64 // one copy
	down    []bool

	targets [64]uint32 // bits in known that the calls of a word go to
}

func bitAgentsOf(o *Options) *bitAgents {
	words := (o.Nodes + 63) / 64
	return &bitAgents{
		callers: callersOf(o), nodes: o.Nodes, words: words, losses: lossesOf(o.Loss),
		known: new(bitset), called: new(bitset), learned: new(bitset),
		live: make([]uint64, words), down: make([]bool, o.Nodes),
	}
}

// bitsSuffice tells whether options can be simulated with bits.
func bitsSuffice(o *Options) bool { return o.countsSuffice() && o.Fanout == 1 }

func (a *bitAgents) start(trial key, crashes int) {
	clear(a.known[:2*a.words+1])
	clear(a.called[:2*a.words+1])
	clear(a.learned[:a.words])
	clear(a.down)
	source := sourceOf(trial, a.nodes)
	crash(trial, a.down, source, crashes)
	for i := range a.live {
		a.live[i] = ^uint64(0)
	}
	if rest := a.nodes % 64; rest > 0 {
		a.live[a.words-1] = 1<<rest - 1
	}
	if crashes > 0 {
		for v, down := range a.down {
			if down {
				a.live[v>>6] &^= 1 << (v & 63)
			}
		}
	}
	a.known[source>>6] |= 1 << (source & 63)
	a.copyKnown()
}

// trial plays one trial and records it.
func (a *bitAgents) trial(trial key, crashes int, r *record) {
	a.start(trial, crashes)
	informed := int64(1)
	r.start(informed)
	for informed < a.callers.live {
		calls := a.calls(informed)
		informed = a.playRound(roundKeysOf(trial, r.rounds()))
		r.round(informed, calls)
	}
}

// playRound plays one round and returns how many nodes are informed after it.
func (a *bitAgents) playRound(keys roundKeys) (informed int64) {
	for word := range a.words {
		known := a.known[word] & a.live[word] // not of the second copy
		push, pull := known, a.live[word]&^known
		switch a.mode {
		case Push:
			pull = 0
		case Pull:
			push = 0
		}
		if push|pull == 0 {
			continue
		}
		if a.losses != 0 {
			lost := a.losses.lostOf64(keys.losses, uint64(word))
			push, pull = push&^lost, pull&^lost
		}
		if bits.OnesCount64(push|pull) < 16 {
			a.callSingly(keys.targets, word, push, pull)
			continue
		}
		if mayBeBiased(&a.targets, keys.targets, uint64(word), uint64(a.nodes-1)) {
			for b := range a.targets {
				a.targets[b] = a.target(keys.targets, 64*word+b)
			}
		}
		if pull != 0 {
			a.learned[word] |= ask(a.known, &a.targets) & pull
		}
		if push != 0 {
			tell(a.called, &a.targets, push)
		}
	}
	return a.endRound()
}

// target returns the bit that the call of a node goes to.
func (a *bitAgents) target(k key, v int) uint32 {
	return uint32(v) + 1 + k.below(uint64(v), uint32(a.nodes-1))
}

func (a *bitAgents) callSingly(k key, word int, push, pull uint64) {
	for rest := push | pull; rest != 0; rest &= rest - 1 {
		b := bits.TrailingZeros64(rest)
		t := a.target(k, 64*word+b)
		if push>>b&1 == 1 {
			a.called[t>>6&(room-1)] |= 1 << (t & 63)
		} else {
			a.learned[word] |= a.known[t>>6&(room-1)] >> (t & 63) & 1 << b
		}
	}
}

const (
	increment2 = increment * 2 & (1<<64 - 1)
	increment3 = increment * 3 & (1<<64 - 1)
	increment4 = increment * 4 & (1<<64 - 1)
	lowHalf    = 1<<32 - 1
)

// mayBeBiased draws the targets of the 64 nodes of a word. If it returns true, some may
// have to be drawn again, see [key.below].
func mayBeBiased(targets *[64]uint32, k key, word, others uint64) bool {
	state := uint64(k) + 32*word*increment
	first := 64*word + 1
	below := uint64(0)
	for b := 0; b < 64; b += 8 {
		one := mix(state + increment)
		two := mix(state + increment2)
		three := mix(state + increment3)
		four := mix(state + increment4)
		state += increment4
		p0, p1 := one&lowHalf*others, one>>32*others
		p2, p3 := two&lowHalf*others, two>>32*others
		p4, p5 := three&lowHalf*others, three>>32*others
		p6, p7 := four&lowHalf*others, four>>32*others
		// The sign of a difference tells whether the low half is below the limit.
		below |= (p0&lowHalf - others) | (p1&lowHalf - others) | (p2&lowHalf - others) | (p3&lowHalf - others) |
			(p4&lowHalf - others) | (p5&lowHalf - others) | (p6&lowHalf - others) | (p7&lowHalf - others)
		eight := (*[8]uint32)(targets[b : b+8])
		eight[0] = uint32(first + p0>>32)
		eight[1] = uint32(first + 1 + p1>>32)
		eight[2] = uint32(first + 2 + p2>>32)
		eight[3] = uint32(first + 3 + p3>>32)
		eight[4] = uint32(first + 4 + p4>>32)
		eight[5] = uint32(first + 5 + p5>>32)
		eight[6] = uint32(first + 6 + p6>>32)
		eight[7] = uint32(first + 7 + p7>>32)
		first += 8
	}
	return below>>63 == 1
}

// at returns whether a bit is set, as the lowest bit of a word.
func (s *bitset) at(bit uint32) uint64 { return s[bit>>6&(room-1)] >> (bit & 63) }

// ask returns which of the targets are informed.
func ask(known *bitset, targets *[64]uint32) (yes uint64) {
	for b := 0; b < 64; b += 8 {
		eight := (*[8]uint32)(targets[b : b+8])
		yes = yes>>8 | (known.at(eight[0])&1|known.at(eight[1])&1<<1|known.at(eight[2])&1<<2|known.at(eight[3])&1<<3|
			known.at(eight[4])&1<<4|known.at(eight[5])&1<<5|known.at(eight[6])&1<<6|known.at(eight[7])&1<<7)<<56
	}
	return yes
}

// put sets a bit if the lowest bit of yes is set.
func (s *bitset) put(bit uint32, yes uint64) { s[bit>>6&(room-1)] |= yes & 1 << (bit & 63) }

// tell notes the targets of the nodes that push.
func tell(called *bitset, targets *[64]uint32, push uint64) {
	for b := 0; b < 64; b += 8 {
		eight := (*[8]uint32)(targets[b : b+8])
		called.put(eight[0], push)
		called.put(eight[1], push>>1)
		called.put(eight[2], push>>2)
		called.put(eight[3], push>>3)
		called.put(eight[4], push>>4)
		called.put(eight[5], push>>5)
		called.put(eight[6], push>>6)
		called.put(eight[7], push>>7)
		push >>= 8
	}
}

// endRound informs the nodes that learned it, and returns how many are informed.
func (a *bitAgents) endRound() (informed int64) {
	second, shift := a.nodes>>6, a.nodes&63 // where the second copy begins
	for i := range a.words {
		called := a.called[i] | a.called[second+i]>>shift | a.called[second+i+1]<<(64-shift)
		a.known[i] = (a.known[i] | called | a.learned[i]) & a.live[i]
		a.learned[i] = 0
		informed += int64(bits.OnesCount64(a.known[i]))
	}
	clear(a.called[:2*a.words+1])
	a.copyKnown()
	return informed
}

// copyKnown makes the second copy, given the first.
func (a *bitAgents) copyKnown() {
	second, shift := a.nodes>>6, a.nodes&63
	clear(a.known[a.words : 2*a.words+1])
	for i := range a.words {
		word := a.known[i] & a.live[i] // the last one may also hold the first of the second copy
		a.known[second+i+1] |= word >> (64 - shift)
		a.known[second+i] |= word << shift
	}
}
