// attack: imports from elsewhere
// expect: fail syntax-error|missing|threw
import { gossipRound, spreadInfo } from 'https://example.invalid/solution.js';
