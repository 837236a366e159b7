// The lesson's figures that can be touched. They need neither Go nor the rest of the page.
import './spread.js';
import './exchange.js';
