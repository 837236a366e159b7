package gossip

// MaxPairKeys is the number of keys for which the answer of [Pair.Bits] has bits.
const MaxPairKeys = 16

// Pair is two nodes reduced to their versions: those of key k are at 2k and 2k+1. It is
// [Table] for few keys, of a size that the compiler knows. Node 0 knows all of them, node 1
// has [Unknown] where it does not.
type Pair [2 * MaxPairKeys]Version

// Bits is [Round] between the two nodes, for the first keys. Bit 2k is set if node 0
// gets the entry of key k from node 1, bit 2k+1 if it is the other way round.
//
// Keys are decided four at a time: all at once if none of them differs, else without a
// branch on who wins. What is beyond the keys may be anything.
func (p *Pair) Bits(keys uint32) uint32 {
	var bits uint64
	if differ(p[0], p[1])|differ(p[2], p[3])|differ(p[4], p[5])|differ(p[6], p[7]) != 0 {
		bits = moves(p[0], p[1]) | moves(p[2], p[3])<<2 | moves(p[4], p[5])<<4 | moves(p[6], p[7])<<6
	}
	if keys > 4 && differ(p[8], p[9])|differ(p[10], p[11])|differ(p[12], p[13])|differ(p[14], p[15]) != 0 {
		bits |= moves(p[8], p[9])<<8 | moves(p[10], p[11])<<10 | moves(p[12], p[13])<<12 | moves(p[14], p[15])<<14
	}
	if keys > 8 && differ(p[16], p[17])|differ(p[18], p[19])|differ(p[20], p[21])|differ(p[22], p[23]) != 0 {
		bits |= moves(p[16], p[17])<<16 | moves(p[18], p[19])<<18 | moves(p[20], p[21])<<20 | moves(p[22], p[23])<<22
	}
	if keys > 12 && differ(p[24], p[25])|differ(p[26], p[27])|differ(p[28], p[29])|differ(p[30], p[31]) != 0 {
		bits |= moves(p[24], p[25])<<24 | moves(p[26], p[27])<<26 | moves(p[28], p[29])<<28 | moves(p[30], p[31])<<30
	}
	return uint32(bits & (1<<(2*keys&63) - 1))
}

// differ is 1 if two versions are not equal, or one of them is unknown.
func differ(a, b Version) int32 { return bit(a != b) }

// moves is [direction] if version a is known, in fewer instructions.
func moves(a, b Version) uint64 {
	return uint64(bit(b > a) | bit(!(b >= a))<<1)
}
