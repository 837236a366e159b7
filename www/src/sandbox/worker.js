// A fresh worker for each job, thrown away afterwards. The job comes in the first
// message, and what happens is reported over the port that comes with it.
import { observe } from './observe.js';
import { runProgram } from './program.js';

const jobs = { program: runProgram, check: observe };

addEventListener('message', ({ data }) => jobs[data.task](data), { once: true });
