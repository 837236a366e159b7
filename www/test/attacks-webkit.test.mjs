import { testAttacks } from './support/attacks.mjs';

testAttacks('WebKit');
