// A fresh worker for each job, thrown away afterwards. The job comes in the first
// message, and what happens is reported over the port that comes with it.
import { observe } from './observe.js';
import { runProgram } from './program.js';
import { trackProxies } from './proxies.js';

const jobs = { program: runProgram, check: observe };

trackProxies(); // before a program can make any
addEventListener('message', ({ data }) => jobs[data.task](data), { once: true });
