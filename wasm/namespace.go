package main

import "syscall/js"

// guide is what gossip.help() prints.
const guide = `gossip: the gossip protocol of the lesson, in Go

  nodes = [{ id: 'a', state: {} }, { id: 'b', state: { x: { value: 1, version: 3 } } }]

  gossipRound(nodes, sourceIdx, targetIdx)
      Both nodes keep, for each key, the entry with the higher version.
      Equal versions are a tie: nothing moves.
  spreadInfo(nodes, key, value, fromIdx)
      Writes { value, version: own version + 1 } at one node, then lets it
      gossip with every other node in order, three times over.
  console.table(gossip.table(nodes))
      Who knows what: one row per node, one column per key, value@version.
  await gossip.check(program)
      Judges a program that defines the two functions, given as text or as
      { gossipRound, spreadInfo }; options: seed, case, limits, signal.
  await gossip.run(program)
      Runs a program in a sandbox: { output, text, error, reason, durationMs };
      options: functions ('own' or 'go'), limits, signal, onOutput.
      Both need a page and gossip.js or gossip.mjs.
  await gossip.simulate({ nodes: 1000, mode: 'push-pull' })
      How many rounds news takes to reach everybody, beside the exact law;
      with gossip.js or gossip.mjs.
  gossip.gossipRound, gossip.spreadInfo
      The same two functions, even if a program has replaced the globals.
  gossip.load(files), gossip.onProgress(listener), gossip.ready
      Where the module's files are, and how far they have loaded.
  gossip.version
      Version of this module.

Both functions work in place and return undefined. Bad input throws a
TypeError or RangeError that names the argument, and changes nothing.

  spreadInfo(nodes, 'leader', 'a', 0); console.table(gossip.table(nodes))`

// help is gossip.help(). It prints with whatever console.log the page has now.
func help([]js.Value) js.Value {
	console := reflectGet.Invoke(js.Global(), "console")
	log := reflectGet.Invoke(console, "log")
	callMethod.Invoke(log, console, guide)
	return js.Undefined()
}
