// What was seen of a run, as Go reads it; gossip/check/wire.go describes the lines.
// Those for nodes come from the sandbox as they are (../sandbox/states.js); everything
// else may be anything.
import { String, isInteger, stringify } from '../protocol/primordials.js';
import { borrowed } from './borrowed.js';

// Long enough for few messages, and short enough that none holds up the page.
const partLength = 50_000;

/** Says that the run began anew, so that what was sent before does not count. */
export const anew = 'anew\t\n';

export const abortedMessage = 'the check is over';

/** Passes the text to `send` in parts. */
export class Observations {
  #send;
  #text = ''; // not yet sent
  #sent = 0;
  #inCase = false; // the last case has calls left

  constructor(send) {
    this.#send = send;
  }

  get size() {
    return this.#sent + this.#text.length;
  }

  flush() {
    this.#send(this.#text);
    this.#sent += this.#text.length;
    this.#text = '';
  }

  /** The run did not begin, or cannot be judged. */
  failure(message) {
    this.#line('failure', stringify(message));
  }

  /** The top level did not finish, so nothing is known about the functions. */
  notLoaded(problem) {
    this.loaded(
      ['gossipRound', 'spreadInfo'].map((name) => ({ name, defined: true })),
      problem,
    );
  }

  loaded(missing, problem) {
    if (problem !== null) this.#line('load', problemFields(problem));
    for (const one of missing) if (one !== null) this.#line('missing', `${one.name}\t${one.defined ? '1' : '0'}`);
  }

  /** The run ended between two calls or during the next one. */
  end(problem) {
    this.#line('end', problemFields(problem));
  }

  /** A case has begun, unless it had begun already. */
  begin() {
    if (!this.#inCase) this.#line('case', '');
    this.#inCase = true;
  }

  /**
   * `nodes` are the lines for the states after a call, or null if they could not be read; `last` says whether the case ends.
   * `moments` are lines, too, see ../sandbox/moments.js.
   */
  step(nodes, late, promised, last, problem, moments) {
    this.begin();
    this.#inCase = last !== true;
    this.#line('step', `${late ? '1' : '0'}\t${problemFields(problem)}`);
    if (promised === true) this.#line('promise', '');
    if (nodes !== null) this.#text += `nodes\t\n${nodes}`;
    if (moments !== null) this.#text += `moments\t\n${moments}`;
    if (this.#text.length >= partLength) this.flush();
  }

  /** At the end, the nodes of a case are not as its last call has left them. */
  changed(number, nodes, problem) {
    this.#line('changed', `${number}\t${problemFields(problem)}`);
    if (nodes !== null) this.#text += `nodes\t\n${nodes}`;
    if (this.#text.length >= partLength) this.flush();
  }

  #line(name, fields) {
    this.#text += `${name}\t${fields}\n`;
  }
}

/** The fields of a problem from the program's realm, which may hold anything; only valid ones are written. */
function problemFields(problem) {
  if (problem === null) return '\t""\t\t';
  const { reason, message, line, column } = problem;
  const place = (number) => (isInteger(number) && number > 0 && number < 1e9 ? String(number) : '');
  const text = String(message).slice(0, 1000);
  return [
    /^[a-z-]+$/.test(reason) ? reason : 'ended',
    stringify(wellFormed(reason === 'threw' ? text + borrowed(text) : text)),
    place(line),
    place(column),
  ].join('\t');
}

/** Says that a run cannot be judged, whatever was sent of it. */
export function sendFailure(send, message) {
  const seen = new Observations(send);
  seen.failure(message);
  seen.flush();
}

export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
