const gap = /(?:[\s)]|\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*)*/y; // what may stand in front of an operator

/** Where the operator begins that follows an operand which ends at an offset. */
export function afterGap(source, end) {
  gap.lastIndex = end;
  gap.exec(source);
  return gap.lastIndex;
}
