import { testAttacks, testKeys } from './support/attacks.mjs';
import { deep } from './support/level.mjs';

testAttacks(deep, 'Firefox');
testKeys(deep, 'Firefox');
