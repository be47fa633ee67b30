/** The whole look of every page. Its digest stands in the page's policy, so no other style can take effect. */
export const STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1b2126; --quiet: #56626d; --line: #d9dfe4;
  --accent: #0a6a8a; --rest: #e9edf0; --h1: #b9dbe6; --h2: #77b7cc; --h3: #2f8daa; --h4: #0a566f;
  --band: #e1eef3; --over: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181c; --text: #e4e8eb; --quiet: #a0abb4; --line: #323a42;
    --accent: #58b5d2; --rest: #252c33; --h1: #1d4556; --h2: #2b6d85; --h3: #419ab8; --h4: #84d3ec;
    --band: #1d3440; --over: #ff8a80; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, li { margin: .25rem 0; overflow-wrap: anywhere; }
.over { color: var(--over); }
.own { border-inline-start: 4px solid var(--over); padding: .25rem .75rem; margin: 1rem 0; }
.quiet, figcaption, .n { color: var(--quiet); font-size: .875rem; font-weight: normal; }
.n { white-space: nowrap; }
section { margin-top: 2rem; }
.pairs { display: grid; gap: 0 2.5rem; }
@media (min-width: 60rem) { .pairs { grid-template-columns: 1fr 1fr; } }
.pairs > section { min-width: 0; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .75rem 1.5rem;
  margin: 1.25rem 0 0; padding: .75rem 0; border-block: 1px solid var(--line); }
dl div { display: flex; flex-direction: column-reverse; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.days { max-width: 46rem; }
svg.bar { height: .75rem; min-width: 3rem; }
svg text { fill: var(--quiet); font-size: 9px; }
.rest { fill: var(--rest); }
.mark { fill: var(--accent); }
.soft { fill: var(--h2); }
.rule { stroke: var(--quiet); stroke-width: 1; vector-effect: non-scaling-stroke; }
.h0 { fill: var(--rest); } .h1 { fill: var(--h1); } .h2 { fill: var(--h2); } .h3 { fill: var(--h3); } .h4 { fill: var(--h4); }
.clock text { fill: var(--text); font-size: 13px; }
.clock text.quiet { fill: var(--quiet); font-size: 12px; }
.clock .even { fill: var(--band); } .clock .odd { fill: var(--rest); } .clock .axis { stroke: var(--line); }
.clock .note { fill: var(--accent); } .clock .hint { fill: none; stroke: var(--accent); stroke-width: 2; }
.clock .score { fill: var(--text); } .clock .pause { stroke: var(--over); stroke-width: 2; }
.wide { overflow-x: auto; }
.wide > .clock { min-width: 34rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9375rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-size: .8125rem; font-weight: normal; overflow-wrap: normal; }
tbody th { font-weight: normal; min-width: 6rem; }
td.num, th.num { text-align: end; white-space: nowrap; }
thead th.num { white-space: normal; }
td.name { min-width: 4.75rem; }
td.chart { width: 35%; vertical-align: middle; }
@media (max-width: 40rem) { td.chart { width: 22%; } .late { display: none; } table { font-size: .875rem; }
  th, td { padding-right: .5rem; } tbody th { min-width: 5.5rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --text: #000000; --quiet: #444444; --line: #bbbbbb;
    --accent: #0a6a8a; --rest: #e9edf0; --h1: #b9dbe6; --h2: #77b7cc; --h3: #2f8daa; --h4: #0a566f;
    --band: #e1eef3; --over: #b3261e; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  section { break-inside: avoid; }
  .wide { overflow: visible; }
  .wide > .clock { min-width: 0; }
  tr { break-inside: avoid; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
