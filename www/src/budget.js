/**
 * How much of one run may reach the page: a number of messages, and of characters
 * in all of them together. The sandbox counts before it sends, so that the page is
 * not burdened; the page counts again what it receives, since the sandbox runs
 * beside the program.
 */
export class Budget {
  #messages;
  #characters;

  constructor({ messages, characters }) {
    this.#messages = messages;
    this.#characters = characters;
  }

  /** Takes one more message; returns false once too much has come. */
  take(characters) {
    this.#messages--;
    this.#characters -= characters;
    return this.#messages >= 0 && this.#characters >= 0;
  }
}
