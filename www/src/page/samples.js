// The links below the lesson's programs open them in the editor: as addresses that contain
// them, as Share makes. They are made here, so that no visit transfers each program twice.
import { pack } from './pack.js';

/** Makes these links, which until then lead to the editor. */
export function linkSamples() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a.sample'))) {
    pack(`${link.parentElement?.previousElementSibling?.textContent}\n`, ({ text }) => {
      if (text !== undefined) link.href = `#code=${text}`;
    });
  }
}
