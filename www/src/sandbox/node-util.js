// What programs use of util of Node.
import { alike } from './alike.js';
import { format } from './format.js';
import { inspect } from './inspect.js';

const { Object, Promise } = globalThis;
const { is, setPrototypeOf } = Object;

/** Makes the module. Values are shown as the console shows them. */
export const createUtil = () => ({
  inspect: (value) => inspect(value),
  format: (...args) => format(args),
  isDeepStrictEqual: (a, b) => alike(a, b, is),
  inherits: (made, parent) => void setPrototypeOf(made.prototype, parent.prototype),
  deprecate: (work) => work,
  promisify:
    (work) =>
    (...args) =>
      new Promise((resolve, reject) => {
        work(...args, (error, value) => (error ? reject(error) : resolve(value)));
      }),
});
