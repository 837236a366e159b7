package epidemic

// reachable counts the live nodes that news from a live node can reach, through live
// nodes only.
func reachable(g graph, from int, crashed []bool) int {
	switch g := g.(type) {
	case complete:
		return countLive(crashed)
	case clusters:
		return reachableClusters(g, from, crashed)
	}
	seen := make([]bool, len(crashed))
	seen[from] = true
	queue := []int{from}
	for i := 0; i < len(queue); i++ {
		v := queue[i]
		for k := range g.neighbors(v) {
			if w := g.neighbor(v, k); !seen[w] && !crashed[w] {
				seen[w] = true
				queue = append(queue, w)
			}
		}
	}
	return len(queue)
}

// reachableClusters does not look at the links inside the clusters, which are many.
func reachableClusters(g clusters, from int, crashed []bool) int {
	first, size := g.half(from)
	if !crashed[0] && !crashed[g.middle] {
		return countLive(crashed)
	}
	return countLive(crashed[first : first+size])
}

func countLive(crashed []bool) (live int) {
	for _, c := range crashed {
		if !c {
			live++
		}
	}
	return live
}
