/** How two plans come next to each other: two columns, below each other on a phone. */
export const styleOfComparison = `
.duo{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 28px}
.tables{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 40px;align-items:start}
.tables th{hyphens:auto}
.lines{list-style:none;padding:0;font-size:14px}
.lines li{padding:4px 8px;border:1px solid var(--line);border-radius:6px;margin-bottom:4px}
td.number small{display:block}
.lines .again{font-size:13px}
.lines b{font-variant-numeric:tabular-nums;font-size:13px}
.lines .only,.lines .other{border-left:4px solid var(--warn)}
.lines .other{border-left-style:dashed}
@media(max-width:860px){.tables{grid-template-columns:minmax(0,1fr)}}
@media(max-width:640px){.duo{grid-template-columns:minmax(0,1fr)}}
@media print{.duo{grid-template-columns:repeat(2,minmax(0,1fr));gap:0 16px}.tables{grid-template-columns:repeat(2,minmax(0,1fr));gap:0 20px}.lines{font-size:8.5pt}.lines li{padding:1px 4px;margin-bottom:2px}}`
