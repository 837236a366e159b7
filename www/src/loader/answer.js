const answerMs = 10_000; // the sandbox and the runner get as long to load

/** Fetches a small file. Fails if it has not arrived in time, as when its server takes the request and never answers. */
export const fetchInTime = (url, options = {}) => fetch(url, { ...options, signal: AbortSignal.timeout(answerMs) });

/** Whether that is why fetching has failed. */
export const isLate = (error) => error.name === 'TimeoutError';

/** The same, in words. */
export const late = `did not answer within ${answerMs / 1000} s`;
