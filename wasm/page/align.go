package main

// pair is a line of one text beside a line of the other, by their indexes; -1 means
// no line.
type pair struct {
	left, right int
	same        bool
}

// align puts two texts side by side: equal lines beside each other, and the lines
// between them paired in order. It takes (len(a) + len(b))² comparisons of
// numbers at most.
func align[T comparable](a, b []T) []pair {
	numbers := map[T]int{}
	return alignNumbers(number(a, numbers), number(b, numbers))
}

// number gives equal lines the same number.
func number[T comparable](lines []T, numbers map[T]int) []int {
	all := make([]int, len(lines))
	for i, line := range lines {
		if _, known := numbers[line]; !known {
			numbers[line] = len(numbers)
		}
		all[i] = numbers[line]
	}
	return all
}

func alignNumbers(a, b []int) (pairs []pair) {
	for i, j := 0, 0; i < len(a) || j < len(b); {
		left, right := nextEqual(a[i:], b[j:])
		for k := range max(left, right) {
			p := pair{left: -1, right: -1}
			if k < left {
				p.left = i + k
			}
			if k < right {
				p.right = j + k
			}
			pairs = append(pairs, p)
		}
		i += left
		j += right
		if i < len(a) && j < len(b) {
			pairs = append(pairs, pair{i, j, true})
			i++
			j++
		}
	}
	return pairs
}

// nextEqual returns how many lines of each text come before two equal ones, with the
// smallest sum; all of them if no more lines are equal.
func nextEqual(a, b []int) (left, right int) {
	for both := range len(a) + len(b) {
		for left := max(0, both-len(b)+1); left <= both && left < len(a); left++ {
			if a[left] == b[both-left] {
				return left, both - left
			}
		}
	}
	return len(a), len(b)
}

// differing counts the pairs whose lines are not equal.
func differing(pairs []pair) (n int) {
	for _, p := range pairs {
		if !p.same {
			n++
		}
	}
	return n
}
