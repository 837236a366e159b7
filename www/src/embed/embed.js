// <gossip-runner>: the lesson's editor, runner and checker in any other page, as a
// frame with runner.html, which is next to this script. So the page's styles do not
// affect the runner, and the runner does not affect the page. Imported on a server,
// this does nothing.
//
//   <script src="embed.js"></script>
//   <gossip-runner name="week-8">Shown if the runner cannot be loaded.</gossip-runner>
//
// src        the address of runner.html, if it is not next to this script
// aria-label distinguishes it from others on the page
// name       programs are saved in the browser under this name, for pages of the same origin; without it they are not
// loading    "lazy" loads the runner when it is about to come into view
// program    the text in the editor; set, it is the starter program. As an attribute, or
//            as a <script type="text/plain"> in the element, it is only that
// style      custom properties --gossip-...  and color-scheme, see theme.js
// events     gossip-ready                              it can be used
//            gossip-input { program }                  the learner has changed the text
//            gossip-report { report, program, case }   a check has ended, of all cases (null) or one; see gossip.check
//            gossip-error { message }                  it cannot be used
// ready      promise: resolves at the first gossip-ready, rejects at a gossip-error before it
//
// Browsers load a frame again when its element is moved, except by moveBefore. So the
// element knows what is in the editor, and gives it to the next frame.
import { buildIn, ofAnotherBuild } from '../loader/build.js';
import { canLoadWithoutCredentials, headersFor, isolated } from '../loader/isolation.js';
import { here, inNode } from '../loader/place.js';
import { starterIn, unifyLineEnds } from './starter.js';
import { readTheme } from './theme.js';

/* global BUILD -- constant of the build */

const script = here();
const graceMs = 3000; // from the frame's load event, which a wrong file causes as well
const lingerMs = 1000; // from the removal, for what the frame has said just before
const shortGraceMs = 1000; // where it is likely to be blocked, and there is another way to load it
const startMs = 10_000; // where there may be no load event
const silent = isolated && !canLoadWithoutCredentials; // the browser does not say when it blocks a frame, as Firefox does not

const inPage = !inNode && typeof HTMLElement === 'function';
const Element = inPage ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});
const dark = inPage ? matchMedia('(prefers-color-scheme: dark)') : null;
const style = inPage ? new CSSStyleSheet() : null;
style?.replaceSync(`
  :host { display: block; }
  :host([hidden]), [hidden] { display: none; }
  iframe { display: block; width: 100%; height: 62rem; border: 0; }
`);

class GossipRunner extends Element {
  static observedAttributes = ['program'];

  #settle;
  ready = new Promise((resolve, reject) => {
    this.#settle = { resolve, reject };
  });
  #address = new URL('about:blank');
  #frame = document.createElement('iframe');
  #problem = document.createElement('p');
  #fallback = document.createElement('slot');
  /** @type {MessagePort | null} */
  #port = null;
  #greeted = false; // since the frame began to load
  #greeting = /** @type {MessageEvent | null} */ (null); // the latest one
  #given = /** @type {string | null} */ (null); // the starter program, as a property
  #exercise = { name: /** @type {string | null} */ (null), starter: /** @type {string | null} */ (null) }; // of the latest frame
  #program = /** @type {string | null} */ (null); // in the editor, as far as the frame has told
  #revision = 0; // of the starter program: what a frame says of an earlier one comes too late
  #timer = 0;
  #onChange = () => this.updateTheme();
  #changes = new MutationObserver(this.#onChange);
  #onMessage = (event) => this.#greet(event);

  constructor() {
    super();
    this.ready.catch(() => {}); // the event says so as well
    const root = this.attachShadow({ mode: 'open' });
    if (style !== null) root.adoptedStyleSheets = [style];
    this.#problem.setAttribute('role', 'status');
    this.#frame.allow = 'clipboard-write';
    this.#frame.addEventListener('load', () => this.#expectGreeting(isolated && this.#mayLoadOtherwise ? shortGraceMs : graceMs));
    root.append(this.#problem, this.#fallback);
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'program')) {
      // set before the element was defined
      const { program } = this;
      Reflect.deleteProperty(this, 'program');
      this.program = program;
    }
    this.#show(null);
    addEventListener('message', this.#onMessage);
    addEventListener('load', this.#onChange);
    dark?.addEventListener('change', this.#onChange);
    this.#observe();
    try {
      this.#address = this.#findAddress();
    } catch (error) {
      this.#frame.remove(); // one that was there before would load again
      this.#address = new URL('about:blank');
      queueMicrotask(() => this.isConnected && this.#refuse(error.message)); // once the page can listen
      return;
    }
    this.#frame.title = this.getAttribute('aria-label') ?? 'Gossip protocol: editor and runner';
    this.#frame.loading = this.getAttribute('loading') === 'lazy' && !silent ? 'lazy' : 'eager';
    if (silent) this.#expectGreeting(startMs);
    // An empty frame would load as well, and one that is back loads by itself.
    if (this.#frame.src !== this.#address.href) this.#frame.src = this.#address.href;
    if (!this.#frame.isConnected) this.shadowRoot?.prepend(this.#frame);
  }

  /** Called for moveBefore instead of the two others. Nothing loads again. */
  connectedMoveCallback() {
    this.#changes.disconnect();
    this.#observe();
    this.updateTheme();
  }

  attributeChangedCallback(_name, _before, value) {
    if (!Object.hasOwn(this, 'program')) this.program = value; // see connectedCallback
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener('message', this.#onMessage);
    removeEventListener('load', this.#onChange);
    dark?.removeEventListener('change', this.#onChange);
    this.#changes.disconnect();
    this.#greeted = false;
    if (this.#port === null) return;
    this.#port.onmessage = ({ data }) => this.#learn(data);
    this.#timer = setTimeout(() => this.#hangUp(), lingerMs);
  }

  /** The text in the editor as far as it is known, null if it is not. */
  get program() {
    return this.#program ?? this.#starter;
  }

  /** Puts a text into the editor, as its starter program; null stands for the one in the element, or else the lesson's. */
  set program(text) {
    const given = text === null || text === undefined ? null : unifyLineEnds(String(text));
    if (given !== null && given === this.#program) return; // and the place of the caret stays as well
    this.#given = given;
    this.#program = null;
    this.#exercise.starter = this.#starter;
    this.#revision++;
    this.#port?.postMessage({ type: 'starter', starter: this.#starter, revision: this.#revision });
  }

  /** Reads the custom properties again. Needed only if they changed without any attribute changing on the element or its ancestors. */
  updateTheme() {
    this.#port?.postMessage({ type: 'theme', theme: readTheme(this) });
  }

  /** The address of runner.html (a URL); throws an Error that says what to do if there is none. */
  #findAddress() {
    const src = this.getAttribute('src');
    try {
      const address = src === null ? new URL('runner.html', script ?? document.baseURI) : new URL(src, document.baseURI);
      address.searchParams.set('embedded', '');
      return address;
    } catch (cause) {
      const what = src === null ? 'where runner.html lies is not known here' : `"src" must be an address, got ${JSON.stringify(src)}`;
      throw new Error(`The runner did not load: ${what}. Write <gossip-runner src="ADDRESS">.`, { cause });
    }
  }

  get #starter() {
    return this.#given ?? starterIn(this);
  }

  /** Observes where themes are switched. */
  #observe() {
    for (let node = /** @type {Node | null} */ (this); node instanceof globalThis.Element; node = node.parentNode) {
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
    if (source !== this.#frame.contentWindow || origin !== this.#address.origin) return;
    const build = buildIn(data, 'gossip runner');
    if (build === undefined) return;
    clearTimeout(this.#timer);
    this.#greeted = true;
    this.#greeting = greeting;
    if (build !== BUILD) {
      this.#refuse(ofAnotherBuild(this.#address.href, build).message);
      return;
    }
    if (document.readyState === 'loading') {
      // the content of the element may not have been parsed yet
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
      if (greeting !== this.#greeting) return; // the frame has loaded again, and greeted again
      if (source !== this.#frame.contentWindow) return; // removed, and perhaps back with another
    }
    this.#show(null);
    this.#hangUp();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message) => this.#receive(message.data);
    const exercise = { name: this.getAttribute('name') || null, starter: this.#starter };
    if (exercise.name !== this.#exercise.name || exercise.starter !== this.#exercise.starter) this.#program = null; // it was for another
    this.#exercise = exercise;
    const [program, revision, label] = [this.#program, this.#revision, this.#frame.title];
    const begin = { type: 'gossip runner', ...exercise, program, revision, label, theme: readTheme(this) };
    this.#frame.contentWindow?.postMessage(begin, this.#address.origin, [port2]);
  }

  #receive(data) {
    const { type, height, message, ...result } = data;
    switch (type) {
      case 'height':
        this.#frame.style.height = `${height}px`;
        break;
      case 'ready':
        this.#tell('gossip-ready', null);
        this.#settle.resolve();
        break;
      case 'program':
      case 'input':
        this.#learn(data);
        break;
      case 'error':
        this.#fail(message);
        break;
      case 'report':
        this.#tell('gossip-report', result);
        break; // report, program, case
    }
  }

  /** Takes what the frame says of the program: `input` if the learner has changed it. */
  #learn({ type, program, revision }) {
    if (typeof program !== 'string' || revision !== this.#revision) return;
    this.#program = program;
    if (type === 'input') this.#tell('gossip-input', { program });
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
    const why =
      (await headersFor(this.#address)) ||
      `Is ${this.#address.href} there, with the other files of the build beside it, and is this page allowed to show it in a frame? ` +
        'If it is elsewhere, write <gossip-runner src="ADDRESS">.';
    if (this.isConnected && !this.#greeted) this.#refuse(`The runner did not load. ${why}`);
  }

  /** Shows the frame, or a problem together with the content of the element. */
  #show(problem) {
    this.#frame.hidden = problem !== null;
    this.#problem.hidden = this.#fallback.hidden = problem === null;
    this.#problem.textContent = problem ?? '';
  }

  #refuse(message) {
    this.#show(message);
    this.#fail(message);
  }

  #fail(message) {
    this.#tell('gossip-error', { message });
    this.#settle.reject(new Error(message));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (inPage && customElements.get('gossip-runner') === undefined) customElements.define('gossip-runner', GossipRunner);
