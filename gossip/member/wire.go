package member

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// What a node keeps, and what a message may have. Lengths are in characters, that of a
// message is in bytes; nothing that a node sends is longer.
const (
	MostNodes      = 64
	MostKeys       = 64
	LongestName    = 40
	LongestKey     = 40
	LongestValue   = 200
	LongestMessage = 150_000
)

const (
	lastGeneration = 1 << 32 // in 2106
	highestVersion = 1 << 53
	mostChanges    = 1_000_000_000 // of the network
)

// ErrOther reports a message of a page of another version.
var ErrOther = errors.New("it is of another version of this page")

// Encode returns the text of a message.
func Encode(m Message) string {
	text, err := json.Marshal(m)
	if err != nil {
		panic(err) // it has nothing but texts and finite numbers
	}
	return string(text)
}

// Decode reads a message. Anybody may have written it: its error says what is wrong with it.
func Decode(text string) (m Message, err error) {
	if len(text) > LongestMessage {
		return m, errors.New("it is too long")
	}
	if json.Unmarshal([]byte(text), &m) != nil {
		return m, errors.New("it is not written as messages are")
	}
	return m, m.check()
}

func (m *Message) check() error {
	switch {
	case m.Protocol != Protocol:
		return ErrOther
	case !isText(m.From, 1, LongestName) || !isText(m.To, 0, LongestName):
		return errors.New("a name is missing or too long")
	case len(m.Beats) > MostNodes || len(m.Digest) > MostKeys || len(m.Entries) > MostKeys || len(m.Wants) > MostKeys:
		return errors.New("it tells too much")
	}
	switch m.Kind {
	case Hello, Digest, Answer, Rest, Change:
	default:
		return fmt.Errorf("there are no messages of the kind %q", m.Kind)
	}
	if m.Kind != Change && (m.To == "") != (m.Kind == Hello) {
		return errors.New("it is for the wrong nodes")
	}
	for _, b := range m.Beats {
		if !b.isPossible() {
			return errors.New("a heartbeat is impossible")
		}
	}
	for _, v := range m.Digest {
		if !isEntry(v.Key, "", v.Version) {
			return errors.New("a version is impossible")
		}
	}
	for _, e := range m.Entries {
		if !isEntry(e.Key, e.Value, e.Version) {
			return errors.New("an entry is impossible")
		}
	}
	for _, key := range m.Wants {
		if !isText(key, 1, LongestKey) {
			return errors.New("a key is impossible")
		}
	}
	return m.checkNetwork()
}

func (m *Message) checkNetwork() error {
	if (m.Kind == Hello || m.Kind == Change) != (m.Network != nil) {
		return errors.New("it does not fit its kind")
	}
	if m.Network == nil {
		return nil
	}
	if m.Network.Changes < 0 || m.Network.Changes > mostChanges || len(m.Network.Half) > MostNodes {
		return errors.New("such a network is impossible")
	}
	for _, name := range m.Network.Half {
		if !isText(name, 1, LongestName) {
			return errors.New("such a network is impossible")
		}
	}
	return nil
}

func (b Beat) isPossible() bool {
	return isText(b.Name, 1, LongestName) && b.Generation >= 1 && b.Generation <= lastGeneration &&
		b.Heartbeat >= 0 && b.Heartbeat < perGeneration
}

func isEntry(key, value string, version float64) bool {
	return isText(key, 1, LongestKey) && isText(value, 0, LongestValue) && version >= -highestVersion && version <= highestVersion
}

func isText(text string, shortest, longest int) bool {
	n := utf8.RuneCountInString(text)
	return n >= shortest && n <= longest
}
