// Shows in every card what is typed, as each network cuts it. Without this script the button "Show only" does the same.
// The cuts are those of core/text.py: tests/e2e/test_cards_script.py tries both with one table.
"use strict";

const form = document.getElementById("wording");
const cuts = document.getElementById("cuts");
const bytes = new TextEncoder();
const letters = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("en", { granularity: "grapheme" }) : null;

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "g");
const END = new RegExp(`[${SPACE}]+$`);
const LOOSE_END = /[ ,;:–—\-、，]+$/;

const spaced = (text) => text.replace(SPACES, " ").replace(/^ | $/g, "");
const graphemes = (text) => (letters ? Array.from(letters.segment(text), (each) => each.segment) : Array.from(text));

// At most so many characters from the beginning, and no letter or emoji cut in two.
function wholeLetters(text, most) {
  let head = "";
  let length = 0;
  for (const letter of graphemes(text)) {
    length += Array.from(letter).length;
    if (length > most) break;
    head += letter;
  }
  return head;
}

function cutCharacters(whole, most) {
  const text = spaced(whole);
  const points = Array.from(text);
  if (points.length <= most) return text;
  let head = wholeLetters(text, most - 1);
  const space = Array.from(head).lastIndexOf(" ");
  if (points[most - 1] !== " " && space >= Math.floor(most / 2)) head = Array.from(head).slice(0, space).join("");
  return head.replace(LOOSE_END, "") + "…";
}

function cutBytes(text, most) {
  const data = bytes.encode(text);
  if (data.length <= most + 3) return text;
  // A decoder that awaits more gives no letter that was cut in two.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(data.slice(0, most), { stream: true }) + "...";
}

function cutGraphemes(text, most) {
  const found = graphemes(text);
  return found.length <= most ? text : found.slice(0, most - 1).join("").replace(END, "") + "…";
}

function cut(text, most, unit) {
  if (!most) return text;
  return (unit === "bytes" ? cutBytes : unit === "graphemes" ? cutGraphemes : cutCharacters)(text, most);
}

function show() {
  const shortened = new Set();
  for (const card of document.querySelectorAll(".one-card")) {
    for (const name of ["title", "description"]) {
      const words = card.querySelector(`.card-preview .cp-${name}`);
      if (!words || !card.dataset[`${name}Follows`]) continue;
      const text = spaced(form.elements[name].value) || card.dataset[`${name}Own`];
      const shown = cut(text, Number(card.dataset[`${name}Most`]), card.dataset[`${name}Unit`]);
      if (shown !== text) shortened.add(`${card.dataset.network} cuts the ${name}`);
      words.textContent = shown;
    }
  }
  cuts.textContent = shortened.size ? `${Array.from(shortened).join("; ")}.` : "";
}

// The picture at a path of this server; of one that is not here, the host that has it.
function drawn(path, address) {
  if (path) return Object.assign(document.createElement("img"), { className: "cp-seen", src: path, alt: "" });
  const place = Object.assign(document.createElement("p"), { className: "cp-elsewhere" });
  place.append(Object.assign(document.createElement("span"), { dir: "ltr", textContent: address.host }));
  return place;
}

function picture() {
  const typed = form.elements.image.value.trim();
  let address = null;
  try {
    address = typed ? new URL(typed) : null;
  } catch {
    return; // half an address: the picture stays until it is whole
  }
  if (address && !address.host) return;
  const same = !address || typed === start;
  const known = Array.from(document.querySelectorAll("#images option")).find((option) => option.value === typed);
  for (const frame of document.querySelectorAll(".one-card[data-image-follows='1'] .cp-picture")) {
    const now = frame.querySelector("img.cp-seen, .cp-elsewhere");
    if (!now) continue;
    if (!first.has(frame)) first.set(frame, now.cloneNode(true));
    now.replaceWith(same ? first.get(frame).cloneNode(true) : drawn(known?.dataset.path, address));
  }
}

const first = new Map();
const start = form ? form.elements.image.value : "";

if (form) {
  form.addEventListener("input", show);
  form.elements.image.addEventListener("input", picture);
  show();
}
