import { gossip, gossipRound, ready, spreadInfo } from 'gossip-lesson';
import wasm from 'gossip-lesson/gossip.wasm';
import judge from 'gossip-lesson/judge.wasm';
import lab from 'gossip-lesson/lab.wasm';
import sandbox from 'gossip-lesson/sandbox.html';

gossip.load({ wasm, judge, sandbox, lab });
globalThis.lesson = { gossip, gossipRound, ready, spreadInfo };
