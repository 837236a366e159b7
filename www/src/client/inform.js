import { Promise } from '../protocol/primordials.js';

/** Calls a listener of the page. What it throws is reported like any error of the page's own, and ends nothing here. */
export function inform(listener, ...told) {
  try {
    listener(...told);
  } catch (error) {
    Promise.reject(error);
  }
}
