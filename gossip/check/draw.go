package check

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"gossiplesson/gossip/check/model"
)

// generator draws the cases of a seed. Each case has its own random stream, so it
// can be drawn again without those before it.
type generator struct{ *rand.Rand }

func stream(seed uint32, kind, i int) generator {
	return generator{rand.New(rand.NewPCG(uint64(seed), uint64(kind)<<32|uint64(i)))}
}

// Keys that differ in case only, one that looks like a number, and none that
// objects inherit: the loop that lessons print gets those wrong.
var keyPool = []string{"x", "y", "leader", "X", "7", "status", "Leader", "b"}

// key draws a key, half of the time not from the pool: no list of names may be
// enough to pass.
func (g generator) key() string {
	if g.IntN(2) == 0 {
		return keyPool[g.IntN(len(keyPool))]
	}
	return g.anyKey()
}

// keys draws n different keys.
func (g generator) keys(n int) []string {
	var keys []string
	for len(keys) < n {
		keys = append(keys, g.newKey(keys))
	}
	return keys
}

// newKey draws a key that is none of these.
func (g generator) newKey(known []string) string {
	for {
		if key := g.key(); !slices.Contains(known, key) {
			return key
		}
	}
}

// anyKey draws the inner text of a JSON string, as JSON.stringify writes it. It
// never draws a name that objects inherit: words are too short for that, and the
// rest has other characters.
func (g generator) anyKey() string {
	switch g.IntN(8) {
	case 0:
		return strconv.Itoa(g.IntN(1_000_000))
	case 1: // looks like a number but is not written as one
		return g.oneOf("0", "00", "+", "-0", " ") + strconv.Itoa(1+g.IntN(99))
	case 2:
		return g.oneOf("-", "1.", "1e", "0x") + strconv.Itoa(1+g.IntN(99))
	case 3:
		return g.oneOf(" ", "", "  ") + g.word() + g.oneOf(" ", "  ") + g.oneOf(g.word(), "")
	case 4:
		return g.word() + g.oneOf(".", "/", "-", "_", ":", "$&", "%20", "#", "'", `\"`, `\\`, "[0]", "<b>", "&amp;") + g.word()
	case 5:
		return g.oneOf(g.word(), "") + g.foreignWord()
	case 6: // long
		words := make([]string, 5+g.IntN(3))
		for i := range words {
			words[i] = g.oneBy(g.word, g.foreignWord)
		}
		return strings.Join(words, g.oneOf(" ", "-", ", "))
	}
	return g.word()
}

func (g generator) oneOf(texts ...string) string { return texts[g.IntN(len(texts))] }

// oneBy is oneOf for texts that are drawn themselves.
func (g generator) oneBy(draws ...func() string) string { return draws[g.IntN(len(draws))]() }

// word draws up to 6 letters.
func (g generator) word() string {
	letters := make([]byte, 1+g.IntN(6))
	for i := range letters {
		letters[i] = "abcdefghijklmnopqrstuvwxyzABCDXYZ"[g.IntN(33)]
	}
	return string(letters)
}

// scripts are ranges of characters without upper case: accented letters, Cyrillic,
// Hebrew, kana, Chinese, and emoji, which are two code units each.
var scripts = [][2]rune{{0xe0, 0xf6}, {0x430, 0x44f}, {0x5d0, 0x5ea}, {0x3042, 0x3082}, {0x4e00, 0x8fff}, {0x1f600, 0x1f64f}}

// foreignWord draws up to 4 characters of a script, sometimes followed by a letter
// with a separate accent character.
func (g generator) foreignWord() string {
	script := scripts[g.IntN(len(scripts))]
	characters := make([]rune, 1+g.IntN(4))
	for i := range characters {
		characters[i] = script[0] + rune(g.IntN(int(script[1]-script[0])))
	}
	return string(characters) + g.oneOf("", "", "", "e\u0301")
}

// Neighbours in text order and in number order differ; some differ only beyond
// 32 bits.
var versionPool = []float64{0, 1, 1, 2, 3, 9, 10, 11, 255, 256, 1 << 31, 1 << 33, 1<<33 + 1}

// highest is the largest version up to which all whole numbers are distinct.
const highest = 1<<53 - 1

// versionStyles draw versions of one kind; the first two are neighbors, and none is
// above top. Some are not fair everywhere, see fair.go.
var versionStyles = []func(g generator, top float64) []float64{
	func(g generator, top float64) []float64 { // rounding makes the first two equal, truncating all but the last
		whole := float64(g.IntN(20))
		return []float64{whole + 0.125, whole + 0.375, whole + 0.1, whole + 0.5, whole + 0.75, whole + 1}
	},
	func(g generator, top float64) []float64 { return []float64{-0.75, -0.25, -0.5, 0, 0.25, 1} },
	func(g generator, top float64) []float64 { return []float64{-0.5, 0, -0.125, 0.5, 1} },
	func(g generator, top float64) []float64 {
		below := -float64(int64(1)<<(34+g.IntN(16))) - float64(g.IntN(1000)) - 1.5
		return []float64{below - 1, below, below - 9, below - 1<<33, 1, 2}
	},
	func(g generator, top float64) []float64 { return g.consecutive(1 << (31 + g.IntN(11))) },
	func(g generator, top float64) []float64 { return g.consecutive(1 << (42 + g.IntN(11))) },
	func(g generator, top float64) []float64 { return []float64{top - 1, top, top - 2, top - 3, 1} },
	func(g generator, top float64) []float64 {
		first := float64(g.Int64N(1 << (10 + g.IntN(22))))
		return []float64{first, first + 1, float64(g.IntN(1_000_000)), float64(g.IntN(1_000)), 1}
	},
}

// consecutive draws versions between a power of two and the next one. The last 1,000 leave room for calls that raise them.
func (g generator) consecutive(power int64) []float64 {
	first := float64(power + g.Int64N(power-1_000))
	return []float64{first, first + 1, first + 2, first + 3, 1}
}

// versions draws only a few versions, so that there are ties.
func (g generator) versions(top float64) []float64 {
	all := versionPool
	if g.IntN(2) == 0 {
		all = versionStyles[g.IntN(len(versionStyles))](g, top)
	}
	chosen := make([]float64, 2+g.IntN(4))
	for i, at := range g.Perm(len(all))[:len(chosen)] {
		chosen[i] = all[at]
	}
	return chosen
}

var valuePool = []string{
	`"a"`, `"b"`, `"node-1"`, `""`, `"0"`, `"10"`, `"9"`, `0`, `1`, `2`, `10`, `-1`, `0.5`, `null`, `false`, `true`,
	`[]`, `[1,2]`, `{}`, `{"a":1}`, `0`, `""`, `null`, `false`,
}

// values returns a function that draws the values of a case: of any kind, or all of
// one kind, so that old and new values are two arrays, objects, texts or numbers.
func (g generator) values() func() model.Value {
	kinds := []func() string{g.text, g.number, g.list, g.object, g.nested}
	kind := kinds[g.IntN(len(kinds))]
	ofOneKind := g.IntN(3) == 0
	return func() model.Value {
		switch {
		case ofOneKind:
			return model.ParseValue(kind())
		case g.IntN(3) > 0:
			return model.ParseValue(valuePool[g.IntN(len(valuePool))])
		}
		return model.ParseValue(kinds[g.IntN(len(kinds))]())
	}
}

// text draws a JSON string without escapes.
func (g generator) text() string {
	words := []string{g.oneBy(g.word, g.foreignWord)}
	for range g.IntN(3) {
		words = append(words, g.word())
	}
	return `"` + strings.Join(words, " ") + `"`
}

func (g generator) number() string {
	return model.FormatNumber(float64(g.IntN(4000)-1000) / []float64{1, 1, 4, 10}[g.IntN(4)])
}

func (g generator) scalar() string { return g.oneBy(g.text, g.number, g.constant) }

func (g generator) constant() string { return g.oneOf("true", "false", "null") }

func (g generator) list() string { return g.listOf(g.scalar) }

func (g generator) object() string { return g.objectOf(g.scalar) }

// nested draws a list or an object with lists and objects in it.
func (g generator) nested() string {
	inner := func() string { return g.oneBy(g.list, g.object, g.scalar) }
	if g.IntN(2) == 0 {
		return g.listOf(inner)
	}
	return g.objectOf(inner)
}

func (g generator) listOf(item func() string) string {
	items := make([]string, g.IntN(4))
	for i := range items {
		items[i] = item()
	}
	return "[" + strings.Join(items, ",") + "]"
}

func (g generator) objectOf(item func() string) string {
	fields := []string{}
	for _, name := range []string{"a", "b", "host", "port", "up"} { // sorted, as in all canonical texts
		if g.IntN(3) == 0 {
			fields = append(fields, `"`+name+`":`+item())
		}
	}
	return "{" + strings.Join(fields, ",") + "}"
}

// ids draws the ids of n nodes; half of the time they are not their indexes. Sometimes one is a text or a
// number of another kind than the rest: no two are alike, so that programs may tell nodes apart by them.
func (g generator) ids(n int) []model.Value {
	ids := make([]model.Value, n)
	style := g.IntN(6)
	permuted := g.Perm(n)
	for i := range ids {
		switch style {
		case 0: // other nodes' indexes
			ids[i] = model.NumberValue(float64(permuted[i]))
		case 1: // no indexes at all
			ids[i] = model.NumberValue(float64(10 * (i + 1)))
		case 2:
			ids[i] = model.StringValue("node-" + model.FormatNumber(float64(i)))
		default:
			ids[i] = model.NumberValue(float64(i))
		}
	}
	if g.IntN(4) == 0 {
		ids[g.IntN(n)] = model.ParseValue(g.oneOf("-3", "0.5", `""`, `"`+g.word()+"-"+g.foreignWord()+`"`))
	}
	return ids
}

// moreFields gives a sixth of the clusters more fields than ids and states.
func (g generator) moreFields(c model.Cluster) {
	if g.IntN(6) > 0 {
		return
	}
	for _, name := range []string{g.oneOf("name", "label"), g.oneOf("alive", "leader"), g.oneOf("region", "port")} {
		for _, n := range c {
			n.More = append(n.More, model.Field{Name: name, Value: model.ParseValue(g.scalar())})
		}
	}
}
