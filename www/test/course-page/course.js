// A page of a course as there are many: it runs a program, compares what it prints with
// what it should print, and has it checked. run-js.js defines runJs.

const tests = [
  {
    program: `
      const cluster = [0, 1, 2, 3].map((id) => ({ id, state: {} }));
      spreadInfo(cluster, 'leader', 'node-0', 0);
      for (const node of cluster) console.log(\`node-\${node.id} leader: \${node.state.leader?.value}\`);`,
    prints: 'node-0 leader: node-0\nnode-1 leader: node-0\nnode-2 leader: node-0\nnode-3 leader: node-0',
  },
  {
    program: `
      const pair = [{ state: { x: { value: 'old', version: 1 } } }, { state: { x: { value: 'new', version: 2 } } }];
      gossipRound(pair, 1, 0);
      console.log(pair[0].state.x.value);`,
    prints: 'new',
  },
];

const element = (id) => document.getElementById(id);

function when(id, answer) {
  element(id).addEventListener('click', async () => {
    const text = await answer(element('code').value).catch((error) => `Error: ${error.message}`);
    element('out').textContent = text;
    dispatchEvent(new CustomEvent('answered', { detail: text }));
  });
}

when('run', (code) => globalThis.runJs(code));
when('test', async (code) => {
  let passed = 0;
  for (const { program, prints } of tests) {
    const printed = await globalThis.runJs(`${code}\nconsole.log('---');\n${program}`);
    if (printed.split('---\n')[1] === prints) passed++;
  }
  return `${passed} of ${tests.length} tests passed`;
});
when('check', async (code) => (await gossip.check(code, { limits: { caseMs: 10_000, totalMs: 60_000 } })).summary);
