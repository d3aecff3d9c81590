import * as W from './world'
import { scenarios, worldOf, minute } from './world'
import { Simulation } from './simulate'
import { ours } from './ours'
import { atOnce, longestIdleFirst } from './pull'
import { push } from './push'
const all: any = {
 ours: ours('atOnce'), ours1m: ours('eachMinute'),
 rr: push({to:'next in turn',sweepMinutes:0,atShiftEnd:'stays'}), rrs: push({to:'next in turn',sweepMinutes:15,atShiftEnd:'stays'}),
 lo: push({to:'least open',sweepMinutes:0,atShiftEnd:'dealt anew'}), li: longestIdleFirst, H0: atOnce('real'), L1: atOnce('pooled') }
const [only='all', seedsText='2', pol='ours,rrs,li,H0', over] = process.argv.slice(2)
const seeds = Number(seedsText)
if (over) for (const kv of over.split(';')) { const [k,v]=kv.split('='); const path=k!.split('.'); let o:any=W.people; for (const x of path.slice(0,-1)) o=o[x]; o[path.at(-1)!]=Number(v) }
(globalThis as any).X = JSON.parse(process.env.X ?? '{}'); const PLAN = JSON.parse(process.env.PLAN ?? '{}')
const policies = Object.fromEntries(pol.split(',').map(k=>[k,all[k]]))
const gini = (v: number[]) => { const s=[...v].sort((a,b)=>a-b); const n=s.length, t=s.reduce((a,b)=>a+b,0); return s.reduce((a,x,i)=>a+(2*(i+1)-n-1)*x,0)/(n*t) }
const R: any = {}
let tot: any = {}
for (const sc of scenarios) { if (only!=='all' && !sc.name.includes(only)) continue
 console.log('==', sc.name)
 for (const [name, make] of Object.entries(policies)) {
  const acc: number[][] = []
  const t0 = performance.now()
  for (let s=1;s<=seeds;s++) {
   const w0 = worldOf(sc, s); const w = name.startsWith('ours') ? { ...w0, plan: { ...w0.plan, ...PLAN } } : w0
   const sim = new Simulation(w, make as any).run()
   const d = sim.questions.filter(q=>q.state==='answered').map(q=>(w.hours.dutyAt(q.answeredAt)-w.hours.dutyAt(q.ask.at))/minute).sort((a,b)=>a-b)
   const p = (x:number)=>d[Math.floor(d.length*x)]!
   const on = w.lawyers.map(l=>l.shifts.reduce((a,b)=>a+b.to-b.from,0))
   acc.push([d.reduce((a,b)=>a+b,0)/d.length, p(.5), p(.95), p(.99), d.filter(x=>x>30).length/d.length*100, sim.questions.filter(q=>q.state==='gone').length/sim.questions.length*100, gini(sim.lawyers.filter(l=>!l.silent).map(l=>l.taken/on[l.n]!)), Math.max(...sim.questions.map(q=>q.neglected))/minute, sim.questions.length, sim.questions.filter(q=>!['answered','gone'].includes(q.state)).length])
  }
  const ms = (performance.now()-t0)/seeds
  const m = acc[0]!.map((_,i)=>acc.reduce((a,r)=>a+r[i]!,0)/acc.length)
  ;(R[sc.name]??={})[name]=m; tot[name]=(tot[name]??0)+m[5]!*m[8]!
  console.log(name.padEnd(7), m.map((x,i)=>['mean','p50','p95','p99','late%','gone%','gini','neg','n','left'][i]+' '+x.toFixed(i===6?3:i>7?0:1)).join('  '), ms.toFixed(0)+'ms')
 } }
const geo = (f:(r:any)=>number)=>Math.exp(Object.values(R).reduce((a:number,r)=>a+Math.log(f(r)),0)/Object.keys(R).length).toFixed(3)
for (const who of ['ours','H0']) if (policies[who]) { const g=(i:number,b:string)=>policies[b]?geo(r=>r[who][i]/r[b][i]):'-'
 console.log('ALL',who,'mean/H0',g(0,'H0'),'mean/rrs',g(0,'rrs'),'mean/li',g(0,'li'),'p95/H0',g(2,'H0'),'p95/rrs',g(2,'rrs'),'gone/rrs',(tot[who]/tot.rrs).toFixed(3),'gini/li',g(6,'li')) }
