import { createHash } from 'node:crypto';
import { VIEW_KEY } from '../lib/plan-view.ts';
import { PLACES_KEY } from '../lib/reading-place.ts';

/**
 * Stands behind the link that offers to read on, and runs before the rest of the page is there, so that nothing moves later:
 * puts the kept view on the root, where the styles read it, and fills in the link. The attribute is there (empty) without a kept view
 * and where storage is refused: it also tells that scripts run.
 */
const code = `(function(r,p){r.dataset.view='';try{r.dataset.view=localStorage.getItem('${VIEW_KEY}')||'';var k=(JSON.parse(localStorage.getItem('${PLACES_KEY}'))||{})[p.dataset.plan],a=p.firstElementChild;if(k&&k.id&&!location.hash){a.href='#'+k.id;a.lastElementChild.textContent=k.name;p.hidden=false}}catch(e){}})(document.documentElement,document.currentScript.previousElementSibling)`;

export const planStart = { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` as const };
