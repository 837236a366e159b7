// fails: spreadInfo
// misconception: version-above-everyone
const gossipRound=(n,s,t)=>{const a=n[s].state,b=n[t].state;for(const k in{...a,...b}){const x=a[k],y=b[k];if(!y||x&&x.version>y.version)b[k]={...x};else if(!x||y.version>x.version)a[k]={...y}}};

const spreadInfo=(n,k,v,f)=>{const m=n.reduce((x,{state:s})=>k in s&&s[k].version>x?s[k].version:x,0);n[f].state[k]={value:v,version:m+1};for(let r=3;r--;)n.forEach((_,i)=>{if(i!==f)gossipRound(n,f,i)})};
