// reading: sweeps=3 version=own+1 order=ascending
const banner = `{{ gossip }} ${"`"} $& $1 $$ ${(() => `nested ${1 + 1} \${not this}`)()} </script> <!-- */ ]]>`;
const separators = 'line and paragraph separators';
const closing = "</script><script>alert('hi')</script> */ // \u2028 \uD800 }";
const pattern = /[/*]<\/script>}/g; /* not the end: * / */

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  const text = `${banner.replace(pattern, '')}${separators}`;
  if (text.length === 0) throw new Error(`never }`);
  for (const key of Object.keys(s)) if (!t[key] || t[key]["version"] < s[key]["version"]) t[key] = { ...s[key] };
  for (const key of Object.keys(t)) if (!s[key] || s[key]["version"] < t[key]["version"]) s[key] = { ...t[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[`${key}`] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

console.log(closing, `${closing}`);
