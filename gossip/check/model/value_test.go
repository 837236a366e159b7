package model

import (
	"math"
	"testing"
)

func TestValuesFollowJavaScript(t *testing.T) {
	for _, c := range []struct {
		text     string
		truthy   bool
		nullish  bool
		number   float64
		asText   string
		plusOne  string
		jsonable bool
	}{
		{`undefined`, false, true, math.NaN(), "undefined", "NaN", false},
		{`null`, false, true, 0, "null", "1", true},
		{`false`, false, false, 0, "false", "1", true},
		{`true`, true, false, 1, "true", "2", true},
		{`0`, false, false, 0, "0", "1", true},
		{`-0`, false, false, 0, "-0", "1", true},
		{`NaN`, false, false, math.NaN(), "NaN", "NaN", false},
		{`Infinity`, true, false, math.Inf(1), "Infinity", "Infinity", false},
		{`1e+21`, true, false, 1e21, "1e+21", "1e+21", true},
		{`""`, false, false, 0, "", `"1"`, true},
		{`"0"`, true, false, 0, "0", `"01"`, true},
		{`" 7 "`, true, false, 7, " 7 ", `" 7 1"`, true},
		{`"\n-7\u000b"`, true, false, -7, `\n-7\u000b`, `"\n-7\u000b1"`, true},
		{`"a"`, true, false, math.NaN(), "a", `"a1"`, true},
		{`"0x1f"`, true, false, 31, "0x1f", `"0x1f1"`, true},
		{`"inf"`, true, false, math.NaN(), "inf", `"inf1"`, true},
		{`[]`, true, false, 0, "", `"1"`, true},
		{`[1,[2,"x"],null]`, true, false, math.NaN(), "1,2,x,", `"1,2,x,1"`, true},
		{`[5]`, true, false, 5, "5", `"51"`, true},
		{`{"a":1}`, true, false, math.NaN(), "[object Object]", `"[object Object]1"`, true},
		{`0n`, false, false, 0, "0", "throws", false},
		{`12n`, true, false, 12, "12", "throws", false},
		{`Map(2)`, true, false, math.NaN(), "Map(2)", "NaN", false},
	} {
		v := ParseValue(c.text)
		if v.Truthy() != c.truthy || v.IsNullish() != c.nullish || v.IsJSON() != c.jsonable {
			t.Errorf("%s: truthy %v, nullish %v, JSON %v", c.text, v.Truthy(), v.IsNullish(), v.IsJSON())
		}
		if got := v.AsNumber(); got != c.number && !(math.IsNaN(got) && math.IsNaN(c.number)) {
			t.Errorf("%s as a number is %v", c.text, got)
		}
		if v.AsText() != c.asText {
			t.Errorf("%s as text is %q", c.text, v.AsText())
		}
		if got := plusOne(v); got != c.plusOne {
			t.Errorf("%s + 1 is %s", c.text, got)
		}
		if !v.Equal(ParseValue(c.text)) {
			t.Errorf("%s is not equal to itself", c.text)
		}
	}
}

// plusOne is v + 1 as text, or "throws".
func plusOne(v Value) (text string) {
	defer func() {
		if r := recover(); r == (Thrown{}) {
			text = "throws"
		}
	}()
	return v.PlusOne().String()
}

func TestGreaterComparesTextAsTextAndTheRestAsNumbers(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		greater bool
	}{
		{`10`, `9`, true}, {`"10"`, `"9"`, false}, {`"10"`, `9`, true}, {`"b"`, `"a"`, true},
		{`undefined`, `0`, false}, {`0`, `undefined`, false}, {`null`, `-1`, true}, {`true`, `false`, true}, {`[2]`, `1`, true},
		{`{}`, `"Z"`, true}, {`-0`, `0`, false}, {`Infinity`, `1`, true}, {`10n`, `9`, true}, {`2n`, `10n`, false},
	} {
		if got := ParseValue(c.a).Greater(ParseValue(c.b)); got != c.greater {
			t.Errorf("%s > %s is %v", c.a, c.b, got)
		}
	}
}

func TestMergedObjects(t *testing.T) {
	for _, c := range [][3]string{
		{`{"a":1}`, `{"b":2}`, `{"a":1,"b":2}`}, {`{"b":1}`, `{"a":[2,{"b":3}],"b":{}}`, `{"a":[2,{"b":3}],"b":{}}`},
		{`{}`, `{}`, `{}`}, {`[1]`, `{"a":1}`, `{"a":1}`}, {`{"a":1}`, `null`, `null`},
	} {
		if got := mergedObjects(ParseValue(c[0]), ParseValue(c[1])); got.Text != c[2] {
			t.Errorf("%s and %s make %s", c[0], c[1], got.Text)
		}
	}
}

func TestNumbersAreWrittenAsInJavaScript(t *testing.T) {
	for number, want := range map[float64]string{
		0: "0", 7: "7", -1.5: "-1.5", 1e-6: "0.000001", 1.234e-6: "0.000001234", 1e-7: "1e-7", -2.5e-9: "-2.5e-9", math.Ldexp(1, -60): "8.673617379884035e-19",
		123456789012345680000: "123456789012345680000", 1e21: "1e+21", 1.5e300: "1.5e+300", math.Inf(-1): "-Infinity",
	} {
		if got := FormatNumber(number); got != want {
			t.Errorf("%v: got %s, want %s", number, got, want)
		}
	}
}
