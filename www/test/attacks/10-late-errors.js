// attack: errors that arrive after the run
// expect: not-pass
Event.prototype.preventDefault = () => {};
function gossipRound() {}
function spreadInfo() {}
setInterval(() => { for (let i = 0; i < 2000; i++) reportError(new Error('late ' + i)); }, 0);
Promise.resolve().then(() => { for (let i = 0; i < 3000; i++) reportError(new Error('late ' + i)); });
