package main

import (
	"strings"
	"testing"
)

func TestSettingsComeBackFromTheirAddress(t *testing.T) {
	for _, address := range []string{
		"#cluster=main",
		"#cluster=our%20class%202.b&suspect=0.5&period=0.02",
		"#cluster=%C3%BCbung%2F%3Cb%3E&suspect=3600",
	} {
		s, complaints := parseAddress(address)
		if got := s.address(); got != address || len(complaints) > 0 {
			t.Errorf("got %s, want %s, complaints %q", got, address, complaints)
		}
	}
}

func TestAnAddressWithoutSettingsIsAsUsual(t *testing.T) {
	for _, address := range []string{"", "#"} {
		if s, complaints := parseAddress(address); s != usual || len(complaints) > 0 {
			t.Errorf("%q: %+v, %q", address, s, complaints)
		}
	}
}

func TestWhatIsWrongInTheAddressIsToldAndTheRestCounts(t *testing.T) {
	long := strings.Repeat("a", 41)
	for address, want := range map[string]string{
		"#cluster=&period=2":        `The address: cluster must be a name of up to 40 characters, got "".`,
		"#suspect=0&period=2":       `The address: suspect must be from 0.1 to 3600 seconds, got "0".`,
		"#suspect=NaN&period=2":     `The address: suspect must be from 0.1 to 3600 seconds, got "NaN".`,
		"#period=2&period=1e9":      `The address: period must be from 0.02 to 60 seconds, got "1e9".`,
		"#period=2&nodes=3":         `The address: there is no setting "nodes".`,
		"#period=2&cluster=" + long: `The address: cluster must be a name of up to 40 characters, got "` + long + `".`,
	} {
		s, complaints := parseAddress(address)
		if len(complaints) != 1 || complaints[0] != want || seconds(s.Period) != "2" {
			t.Errorf("%s: %+v, %q", address, s, complaints)
		}
	}
}
