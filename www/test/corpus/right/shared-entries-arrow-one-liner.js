// reading: sweeps=1 version=1 order=ascending
// note: one-sweep, version-one
// hazard: shared-entries
const gossipRound=(n,s,t,a=n[s].state,b=n[t].state)=>{for(const k in{...a,...b})!a[k]||b[k]&&b[k].version>a[k].version?a[k]=b[k]:(!b[k]||a[k].version>b[k].version)&&(b[k]=a[k])},spreadInfo=(n,k,v,f)=>{n[f].state[k]={value:v,version:1};n.forEach((_,i)=>i-f&&gossipRound(n,f,i))};
