package model

import (
	"math"
	"strconv"
	"strings"
)

// Value is a piece of JavaScript data as its canonical text: JSON, without spaces
// and with the keys of objects sorted, if JSON can hold it; otherwise what the host
// calls it, such as "undefined", "NaN" or "Map(2)". Two values count as equal if
// their texts are, and numbers if they are equal as numbers and have the same sign:
// -0 and 0 look different.
//
// The methods follow JavaScript's conversions, which some misconceptions rely on.
type Value struct {
	Text   string
	Number float64 // of a number or a BigInt
	Kind   Kind
}

type Kind uint8

const (
	UndefinedKind Kind = iota // the zero Value
	NullKind
	BooleanKind
	NumberKind
	StringKind
	ObjectKind // an array or a plain object
	BigintKind // 1n
	OtherKind  // anything else that JSON does not know
)

var Undefined = Value{}

// ParseValue returns the value with a canonical text.
func ParseValue(text string) Value {
	switch text {
	case "", "undefined":
		return Undefined
	case "null":
		return Value{Text: text, Kind: NullKind}
	case "true", "false":
		return Value{Text: text, Kind: BooleanKind}
	}
	switch text[0] {
	case '"':
		return Value{Text: text, Kind: StringKind}
	case '[', '{':
		return Value{Text: text, Kind: ObjectKind}
	}
	if number, err := strconv.ParseFloat(text, 64); err == nil {
		return Value{Text: text, Number: number, Kind: NumberKind}
	}
	if digits, isBigInt := strings.CutSuffix(text, "n"); isBigInt {
		if number, err := strconv.ParseFloat(digits, 64); err == nil {
			return Value{Text: text, Number: number, Kind: BigintKind}
		}
	}
	return Value{Text: text, Kind: OtherKind}
}

func NumberValue(number float64) Value {
	return Value{Text: FormatNumber(number), Number: number, Kind: NumberKind}
}

// StringValue returns the value of a string that needs no escapes.
func StringValue(plain string) Value { return Value{Text: `"` + plain + `"`, Kind: StringKind} }

// FormatNumber writes a number as JavaScript does, but for -0.
func FormatNumber(number float64) string {
	switch {
	case number != number:
		return "NaN"
	case math.IsInf(number, 0):
		return strings.Trim(strings.Replace(strconv.FormatFloat(number, 'g', -1, 64), "Inf", "Infinity", 1), "+")
	case number == 0 || 1e-6 <= math.Abs(number) && math.Abs(number) < 1e21:
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	return strings.Replace(strconv.FormatFloat(number, 'e', -1, 64), "e-0", "e-", 1)
}

// String returns the canonical text.
func (v Value) String() string {
	if v.Kind == UndefinedKind {
		return "undefined"
	}
	return v.Text
}

// IsJSON reports whether JSON can hold the value as it is.
func (v Value) IsJSON() bool {
	if v.Kind == NumberKind {
		return !math.IsNaN(v.Number) && !math.IsInf(v.Number, 0)
	}
	return v.Kind != UndefinedKind && v.Kind != BigintKind && v.Kind != OtherKind
}

func (v Value) Equal(other Value) bool {
	if v.Kind == NumberKind && other.Kind == NumberKind {
		sameSign := math.Signbit(v.Number) == math.Signbit(other.Number)
		return v.Number == other.Number && sameSign || v.Number != v.Number && other.Number != other.Number
	}
	return v.Kind == other.Kind && v.Text == other.Text
}

// Truthy is JavaScript's conversion to a boolean.
func (v Value) Truthy() bool {
	switch v.Kind {
	case UndefinedKind, NullKind:
		return false
	case NumberKind, BigintKind:
		return v.Number != 0 && v.Number == v.Number
	case BooleanKind:
		return v.Text == "true"
	case StringKind:
		return len(v.Text) > 2
	}
	return true
}

// IsNullish reports whether ?? takes its right side.
func (v Value) IsNullish() bool { return v.Kind == UndefinedKind || v.Kind == NullKind }

// typeOf groups values as JavaScript's typeof does.
func (v Value) typeOf() Kind {
	if v.Kind == NullKind {
		return ObjectKind
	}
	return v.Kind
}

// AsText is JavaScript's String(v), with escapes left as they are.
func (v Value) AsText() string {
	switch {
	case v.Kind == StringKind:
		return strings.TrimSuffix(v.Text[1:], `"`)
	case v.Kind == BigintKind:
		return strings.TrimSuffix(v.Text, "n")
	case v.Kind == ObjectKind && v.Text[0] == '{':
		return "[object Object]"
	case v.Kind == ObjectKind:
		var b strings.Builder
		for i, item := range arrayItems(v.Text) {
			if i > 0 {
				b.WriteByte(',')
			}
			if element := ParseValue(item); !element.IsNullish() {
				b.WriteString(element.AsText())
			}
		}
		return b.String()
	}
	return v.String()
}

// arrayItems splits the text of an array into its items, or that of an object into
// its members.
func arrayItems(text string) (items []string) {
	if len(text) < 2 {
		return nil
	}
	inner := text[1 : len(text)-1]
	depth, quoted, begin := 0, false, 0
	for i := 0; i < len(inner); i++ {
		switch c := inner[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			depth--
		case c == ',' && depth == 0:
			items = append(items, inner[begin:i])
			begin = i + 1
		}
	}
	if inner == "" {
		return nil
	}
	return append(items, inner[begin:])
}

// escapedBlanks turns what JSON writes as an escape, and Number trims, into blanks.
var escapedBlanks = strings.NewReplacer(`\n`, " ", `\r`, " ", `\t`, " ", `\f`, " ", `\u000b`, " ")

// AsNumber is JavaScript's Number(v).
func (v Value) AsNumber() float64 {
	switch v.Kind {
	case NumberKind, BigintKind:
		return v.Number
	case NullKind:
		return 0
	case BooleanKind:
		if v.Text == "true" {
			return 1
		}
		return 0
	case StringKind, ObjectKind:
		text := strings.TrimSpace(escapedBlanks.Replace(v.AsText()))
		if text == "" {
			return 0
		}
		if digits, isHex := strings.CutPrefix(text, "0x"); isHex {
			if number, err := strconv.ParseUint(digits, 16, 64); err == nil {
				return float64(number)
			}
		} else if number, err := strconv.ParseFloat(text, 64); err == nil && !strings.ContainsAny(text, "nNpP_") { // Inf, NaN and more
			return number
		}
	}
	return math.NaN()
}

// Greater is JavaScript's v > other: two texts character by character, anything
// else as numbers.
func (v Value) Greater(other Value) bool {
	if v.Kind == NumberKind && other.Kind == NumberKind {
		return v.Number > other.Number
	}
	isText := func(x Value) bool { return x.Kind == StringKind || x.Kind == ObjectKind }
	if isText(v) && isText(other) {
		return v.AsText() > other.AsText()
	}
	return v.AsNumber() > other.AsNumber()
}

// PlusOne is JavaScript's v + 1.
func (v Value) PlusOne() Value {
	if v.Kind == BigintKind {
		panic(Thrown{}) // 1n + 1 is a TypeError
	}
	if v.Kind == StringKind || v.Kind == ObjectKind {
		return StringValue(v.AsText() + "1")
	}
	return NumberValue(v.AsNumber() + 1)
}
