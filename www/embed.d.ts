// Types of embed.js, the same as of embed.mjs.
export type * from './embed.mjs';
