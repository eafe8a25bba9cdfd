/** The look of a clip as a page of its own: that of the product, with fonts that every system has. */
export const clipStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #14171a); --sunken: light-dark(#f5f2eb, #101315); --ink: light-dark(#1d2125, #eceae4);
  --ink-2: light-dark(#50565e, #b8bcc1); --line: light-dark(#e5e0d6, #2e343a); --accent: light-dark(#0b6663, #62c6bd);
  --claim: light-dark(#ffe9a8, #574713); --figure: light-dark(#c9e4ff, #163d5e); --person: light-dark(#d1efcc, #204a27);
  --question: light-dark(#ffd7e1, #5a2435); --follow-up: light-dark(#ffdfbd, #5a3814);
  --pen-claim: light-dark(#a37800, #dcae2e); --pen-figure: light-dark(#2f6fb0, #7db8ee); --pen-person: light-dark(#37803c, #7fc784);
  --pen-question: light-dark(#b53d63, #ef8fae); --pen-follow-up: light-dark(#b05c0c, #eba25c);
  --sans: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --serif: 'Source Serif 4', Cambria, 'Noto Serif', 'Times New Roman', serif;
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.7 var(--serif); overflow-wrap: anywhere; }
main { max-width: 680px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { margin: 0 0 16px; font: 600 27px/1.3 var(--serif); text-wrap: pretty; }
h2 { margin: 0 0 12px; font: 600 18px/1.35 var(--sans); }
p { margin: 0 0 14px; }
img { max-width: 100%; height: auto; border-radius: 3px; }
figure { margin: 0 0 18px; }
figcaption { color: var(--ink-2); font: 14px/1.5 var(--sans); }
table { border-collapse: collapse; font-size: 15px; }
td, th { padding: 4px 8px; border: 1px solid var(--ink-2); text-align: start; vertical-align: top; }
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
mark { padding: 1px 0; color: var(--ink); text-underline-offset: 3px; text-decoration-skip-ink: none; }
.pen-claim { background: var(--claim); text-decoration: underline solid 2px var(--pen-claim); }
.pen-figure { background: var(--figure); text-decoration: underline dotted 2.5px var(--pen-figure); }
.pen-person { background: var(--person); text-decoration: underline dashed 2px var(--pen-person); }
.pen-question { background: var(--question); text-decoration: underline wavy 1.5px var(--pen-question); }
.pen-follow-up { background: var(--follow-up); text-decoration: underline double 2px var(--pen-follow-up); }
.to-note { padding: 0 3px; font: 600 12px/1 var(--sans); text-decoration: none; vertical-align: super; }
.provenance { margin: 0 0 32px; padding: 16px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--sunken); font: 13.5px/1.55 var(--sans); }
.provenance .kept { margin-bottom: 10px; color: var(--ink-2); }
.provenance dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; }
.provenance dt, .terms dd { color: var(--ink-2); }
dd { margin: 0; }
code { font: 11px/1.5 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; }
.notes, .terms, .translation { margin-top: 32px; padding-top: 20px; border-top: 1px solid var(--line); font: 15px/1.6 var(--sans); }
.notes ol { margin: 0; padding-left: 24px; }
.notes li { margin-bottom: 18px; break-inside: avoid; }
.notes li:target { outline: 2px solid var(--accent); outline-offset: 6px; border-radius: 4px; }
blockquote { margin: 0 0 6px; padding-left: 12px; border-left: 3px solid var(--line); font-family: var(--serif); }
.edge-claim { border-color: var(--pen-claim); } .edge-figure { border-color: var(--pen-figure); } .edge-person { border-color: var(--pen-person); }
.edge-question { border-color: var(--pen-question); } .edge-follow-up { border-color: var(--pen-follow-up); }
.note { margin: 0 0 4px; white-space: pre-line; }
.translation > div { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; padding-top: 12px; break-inside: avoid; }
.translation > div > p { color: var(--ink-2); font-family: var(--serif); }
.flag { padding-left: 10px; border-left: 3px solid var(--pen-follow-up); font-size: 13.5px; }
.facts { margin: 0; color: var(--ink-2); font-size: 13px; }
.terms dl { columns: 2 260px; margin: 0; }
.terms dt { margin-top: 8px; font-family: var(--serif); break-after: avoid; }
@media (max-width: 560px) { .translation > div, .provenance dl { grid-template-columns: 1fr; } .provenance dd { margin-bottom: 6px; } }
@media print {
  :root { color-scheme: light; }
  main { max-width: none; padding: 0; }
  body { font-size: 11pt; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
