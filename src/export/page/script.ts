/** The script of the HTML form: lays the drawing out, the same each time, and shows what is chosen. */

export const SCRIPT = `
'use strict';
const view = JSON.parse(document.getElementById('view').textContent);
const canvas = document.getElementById('drawing'), detail = document.getElementById('detail');
const colours = { Instrument: '#0a6ebd', Article: '#3f8f3f', Action: '#c2570c', Paragraph: '#8a3ffc', Term: '#777', Body: '#555' };
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

const textOf = (edge) => [nodes[edge.from].name, edge.type, nodes[edge.to].name, edge.quote || ''].join(' ').toLowerCase();
const shown = () => view.edges.filter((edge) => words === '' || textOf(edge).includes(words));

function draw() {
  const box = canvas.getBoundingClientRect(), ratio = window.devicePixelRatio || 1;
  canvas.width = box.width * ratio; canvas.height = box.height * ratio;
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio * scale, 0, 0, ratio * scale, (box.width / 2 + shiftX) * ratio, (box.height / 2 + shiftY) * ratio);
  const edges = shown(), live = new Set(edges.flatMap(({ from, to }) => [from, to]));
  pen.lineWidth = 1 / scale;
  for (const { from, to } of edges) {
    pen.strokeStyle = from === chosen || to === chosen ? '#d00' : '#8888';
    pen.beginPath(); pen.moveTo(nodes[from].x, nodes[from].y); pen.lineTo(nodes[to].x, nodes[to].y); pen.stroke();
  }
  pen.font = 11 / scale + 'px system-ui';
  nodes.forEach((node, at) => {
    if (!live.has(at)) return;
    pen.fillStyle = at === chosen ? '#d00' : colours[node.label] || '#444';
    pen.beginPath(); pen.arc(node.x, node.y, (3 + Math.sqrt(node.degree)) / Math.sqrt(scale), 0, 7); pen.fill();
    if (node.degree > 4 || at === chosen || scale > 2 || live.size < 40) pen.fillText(node.name.slice(0, 40), node.x + 7 / scale, node.y + 4 / scale);
  });
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
    const arrow = edge.from === at ? edge.type + ' → ' : '← ' + edge.type + ' ';
    put(list, 'li', arrow + other.name + (edge.quote ? ': “' + edge.quote + '”' : '') + (edge.page ? ' (page ' + edge.page + ')' : '') + ', ' + edge.derivation.toLowerCase());
  }
  draw();
}

function list() {
  const body = document.getElementById('rows'), edges = shown();
  body.replaceChildren();
  for (const edge of edges.slice(0, 500)) {
    const row = put(body, 'tr');
    put(put(row, 'td'), 'button', nodes[edge.from].name).onclick = () => choose(edge.from);
    put(row, 'td', edge.type);
    put(put(row, 'td'), 'button', nodes[edge.to].name).onclick = () => choose(edge.to);
    put(row, 'td', edge.quote || '');
    put(row, 'td', edge.page === undefined ? '' : String(edge.page));
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
window.onresize = draw;
settle(300);
const extent = Math.max(1, ...nodes.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))));
scale = Math.max(0.2, Math.min(2, canvas.getBoundingClientRect().height / 2.2 / extent));
list();
draw();
`;
