// fails: spreadInfo
// misconception: stores-bare-value
const gossipRound=(n,s,t)=>{const a=n[s].state,b=n[t].state;for(const k in{...a,...b}){const x=a[k],y=b[k];if(!y||x&&x.version>y.version)b[k]={...x};else if(!x||y.version>x.version)a[k]={...y}}};

const spreadInfo=(n,k,v,f)=>{n[f].state[k]=v;for(let r=0;r<3;r++)for(let i=0;i<n.length;i++)i!==f&&gossipRound(n,f,i)};
