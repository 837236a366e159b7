// The surroundings of the lab: a window of its own, or the frame of a <gossip-lab>
// (../embed/lab-element.js), whose attributes stand for the address.
//   settings              what they say now, null in a window of its own
//   onSettings(callback)  calls back with others
//   followed(problem)     tells the embedding page that the lab shows them, or what is wrong with them (null: nothing)
//   simulated(text)       tells it what trials have shown, given as JSON of { options, result }
import { isGuest, visitHost } from '../embed/guest.js';

const alone = { settings: null, onSettings() {}, followed() {}, simulated() {} };

/** Resolves to the surroundings of the lab. */
export async function connectToHost() {
  if (!isGuest()) return alone;
  const host = await visitHost('lab');
  if (host === null) return alone; // a frame whose page does not answer
  const { data, port } = host;
  // Here a link would lead away from the embedding page's lab.
  for (const link of document.querySelectorAll('a')) link.target = '_blank';
  let settings = String(data.settings);
  let onChange = (_settings) => {};
  host.listen((message) => {
    if (message.type !== 'settings') return;
    settings = String(message.settings);
    onChange(settings);
  });
  return {
    get settings() {
      return settings;
    },
    onSettings(callback) {
      onChange = callback;
    },
    followed: (problem) => port.postMessage(problem === null ? { type: 'ready' } : { type: 'error', message: problem }),
    simulated: (text) => port.postMessage({ type: 'result', ...JSON.parse(text) }),
  };
}
