// Types of embed.mjs and embed.js, which define <gossip-runner>.
import type { CheckReport } from './gossip.mjs';

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

/** <gossip-runner>: the lesson's editor, runner and checker. */
export interface GossipRunnerElement extends HTMLElement {
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
  /** Reads the look again; needed only if it changed without any attribute changing on the element or its ancestors. */
  updateTheme(): void;

  addEventListener<Type extends keyof GossipRunnerEvents>(
    type: Type,
    listener: Listener<GossipRunnerEvents[Type]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: Listener<HTMLElementEventMap[Type]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
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

declare global {
  interface HTMLElementTagNameMap {
    'gossip-runner': GossipRunnerElement;
  }
}
