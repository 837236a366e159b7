// Every case of bad input gives its error, changes nothing and breaks nothing.
import { check, same, thrownBy } from './report.mjs';
import { nodesOf, stateOf, text } from './make.mjs';
import { difference, picture } from './picture.mjs';
import { refusals } from './refused.mjs';

/**
 * `caught(call)` says how errors come out: { thrown } or undefined. A page where
 * Go cannot throw passes one that takes a returned Error for a thrown one.
 */
export function refusing(report, functions, { caught = thrownBy }) {
  for (const { name, error, make, call, message } of refusals()) {
    report.test(name, () => {
      const nodes = make();
      const before = isObject(nodes) ? picture([nodes]) : new Map();
      const result = caught(() => call(functions, nodes));
      check(result !== undefined, 'nothing was thrown');
      const { thrown } = result;
      report.messages[name] = String(thrown);
      check(thrown instanceof globalThis[error], `${thrown} is no ${error}`);
      same(thrown.name, error);
      const fits = message instanceof RegExp ? message.test(thrown.message) : thrown.message.includes(message);
      check(fits, `the message is ${JSON.stringify(thrown.message)}, expected ${message}`);
      check(/^(gossipRound|spreadInfo): /.test(thrown.message), `${thrown.message} names no function`);
      if (isObject(nodes)) same(difference(before, picture([nodes])), '', 'change');
      stillWorks(functions);
    });
  }
}

const isObject = (value) => typeof value === 'object' && value !== null;

export function stillWorks({ gossipRound, spreadInfo }) {
  const nodes = nodesOf(stateOf(['x', 'new', 2], ['y', 1, 1]), stateOf(['x', 'old', 1]), {});
  gossipRound(nodes, 1, 0);
  spreadInfo(nodes, 'k', 'v', 1);
  same(text(nodes[0].state), 'x=new@2 y=1@1 k=v@1', 'the first state afterwards');
  same(text(nodes[1].state), 'x=new@2 y=1@1 k=v@1', 'the second state afterwards');
  same(text(nodes[2].state), 'x=new@2 y=1@1 k=v@1', 'the third state afterwards');
}
