/** Calls a listener of the page. If it throws, that is reported and everything goes on. */
export function inform(listener, told) {
  try {
    listener(told);
  } catch (error) {
    console.error(error);
  }
}
