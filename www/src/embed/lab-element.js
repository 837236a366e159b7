// <gossip-lab>: the convergence lab in any other page, as a frame with lab-frame.html.
//
// nodes, mode, fanout, loss, crashed, topology, time, trials, seed, preset, round, changes,
// measure, own, code
//            as in the address of lab.html. When one changes, the lab follows
// panels     only these are shown: settings, cluster, trials, own, scaling, rumors
// src        the address of lab-frame.html, if it is not next to this script
// aria-label distinguishes it from others on the page
// loading    "lazy" loads the lab when it is about to come into view
// style      custom properties --gossip-...  and color-scheme, see theme.js
// events     gossip-ready                      it shows what its attributes say
//            gossip-result { options, result } its trials are done; see gossip.simulate
//            gossip-error { message }          it cannot be used, or an attribute is wrong
// ready      promise: resolves at the first gossip-ready, rejects at a gossip-error before it
import { Element, Frame } from './frame.js';

const kind = { name: 'lab', file: 'lab-frame.html', title: 'Gossip protocol: convergence lab' };
const notSettings = new Set(['src', 'loading', 'class', 'is', 'exportparts']);

export class GossipLab extends Element {
  #frame = new Frame(this, kind, {
    begin: () => ({ settings: this.#settings() }),
    receive: (message) => this.#receive(message),
    attributesChanged: () => this.#follow(),
  });
  #latest = ''; // settings that the frame knows

  ready = this.#frame.ready;

  connectedCallback() {
    this.#frame.connect();
  }

  connectedMoveCallback() {
    this.#frame.move();
  }

  disconnectedCallback() {
    this.#frame.disconnect();
  }

  /** Reads the custom properties again. Needed only if they changed without any attribute changing on the element or its ancestors. */
  updateTheme() {
    this.#frame.updateTheme();
  }

  /**
   * The settings as in an address, the preset first, as the others count more. They are all attributes with
   * plain names that other elements do not have: Go knows which there are.
   */
  #settings() {
    const given = Array.from(this.attributes, ({ name, value }) => [name, value]).filter(([name]) => isSetting(name));
    given.sort(([a], [b]) => Number(b === 'preset') - Number(a === 'preset'));
    this.#latest = String(new URLSearchParams(given));
    return this.#latest;
  }

  #follow() {
    const before = this.#latest;
    const settings = this.#settings();
    if (settings !== before) this.#frame.postAgain({ type: 'settings', settings });
  }

  #receive({ type, message, options, result }) {
    if (type === 'ready') this.#frame.succeed();
    else if (type === 'error') this.#frame.refuse(message);
    else if (type === 'result') this.#frame.tell('gossip-result', { options, result });
  }
}

/** Whether an attribute is one of this element: no name with a hyphen, and none that all elements have. */
function isSetting(name) {
  return /^[a-z]+$/.test(name) && !notSettings.has(name) && !common().has(name);
}

/** Names of properties that all elements have, in small letters as attributes are. */
const common = () => (known ??= new Set(namesOf(document.createElement('span'))));
let known = /** @type {Set<string> | undefined} */ (undefined);

function* namesOf(element) {
  for (const name in element) yield name.toLowerCase();
}
