package main

import "testing"

func TestATabKeepsItsNameAndGetsYounger(t *testing.T) {
	second := func(int) int { return 1 }
	for saved, want := range map[string]string{
		"":                              "ash-11 1000",
		"birch-37 999":                  "birch-37 1000",
		"birch-37 1000":                 "birch-37 1001",
		"birch-37 1200":                 "birch-37 1201", // the clock was set back
		"birch-37-2 4294967295":         "ash-11 1000",
		"birch-37":                      "ash-11 1000",
		"<b> 1":                         "ash-11 1000",
		"birch-37 99999999999999999999": "ash-11 1000",
	} {
		if got := identityText(identity(saved, 1000, second)); got != want {
			t.Errorf("%q: %s, want %s", saved, got, want)
		}
	}
}
