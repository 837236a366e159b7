// What <gossip-runner> and <gossip-lab> have in common: a frame with a page of the build,
// which is next to this script, in the element's shadow. It grows with its content and gets
// the element's theme. If it cannot load, the element shows why, and its own content.
//
// The two sides speak through a port that the frame's greeting is answered with, see guest.js.
// The page in the frame tells { type: 'height' }, and what its element takes.
import { buildIn, ofAnotherBuild } from '../loader/build.js';
import { canLoadWithoutCredentials, headersFor, isolated } from '../loader/isolation.js';
import { here, inNode } from '../loader/place.js';
import { readTheme } from './theme.js';

/* global BUILD -- constant of the build */

const script = here();
const graceMs = 3000; // from the frame's load event, which a wrong file causes as well
const lingerMs = 1000; // from the removal, for what the frame has said just before
const shortGraceMs = 1000; // where it is likely to be blocked, and there is another way to load it
const startMs = 10_000; // where there may be no load event
const silent = isolated && !canLoadWithoutCredentials; // the browser does not say when it blocks a frame, as Firefox does not

const inPage = !inNode && typeof HTMLElement === 'function';
const style = `
  :host { display: block; }
  :host([hidden]), [hidden] { display: none; }
  iframe { display: block; width: 100%; height: 62rem; border: 0; }
`;

/** What the elements extend: nothing on a server, where there are no elements. */
export const Element = inPage ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});

/** Defines an element, once. */
export function define(name, element) {
  if (inPage && customElements.get(name) === undefined) customElements.define(name, element);
}

/**
 * The frame of an element, which calls connect, move and disconnect when it is. `kind` is
 * { name, file, title }: 'runner' for <gossip-runner>, its page, and what screen readers call it.
 * `element` answers through
 *   begin()      what the page in the frame begins with, as fields of a message
 *   receive(message)   all that it tells
 *   overhear(message)  what it told just before the element was removed
 *   attributesChanged()
 */
export class Frame {
  #settle;
  ready = new Promise((resolve, reject) => {
    this.#settle = { resolve, reject };
  });
  #element;
  #kind;
  #answers;
  #address = new URL('about:blank');
  #frame = document.createElement('iframe');
  #problem = document.createElement('p');
  #fallback = document.createElement('slot');
  #view = /** @type {any} */ (null); // the window that the element is in: a script of another one may have put it there
  #dark = /** @type {any} */ (null); // its query for a dark color scheme
  /** @type {MessagePort | null} */
  #port = null;
  #greeted = false; // since the frame began to load
  #greeting = /** @type {MessageEvent | null} */ (null); // the latest one
  #timer = 0;
  #onChange = () => this.updateTheme();
  #changes = new MutationObserver((changes) => {
    this.updateTheme();
    if (changes.some(({ target }) => target === this.#element)) this.#answers.attributesChanged();
  });
  #onMessage = (event) => this.#greet(event);

  constructor(element, kind, answers) {
    this.#element = element;
    this.#kind = kind;
    this.#answers = { overhear() {}, attributesChanged() {}, ...answers };
    this.ready.catch(() => {}); // the event says so as well
    const root = element.attachShadow({ mode: 'open' });
    this.#problem.setAttribute('role', 'status');
    this.#frame.allow = 'clipboard-write';
    this.#frame.addEventListener('load', () => this.#expectGreeting(isolated && this.#mayLoadOtherwise ? shortGraceMs : graceMs));
    root.append(this.#problem, this.#fallback);
  }

  connect() {
    this.#view = this.#element.ownerDocument.defaultView;
    if (this.#view === null) return; // nothing loads in a document without a window
    this.#dress();
    this.#show(null);
    this.#view.addEventListener('message', this.#onMessage);
    this.#view.addEventListener('load', this.#onChange);
    this.#dark = this.#view.matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#onChange);
    this.#observe();
    try {
      this.#address = this.#findAddress();
    } catch (error) {
      this.#frame.remove(); // one that was there before would load again
      this.#address = new URL('about:blank');
      queueMicrotask(() => this.#element.isConnected && this.refuse(error.message)); // once the page can listen
      return;
    }
    this.#frame.title = this.#element.getAttribute('aria-label') ?? this.#kind.title;
    this.#frame.loading = this.#element.getAttribute('loading') === 'lazy' && !silent ? 'lazy' : 'eager';
    if (silent) this.#expectGreeting(startMs);
    // An empty frame would load as well, and one that is back loads by itself.
    if (this.#frame.src !== this.#address.href) this.#frame.src = this.#address.href;
    if (!this.#frame.isConnected) this.#element.shadowRoot.prepend(this.#frame);
  }

  /** For moveBefore, in place of the two others. Nothing loads again. */
  move() {
    this.#changes.disconnect();
    this.#observe();
    this.updateTheme();
  }

  disconnect() {
    clearTimeout(this.#timer);
    this.#view?.removeEventListener('message', this.#onMessage);
    this.#view?.removeEventListener('load', this.#onChange);
    this.#dark?.removeEventListener('change', this.#onChange);
    this.#changes.disconnect();
    this.#greeted = false;
    if (this.#port === null) return;
    this.#port.onmessage = ({ data }) => this.#answers.overhear(data);
    this.#timer = setTimeout(() => this.#hangUp(), lingerMs);
  }

  /** Tells the page in the frame; one that is not there yet begins with what counts then. */
  post(message) {
    this.#port?.postMessage(message);
  }

  /** The same with what may end a problem, so the frame is seen again. */
  postAgain(message) {
    if (this.#port === null) return;
    this.#show(null);
    this.post(message);
  }

  updateTheme() {
    this.post({ type: 'theme', theme: readTheme(this.#element) });
  }

  /** It can be used. */
  succeed() {
    this.#show(null);
    this.tell('gossip-ready', null);
    this.#settle.resolve();
  }

  /** It cannot be used, as the frame shows. */
  fail(message) {
    this.tell('gossip-error', { message });
    this.#settle.reject(new Error(message));
  }

  /** It cannot be used, as is shown in place of the frame. */
  refuse(message) {
    this.#show(message);
    this.fail(message);
  }

  /** Tells the page that the element is in. */
  tell(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** The address of the page in the frame (a URL); throws an Error that says what to do if there is none. */
  #findAddress() {
    const { name, file } = this.#kind;
    const src = this.#element.getAttribute('src');
    try {
      const address = src === null ? new URL(file, script ?? this.#element.baseURI) : new URL(src, this.#element.baseURI);
      // A javascript: address would run in this page, and no frame of such an origin can be told from others.
      if (src !== null && address.origin === 'null') throw new Error('an address without an origin');
      address.searchParams.set('embedded', '');
      return address;
    } catch (cause) {
      const what = src === null ? `where ${file} lies is not known here` : `"src" must be an address, got ${JSON.stringify(src)}`;
      throw new Error(`The ${name} did not load: ${what}. Write <gossip-${name} src="ADDRESS">.`, { cause });
    }
  }

  /** Gives the shadow its style, which it loses when it comes into another document. */
  #dress() {
    const root = this.#element.shadowRoot;
    if (root.adoptedStyleSheets.length > 0) return;
    const sheet = new this.#view.CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  }

  /** Observes where attributes of the element change and themes are switched: at its ancestors, also around a shadow. */
  #observe() {
    for (let node = /** @type {any} */ (this.#element); node; node = node.parentNode ?? node.host) {
      this.#changes.observe(node, { attributes: true });
    }
  }

  #hangUp() {
    this.#port?.close();
    this.#port = null;
  }

  /** Answers the frame, which sends a greeting when it has loaded or reloaded. */
  async #greet(greeting) {
    const { source, origin, data } = greeting;
    if (source !== this.#frame.contentWindow || !this.#isOrigin(origin)) return;
    const type = `gossip ${this.#kind.name}`;
    const build = buildIn(data, type);
    if (build === undefined) return;
    clearTimeout(this.#timer);
    this.#greeted = true;
    this.#greeting = greeting;
    if (build !== BUILD) {
      this.refuse(ofAnotherBuild(this.#address.href, build).message);
      return;
    }
    const { ownerDocument } = this.#element;
    if (ownerDocument.readyState === 'loading') {
      // the content of the element may not have been parsed yet
      await new Promise((resolve) => {
        ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
      if (greeting !== this.#greeting) return; // the frame has loaded again, and greeted again
      if (source !== this.#frame.contentWindow) return; // removed, and perhaps back with another
    }
    this.#show(null);
    this.#hangUp();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message) => this.#receive(message.data);
    const begin = { type, ...this.#answers.begin(), label: this.#frame.title, theme: readTheme(this.#element) };
    this.#frame.contentWindow?.postMessage(begin, origin === 'null' ? '*' : origin, [port2]);
  }

  /** Whether the page in the frame may have an origin: in a sandbox without origins it has none either. */
  #isOrigin(origin) {
    return origin === this.#address.origin || (origin === 'null' && this.#view.origin === 'null');
  }

  #receive(data) {
    if (data.type === 'height') this.#frame.style.height = `${data.height}px`;
    else this.#answers.receive(data);
  }

  #expectGreeting(patienceMs) {
    const greeted = this.#greeted;
    this.#greeted = false; // the next load is another document
    if (greeted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#mayLoadOtherwise ? this.#loadWithoutCredentials() : this.#giveUp()), patienceMs);
  }

  get #mayLoadOtherwise() {
    return canLoadWithoutCredentials && !(/** @type {any} */ (this.#frame).credentialless);
  }

  /** Loads a frame that needs no header in a page with an embedder policy. Its storage begins empty and ends with the page. */
  #loadWithoutCredentials() {
    Object.assign(this.#frame, { credentialless: true, src: this.#address.href });
  }

  async #giveUp() {
    const { name } = this.#kind;
    const why =
      (await headersFor(this.#address)) ||
      `Is ${this.#address.href} there, with the other files of the build beside it, and is this page allowed to show it in a frame? ` +
        `If it is elsewhere, write <gossip-${name} src="ADDRESS">.`;
    if (this.#element.isConnected && !this.#greeted) this.refuse(`The ${name} did not load. ${why}`);
  }

  /** Shows the frame, or a problem together with the content of the element. */
  #show(problem) {
    this.#frame.hidden = problem !== null;
    this.#problem.hidden = this.#fallback.hidden = problem === null;
    this.#problem.textContent = problem ?? '';
  }
}
