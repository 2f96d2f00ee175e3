/** How the report comes on paper: A4, everything open, nothing torn apart. */
export const styleOfPrint = `
@page{size:A4;margin:14mm 13mm}
@media print{
body{font-size:10.5pt;line-height:1.4}
header{border:0;padding-top:0}
header,main,footer{padding-inline:0;max-width:none}
h1{font-size:18pt}h2{font-size:14pt}h3{font-size:11.5pt}
h2,h3,h4,summary,caption{break-after:avoid}
li,tr,figure,.block,.cards li{break-inside:avoid}
.calls>li,.moments{break-inside:auto}
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
.moments li,.moments.timed li{grid-template-columns:128px minmax(0,1.2fr) minmax(0,1.5fr) 92px;padding:3px 6px}
.moments .what,.moments .where{grid-column:auto}
.moments .status{grid-row:auto;grid-column:auto}
small,.note,.status{font-size:8.5pt}
.map svg{max-width:100%}
}`
