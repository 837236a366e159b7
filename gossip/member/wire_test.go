package member_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"gossiplesson/gossip/member"
)

const head = `{"gossip":1,"from":"b","to":"a",`

func TestMalformedMessagesAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "not written as messages are",
		"hello":                        "not written as messages are",
		"null":                         "another version",
		"[]":                           "not written as messages are",
		`{"gossip":2,"kind":"digest"}`: "another version",
		`{"gossip":1,"kind":"digest"}`: "a name is missing",
		`{"gossip":1,"kind":"digest","from":"` + strings.Repeat("ä", 41) + `"}`:                    "a name is missing or too long",
		`{"gossip":1,"from":"b","kind":"digest"}`:                                                  "for the wrong nodes",
		head + `"kind":"hello","network":{}}`:                                                      "for the wrong nodes",
		`{"gossip":1,"from":"b","kind":"hello"}`:                                                   "does not fit its kind",
		head + `"kind":"steal"}`:                                                                   `no messages of the kind "steal"`,
		head + `"kind":"digest","beats":[{"name":"b"}]}`:                                           "a heartbeat is impossible",
		head + `"kind":"digest","beats":[{"name":"b","generation":1,"heartbeat":1e300}]}`:          "not written as messages are",
		head + `"kind":"digest","beats":[{"name":"b","generation":1,"heartbeat":1048576}]}`:        "a heartbeat is impossible",
		head + `"kind":"digest","beats":[{"name":"b","generation":1000000000000,"heartbeat":1}]}`:  "a heartbeat is impossible",
		head + `"kind":"digest","digest":{"x":1}}`:                                                 "not written as messages are",
		head + `"kind":"digest","digest":[{"key":"","version":1}]}`:                                "a version is impossible",
		head + `"kind":"digest","digest":[{"key":"x","version":1e17}]}`:                            "a version is impossible",
		head + `"kind":"digest","digest":[` + strings.Repeat(`{"key":"x"},`, 64) + `{}]}`:          "it tells too much",
		head + `"kind":"rest","entries":[{"key":"x","value":7,"version":1}]}`:                      "not written as messages are",
		head + `"kind":"rest","entries":[{"key":"x","value":"` + strings.Repeat("x", 201) + `"}]}`: "an entry is impossible",
		head + `"kind":"answer","wants":[""]}`:                                                     "a key is impossible",
		head + `"kind":"digest","network":{}}`:                                                     "does not fit its kind",
		head + `"kind":"change","network":{"changes":-1}}`:                                         "such a network is impossible",
		head + `"kind":"change","network":{"changes":1,"half":[""]}}`:                              "such a network is impossible",
		head + `"kind":"rest","to":"` + strings.Repeat("x", member.LongestMessage) + `"}`:          "too long",
		strings.Repeat("[", 100_000):                                                               "not written as messages are",
	} {
		_, err := member.Decode(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.100s: %v, want %s", text, err, want)
		}
	}
	if _, err := member.Decode(`{"gossip":2}`); !errors.Is(err, member.ErrOther) {
		t.Error(err)
	}
}

func TestWhateverANodeSendsCanBeRead(t *testing.T) {
	widest := func(n int, i int) string { return strings.Repeat("<", n-3) + fmt.Sprintf("%03d", i) }
	n := member.New(widest(member.LongestName, 999), 1<<32-1, usual, 0)
	told := message(member.Rest, "b", n.Name())
	for i := range member.MostNodes - 1 {
		told.Beats = append(told.Beats, member.Beat{Name: widest(member.LongestName, i), Generation: 1<<32 - 1, Heartbeat: 1<<20 - 1})
	}
	for i := range member.MostKeys {
		write(t, n, widest(member.LongestKey, i), widest(member.LongestValue, i))
	}
	n.Receive(0, told)
	messages := n.Tick(0, first)
	ask := message(member.Digest, "c", n.Name())
	for i := range member.MostKeys {
		ask.Digest = append(ask.Digest, member.Version{Key: widest(member.LongestKey, 100+i), Version: 1})
	}
	messages = append(messages, n.Receive(0, ask).Replies...)
	want := message(member.Answer, "c", n.Name())
	for i := range member.MostKeys {
		want.Wants = append(want.Wants, widest(member.LongestKey, i))
	}
	messages = append(messages, n.Receive(0, want).Replies...)
	messages = append(messages, n.Cut(0), n.Heal())
	if len(messages) != 6 {
		t.Fatalf("%d messages", len(messages))
	}
	for _, m := range messages {
		again, err := member.Decode(member.Encode(m))
		if err != nil {
			t.Errorf("%s: %v", m.Kind, err)
		} else if !reflect.DeepEqual(again, m) {
			t.Errorf("%s has changed:\n%+v\n%+v", m.Kind, again, m)
		}
	}
}

// FuzzReceive: no text harms a node, which keeps to its limits and still talks.
func FuzzReceive(f *testing.F) {
	f.Add(head + `"kind":"rest","entries":[{"key":"x","value":"red","version":1}]}`)
	f.Add(head + `"kind":"digest","beats":[{"name":"a","generation":4294967296,"heartbeat":1}],"digest":[{"key":"x","version":0}]}`)
	f.Add(`{"gossip":1,"kind":"hello","from":"a","beats":[{"name":"a","generation":1000,"heartbeat":9}],"network":{"changes":3,"half":["a"]}}`)
	f.Fuzz(func(t *testing.T, text string) {
		n := member.New("a", 1000, usual, 0)
		write(t, n, "x", "red")
		m, err := member.Decode(text)
		if err == nil {
			for range 2 {
				for _, reply := range n.Receive(0, m).Replies {
					if _, err := member.Decode(member.Encode(reply)); err != nil {
						t.Fatalf("it answers what nobody can read: %v: %+v", err, reply)
					}
				}
			}
		}
		if len(n.Known()) > member.MostKeys || len(n.Members(0)) > member.MostNodes {
			t.Fatal("it keeps too much")
		}
		for _, m := range n.Tick(usual.Period, first) {
			if _, err := member.Decode(member.Encode(m)); err != nil {
				t.Fatalf("it says what nobody can read: %v: %+v", err, m)
			}
		}
	})
}
