// Entry of check.js: gossip.check by itself, for the check command, whose pages call nothing else
// and need no memory for the protocol.
import { filesBeside } from '../loader/files.js';
import { here } from '../loader/place.js';
import { createCheck } from './check.js';
import { createPool } from './job.js';

const files = filesBeside(here());
const { check } = createCheck(files, createPool(files));
globalThis.gossip = Object.freeze({ check });
