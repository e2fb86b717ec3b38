import fs from 'node:fs';import path from 'node:path';import {brotliCompressSync as b} from 'node:zlib';
import { chromium } from '@playwright/test';import * as ct from 'css-tree';
const dir='src/styles/components';
const sheets=[...fs.readdirSync(dir).map(f=>path.join(dir,f)),'src/styles/states.css','src/styles/print.css','src/styles/base.css','src/styles/prose.css','src/styles/reset.css'];
const rules=[];
for(const f of sheets){const ast=ct.parse(fs.readFileSync(f,'utf8'));
 ct.walk(ast,{visit:'Rule',enter(n){ if(this.atrule&&/keyframes/.test(this.atrule.name))return; if(n.prelude.type!=='SelectorList')return;
  n.prelude.children.forEach(s=>{const sel=ct.generate(s);const q=sel.replace(/::[\w-]+(\([^)]*\))?/g,'').replace(/:(hover|focus-visible|focus|active|visited|target|disabled|defined|any-link)\b(\([^)]*\))?/g,'').replace(/:not\(\)/g,'')||'*';rules.push({f,sel,q,len:ct.generate(n).length,start:n.loc})})}})}
const D='/tmp/w-before';
const pages=process.argv.slice(2);
const br=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--no-first-run','--disable-background-networking']});
const pg=await br.newPage({javaScriptEnabled:true});
const used={};
for(const p of pages){await pg.setContent(fs.readFileSync(path.join(D,p),'utf8').replace(/<script[^>]*>.*?<\/script>/gs,'').replace(/<meta http-equiv.*?>/,''));
 const r=await pg.evaluate(qs=>qs.map(q=>{try{return document.querySelector(q)!==null}catch(e){return 'ERR'}}),rules.map(r=>r.q));
 r.forEach((u,i)=>{(rules[i].u??={})[p]=u})}
await br.close();
const by={};for(const r of rules){const g=by[r.f]??={n:0,len:0,u:{}};g.n++;g.len+=r.len;for(const p of pages){if(r.u[p])g.u[p]=(g.u[p]??0)+r.len}}
for(const[f,g]of Object.entries(by))console.log(path.basename(f).padEnd(18),String(g.n).padStart(4),String(g.len).padStart(6),pages.map(p=>String(g.u[p]??0).padStart(6)).join(''));
console.log(pages.join(' '));
if(process.env.U)for(const r of rules)if(r.f.includes(process.env.U))console.log(pages.map(p=>r.u[p]===true?'x':r.u[p]===false?'.':'E').join(''),r.sel);
