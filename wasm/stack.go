package main

// raise moves Go's stack pointer up by a number of bytes. If JavaScript's stack ends
// within a call, the functions that were running are gone, but the pointer stays where
// they had put it; the host then says how far that is below its place.
//
//lint:ignore U1000 JavaScript calls it
//go:wasmexport gossip_raise
//go:nosplit
func raise(bytes int32) {
	raiseStack(bytes)
}

// raiseStack is raise as its caller sees it. It is written in assembly: compiled code
// puts the stack pointer back where it was.
func raiseStack(bytes int32)
