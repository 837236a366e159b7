// embed.mjs with the types that JSX of React needs.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { GossipRunnerAttributes, GossipRunnerElement, GossipRunnerEvents } from './embed.mjs';

export type * from './embed.mjs';

/** React 19 adds listeners by these: <gossip-runner ongossip-report={(event) => save(event.detail)} />. */
type Listeners = { [Type in keyof GossipRunnerEvents as `on${Type}`]?: (event: GossipRunnerEvents[Type]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'gossip-runner': DetailedHTMLProps<HTMLAttributes<GossipRunnerElement>, GossipRunnerElement> & GossipRunnerAttributes & Listeners;
    }
  }
}
