import { gossip, gossipRound, ready, spreadInfo } from 'gossip-lesson';

globalThis.lesson = { gossip, gossipRound, ready, spreadInfo };

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
globalThis.heard = new Promise((resolve) => {
  worker.onmessage = ({ data }) => resolve(data);
});
