// attack: an empty submission
// expect: fail missing
