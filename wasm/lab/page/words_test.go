package main

import (
	"math"
	"strings"
	"testing"
)

func TestAgreementInStandardErrors(t *testing.T) {
	for _, c := range []struct {
		mean        float64
		trials      int
		sd          float64
		level, text string
	}{
		{10.1, 100, 1, "close", "1.0 standard errors apart, as near as chance lets them be"},
		{9.75, 100, 1, "close", "2.5 standard errors apart, which happens by chance"},
		{10.35, 100, 1, "unusual", "3.5 standard errors apart"},
		{10.5, 100, 1, "far", "5.0 standard errors apart, too much for chance"},
		{10, 100, 0, "close", "the same"},
		{11, 100, 0, "far", "not the same"},
	} {
		if a := agree(c.mean, c.trials, 10, c.sd); a.level != c.level || !strings.Contains(a.text, c.text) {
			t.Errorf("%+v: %+v", c, a)
		}
	}
}

func TestNumbersAreShownAsFarAsPeopleReadThem(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 12: "12", 1e9: "1,000,000,000", 12.30519: "12.305", 0.0312: "0.031", 0.0000004: "4e-07", math.Inf(1): "+Inf",
	} {
		if got := shown(x); got != want {
			t.Errorf("%v: %q, want %q", x, got, want)
		}
	}
	if got := shown(math.NaN()); got != "–" {
		t.Error(got)
	}
}
