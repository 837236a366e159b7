import { expect, test } from 'vitest';
import { gossip, ready, spreadInfo } from 'gossip-lesson';
import 'gossip-lesson/embed';

test('the module works', async () => {
  await ready;
  const nodes = [{ state: {} }, { state: {} }];
  spreadInfo(nodes, 'leader', 'node-0', 0);
  expect(nodes[1].state.leader.value).toBe('node-0');
});

test('a check says at once that it needs a browser', async () => {
  const { verdict, summary } = await gossip.check('function gossipRound() {}');
  expect(verdict).toBe('error');
  expect(summary).toMatch(/works only in a page of a browser/);
});
