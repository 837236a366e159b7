globalThis.started = gossip.ready;
