/** The style sheet of the HTML form. */

export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --accent: #0a6ebd; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; }
h1 { font-size: 1.2rem; margin: 0; flex: 1 1 24rem; }
input { font: inherit; padding: .2rem .5rem; }
main { display: grid; grid-template-columns: 3fr 2fr; gap: 1rem; margin: 1rem 0; }
canvas { width: 100%; height: 60vh; border: 1px solid var(--line); touch-action: none; }
aside { overflow: auto; max-height: 60vh; overflow-wrap: anywhere; }
aside strong { color: #b03a00; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; }
td, th { border-top: 1px solid var(--line); text-align: left; vertical-align: top; padding: .2rem .5rem; }
td button { font: inherit; text-align: left; border: 0; padding: 0; background: none; color: var(--accent); cursor: pointer; }
pre { overflow: auto; }
@media (max-width: 50rem) { main { grid-template-columns: 1fr; } }
`;
