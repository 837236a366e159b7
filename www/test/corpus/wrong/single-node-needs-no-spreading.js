// fails: spreadInfo
// misconception: nothing-without-peers
const gossipRound=(n,s,t)=>{const a=n[s].state,b=n[t].state;for(const k in{...a,...b}){const x=a[k],y=b[k];if(!y||x&&x.version>y.version)b[k]={...x};else if(!x||y.version>x.version)a[k]={...y}}};

const spreadInfo=(n,k,v,f)=>{if(n.length<2)return;const s=n[f].state;s[k]={value:v,version:(s[k]?.version??0)+1};for(let r=0;r<3;r++)n.forEach((_,i)=>{i===f||gossipRound(n,f,i)})};
