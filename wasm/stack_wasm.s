#include "textflag.h"

// func raiseStack(bytes int32)
//
// The callers up to JavaScript add to the stack pointer, so they end as much higher.
TEXT ·raiseStack(SB), NOSPLIT, $0-4
	Get SP
	Get SP
	I32Load bytes+0(FP)
	I32Add
	Set SP
	RET
