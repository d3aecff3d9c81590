import { month, policyNames } from './policies'
import { scenarios, worldOf } from './world'
for (const sc of [scenarios[2]!, scenarios[3]!, scenarios[6]!]) { let t=performance.now(); const w=worldOf(sc,2); console.log(sc.name,'world',(performance.now()-t).toFixed(0)); for (const p of policyNames) { month(w,p); t=performance.now(); month(w,p); console.log(p,(performance.now()-t).toFixed(0)) } }
