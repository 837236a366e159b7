// How columns of a plot look apart from their colors. Those of a kind differ in their dashes, or
// in the shapes of their marks, so that they can be told apart where colors are not seen.

/** Lengths of dashes and gaps. */
const dashes = [
  [6, 4],
  [2, 3],
  [12, 3, 2, 3],
];

/** Paths of SVG around 0 0, about as large as a circle with the radius 1. */
const shapes = ['M1 0A1 1 0 0 1-1 0A1 1 0 0 1 1 0Z', 'M-.9-.9H.9V.9H-.9Z', 'M0-1.25L1.2.95H-1.2Z'];

/** The columns, each with its `dash` and its `shape`, and whether it `isUpper`, if it is an edge of a band. */
export function withLooks(columns) {
  const seen = {};
  return columns.map((column) => {
    const nth = seen[column.drawn] ?? 0; // of its kind
    seen[column.drawn] = nth + 1;
    return {
      ...column,
      dash: column.drawn === 'dashed' ? dashes[nth % dashes.length] : [],
      shape: shapes[nth % shapes.length],
      isUpper: nth % 2 === 0,
    };
  });
}
