import { testAttacks } from './support/attacks.mjs';

testAttacks('Chromium');
