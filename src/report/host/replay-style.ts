/** The look of the replay page. Its digest stands in the page's policy. */
export const REPLAY_STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1b2126; --quiet: #56626d; --line: #d9dfe4;
  --accent: #0a6a8a; --soft: #e1eef3; --rest: #eef1f4; --over: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181c; --text: #e4e8eb; --quiet: #a0abb4; --line: #323a42;
    --accent: #58b5d2; --soft: #1d3440; --rest: #20262c; --over: #ff8a80; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, li { margin: .25rem 0; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: .875rem; }
.own { border-inline-start: 4px solid var(--over); padding: .25rem .75rem; margin: 1rem 0; }
.over { color: var(--over); }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { fill: var(--text); font-size: 13px; }
svg text.quiet { fill: var(--quiet); font-size: 12px; }
.even { fill: var(--soft); } .odd { fill: var(--rest); }
.axis { stroke: var(--line); stroke-width: 1; }
.note { fill: var(--accent); } .hint { fill: none; stroke: var(--accent); stroke-width: 2; }
.score { fill: var(--text); } .pause { stroke: var(--over); stroke-width: 2; }
.wide { overflow-x: auto; } .wide > svg { min-width: 34rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9375rem; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { color: var(--quiet); font-size: .8125rem; font-weight: normal; }
td.num, th.num { white-space: nowrap; width: 4.5rem; }
td.phase { width: 8rem; }
@media (max-width: 40rem) { td.phase { width: 4.75rem; } table { font-size: .875rem; } }
@media print {
  :root { color-scheme: light; --page: #ffffff; --text: #000000; --quiet: #444444; --line: #bbbbbb;
    --accent: #0a6a8a; --soft: #e1eef3; --rest: #eef1f4; --over: #b3261e; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; } .wide > svg { min-width: 0; }
  tr, svg { break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
