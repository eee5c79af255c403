/** Colours by their use; each text colour has a contrast of at least 4.5 against its ground (WCAG 2.2, 1.4.3). */
const colors = `
:root{color-scheme:light dark;--paper:#fff;--card:#f6f7f9;--ink:#1a1d21;--muted:#565d66;--line:#d3d8de;
--accent:#1f5fb0;--ok:#2b7a4b;--bad:#b3261e;--warn:#8a5200;--halo:#f3d27a}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1d2126;--ink:#e8eaed;--muted:#a5adb7;--line:#3a4149;
--accent:#7db4f5;--ok:#6fc393;--bad:#ff8f85;--warn:#f0b45c;--halo:#6b5718}}`;

const text = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.25rem;margin:0 0 .75rem}h3{font-size:1rem;margin:0 0 .35rem;line-height:1.4}
p{margin:0 0 .6rem}ul,ol{margin:0 0 .75rem;padding-left:1.25rem}
a{color:var(--accent)}code{font:.9em/1.4 ui-monospace,"Liberation Mono",monospace}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.read,.note,.label,.links{color:var(--muted);font-size:.92rem}.label{margin-bottom:.15rem;font-weight:600}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:1}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.5rem 0 1.25rem}
main>section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line)}`;

const answers = `
.answers{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1rem;align-items:start}
.side{display:grid;gap:1rem;align-content:start}
.answer{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem}
.answer h2{font-size:1.05rem}.answer p:last-child,.answer ul:last-child,.answer ol:last-child{margin-bottom:0}
.answer .figure{font-size:1.35rem;font-weight:600;line-height:1.3}
.top{padding-left:1.4rem}.top>li{margin-bottom:1rem}.top>li::marker{font-weight:600}
.top>li>a{color:var(--ink);font-weight:600;text-decoration-color:var(--line);text-underline-offset:3px}
.top .estimate p,.top .advice{font-size:.92rem}`;

const cards = `
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin-bottom:1rem}
.filters[hidden]{display:none}.filters label{display:flex;flex-direction:column;font-size:.85rem;color:var(--muted)}
.filters label:first-child{flex:1 1 12rem}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;
padding:.3rem .5rem;min-height:2.4rem;max-width:100%}button{cursor:pointer}
output{font-weight:600;align-self:center}
.learning,.stretch{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.1rem;margin:0 0 1rem}
.learning{content-visibility:auto;contain-intrinsic-size:auto 13rem}
.learning:target,.stretch:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.advice{color:var(--ink)}.advice::before{content:"→ ";color:var(--accent)}
.chips{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;padding:0;margin:0 0 .6rem;font-size:.85rem}
.chips li{border:1px solid var(--line);border-radius:99px;padding:.05rem .6rem;background:var(--paper)}
.band.high,.impact.high{border-color:var(--ok);color:var(--ok)}.impact.high{border-color:var(--bad);color:var(--bad)}
.band.medium,.impact.medium,.doubted{border-color:var(--warn);color:var(--warn)}.new{border-color:var(--accent);color:var(--accent)}
.estimate{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center}.estimate p{margin:0;color:var(--muted);font-size:.92rem;flex:1 1 14rem}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}details>summary{margin-top:.4rem}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr) max-content minmax(0,1fr);gap:.15rem 1rem;margin:.5rem 0 0;font-size:.92rem}
dt{color:var(--muted)}dd{margin:0}.terms{grid-template-columns:max-content minmax(0,1fr)}.terms dt{font-weight:600;color:var(--ink)}
.columns{columns:20rem 2;column-gap:2.5rem}.columns h3{break-after:avoid}.columns li{font-size:.92rem}`;

const drawings = `
svg{display:block;max-width:100%;height:auto;fill:currentColor;color:var(--ink);font:11px system-ui,"Liberation Sans",sans-serif}
.plot{text-anchor:middle}
.plots{display:flex;flex-wrap:wrap;gap:1rem 2rem;margin:.5rem 0}
figure{margin:0 0 .5rem}.plots figure{max-width:100%;width:320px}figcaption{font-size:.88rem;font-weight:600;margin-bottom:.25rem}
.wide{overflow-x:auto;max-width:100%}.wide svg{max-width:none}
table{border-collapse:collapse;font-size:.92rem;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--muted);font-weight:600;white-space:nowrap}tbody th{font-weight:400}td.number,thead th.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th button{border:0;background:none;padding:0;min-height:0;font-weight:600;color:inherit;text-decoration:underline dotted}
td code,th code{overflow-wrap:normal}.wide{margin-bottom:.6rem}
.calls{columns:16rem;font-size:.9rem;padding-left:0}.calls li{margin-left:2.4rem}.failed{color:var(--bad)}
.graph{border:1px solid var(--line);border-radius:10px;max-height:90vh;overflow:auto;margin-bottom:.75rem}
.flow text{text-anchor:middle}.flow .edge path{fill:none;stroke:var(--muted)}.flow .edge.fails>path:last-child{stroke:var(--bad);stroke-dasharray:6 4}
.flow .edge .halo{stroke:var(--halo);stroke-dasharray:none}.flow .node rect{fill:var(--card);stroke:var(--ink)}.flow .node text{font-weight:600}
.flow .node .times{font-weight:400;fill:var(--muted)}.flow .edge-label{fill:var(--muted)}.flow .edge-label.fails{fill:var(--bad)}
.flow .edge-label rect{fill:var(--paper);fill-opacity:.95}.flow .head path{fill:var(--muted)}.flow .head.fails path{fill:var(--bad)}
.wide .flow.fits{max-width:100%;min-width:60rem}
.flow .dim{opacity:.15}`;

const media = `
@media (max-width:52rem){.wide .flow.fits{max-width:none}.answers{grid-template-columns:minmax(0,1fr)}body{padding:1rem .9rem 3rem}dl{grid-template-columns:max-content minmax(0,1fr)}.terms{grid-template-columns:minmax(0,1fr)}.terms dd{margin-bottom:.3rem}
.filters label,.filters label:first-child{flex:1 1 9rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#1f5fb0;--ok:#2b7a4b;--bad:#b3261e;--warn:#8a5200}
body{max-width:none;padding:0;font-size:10.5pt}nav,.filters,.skip{display:none}.learning,.stretch,.answer,figure,tr{break-inside:avoid}.learning{content-visibility:visible}
a{color:inherit;text-decoration:none}.wide{overflow:visible}.wide svg,.wide .flow.fits{max-width:100%;min-width:0}.graph{max-height:none;border:0}dl{grid-template-columns:max-content minmax(0,1fr) max-content minmax(0,1fr)}.terms{grid-template-columns:max-content minmax(0,1fr)}
table{font-size:8.5pt}th,td{padding:.15rem .35rem}thead th{white-space:normal}td code,th code{overflow-wrap:anywhere}
details:not(.bulk)::details-content{content-visibility:visible;block-size:auto}}`;

/** The page's only style. */
export const style = [colors, text, answers, cards, drawings, media].join("").trim();
