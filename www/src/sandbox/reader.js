// Reads the texts of programs, in a worker of its own in which none of them runs: once
// for all runs of a check, and without a parser in every realm. Each message is the part
// of a job (worker.js) that matters here, with a port for the answer.
import { readJob } from './read-job.js';

addEventListener('message', ({ data: { port, ...job } }) => port.postMessage(readJob(job)));
postMessage('started');
