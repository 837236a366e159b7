import { ready, spreadInfo } from 'gossip-lesson';

await ready;
const nodes = [{ state: {} }, { state: {} }];
spreadInfo(nodes, 'leader', 'node-0', 0);
postMessage(nodes[1].state.leader.value);
