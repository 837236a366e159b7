// The page and its service worker, ../offline/sw.js.

/** Lets the page work offline from now on; what is in the way, if anything, is said in an element of the page. */
export async function workOffline(address) {
  const { serviceWorker } = navigator;
  if (parent !== window || serviceWorker === undefined) return;
  const notice = document.getElementById('offline');
  serviceWorker.addEventListener('message', ({ data }) => {
    if (notice === null || typeof data?.notKept !== 'string') return;
    notice.textContent = `This page does not work offline: ${data.notKept}.`;
    notice.hidden = false;
  });
  await serviceWorker.register(address);
}
