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
// name       programs are saved in the browser under this name; without it they are not
// loading    "lazy" loads the runner when it is about to come into view
// program    a <script type="text/plain"> in the element is the starter program
// style      custom properties --gossip-...  and color-scheme, see theme.js
// events     gossip-ready                              it can be used
//            gossip-report { report, program, case }   a check has ended, of all cases (null) or one; see gossip.check
//            gossip-error { message }                  it cannot be used
// ready      promise: resolves at the first gossip-ready, rejects at a gossip-error before it
import { buildIn, ofAnotherBuild } from '../loader/build.js';
import { here, inNode } from '../loader/place.js';
import { readTheme } from './theme.js';

/* global BUILD -- constant of the build */

const script = here();
const graceMs = 3000; // from the frame's load event, which a wrong file causes as well

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
    this.#frame.addEventListener('load', () => this.#expectGreeting());
    root.append(this.#frame, this.#problem, this.#fallback);
  }

  connectedCallback() {
    this.#show(null);
    this.#frame.title = this.getAttribute('aria-label') ?? 'Gossip protocol: editor and runner';
    this.#frame.loading = this.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager';
    addEventListener('message', this.#onMessage);
    addEventListener('load', this.#onChange);
    dark?.addEventListener('change', this.#onChange);
    for (let node = /** @type {Node | null} */ (this); node instanceof globalThis.Element; node = node.parentNode) {
      this.#changes.observe(node, { attributes: true }); // where themes are switched
    }
    const src = this.getAttribute('src');
    this.#address = src === null ? new URL('runner.html', script ?? document.baseURI) : new URL(src, document.baseURI);
    this.#address.searchParams.set('embedded', '');
    this.#frame.src = this.#address.href;
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener('message', this.#onMessage);
    removeEventListener('load', this.#onChange);
    dark?.removeEventListener('change', this.#onChange);
    this.#changes.disconnect();
    this.#port?.close();
    this.#port = null;
    this.#greeted = false;
  }

  /** Reads the custom properties again. Needed only if they changed without any attribute changing on the element or its ancestors. */
  updateTheme() {
    this.#port?.postMessage({ type: 'theme', theme: readTheme(this) });
  }

  /** Answers the frame, which sends a greeting when it has loaded or reloaded. */
  async #greet({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== this.#address.origin) return;
    const build = buildIn(data, 'gossip runner');
    if (build === undefined) return;
    clearTimeout(this.#timer);
    this.#greeted = true;
    if (build !== BUILD) {
      this.#refuse(ofAnotherBuild(this.#address.href, build).message);
      return;
    }
    if (document.readyState === 'loading') {
      // the content of the element may not have been parsed yet
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
      if (!this.isConnected) return;
    }
    this.#show(null);
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (message) => this.#receive(message.data);
    const written = this.querySelector('script[type="text/plain"]')?.textContent;
    const program = written?.replace(/\r\n?/g, '\n').replace(/^\n|\s+$/g, '') ?? null;
    const name = this.getAttribute('name') || null;
    const begin = { type: 'gossip runner', name, label: this.#frame.title, program, theme: readTheme(this) };
    this.#frame.contentWindow?.postMessage(begin, this.#address.origin, [port2]);
  }

  #receive({ type, height, message, ...result }) {
    switch (type) {
      case 'height':
        this.#frame.style.height = `${height}px`;
        break;
      case 'ready':
        this.#tell('gossip-ready', null);
        this.#settle.resolve();
        break;
      case 'error':
        this.#fail(message);
        break;
      case 'report':
        this.#tell('gossip-report', result);
        break; // report, program, case
    }
  }

  #expectGreeting() {
    const greeted = this.#greeted;
    this.#greeted = false; // the next load is another document
    if (greeted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#refuse(
        `The runner did not load. Is ${this.#address.href} there, with the other files of the build beside it, and is this page allowed to show it in a frame? ` +
          'If it is elsewhere, write <gossip-runner src="ADDRESS">.',
      );
    }, graceMs);
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
