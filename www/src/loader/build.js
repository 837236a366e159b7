// Every file of a build knows it, as a hash of all that it was made of. Files of
// different builds may lie side by side where a cache has kept some.
import { Error } from '../protocol/primordials.js';

/* global BUILD, THIS_FILE -- constants of the build */

/** The build that a frame's greeting ends with, '' if with none; undefined if it is another message. */
export const buildIn = (message, greeting) =>
  typeof message === 'string' && message.startsWith(greeting) ? message.slice(greeting.length).trim() : undefined;

/** The Error for a file that is not of this build, if it tells its own. */
export const ofAnotherBuild = (file, build, own = BUILD) =>
  new Error(
    `${file} (build ${build || 'unknown'}) and ${THIS_FILE} (build ${own}) are of different builds and do not fit together; ` +
      'reload the page without its cache (Ctrl or Cmd + Shift + R), or copy all files of one build again',
  );
