package page

// alignedRow is a row of two texts side by side: indexes of their lines, -1
// where one has nothing to match the other. Both are set only if the lines are
// equal.
type alignedRow struct{ left, right int }

// maxAligned bounds the work of alignLines, which grows with the product of the
// two lengths.
const maxAligned = 1000

// alignLines aligns two texts by a longest common subsequence of their lines.
// Texts that are too long for that are aligned where they begin alike only.
func alignLines(left, right []string) (rows []alignedRow) {
	start := 0
	for start < len(left) && start < len(right) && left[start] == right[start] {
		rows = append(rows, alignedRow{start, start})
		start++
	}
	i, j := start, start
	if len(left) <= maxAligned && len(right) <= maxAligned {
		// common[i][j] is how many lines left[i:] and right[j:] have in common.
		width := len(right) + 1
		common := make([]int16, (len(left)+1)*width)
		for i := len(left) - 1; i >= start; i-- {
			for j := len(right) - 1; j >= start; j-- {
				if left[i] == right[j] {
					common[i*width+j] = common[(i+1)*width+j+1] + 1
				} else {
					common[i*width+j] = max(common[(i+1)*width+j], common[i*width+j+1])
				}
			}
		}
		for i < len(left) && j < len(right) {
			switch {
			case left[i] == right[j]:
				rows = append(rows, alignedRow{i, j})
				i++
				j++
			case common[(i+1)*width+j] >= common[i*width+j+1]:
				rows = append(rows, alignedRow{i, -1})
				i++
			default:
				rows = append(rows, alignedRow{-1, j})
				j++
			}
		}
	}
	for ; i < len(left); i++ {
		rows = append(rows, alignedRow{i, -1})
	}
	for ; j < len(right); j++ {
		rows = append(rows, alignedRow{-1, j})
	}
	return rows
}
