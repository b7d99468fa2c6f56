/** The style sheet of the HTML form. */

export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --accent: light-dark(#0a5ea3, #6cb6ff); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; }
h1 { font-size: 1.2rem; margin: 0; flex: 1 1 24rem; }
input { font: inherit; padding: .2rem .5rem; }
main { display: grid; grid-template-columns: 3fr 2fr; gap: 1rem; margin: 1rem 0; }
canvas { width: 100%; height: 60vh; border: 1px solid var(--line); touch-action: none; }
aside { overflow: auto; max-height: 60vh; overflow-wrap: anywhere; }
aside strong { color: light-dark(#b03a00, #ff9d6b); }
aside h2 { font-size: 1.1rem; margin: 0; }
aside li { margin-bottom: .5rem; }
aside q { display: block; }
aside small { display: block; opacity: .8; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; }
td, th { border-top: 1px solid var(--line); text-align: left; vertical-align: top; padding: .2rem .5rem; }
td { overflow-wrap: break-word; }
td:first-child, td:nth-child(3) { min-width: 11rem; }
button { font: inherit; text-align: left; border: 0; padding: 0; background: none; color: var(--accent); cursor: pointer; }
pre { overflow: auto; }
@media (max-width: 50rem) {
  main { grid-template-columns: 1fr; }
  canvas { height: 45vh; touch-action: pan-y; }
  aside { max-height: none; }
  label, input { width: 100%; box-sizing: border-box; }
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { border-top: 1px solid var(--line); padding: .5rem 0; }
  td, td:first-child, td:nth-child(3) { border: 0; padding: .1rem 0; min-width: 0; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-head) ': '; opacity: .8; }
}
`;
