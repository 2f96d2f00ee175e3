import { barWidths } from './bar.ts'
import { styleOfPrint } from './style-of-print.ts'
import { styleOfTables } from './style-of-tables.ts'

/** The style sheet of the report, one line a rule. */
export function style(): string {
  return [base, parts, styleOfTables, barWidths(), styleOfPrint].join('\n')
}

const base = `
:root{--ink:#12263a;--ink2:#4a5d70;--line:#dbe2e8;--line2:#8496a7;--pale:#f5f7f9;--brand:#0b5c7a;--brand2:#e3f1f6;--sun:#f2b705;--ok:#176a3b;--warn:#8f4c00;--series:#5b3f9e;--single:#0b5c7a;--cafe:#8a5200;--repair:#8a2b4f;--lab:#1c6340;--walk:#4a5866}
*{box-sizing:border-box}
html{scroll-padding-top:12px;-webkit-text-size-adjust:100%}
body{margin:0;font:15px/1.5 system-ui,"Segoe UI",Roboto,Ubuntu,sans-serif;color:var(--ink);background:#fff;overflow-wrap:anywhere}
header,main,footer{max-width:1240px;margin:0 auto;padding:0 24px}
header{padding-top:14px;border-top:6px solid var(--ink);max-width:none}
header>*,header .chips{max-width:1192px;margin-inline:auto}
h1{font-size:26px;line-height:1.25;margin-block:0 8px}
h2{font-size:20px;line-height:1.3;margin:0 0 12px}
h3{font-size:16px;line-height:1.35;margin:20px 0 8px}
h4{font-size:14px;margin:14px 0 4px}
h4::first-letter{text-transform:uppercase}
p{margin:0 0 10px;max-width:78ch}
a{color:var(--brand);text-underline-offset:2px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px var(--sun);border-radius:2px}
small{font-size:13px;color:var(--ink2)}
ul,ol{padding-left:22px;margin:0 0 12px}
section{padding:22px 0 6px}
main>section:first-child{padding-top:6px}
main>section:not(:first-child){border-top:1px solid var(--line)}
footer{padding-block:16px 32px;border-top:1px solid var(--line);color:var(--ink2);font-size:13px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:12px;top:12px;background:#fff;padding:8px 12px;z-index:1}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sheet{position:absolute;width:0;height:0}
.sign{width:12px;height:12px;fill:currentColor;display:inline-block;vertical-align:-1px;flex:none}
.chips span{display:inline-block;border:1px solid var(--line2);border-radius:999px;padding:2px 12px;margin:0 4px 4px 0;font-size:13px;color:var(--ink2)}
.chips .example{border-color:#b98900;background:#fff8e1;color:#5c4300;font-weight:600}
.lead{font-size:16px;font-weight:600}
.note{font-size:13px;color:var(--ink2)}
.note b{color:var(--ink)}
.warn{color:var(--warn);font-weight:600}
.good{color:var(--ok);font-weight:600}
.back{font-size:13px;margin-top:16px}`

const parts = `
.bar{display:flex;position:relative;height:9px;border-radius:4px;background:#e3e8ed;overflow:hidden;margin:6px 0;print-color-adjust:exact;-webkit-print-color-adjust:exact;box-shadow:inset 0 0 0 1px #c3cdd6}
.bar i{height:100%}
.bar b{position:absolute;top:0;bottom:0;width:3px;background:var(--ink);box-shadow:0 0 0 1px #fff}
.bar .full{background:var(--brand)}
.bar .striped{background:repeating-linear-gradient(90deg,#7fb3c6 0 4px,#cfe4ec 4px 8px)}
.bar .dotted{background:repeating-linear-gradient(135deg,#f1f4f6 0 3px,#9fb0bf 3px 5px)}
.cards{list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:14px}
.cards li{border:1px solid var(--line);border-radius:10px;padding:12px 14px;background:#fff}
.cards li:first-child{grid-column:span 2;background:var(--brand2);border-color:#9cc3d2}
.cards p{margin:0}
.cards .name{font-size:14px;font-weight:600;line-height:1.3}
.name a{color:var(--ink);text-decoration-color:var(--line2)}
.cards .name+.big{margin-top:4px}
.big{font-size:14px;line-height:1.35;color:var(--ink2)}
.big b{font-size:23px;color:var(--ink);white-space:nowrap}
.rest{margin:8px 0 0}
.start{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:28px;border-top:1px solid var(--line);margin-top:12px}
nav,.start>section{padding:14px 0 6px}
nav ol,nav ul{margin:0}
nav li{padding:1px 0}
nav h3{margin-top:12px}
.due{list-style:none;padding:0;margin:0 0 4px}
.due li{display:grid;grid-template-columns:118px 1fr;gap:10px;padding:4px 0;border-bottom:1px solid var(--line)}
.due li>b{font-variant-numeric:tabular-nums;font-size:14px}
.more{font-size:13px;margin:0 0 4px}
#eerst h3{margin:12px 0 2px;font-size:14px;color:var(--ink2)}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 32px}
.gauges{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:14px}
.gauges li,.block,.calls>li{border:1px solid var(--line);border-radius:10px;padding:12px 14px}
.gauges h3,.block h3,.calls h3{margin:0 0 4px;font-size:15px}
.gauges p{margin:4px 0 0}
dl{display:flex;flex-wrap:wrap;gap:4px 18px;margin:6px 0}
dl div{min-width:74px}
dt{font-size:12px;color:var(--ink2)}
dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.block{margin:0 0 12px}
.block p{margin:0 0 4px}
.calls,.unmet{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:12px}
.calls ul{margin:4px 0 0;padding-left:18px}
.unmet li{border:1px solid var(--line);border-left:4px solid var(--warn);border-radius:8px;padding:9px 12px}
.unmet p{margin:0 0 2px}
.unmet p:first-child{display:flex;justify-content:space-between;gap:12px}
.unmet .count{white-space:nowrap}
.found{list-style:none;padding:0}
.found small{display:block}
.status{font-size:13px;font-weight:600;white-space:nowrap}
.confirmed{color:var(--ok)}
.proposed{color:var(--warn)}
.status.proposed{border:1px dashed var(--warn);border-radius:6px;padding:1px 6px}
figure{margin:0 0 12px}
figcaption{font-size:13px;color:var(--ink2)}
.map svg,.curve svg{width:100%;height:auto;max-width:560px;display:block;border:1px solid var(--line);border-radius:10px;background:var(--pale)}
.curve svg{max-width:680px;background:#fff}
svg text{font-size:12px;fill:var(--ink);paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.map text{font-size:14px}
.map tspan{font-weight:600}
.map .figure{font-weight:400}
.ring{fill:#fff;stroke:var(--brand);stroke-width:1.5;stroke-dasharray:4 2}
.disc{fill:var(--brand);fill-opacity:.3;stroke:var(--brand);stroke-width:1}
.place{fill:var(--ink);stroke:#fff;stroke-width:1}
.axis{fill:none;stroke:var(--line2)}
.line{fill:none;stroke:var(--brand);stroke-width:2.5}
.limit{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 4}
@media(max-width:860px){.start,.pair{grid-template-columns:minmax(0,1fr);gap:0}}
@media(max-width:520px){header,main,footer{padding-inline:14px}h1{font-size:22px}.cards{grid-template-columns:minmax(0,1fr)}.cards li:first-child{grid-column:auto}.due li{grid-template-columns:1fr;gap:0}}`
