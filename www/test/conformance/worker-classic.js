importScripts('../gossip.js');

globalThis.onmessage = async ({ data: { names, options } }) => {
  const { run } = await import('./realm.mjs');
  await gossip.ready;
  postMessage(run(names, options));
};
