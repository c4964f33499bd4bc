// Shows in every card what is typed, as each network cuts it. Without this script the button "Show only" does the same.
"use strict";

const form = document.getElementById("wording");
const cuts = document.getElementById("cuts");
const bytes = new TextEncoder();
const letters = typeof Intl.Segmenter === "function" ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;

const graphemes = (text) => (letters ? Array.from(letters.segment(text), (each) => each.segment) : Array.from(text));

function cut(text, most, unit) {
  if (!most) return text;
  if (unit === "bytes") {
    const data = bytes.encode(text);
    return data.length <= most ? text : new TextDecoder().decode(data.slice(0, most)).replace(/\uFFFD+$/, "") + "...";
  }
  const parts = unit === "graphemes" ? graphemes(text) : Array.from(text);
  if (parts.length <= most) return text;
  const head = parts.slice(0, most - 1).join("");
  const space = head.lastIndexOf(" ");
  return (unit !== "graphemes" && space >= most / 2 ? head.slice(0, space) : head).trimEnd() + "…";
}

function show() {
  const shortened = new Set();
  for (const card of document.querySelectorAll(".one-card")) {
    for (const name of ["title", "description"]) {
      const words = card.querySelector(`.card-preview .cp-${name}`);
      if (!words || !card.dataset[`${name}Follows`]) continue;
      const text = form.elements[name].value.trim().replace(/\s+/g, " ") || card.dataset[`${name}Own`];
      const shown = cut(text, Number(card.dataset[`${name}Most`]), card.dataset[`${name}Unit`]);
      if (shown !== text) shortened.add(`${card.dataset.network} cuts the ${name}`);
      words.textContent = shown;
    }
  }
  cuts.textContent = shortened.size ? `${Array.from(shortened).join("; ")}.` : "";
}

function picture() {
  const typed = form.elements.image.value;
  for (const seen of document.querySelectorAll(".card-preview img.cp-seen")) {
    try {
      const there = new URL(typed);
      const known = Array.from(document.querySelectorAll("#images option"), (option) => option.value);
      if (known.includes(typed)) seen.src = there.pathname + there.search;
    } catch {
      // half an address: the picture stays until it is whole
    }
  }
}

if (form) {
  form.addEventListener("input", show);
  form.elements.image.addEventListener("change", picture);
  show();
}
