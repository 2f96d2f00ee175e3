/** How the report comes on paper: A4, everything open, nothing torn apart. */
export const styleOfPrint = `
@page{size:A4;margin:14mm 13mm}
@media print{
body{font-size:10.5pt;line-height:1.4}
header{border:0;padding-top:0}
header,main,footer{padding-inline:0;max-width:none}
h1{font-size:18pt}h2{font-size:14pt}h3{font-size:11.5pt}
h2,h3,h4,summary,caption,thead,.lead{break-after:avoid}
tfoot{display:table-row-group}
.start,.pair{grid-template-columns:1fr 1fr;gap:0 22px}
.pair{grid-template-columns:5fr 7fr}
.start{font-size:9.5pt;margin-top:4px}
.due li{grid-template-columns:100px 1fr;gap:4px;padding:1px 0}
.due li>b{font-size:8.5pt;white-space:nowrap}
nav h3{margin-top:6px}
table{font-size:9.5pt}
th,td{overflow-wrap:break-word;padding-block:3px}

li,tr,figure,.block,.cards li{break-inside:avoid}
.moments{break-inside:auto}
section{padding:14px 0 4px}
.skip,.back,.screen,.more{display:none}
a{color:inherit;text-decoration:none}
nav a::after{content:none}
details::details-content{content-visibility:visible;display:block;height:auto}
details{border:0;margin:0 0 8px}
summary{list-style:none;padding:4px 0}
details[open]{padding:0}
.cards{grid-template-columns:repeat(3,1fr);gap:8px}
.cards li{padding:8px 10px}
.big b{font-size:15pt}
.gauges{grid-template-columns:1fr 1fr}
.unmet,.calls{grid-template-columns:1fr 1fr}
.wide{overflow:visible}
.density{font-size:7.5pt}
.density td,.density thead th:not(:first-child){min-width:0;padding:2px 1px}
.density tbody th[scope=row]{min-width:0}
.density td,.density .title{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.moments{font-size:9pt}
.moments li{grid-template-columns:166px minmax(0,1.1fr) minmax(0,1.3fr) 88px;gap:0 8px;padding:2px 6px;margin-bottom:2px}
.moments.timed li{grid-template-columns:78px minmax(0,1.3fr) minmax(0,1.5fr) 88px}
.moments .when{font-size:8.5pt}
h4{margin:8px 0 3px}
.moments .what,.moments .where{grid-column:auto}
.moments .status{grid-row:auto;grid-column:auto}
small,.note,.status{font-size:8.5pt}
.map svg{max-width:100%}
}`
