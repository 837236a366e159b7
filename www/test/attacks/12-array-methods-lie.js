// attack: every method of arrays that a comparison might use says yes
// expect: not-pass
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
Array.prototype.every = () => true;
Array.prototype.some = () => false;
Array.prototype.includes = () => true;
Array.prototype.filter = () => [];
Array.prototype.map = function () { return this; };
Array.prototype.forEach = () => {};
Array.prototype.reduce = (_, start) => start ?? true;
Array.prototype.push = function () { return this.length; };
Array.prototype.join = () => 'pass';
Array.prototype.indexOf = () => 0;
Array.prototype.sort = Array.prototype.slice = Array.prototype.concat = function () { return this; };
Array.from = Array.of = () => [];
Array.prototype[Symbol.iterator] = function* () {};
