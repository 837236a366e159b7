package check

import (
	"math"
	"strconv"
	"strings"
)

// Value is a piece of JavaScript data as its canonical text: JSON, without spaces
// and with the keys of objects sorted, if JSON can hold it; otherwise what the host
// calls it, such as "undefined", "NaN" or "Map(2)". Two values count as equal if
// their texts are, and numbers if they are equal as numbers.
//
// The methods follow JavaScript's conversions, which some misconceptions rely on.
type Value struct {
	text   string
	number float64 // of a number or a BigInt
	kind   kind
}

type kind uint8

const (
	undefinedKind kind = iota // the zero Value
	nullKind
	booleanKind
	numberKind
	stringKind
	objectKind // an array or a plain object
	bigintKind // 1n
	otherKind  // anything else that JSON does not know
)

var undefined = Value{}

// parseValue returns the value with a canonical text.
func parseValue(text string) Value {
	switch text {
	case "", "undefined":
		return undefined
	case "null":
		return Value{text: text, kind: nullKind}
	case "true", "false":
		return Value{text: text, kind: booleanKind}
	}
	switch text[0] {
	case '"':
		return Value{text: text, kind: stringKind}
	case '[', '{':
		return Value{text: text, kind: objectKind}
	}
	if number, err := strconv.ParseFloat(text, 64); err == nil {
		return Value{text: text, number: number, kind: numberKind}
	}
	if digits, isBigInt := strings.CutSuffix(text, "n"); isBigInt {
		if number, err := strconv.ParseFloat(digits, 64); err == nil {
			return Value{text: text, number: number, kind: bigintKind}
		}
	}
	return Value{text: text, kind: otherKind}
}

func numberValue(number float64) Value {
	return Value{text: formatNumber(number), number: number, kind: numberKind}
}

// stringValue returns the value of a string that needs no escapes.
func stringValue(plain string) Value { return Value{text: `"` + plain + `"`, kind: stringKind} }

// formatNumber writes a number; integers as JavaScript does.
func formatNumber(number float64) string {
	switch {
	case number != number:
		return "NaN"
	case math.IsInf(number, 0):
		return strings.Trim(strings.Replace(strconv.FormatFloat(number, 'g', -1, 64), "Inf", "Infinity", 1), "+")
	case math.Abs(number) < 1e21:
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	return strconv.FormatFloat(number, 'g', -1, 64)
}

// String returns the canonical text.
func (v Value) String() string {
	if v.kind == undefinedKind {
		return "undefined"
	}
	return v.text
}

// isJSON reports whether JSON can hold the value as it is.
func (v Value) isJSON() bool {
	if v.kind == numberKind {
		return !math.IsNaN(v.number) && !math.IsInf(v.number, 0)
	}
	return v.kind != undefinedKind && v.kind != bigintKind && v.kind != otherKind
}

func (v Value) equal(other Value) bool {
	if v.kind == numberKind && other.kind == numberKind {
		return v.number == other.number || v.number != v.number && other.number != other.number
	}
	return v.kind == other.kind && v.text == other.text
}

// truthy is JavaScript's conversion to a boolean.
func (v Value) truthy() bool {
	switch v.kind {
	case undefinedKind, nullKind:
		return false
	case numberKind, bigintKind:
		return v.number != 0 && v.number == v.number
	case booleanKind:
		return v.text == "true"
	case stringKind:
		return len(v.text) > 2
	}
	return true
}

// isNullish reports whether ?? takes its right side.
func (v Value) isNullish() bool { return v.kind == undefinedKind || v.kind == nullKind }

// asText is JavaScript's String(v), with escapes left as they are.
func (v Value) asText() string {
	switch {
	case v.kind == stringKind:
		return v.text[1 : len(v.text)-1]
	case v.kind == bigintKind:
		return strings.TrimSuffix(v.text, "n")
	case v.kind == objectKind && v.text[0] == '{':
		return "[object Object]"
	case v.kind == objectKind:
		var b strings.Builder
		for i, item := range arrayItems(v.text) {
			if i > 0 {
				b.WriteByte(',')
			}
			if element := parseValue(item); !element.isNullish() {
				b.WriteString(element.asText())
			}
		}
		return b.String()
	}
	return v.String()
}

// arrayItems splits the text of an array into its items, or that of an object into
// its members.
func arrayItems(text string) (items []string) {
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

// asNumber is JavaScript's Number(v).
func (v Value) asNumber() float64 {
	switch v.kind {
	case numberKind, bigintKind:
		return v.number
	case nullKind:
		return 0
	case booleanKind:
		if v.text == "true" {
			return 1
		}
		return 0
	case stringKind, objectKind:
		text := strings.TrimSpace(v.asText())
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

// greater is JavaScript's v > other: two texts character by character, anything
// else as numbers.
func (v Value) greater(other Value) bool {
	if v.kind == numberKind && other.kind == numberKind {
		return v.number > other.number
	}
	isText := func(x Value) bool { return x.kind == stringKind || x.kind == objectKind }
	if isText(v) && isText(other) {
		return v.asText() > other.asText()
	}
	return v.asNumber() > other.asNumber()
}

// plusOne is JavaScript's v + 1.
func (v Value) plusOne() Value {
	if v.kind == bigintKind {
		panic(thrown{}) // 1n + 1 is a TypeError
	}
	if v.kind == stringKind || v.kind == objectKind {
		return stringValue(v.asText() + "1")
	}
	return numberValue(v.asNumber() + 1)
}
