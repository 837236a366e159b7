package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"gossiplesson/gossip/member"
)

var trees = [...]string{
	"alder", "ash", "aspen", "beech", "birch", "cedar", "cherry", "cypress", "elm", "fig", "fir", "hazel", "holly", "juniper", "larch",
	"laurel", "lime", "linden", "maple", "oak", "olive", "pear", "pine", "plum", "poplar", "rowan", "spruce", "walnut", "willow", "yew",
}

// identity returns the name and the generation of a tab that starts now, in seconds since
// 1970. A tab that is loaded again keeps its name, and is younger than before, even if the
// clock was set back. saved is what identityText returned then, if the browser has kept it.
func identity(saved string, now int64, draw func(k int) int) (name string, generation int64) {
	name, generation = trees[draw(len(trees))]+"-"+strconv.Itoa(10+draw(90)), now
	before, started, _ := strings.Cut(saved, " ")
	if s, err := strconv.ParseUint(started, 10, 32); err == nil && s < math.MaxUint32 && isOwnName(before) {
		name, generation = before, max(now, int64(s)+1)
	}
	return name, generation
}

// isOwnName reports whether a name is like those that tabs give themselves.
func isOwnName(name string) bool {
	strange := func(r rune) bool { return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') }
	return name != "" && len(name) <= member.LongestName && !strings.ContainsFunc(name, strange)
}

func identityText(name string, generation int64) string {
	return fmt.Sprintf("%s %d", name, generation)
}
