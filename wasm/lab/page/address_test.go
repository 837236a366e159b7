package main

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestALinkComesBackFromItsAddress(t *testing.T) {
	for _, address := range []string{
		"#nodes=100&mode=push&trials=1000&seed=1",
		"#nodes=50&mode=push-pull&fanout=3&loss=0.25&crashed=4&topology=grid&time=in-place&trials=7&seed=4294967295",
		"#nodes=100&mode=pull&trials=1000&seed=1&round=5&changes=crash-17@2,crashed-9@2,loss-0.3@4,cut@4,heal@6,revive-17@6",
		"#nodes=100&mode=push&trials=1000&seed=1&measure=scaling,rumors",
		"#nodes=100&mode=push&trials=1000&seed=1&own=pull&code=y0-_Kw",
		"#nodes=none%20at%20all&mode=push&loss=30%25&trials=a%26b&seed=1", // bad ones stay as they were typed
	} {
		l, complaints := parseLink(address)
		if got := l.address(); got != address || len(complaints) > 0 {
			t.Errorf("got  %s\nwant %s, complaints %q", got, address, complaints)
		}
	}
}

func TestEveryLinkComesBackFromItsAddress(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(texts ...string) string { return texts[random.IntN(len(texts))] }
	kinds := []changeKind{crashNode, reviveNode, setCrashes, setLoss, cutNetwork, heal}
	for range 2000 {
		want := &link{settings: defaultSettings(), own: modes[random.IntN(len(modes))], round: random.IntN(100), code: pick("", "y0-_Kw")}
		for _, name := range settingNames {
			want.settings[name] = pick(want.settings[name], strconv.Itoa(random.IntN(1_000_000)), "1e3", "30%", ".5", "push-pull", "a&b=c#d", "ü +", "")
		}
		for round := 0; random.IntN(4) > 0; round += random.IntN(3) {
			c := change{round: round, kind: kinds[random.IntN(len(kinds))]}
			switch c.kind {
			case crashNode, reviveNode, setCrashes:
				c.value = float64(random.IntN(200))
			case setLoss:
				c.value = random.Float64()
			}
			want.changes = append(want.changes, c)
		}
		for _, i := range random.Perm(len(measurements))[:random.IntN(len(measurements)+1)] {
			want.measure = append(want.measure, measurements[i])
		}
		got, complaints := parseLink(want.address())
		if len(complaints) > 0 || !reflect.DeepEqual(got, want) {
			t.Fatalf("%s: %+v, not %+v, complaints %q", want.address(), got, want, complaints)
		}
	}
}

func TestWhatAnAddressDoesNotSayIsAsUsual(t *testing.T) {
	for _, address := range []string{"", "#"} {
		l, complaints := parseLink(address)
		if o, err := l.settings.options(); err != nil || o.Nodes != 100 || o.Fanout != 1 || len(complaints) > 0 {
			t.Errorf("%q: %+v, %v, %q", address, o, err, complaints)
		}
	}
}

func TestAPresetInTheAddressIsThere(t *testing.T) {
	for i := range presets {
		l, complaints := parseLink("#preset=" + presets[i].id + "&seed=5")
		o, err := l.settings.options()
		if err != nil || presetOf(o) != &presets[i] || o.Seed != 5 || len(complaints) > 0 {
			t.Errorf("%s: %+v, %v, %q", presets[i].id, o, err, complaints)
		}
	}
	l, _ := parseLink("#preset=cassandra&nodes=12")
	if o, err := l.settings.options(); err != nil || o.Nodes != 12 || o.Mode != "push-pull" || presetOf(o) != nil {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestTheAddressSaysWhatItDoesNotUnderstand(t *testing.T) {
	for address, part := range map[string]string{
		"#node=3":                  `no setting "node"`,
		"#preset=etcd":             `"preset" must be "dynamo", "cassandra", "bitcoin", "redis" or "memberlist", got "etcd".`,
		"#round=-1":                `"round" must be a whole number from 0, got "-1".`,
		"#own=both":                `"own" must be "push", "pull" or "push-pull", got "both".`,
		"#measure=all":             `"measure" must be "scaling" or "rumors", or several with commas between them, got "all".`,
		"#changes=crash@2":         `got "crash@2"`,
		"#changes=crash-1.50@2":    `got "crash-1.50@2"`,
		"#changes=explode@2":       `got "explode@2"`,
		"#changes=cut@4,heal@3":    `"heal@3"`,
		"#changes=cut@1000000":     `got "cut@1000000"`,
		"#changes=cut-3@1":         `got "cut-3@1"`,
		"#nodes=7&what=%3Cb%3E":    `no setting "what"`,
		"#changes=loss-NaN@1":      "", // refused when it is applied
		"#nodes=5&nodes=%zz&seed=": "",
	} {
		l, complaints := parseLink(address)
		if got := inAddress(complaints); !strings.Contains(got, part) || (part == "") != (got == "") {
			t.Errorf("%s: %q", address, got)
		}
		if again, _ := parseLink(l.address()); again.address() != l.address() {
			t.Errorf("%s: %s, then %s", address, l.address(), again.address())
		}
	}
}

func TestSettingsSayWhichOneIsBad(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nodes", "many", `Nodes must be a whole number, got "many".`},
		{"nodes", "1", `Nodes must be from 2 to 1000000000, got "1".`},
		{"nodes", "1e30", `Nodes must be a whole number, got "1e30".`},
		{"fanout", "0.5", `Fanout must be a whole number, got "0.5".`},
		{"fanout", "100", `Fanout must be from 1 to 64 (at 100 nodes), got "100".`},
		{"loss", "1", `Loss must be at least 0 and less than 1, got "1".`},
		{"loss", "Inf", `Loss must be a number such as 0.3 or 30%, got "Inf".`},
		{"crashed", "100", `Crashed nodes must be from 0 to 99, so that of 100 nodes one is live, got "100".`},
		{"topology", "torus", `Topology must be "complete", "ring", "grid", "random-regular" or "two-clusters", got "torus".`},
		{"trials", "0", `Trials must be from 1 to 1000000, got "0".`},
		{"seed", "-1", `Seed must be from 0 to 4294967295, got "-1".`},
	} {
		s := defaultSettings()
		s[c.name] = c.text
		if _, err := s.options(); err == nil || err.Error() != c.want {
			t.Errorf("%s %q: %v", c.name, c.text, err)
		}
	}
}

func TestNumbersMayBeWrittenAsPeopleDo(t *testing.T) {
	for _, text := range []string{"1000000", "1,000,000", "1 000 000", "1e6", "1_000_000"} {
		if n, ok := parseWhole(text); !ok || n != 1_000_000 {
			t.Errorf("%q: %d, %v", text, n, ok)
		}
	}
	for _, text := range []string{"0.3", "30%", " 30 % ", ".3"} {
		if q, ok := parseShare(text); !ok || q != 0.3 {
			t.Errorf("%q: %v, %v", text, q, ok)
		}
	}
}

func TestEverySettingHasALabelAndAUsualValue(t *testing.T) {
	usual := defaultSettings()
	for _, name := range settingNames {
		if settingLabels[name] == "" || usual[name] == "" {
			t.Error(name)
		}
	}
	if len(usual) != len(settingNames) || !slices.IsSortedFunc(shownAlways, func(a, b string) int {
		return slices.Index(settingNames, a) - slices.Index(settingNames, b)
	}) {
		t.Error(usual)
	}
}
