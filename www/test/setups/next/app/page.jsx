'use client';
import { useEffect, useState } from 'react';
import { gossip, gossipRound, ready, spreadInfo } from 'gossip-lesson';
import 'gossip-lesson/react';

export default function Page() {
  const [text, setText] = useState('loading');
  useEffect(() => {
    globalThis.lesson = { gossip, gossipRound, ready, spreadInfo };
    ready.then(() => {
      const nodes = [{ state: {} }, { state: {} }];
      spreadInfo(nodes, 'leader', 'node-0', 0);
      setText(`leader: ${nodes[1].state.leader.value}`);
    }, (error) => setText(error.message));
  }, []);
  return (
    <main>
      <p id="text">{text}</p>
      <gossip-runner name="next" src="/lesson/runner.html" ongossip-ready={() => setText((before) => `${before}, runner ready`)}>
        The runner cannot be loaded.
      </gossip-runner>
    </main>
  );
}
