// <gossip-runner>: the lesson's editor, runner and checker in any other page, as a frame with
// runner.html. So the page's styles do not affect the runner, and the runner does not affect
// the page.
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
import { Element, Frame } from './frame.js';
import { starterIn, unifyLineEnds } from './starter.js';

const kind = { name: 'runner', file: 'runner.html', title: 'Gossip protocol: editor and runner' };

export class GossipRunner extends Element {
  static observedAttributes = ['program'];

  #frame = new Frame(this, kind, {
    begin: () => this.#begin(),
    receive: (message) => this.#receive(message),
    overhear: (message) => this.#learn(message),
  });
  #given = /** @type {string | null} */ (null); // the starter program, as a property
  #exercise = { name: /** @type {string | null} */ (null), starter: /** @type {string | null} */ (null) }; // of the latest frame
  #program = /** @type {string | null} */ (null); // in the editor, as far as the frame has told
  #revision = 0; // of the starter program: what a frame says of an earlier one comes too late

  ready = this.#frame.ready;

  connectedCallback() {
    if (Object.hasOwn(this, 'program')) {
      // set before the element was defined
      const { program } = this;
      Reflect.deleteProperty(this, 'program');
      this.program = program;
    }
    this.#frame.connect();
  }

  connectedMoveCallback() {
    this.#frame.move();
  }

  attributeChangedCallback(_name, _before, value) {
    if (!Object.hasOwn(this, 'program')) this.program = value; // see connectedCallback
  }

  disconnectedCallback() {
    this.#frame.disconnect();
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
    this.#frame.post({ type: 'starter', starter: this.#starter, revision: this.#revision });
  }

  /** Reads the custom properties again. Needed only if they changed without any attribute changing on the element or its ancestors. */
  updateTheme() {
    this.#frame.updateTheme();
  }

  get #starter() {
    return this.#given ?? starterIn(this);
  }

  #begin() {
    const exercise = { name: this.getAttribute('name') || null, starter: this.#starter };
    if (exercise.name !== this.#exercise.name || exercise.starter !== this.#exercise.starter) this.#program = null; // it was for another
    this.#exercise = exercise;
    return { ...exercise, program: this.#program, revision: this.#revision };
  }

  #receive(data) {
    const { type, message, ...result } = data;
    switch (type) {
      case 'ready':
        this.#frame.succeed();
        break;
      case 'program':
      case 'input':
        this.#learn(data);
        break;
      case 'error':
        this.#frame.fail(message);
        break;
      case 'report':
        this.#frame.tell('gossip-report', result);
        break; // report, program, case
    }
  }

  /** Takes what the frame says of the program: `input` if the learner has changed it. */
  #learn({ type, program, revision }) {
    if (typeof program !== 'string' || revision !== this.#revision) return;
    this.#program = program;
    if (type === 'input') this.#frame.tell('gossip-input', { program });
  }
}
