import { testAttacks } from './support/attacks.mjs';
import { deep } from './support/level.mjs';

testAttacks(deep, 'Chromium');
