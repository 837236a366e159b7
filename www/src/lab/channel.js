// The network of a cluster of tabs: what one of them posts, all others get.

/**
 * Opens the channel of a name, or returns null if this browser has none. onMessage gets the
 * texts that others post. Anybody can post anything, so it gets null for what is no text, or
 * is longer than `longest`.
 */
export function openChannel(name, longest, onMessage) {
  if (typeof BroadcastChannel !== 'function') return null;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => onMessage(typeof data === 'string' && data.length <= longest ? data : null));
  channel.addEventListener('messageerror', () => onMessage(null));
  return { post: (text) => channel.postMessage(text) };
}
