"use strict";
const { sample, categories, reports } = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);
const place = "radlake-review-" + sample; // verdicts only, no text
const verdicts = new Map(); // id → {clean, left: {category: spans}, destroyed}
const MOST = 999;
let current = 0;

// Letters that mean something else are no category's.
const letters = [..."123456789abefghijklmqrtuvwxy"];
const keys = new Map(categories.map((name, i) => [letters[i], name]));

function verdict() {
  const id = reports[current].id;
  if (!verdicts.has(id)) verdicts.set(id, { clean: false, left: {}, destroyed: 0 });
  return verdicts.get(id);
}
const judged = (one) => Boolean(one) && (one.clean || Object.keys(one.left).length > 0);

function change(what) {
  what(verdict());
  remember();
  show();
}
function add(name, by) {
  change((one) => {
    one.left[name] = Math.max(0, Math.min(MOST, (one.left[name] || 0) + by));
    if (!one.left[name]) delete one.left[name];
    if (Object.keys(one.left).length) one.clean = false;
  });
}
function destroy(by) {
  change((one) => { one.destroyed = Math.max(0, Math.min(MOST, one.destroyed + by)); });
}
function go(to) {
  current = Math.max(0, Math.min(reports.length - 1, to));
  show();
  window.scrollTo(0, 0);
}
function goToOpen() {
  for (let step = 1; step <= reports.length; step++) {
    const to = (current + step) % reports.length;
    if (!judged(verdicts.get(reports[to].id))) return go(to);
  }
}
function remember() {
  try { localStorage.setItem(place, JSON.stringify([...verdicts])); } catch { /* a browser may forbid it */ }
}
function recall() {
  try {
    const ids = new Set(reports.map((one) => one.id));
    for (const [id, one] of JSON.parse(localStorage.getItem(place) || "[]")) if (ids.has(id)) verdicts.set(id, one);
  } catch { /* nothing to go on from */ }
}

function showText(text) {
  const box = at("text");
  box.replaceChildren();
  for (const part of text.split(/(\[[A-Z][A-Z_-]{1,30}\])/)) {
    if (!part) continue;
    const node = document.createElement(/^\[[A-Z][A-Z_-]*\]$/.test(part) ? "mark" : "span");
    node.textContent = part;
    box.append(node);
  }
}
function button(text, label, kind, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.className = kind;
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", onClick);
  return made;
}
function makeCategories() {
  for (const [key, name] of keys) {
    const item = document.createElement("li");
    const more = button(name + " ", "", "more", () => add(name, 1));
    const cap = document.createElement("kbd");
    cap.textContent = key;
    const number = document.createElement("span");
    more.append(cap, number);
    item.append(more, button("−", "One " + name + " less", "less", () => add(name, -1)));
    item.dataset.name = name;
    at("categories").append(item);
  }
}
function show() {
  const report = reports[current];
  const one = verdicts.get(report.id) || { clean: false, left: {}, destroyed: 0 };
  at("which").textContent = `Report ${current + 1} of ${reports.length}: ${report.id}`;
  if (at("text").dataset.id !== report.id) showText(report.text);
  at("text").dataset.id = report.id;
  at("clean").setAttribute("aria-pressed", String(one.clean));
  for (const item of at("categories").children) {
    const count = one.left[item.dataset.name] || 0;
    const [more, less] = item.children;
    more.classList.toggle("counted", count > 0);
    more.lastChild.textContent = count ? ` × ${count}` : "";
    less.hidden = !count;
  }
  at("destroyed").classList.toggle("counted", one.destroyed > 0);
  at("destroyed").firstChild.textContent = one.destroyed ? `Places where it is: ${one.destroyed} ` : "A place where it is ";
  at("fewer").hidden = !one.destroyed;
  const done = reports.filter((each) => judged(verdicts.get(each.id))).length;
  at("progress").textContent = `${done} of ${reports.length} judged`;
  at("bar").max = reports.length;
  at("bar").value = done;
  at("previous").disabled = current === 0;
  at("next").disabled = current === reports.length - 1;
}

const cell = (text) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
function csv() {
  const reviewer = at("reviewer").value.trim();
  const lines = ["id,phi_left,destroyed,reviewer,date"];
  for (const { id } of reports) {
    const one = verdicts.get(id);
    const left = !judged(one) ? "" : one.clean ? "none"
      : Object.entries(one.left).map(([name, n]) => (n > 1 ? `${name}:${n}` : name)).join(" ");
    lines.push([id, left, String(one ? one.destroyed : ""), reviewer, at("date").value].map(cell).join(","));
  }
  return lines.join("\n") + "\n";
}
function save() {
  if (!at("reviewer").value.trim() || !at("date").value) {
    at("told").textContent = "Say who judged and when, then save.";
    (at("reviewer").value.trim() ? at("date") : at("reviewer")).focus();
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
  link.download = "verdicts.csv";
  link.click();
  URL.revokeObjectURL(link.href);
  const open = reports.filter((each) => !judged(verdicts.get(each.id))).length;
  at("told").textContent = open ? `Saved; ${open} reports have no verdict yet.` : "Saved; every report has its verdict.";
}

const actions = {
  n: () => go(current + 1), ArrowRight: () => go(current + 1),
  p: () => go(current - 1), ArrowLeft: () => go(current - 1),
  o: goToOpen, d: () => destroy(1), s: save,
  c: () => change((one) => { one.clean = !one.clean; if (one.clean) one.left = {}; }),
  z: () => change((one) => { one.clean = false; one.left = {}; one.destroyed = 0; }),
};
document.addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = actions[event.key] || (keys.has(event.key) && (() => add(keys.get(event.key), 1)));
  if (!action) return;
  event.preventDefault();
  action();
});
for (const [id, key] of Object.entries({ previous: "p", next: "n", open: "o", clean: "c", clear: "z", save: "s", destroyed: "d" })) {
  at(id).addEventListener("click", actions[key]);
}
at("fewer").addEventListener("click", () => destroy(-1));
recall();
makeCategories();
show();
