// The page of the sidecar: it asks POST /lint about the text as it is typed, and GET /codes and /rules once.
"use strict";

// What the list shows, the body, and what the service knows.
const samples = [
  ["A customer, in order", {
    enableGDAPByDefault: true,
    companyProfile: { domain: "bergamotteahouse.onmicrosoft.com", organizationRegistrationNumber: "7310048" },
    billingProfile: {
      email: "accounts@example.com", culture: "az-Latn-AZ", language: "en", companyName: "Bergamot Tea House",
      defaultAddress: {
        country: "AZ", city: "Baku", addressLine1: "14 Harbour Street", postalCode: "AZ1000",
        firstName: "Nigar", lastName: "Samadova", phoneNumber: "+994125550117",
      },
    },
  }, { partner: { id: "5550142", country: "GB", type: "direct", domain: "harbourlights.example.org", mpaAccepted: true } }],
  ["A customer whose state does not exist", {
    enableGDAPByDefault: true,
    companyProfile: { domain: "lakesidebooks.onmicrosoft.com" },
    billingProfile: {
      email: "accounts@example.com", culture: "en-US", language: "en", companyName: "Lakeside Books",
      defaultAddress: {
        country: "US", city: "Madison", state: "Wisconsn", addressLine1: "5 Lake Road", postalCode: "53703",
        firstName: "Ann", lastName: "Fisher", phoneNumber: "6085550117",
      },
    },
  }],
  ["A transition onto itself", {
    toCatalogItemId: "CFQ7TTC0LH18:0001:CFQ7TTC0K971", quantity: 5,
    toSubscriptionId: "6E1F9C52-3B0D-4A87-9D64-20C5B7F8A1E3",
    fromSubscriptionId: "6e1f9c52-3b0d-4a87-9d64-20c5b7f8a1e3",
    termDuration: "P1M", billingCycle: "Annual", transitionType: "transition_only",
  }],
  ["A migration with a long billing cycle", {
    currentSubscriptionId: "b7a4d0f1-58c3-4e2b-8f96-13d7e09ac254", termDuration: "P1M", billingCycle: "annual",
  }],
];

const $ = (id) => document.getElementById(id);
const editor = { text: $("body"), marks: $("marks") };
const ranks = { note: 1, warning: 2, error: 3 };
let asked = null;
let timer = 0;

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

async function fetchJSON(path, options) {
  const response = await fetch(path, options);
  return [response.ok, await response.json()];
}

// MARK: Asking

function envelope() {
  const request = { body: editor.text.value };
  const [method, path] = $("target").value.trim().split(/\s+/);
  if (method && path) Object.assign(request, { method, path });
  const asked = { request };
  if ($("operation").value) asked.operation = $("operation").value;
  const text = JSON.stringify(asked);
  const context = $("context").value.trim();
  // The context goes as it is written, so that its faults are told by the sidecar.
  return context ? `${text.slice(0, -1)},"context":${context}}` : text;
}

async function ask() {
  asked?.abort();
  if (!editor.text.value.trim()) return clear("Paste a request, or pick a sample.");
  const mine = asked = new AbortController();
  const text = editor.text.value;
  try {
    const options = {
      method: "POST", headers: { "Content-Type": "application/json" }, body: envelope(), signal: mine.signal,
    };
    const [isReport, answer] = await fetchJSON("lint", options);
    if (mine !== asked) return;
    if (isReport) show(answer, text);
    else clear(answer.detail, "problem");
  } catch (error) {
    if (error.name !== "AbortError") clear(`The sidecar does not answer: ${error.message}`, "problem");
  }
}

function askSoon() {
  drawMarks(editor.text.value, []);
  clearTimeout(timer);
  timer = setTimeout(ask, 120);
}

// MARK: Showing

function clear(message, kind = "") {
  $("verdict").textContent = message;
  $("verdict").className = kind;
  editor.text.removeAttribute("aria-invalid");
  drawMarks(editor.text.value, []);
  for (const id of ["answer", "findings-part", "unchecked-part"]) $(id).hidden = true;
}

function show(report, text) {
  const { outcome, status, error } = report.prediction;
  const words = [`${report.operation}: ${outcome}`];
  if (status) words.push(`HTTP ${status}`);
  if (error?.code) words.push(`code ${error.code}`);
  $("verdict").textContent = words.join(", ");
  $("verdict").className = outcome;
  editor.text.setAttribute("aria-invalid", String(outcome === "rejected"));
  $("answer").hidden = !error;
  $("answer").textContent = error ? JSON.stringify(error, null, 2) : "";
  const units = offsets(text, report.findings.flatMap(({ range }) => [range.start.offset, range.end.offset]));
  const places = report.findings.map(({ range }) => [units.get(range.start.offset), units.get(range.end.offset)]);
  drawMarks(text, report.findings.map(({ severity }, index) => [...places[index], severity]));
  $("findings-part").hidden = report.findings.length === 0;
  $("findings").replaceChildren(...report.findings.map((finding, index) => findingItem(finding, places[index])));
  $("unchecked-part").hidden = report.unchecked.length === 0;
  $("unchecked").replaceChildren(...uncheckedItems(report.unchecked));
}

// Offsets count bytes of UTF-8; the page counts units of UTF-16.
function offsets(text, wanted) {
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  const found = new Map();
  let [bytes, units] = [0, 0];
  for (const offset of sorted) {
    while (bytes < offset && units < text.length) {
      const point = text.codePointAt(units);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      units += point < 0x10000 ? 1 : 2;
    }
    found.set(offset, units);
  }
  return found;
}

// Of ranges that overlap, the graver one is drawn.
function drawMarks(text, ranges) {
  const edges = [...new Set([0, text.length, ...ranges.flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((end, index) => {
    const start = edges[index];
    const levels = ranges.filter((range) => range[0] <= start && range[1] >= end).map((range) => range[2]);
    const gravest = levels.sort((a, b) => ranks[b] - ranks[a])[0];
    const part = text.slice(start, end);
    return gravest ? element("mark", { className: gravest, textContent: part }) : part;
  });
  // A last empty line has no height of its own.
  editor.marks.replaceChildren(...pieces, "\n");
  editor.marks.scrollTop = editor.text.scrollTop;
}

function findingItem(finding, [start, end]) {
  const code = finding.lineError?.code ?? finding.code;
  const level = element("span", { className: "level", textContent: finding.severity + (code ? ` ${code}` : "") });
  const place = `line ${finding.range.start.line}, column ${finding.range.start.column} ${finding.pointer}`;
  const jump = element("button", { type: "button", className: "place", textContent: place });
  jump.addEventListener("click", () => {
    select(start, end);
  });
  const more = element("details", {}, element("summary", { textContent: `Rule ${finding.rule}` }));
  more.addEventListener("toggle", () => explain(more, finding), { once: true });
  const item = element("li", { className: finding.severity },
    element("p", {}, level, ` ${finding.message}`), element("p", { textContent: finding.help }), jump, more);
  Object.assign(item.dataset, { start, end });
  return item;
}

// Selects a place in the body and scrolls there, which browsers do by themselves only for what is typed.
function select(start, end) {
  editor.text.focus();
  editor.text.setSelectionRange(start, end);
  const lines = editor.text.value.slice(0, start).split("\n").length;
  const share = lines / editor.text.value.split("\n").length;
  editor.text.scrollTop = share * editor.text.scrollHeight - editor.text.clientHeight / 2;
}

// The findings about the place of the caret stand out.
function showHere() {
  if (document.activeElement !== editor.text) return;
  const caret = editor.text.selectionStart;
  for (const item of $("findings").children) {
    item.classList.toggle("here", item.dataset.start <= caret && caret <= item.dataset.end);
  }
}

async function explain(details, finding) {
  const { rules } = await catalogue();
  const rule = rules.find((rule) => rule.id === finding.rule);
  const facts = [["Requires", rule?.title], ["Condition", rule?.condition], ["Confidence", finding.confidence],
    ["Source", finding.source], ["File", rule ? `${rule.file}:${rule.line}` : ""]];
  details.append(definitions(facts));
}

function definitions(facts) {
  const given = facts.filter(([, value]) => value);
  return element("dl", {}, ...given.flatMap(([name, value]) =>
    [element("dt", { textContent: name }), element("dd", { textContent: value })]));
}

function uncheckedItems(unchecked) {
  const groups = new Map();
  for (const { rule, code, needs, failure } of unchecked) {
    const want = failure ?? needs.join(", ");
    groups.set(want, [...(groups.get(want) ?? []), code ? `${rule} (${code})` : rule]);
  }
  return [...groups].map(([want, rules]) => element("li", { className: "note" },
    element("span", { className: "level", textContent: want }), element("p", { textContent: rules.join(", ") })));
}

// MARK: Catalogue

let loaded = null;

function catalogue() {
  const load = async () => {
    const [[, codes], [, rules]] = await Promise.all([fetchJSON("codes"), fetchJSON("rules")]);
    return { codes: codes.codes, rules: rules.rules };
  };
  return loaded ??= load();
}

async function search() {
  const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    $("hits").textContent = "";
    return $("catalogue").replaceChildren();
  }
  const { codes, rules } = await catalogue();
  const fits = (...texts) => words.every((word) => texts.join(" ").toLowerCase().includes(word));
  const found = [
    ...codes.filter((code) => fits(code.code, code.text, code.name, code.area)).map(codeItem),
    ...rules.filter((rule) => fits(rule.id, rule.title, rule.code, rule.help, rule.operations)).map(ruleItem),
  ];
  $("hits").textContent = `${found.length} found${found.length > 60 ? ", the first 60 of them" : ""}`;
  $("catalogue").replaceChildren(...found.slice(0, 60));
}

function codeItem(code) {
  return element("li", {}, element("span", { className: "level", textContent: code.code }), ` ${code.text}`,
    definitions([["Status", code.status && `HTTP ${code.status}`], ["Where", code.place], ["Area", code.area],
      ["Predicted by", code.rules.join(", ") || code.unseen || "no rule"], ["Note", code.note]]));
}

function ruleItem(rule) {
  return element("li", { className: rule.severity },
    element("span", { className: "level", textContent: rule.id }), ` ${rule.title}`,
    definitions([["Code", rule.code], ["Operations", rule.operations.join(", ")], ["Condition", rule.condition],
      ["Needs", rule.needs.join(", ")], ["Help", rule.help], ["Source", rule.source]]));
}

// MARK: Beginning

let sampleContext = "";

function pick() {
  const [, body, context] = samples[$("sample").value] ?? [];
  if (!body) return;
  for (const id of ["target", "operation"]) $(id).value = "";
  editor.text.value = JSON.stringify(body, null, 2);
  editor.text.scrollTop = 0;
  sampleContext = context ? JSON.stringify(context, null, 2) : "";
  $("context").value = sampleContext;
  $("context-part").open = Boolean(context);
  ask();
}

// A context that came with a sample is none for a body that takes its place.
function forgetSample() {
  const { selectionStart, selectionEnd, value } = editor.text;
  if (selectionEnd - selectionStart < value.length || $("context").value !== sampleContext) return;
  $("context").value = "";
  $("context-part").open = false;
}

samples.forEach(([name], index) => $("sample").append(element("option", { value: index, textContent: name })));
$("sample").addEventListener("change", pick);
editor.text.addEventListener("input", () => {
  $("sample").value = "";
  askSoon();
});
editor.text.addEventListener("paste", forgetSample);
editor.text.addEventListener("scroll", () => { editor.marks.scrollTop = editor.text.scrollTop; });
document.addEventListener("selectionchange", showHere);
for (const id of ["operation", "target", "context"]) $(id).addEventListener("input", askSoon);
$("search").addEventListener("input", search);
catalogue().then(({ rules }) => {
  const names = [...new Set(rules.flatMap((rule) => rule.operations))].sort();
  $("operation").append(...names.map((name) => element("option", { value: name, textContent: name })));
});
