/** How tables, strips and lists of moments look. */
export const styleOfTables = `
table{border-collapse:collapse;width:100%;margin:0 0 12px;font-size:14px}
caption{text-align:left;font-weight:600;padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:12px;font-weight:600;color:var(--ink2);border-bottom:2px solid var(--line2)}
tfoot th,tfoot td{font-weight:600;border-top:2px solid var(--line2);border-bottom:0}
thead th,.number,.density td{overflow-wrap:normal}
.number{text-align:right;font-variant-numeric:tabular-nums}
th:last-child,td:last-child{padding-right:0}
th small,td small{display:block}
td .bar,th .bar{margin:3px 0 2px;height:7px;max-width:420px}
.again{color:var(--ink2)}
.wide{position:relative;overflow-x:auto;margin-bottom:12px}
.wide table{margin:0}
.density{font-size:12px;font-variant-numeric:tabular-nums}
.density th,.density td{padding:3px 4px;border:1px solid var(--line)}
.density td,.density thead th:not(:first-child){text-align:center;min-width:34px}
.density tbody th[scope=row]{min-width:150px;font-weight:600}
.density tbody th.part{padding-left:16px;font-weight:400;color:var(--ink2)}
.density .title{background:#eef2f5;font-weight:700;color:var(--ink2)}
.density .sum{font-weight:600}
.density .d0{background:#e3f1f6}
.density .d1{background:#b9dbe7}
.density .d2{background:#7fb9cf}
.density .d3{background:#0b5c7a;color:#fff}
.density .free{background:repeating-linear-gradient(135deg,#e6eaee 0 4px,#fff 4px 8px)}
details{border:1px solid var(--line);border-radius:8px;margin:0 0 6px}
summary{padding:7px 12px;cursor:pointer;font-weight:600;font-size:14px}
summary:hover{background:var(--pale)}
details[open]{padding:0 12px 6px}
details[open]>summary{margin:0 -12px}
.empty{padding:7px 12px;margin:0 0 6px;color:var(--ink2);font-size:14px;border:1px dashed var(--line2);border-radius:8px;max-width:none}
.legend span{white-space:nowrap;margin-left:10px;font-size:13px}
.moments{list-style:none;padding:0;margin:0 0 8px;font-size:14px}
.moments li{display:grid;grid-template-columns:178px minmax(0,1.3fr) minmax(0,1.5fr) 112px;gap:2px 14px;padding:5px 8px;border:1px solid var(--line);border-left:4px solid;border-radius:6px;margin-bottom:4px;align-items:start}
.moments.timed li{grid-template-columns:96px minmax(0,1.3fr) minmax(0,1.5fr) 112px}
.moments b{font-weight:600}
.when{font-variant-numeric:tabular-nums;white-space:nowrap;font-size:13px}
thead th::first-letter{text-transform:uppercase}
.where small{display:block}
.series{border-left-color:var(--series);color:var(--series)}
.single{border-left-color:var(--single);color:var(--single)}
.it-cafe{border-left-color:var(--cafe);color:var(--cafe)}
.repair-cafe,.roadshow{border-left-color:var(--repair);color:var(--repair)}
.open-lab,.digibuddy-training,.info-session{border-left-color:var(--lab);color:var(--lab)}
.walk-in,.outreach{border-left-color:var(--walk);color:var(--walk)}
.moments li.walk-in{border-style:dashed;border-left-style:solid}
.moments .when,.moments .where,.moments b{color:var(--ink)}
.moments .status{justify-self:end}
@media(min-width:360px){tbody td.number{white-space:nowrap}}
@media(max-width:860px){.moments li,.moments.timed li{grid-template-columns:minmax(0,1fr) auto}.moments .what,.moments .where{grid-column:1/-1}.moments .status{grid-row:1;grid-column:2}}
@media(max-width:520px){.moments .when{white-space:normal}table{font-size:13px}thead th{font-size:11px}th,td{padding-right:6px}.density{font-size:12px}}`
