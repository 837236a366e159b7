// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
const größer = (α, β) => α.version > β.version;

function перелить(откуда, куда) {
  for (const ключ of Object.keys(откуда)) {
    if (!куда[ключ] || größer(откуда[ключ], куда[ключ])) куда[ключ] = { ...откуда[ключ] };
  }
}

function gossipRound(节点, 源, 目标) {
  перелить(节点[源].state, 节点[目标].state);
  перелить(节点[目标].state, 节点[源].state);
}

function spread\u0049nfo(ノード, clé, değer, ñ) {
  const état = ノード[ñ].state;
  état[clé] = { value: değer, version: (état[clé]?.version ?? 0) + 1 };
  for (let ì = 0; ì < ノード.length; ì++) if (ì !== ñ) gossipRound(ノード, ñ, ì);
}
