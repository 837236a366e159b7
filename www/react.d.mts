// embed.mjs with the types that JSX of React needs.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  GossipLabAttributes,
  GossipLabElement,
  GossipLabEvents,
  GossipRunnerAttributes,
  GossipRunnerElement,
  GossipRunnerEvents,
} from './embed.mjs';

export type * from './embed.mjs';

/** React 19 adds listeners by these: <gossip-runner ongossip-report={(event) => save(event.detail)} />. */
type Listeners<Events> = { [Type in keyof Events as `on${Type & string}`]?: (event: Events[Type]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'gossip-runner': DetailedHTMLProps<HTMLAttributes<GossipRunnerElement>, GossipRunnerElement> &
        GossipRunnerAttributes &
        Listeners<GossipRunnerEvents>;
      'gossip-lab': DetailedHTMLProps<HTMLAttributes<GossipLabElement>, GossipLabElement> &
        GossipLabAttributes &
        Listeners<GossipLabEvents>;
    }
  }
}
