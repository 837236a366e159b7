// Types of embed.mjs and embed.js, which define <gossip-runner> and <gossip-lab>.
import type { CheckReport, SimulateOptions, SimulateResult } from './gossip.mjs';

/** Events of a <gossip-runner>; all of them bubble. */
export interface GossipRunnerEvents {
  /** It can be used. */
  'gossip-ready': CustomEvent<null>;
  /** The learner has changed the text in the editor. */
  'gossip-input': CustomEvent<{ program: string }>;
  /** A check has ended. */
  'gossip-report': CustomEvent<GossipRunnerReport>;
  /** It cannot be used. */
  'gossip-error': CustomEvent<{ message: string }>;
}

export interface GossipRunnerReport {
  report: CheckReport;
  /** What was checked. */
  program: string;
  /** The only case that was checked, null if all were. */
  case: number | null;
}

type Listener<Event> = ((event: Event) => void) | { handleEvent(event: Event): void };

/** What both elements have; `Events` are those that they send. */
interface GossipElement<Events> extends HTMLElement {
  /** Reads the look again; needed only if it changed without any attribute changing on the element or its ancestors. */
  updateTheme(): void;

  addEventListener<Type extends keyof Events>(
    type: Type,
    listener: Listener<Events[Type]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: Listener<HTMLElementEventMap[Type]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** <gossip-runner>: the lesson's editor, runner and checker. */
export interface GossipRunnerElement extends GossipElement<GossipRunnerEvents> {
  /** Resolves when it can be used; rejects with the reason if it cannot. */
  readonly ready: Promise<void>;
  /**
   * The text in the editor, as far as it is known; null while it is not. Setting it
   * replaces that text and makes the new one the starter program, which Reset puts
   * back; null stands for the starter program in the element, or else the lesson's. Set
   * before the runner has loaded, it gives way to a program saved under `name`. Setting
   * the text that is there does nothing.
   */
  program: string | null;
}

/** Attributes of a <gossip-runner>, besides those of any element. */
export interface GossipRunnerAttributes {
  /** Programs are saved in the browser under this name, for pages of the same origin. */
  name?: string;
  /** The address of runner.html, where it does not lie beside the script. */
  src?: string;
  /** The starter program. */
  program?: string | null;
  /** "lazy" waits until it is about to come into view. */
  loading?: 'lazy' | 'eager';
}

/** Events of a <gossip-lab>; all of them bubble. */
export interface GossipLabEvents {
  /** It shows what its attributes say. */
  'gossip-ready': CustomEvent<null>;
  /** Its trials are done, also those of settings that somebody has chosen in it. */
  'gossip-result': CustomEvent<GossipLabResult>;
  /** It cannot be used, or an attribute is wrong. */
  'gossip-error': CustomEvent<{ message: string }>;
}

/** What gossip.simulate resolves to for these options. */
export interface GossipLabResult {
  options: Required<Omit<SimulateOptions, 'signal' | 'onProgress'>>;
  result: SimulateResult;
}

/** <gossip-lab>: the convergence lab. */
export interface GossipLabElement extends GossipElement<GossipLabEvents> {
  /** Resolves when it first shows what its attributes say; rejects with the reason if it cannot. */
  readonly ready: Promise<void>;
}

/** Attributes of a <gossip-lab>, besides those of any element: as in the address of lab.html. */
export interface GossipLabAttributes {
  nodes?: number | string;
  mode?: 'push' | 'pull' | 'push-pull';
  fanout?: number | string;
  /** A share, such as 0.3 or "30%". */
  loss?: number | string;
  crashed?: number | string;
  topology?: 'complete' | 'ring' | 'grid' | 'random-regular' | 'two-clusters';
  time?: 'synchronous' | 'in-place';
  trials?: number | string;
  seed?: number | string;
  /** A real system; the other attributes count more. */
  preset?: 'dynamo' | 'cassandra' | 'bitcoin' | 'redis' | 'memberlist';
  /** The round that the picture shows at first. */
  round?: number | string;
  /** What happens to the picture, such as "crash-17@2,cut@4". */
  changes?: string;
  /** What is measured as well: "scaling", "rumors" or "scaling,rumors". */
  measure?: string;
  /** Who calls in the trials of the learner's own program. */
  own?: 'push' | 'pull' | 'push-pull';
  /** That program, as in links that Share makes. */
  code?: string;
  /** Shows only these of "settings", "cluster", "trials", "own", "scaling", "rumors", with commas between. */
  panels?: string;
  /** The address of lab-frame.html, where it does not lie beside the script. */
  src?: string;
  /** "lazy" waits until it is about to come into view. */
  loading?: 'lazy' | 'eager';
}

declare global {
  interface HTMLElementTagNameMap {
    'gossip-runner': GossipRunnerElement;
    'gossip-lab': GossipLabElement;
  }
}
