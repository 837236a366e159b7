// fails: gossipRound
// misconception: overwrites-target
// Knoten reden miteinander
function gossipRound(knoten, von, nach) {
  for (const schluessel in knoten[von].state) {
    const eintrag = knoten[von].state[schluessel];
    knoten[nach].state[schluessel] = { value: eintrag.value, version: eintrag.version };
  }
}

function spreadInfo(knoten, schluessel, wert, start) {
  const alt = knoten[start].state[schluessel];
  const neueVersion = alt ? alt.version + 1 : 1;
  knoten[start].state[schluessel] = { value: wert, version: neueVersion };
  for (let runde = 1; runde <= 3; runde++) {
    for (let i = 0; i < knoten.length; i++) {
      if (i !== start) gossipRound(knoten, start, i);
    }
  }
}
