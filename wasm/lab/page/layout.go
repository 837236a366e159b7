package main

import (
	"cmp"
	"math"
	"slices"

	"gossiplesson/gossip/epidemic"
)

// A point lies within the circle of radius 1 around the middle of the picture.
type point struct{ x, y float64 }

// places returns where the nodes of a topology are drawn, and how large. Those of the first
// half, which a cut network separates from the others, are on the left.
func places(topology epidemic.Topology, nodes int) ([]point, float64) {
	middle := (nodes + 1) / 2
	switch topology {
	case epidemic.Ring:
		points := make([]point, nodes)
		for v := range points {
			// From the bottom up on the left side, down on the right.
			sin, cos := math.Sincos(math.Pi/2 + 2*math.Pi*(float64(v)+0.5)/float64(nodes))
			points[v] = point{cos, sin}
		}
		return points, min(0.09, 2.2/float64(nodes))
	case epidemic.Grid:
		width := math.Ceil(math.Sqrt(float64(nodes)))
		points := make([]point, nodes)
		for v := range points { // row by row becomes column by column
			column, row := math.Floor(float64(v)/width), math.Mod(float64(v), width)
			points[v] = point{0.72 * (2*column - width + 1) / width, 0.72 * (2*row - width + 1) / width}
		}
		return points, min(0.09, 0.5/width)
	case epidemic.TwoClusters:
		left, right := disc(middle), disc(nodes-middle)
		for i, p := range left { // the ends of the bridge are the nearest to each other
			left[i] = point{0.46*p.x - 0.53, 0.46 * p.y}
		}
		for i, p := range right {
			right[i] = point{0.46*p.x + 0.53, 0.46 * p.y}
		}
		byX := func(a, b point) int { return cmp.Compare(a.x, b.x) }
		slices.SortFunc(left, byX)
		slices.Reverse(left)
		slices.SortFunc(right, byX)
		return slices.Concat(left, right), min(0.09, 0.36/math.Sqrt(float64(middle)))
	}
	points := disc(nodes)
	slices.SortFunc(points, func(a, b point) int { return cmp.Compare(a.x, b.x) })
	for _, half := range [][]point{points[:middle], points[middle:]} {
		slices.SortFunc(half, func(a, b point) int { return cmp.Compare(a.y, b.y) })
	}
	return points, min(0.09, 0.62/math.Sqrt(float64(nodes)))
}

// disc spreads points evenly over the circle, like the seeds of a sunflower (Vogel, "A
// better way to construct the sunflower head", 1979).
func disc(n int) []point {
	golden := math.Pi * (3 - math.Sqrt(5))
	points := make([]point, n)
	for k := range points {
		radius := math.Sqrt((float64(k) + 0.5) / float64(n))
		sin, cos := math.Sincos(float64(k) * golden)
		points[k] = point{0.97 * radius * cos, 0.97 * radius * sin}
	}
	return points
}
