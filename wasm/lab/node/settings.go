package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gossiplesson/gossip/member"
	"gossiplesson/wasm/address"
)

// settings are what the address says: #cluster=main&suspect=6&period=1, with times in seconds.
type settings struct {
	cluster string
	member.Settings
}

// A tab that is hidden wakes up once a second, or when a message arrives. With these times
// it is not suspected as long as any tab of the cluster is in sight.
var usual = settings{"main", member.Settings{Period: time.Second, Suspect: 6 * time.Second}}

// Limits.
const (
	longestCluster                  = 40
	shortestPeriod, longestPeriod   = 20 * time.Millisecond, time.Minute
	shortestSuspect, longestSuspect = 100 * time.Millisecond, time.Hour
)

// address returns the fragment, with its #. The name of the cluster is always there, so that
// a copied address leads to the same one.
func (s settings) address() string {
	text := "#cluster=" + address.Escape(s.cluster)
	if s.Suspect != usual.Suspect {
		text += "&suspect=" + seconds(s.Suspect)
	}
	if s.Period != usual.Period {
		text += "&period=" + seconds(s.Period)
	}
	return text
}

// parseAddress reads a fragment. What it does not understand it tells; the rest counts.
func parseAddress(fragment string) (s settings, complaints []string) {
	s = usual
	for name, value := range address.Settings(fragment) {
		if err := s.take(name, value); err != nil {
			complaints = append(complaints, "The address: "+err.Error()+".")
		}
	}
	return s, complaints
}

func (s *settings) take(name, value string) (err error) {
	switch name {
	case "cluster":
		if n := utf8.RuneCountInString(value); n == 0 || n > longestCluster {
			return fmt.Errorf("cluster must be a name of up to %d characters, got %q", longestCluster, value)
		}
		s.cluster = value
	case "suspect":
		err = takeTime(&s.Suspect, name, value, shortestSuspect, longestSuspect)
	case "period":
		err = takeTime(&s.Period, name, value, shortestPeriod, longestPeriod)
	default:
		return fmt.Errorf("there is no setting %q", name)
	}
	return err
}

// takeTime reads a time in seconds.
func takeTime(into *time.Duration, name, value string, shortest, longest time.Duration) error {
	n, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !(n >= shortest.Seconds() && n <= longest.Seconds()) {
		return fmt.Errorf("%s must be from %s to %s seconds, got %q", name, seconds(shortest), seconds(longest), value)
	}
	*into = time.Duration(n*1000) * time.Millisecond
	return nil
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }
