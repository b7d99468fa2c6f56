/** The script of the HTML form: lays the drawing out, the same each time, and shows what is chosen. */

export const SCRIPT = `
'use strict';
const view = JSON.parse(document.getElementById('view').textContent);
const canvas = document.getElementById('drawing'), detail = document.getElementById('detail');
const dark = matchMedia('(prefers-color-scheme: dark)');
const COLOURS = {
  light: { Instrument: '#0a6ebd', Article: '#2f7d2f', Action: '#b34e08', Item: '#b34e08', Paragraph: '#8a3ffc', Objective: '#b0126b', Term: '#666', Body: '#555', other: '#444', chosen: '#c00', line: '#8888' },
  dark: { Instrument: '#6cb6ff', Article: '#7ecf7e', Action: '#ff9d5c', Item: '#ff9d5c', Paragraph: '#c4a3ff', Objective: '#ff8cc8', Term: '#bbb', Body: '#ccc', other: '#ddd', chosen: '#ff6b6b', line: '#aaa6' },
};
const full = (node) => node.cite || node.name;
const inWords = (type) => type.toLowerCase().replaceAll('_', ' ');
const nodes = view.nodes.map((node, at) => {
  const turn = at * 2.399963, far = 12 * Math.sqrt(at + 1);
  return { ...node, x: far * Math.cos(turn), y: far * Math.sin(turn), degree: 0 };
});
for (const edge of view.edges) { nodes[edge.from].degree++; nodes[edge.to].degree++; }
let chosen = -1, words = '', scale = 1, shiftX = 0, shiftY = 0;

function settle(rounds) {
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds;
    const cells = new Map();
    for (const node of nodes) {
      const key = Math.round(node.x / 60) + ',' + Math.round(node.y / 60);
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(node);
      node.fx = -node.x * 0.004; node.fy = -node.y * 0.004;
    }
    for (const node of nodes) {
      const cx = Math.round(node.x / 60), cy = Math.round(node.y / 60);
      for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get((cx + dx) + ',' + (cy + dy)) || []) {
          if (other === node) continue;
          const x = node.x - other.x || 0.1, y = node.y - other.y || 0.1, near = x * x + y * y + 20;
          node.fx += 700 * x / near / 8; node.fy += 700 * y / near / 8;
        }
    }
    for (const { from, to } of view.edges) {
      const a = nodes[from], b = nodes[to], x = b.x - a.x, y = b.y - a.y;
      const pull = 0.02 / Math.sqrt(Math.min(a.degree, b.degree));
      a.fx += x * pull; a.fy += y * pull; b.fx -= x * pull; b.fy -= y * pull;
    }
    for (const node of nodes) {
      node.x += Math.max(-15, Math.min(15, node.fx)) * heat;
      node.y += Math.max(-15, Math.min(15, node.fy)) * heat;
    }
  }
}

const textOf = (edge) => [full(nodes[edge.from]), edge.type, inWords(edge.type), full(nodes[edge.to]), edge.quote || ''].join(' ').toLowerCase();
const shown = () => view.edges.filter((edge) => words === '' || textOf(edge).includes(words));

function draw() {
  const box = canvas.getBoundingClientRect(), ratio = window.devicePixelRatio || 1;
  canvas.width = box.width * ratio; canvas.height = box.height * ratio;
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio * scale, 0, 0, ratio * scale, (box.width / 2 + shiftX) * ratio, (box.height / 2 + shiftY) * ratio);
  const colours = COLOURS[dark.matches ? 'dark' : 'light'];
  const edges = shown(), live = new Set(edges.flatMap(({ from, to }) => [from, to]));
  pen.lineWidth = 1 / scale;
  for (const { from, to } of edges) {
    pen.strokeStyle = from === chosen || to === chosen ? colours.chosen : colours.line;
    pen.beginPath(); pen.moveTo(nodes[from].x, nodes[from].y); pen.lineTo(nodes[to].x, nodes[to].y); pen.stroke();
  }
  pen.font = 11 / scale + 'px system-ui';
  nodes.forEach((node, at) => {
    if (!live.has(at)) return;
    pen.fillStyle = at === chosen ? colours.chosen : colours[node.label] || colours.other;
    pen.beginPath(); pen.arc(node.x, node.y, (3 + Math.sqrt(node.degree)) / Math.sqrt(scale), 0, 7); pen.fill();
  });
  // Names of what is chosen, then of what has most relations, each where no other name stands.
  const taken = [], right = (box.width / 2 - shiftX) / scale, edge = right - box.width / scale;
  const byDegree = [...live].sort((a, b) => (b === chosen) - (a === chosen) || nodes[b].degree - nodes[a].degree || a - b);
  for (const at of byDegree) {
    const node = nodes[at], name = node.name.length > 40 ? node.name.slice(0, 39) + '…' : node.name;
    const width = pen.measureText(name).width, gap = (6 + Math.sqrt(node.degree)) / scale;
    const left = Math.max(edge, node.x + gap + width > right ? node.x - gap - width : node.x + gap), top = node.y - 7 / scale;
    if (taken.some((other) => left < other.left + other.width && other.left < left + width && Math.abs(other.top - top) < 13 / scale)) continue;
    taken.push({ left, top, width });
    pen.fillStyle = at === chosen ? colours.chosen : colours[node.label] || colours.other;
    pen.fillText(name, left, node.y + 4 / scale);
  }
}

function put(parent, tag, text) {
  const element = parent.appendChild(document.createElement(tag));
  if (text !== undefined) element.textContent = text;
  return element;
}

function choose(at) {
  chosen = at;
  detail.replaceChildren();
  const node = nodes[at];
  put(detail, 'h2', node.name);
  put(detail, 'p', node.cite || node.id);
  if (node.notice) put(put(detail, 'p'), 'strong', node.notice);
  if (node.text) put(detail, 'p', node.text);
  const list = put(detail, 'ul');
  for (const edge of view.edges) {
    if (edge.from !== at && edge.to !== at) continue;
    const other = nodes[edge.from === at ? edge.to : edge.from];
    const item = put(list, 'li', edge.from === at ? inWords(edge.type) + ' → ' : '← ' + inWords(edge.type) + ' ');
    put(item, 'button', full(other)).onclick = () => choose(nodes.indexOf(other));
    if (edge.quote) put(item, 'q', edge.quote);
    if (edge.page) item.append(' (page ' + edge.page + ')');
    if (edge.why) put(item, 'small', edge.why);
  }
  draw();
}

function list() {
  const body = document.getElementById('rows'), edges = shown();
  body.replaceChildren();
  for (const edge of edges.slice(0, 500)) {
    const row = put(body, 'tr');
    const named = (head, text) => { const cell = put(row, 'td', text); cell.dataset.head = head; return cell; };
    put(named('From'), 'button', full(nodes[edge.from])).onclick = () => choose(edge.from);
    named('Relation', inWords(edge.type));
    put(named('To'), 'button', full(nodes[edge.to])).onclick = () => choose(edge.to);
    named('Words', edge.quote || '');
    named('Page', edge.page === undefined ? '' : String(edge.page));
  }
  document.getElementById('count').textContent = edges.length + ' relations' + (edges.length > 500 ? ', the first 500 listed' : '');
}

document.getElementById('find').oninput = (event) => { words = event.target.value.trim().toLowerCase(); list(); draw(); };
const place = (event) => {
  const box = canvas.getBoundingClientRect();
  return [(event.clientX - box.left - box.width / 2 - shiftX) / scale, (event.clientY - box.top - box.height / 2 - shiftY) / scale];
};
let from = null;
canvas.onpointerdown = (event) => { from = { x: event.clientX, y: event.clientY, moved: false }; canvas.setPointerCapture(event.pointerId); };
canvas.onpointermove = (event) => {
  if (!from) return;
  const dx = event.clientX - from.x, dy = event.clientY - from.y;
  if (!from.moved && Math.abs(dx) + Math.abs(dy) < 4) return;
  shiftX += dx; shiftY += dy; from = { x: event.clientX, y: event.clientY, moved: true }; draw();
};
canvas.onpointerup = (event) => {
  const wasMoved = from && from.moved; from = null;
  if (wasMoved) return;
  const [x, y] = place(event);
  let best = -1, least = 144 / scale / scale;
  nodes.forEach((node, at) => { const far = (node.x - x) ** 2 + (node.y - y) ** 2; if (far < least) { least = far; best = at; } });
  if (best >= 0) choose(best);
};
canvas.addEventListener('wheel', (event) => { event.preventDefault(); scale = Math.max(0.2, Math.min(8, scale * Math.exp(-event.deltaY / 500))); draw(); }, { passive: false });
canvas.onkeydown = (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step || nodes.length === 0) return;
  event.preventDefault();
  choose((chosen + step + nodes.length) % nodes.length);
};
window.onresize = draw;
dark.onchange = draw;
settle(300);
const extent = Math.max(1, ...nodes.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))));
scale = Math.max(0.2, Math.min(2, canvas.getBoundingClientRect().height / 2.2 / extent));
list();
draw();
if (view.start >= 0) choose(view.start);
`;
