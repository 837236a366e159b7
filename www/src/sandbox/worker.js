// A fresh worker for each job, discarded afterward. The job arrives in a message with
// the token that only this script and the frame know and with the plan for its text
// (reader.js), and what happens is reported over the port that comes with it.
import { carryEpidemics } from './epidemic.js';
import { describeFunctions } from './functions.js';
import { startGo } from './go.js';
import { observe } from './observe.js';
import { trackProxies } from './proxies.js';
import { closeRealm } from './realm.js';
import { runProgram } from './run.js';
import { runTrials } from './trials.js';

/* global jobToken -- given by frame.js */

const jobs = {
  program: (job, port) => runProgram(job, port, startGo),
  check: observe,
  trials: runTrials,
  functions: describeFunctions,
  epidemic: carryEpidemics,
};

addEventListener('message', function take({ data: { token, task, port, ...job } }) {
  if (token !== jobToken) return;
  removeEventListener('message', take);
  jobs[task](job, port);
});

const { Function, postMessage } = globalThis;
Function(''); // throws where a policy forbids what every program needs
trackProxies(); // before a program can make any
closeRealm();
postMessage('started');
