// Offers to share the words that a reader has selected. Selecting and copying stay as they are.
{
  const bar = document.querySelector(".samara-pick");
  const text = bar.parentNode;
  const [link, source, sheet] = bar.children;
  const { url, title, licence, done } = bar.dataset;
  // Words, one line for each block, as browsers compare them.
  const fold = (words) => words.trim().replace(/\s*\n\s*/g, "\n").replace(/[^\S\n]+/g, " ").toLowerCase();
  const encode = (words) => encodeURIComponent(words).replace(/-/g, "%2D");
  let said, others, timer;

  // An address that leads to these words, where the text of the page proves that it finds them first; else that of the page.
  const address = () => {
    const page = fold(document.body.innerText), goal = fold(said);
    let start = page.indexOf(goal), end = start + goal.length;
    if (start >= 0 && start == page.lastIndexOf(goal)) {
      while (/[\p{L}\p{N}]{2}/u.test(page.slice(start - 1, start + 1))) start--;
      while (/[\p{L}\p{N}]{2}/u.test(page.slice(end - 1, end + 1))) end++;
      const lines = page.slice(start, end).split("\n");
      const first = lines[0].split(" "), last = lines.pop().split(" ");
      for (let count = 4; count < 20; count++) {
        const from = first.slice(0, count).join(" "), to = last.slice(-count).join(" ");
        if (page.indexOf(from) != start) continue;
        if (from.length == end - start) return `${url}#:~:text=${encode(from)}`;
        if (page.indexOf(to, start + from.length) == end - to.length) return `${url}#:~:text=${encode(from)},${encode(to)}`;
      }
    }
    return url;
  };

  const look = () => {
    const chosen = getSelection(), focus = document.activeElement;
    if (bar.contains(focus)) return;
    bar.hidePopover();
    said = chosen.toString().trim();
    if (said.length < 8 || focus.matches("input, textarea")) return;
    const range = chosen.getRangeAt(0), node = range.commonAncestorContainer, box = [...range.getClientRects()].pop();
    if (!text.contains(node) || !box) return;
    // The licence of a page is none of what others said.
    others = (node.closest ? node : node.parentNode).closest("blockquote, q");
    bar.hidden = false;
    bar.showPopover();
    bar.style.top = `${scrollY + Math.min(box.bottom + 12, innerHeight - bar.offsetHeight - 8)}px`;
    bar.style.left = `${Math.max(8, Math.min(box.right, innerWidth - 24) - bar.offsetWidth)}px`;
  };

  const copy = (words) => async ({ target }) => {
    const name = target.textContent;
    await navigator.clipboard.writeText(words());
    target.textContent = done;
    setTimeout(() => {
      target.textContent = name;
      bar.hidePopover();
    }, 2000);
  };
  link.onclick = copy(address);
  source.onclick = copy(() => [`“${said}”`, title, address(), others ? "" : licence].join("\n").trim());
  sheet.hidden = !navigator.share;
  sheet.onclick = () => navigator.share({ title, text: `“${said}”`, url: address() }).catch(() => {});

  // What is pressed leaves the words selected; the next step by keyboard leads from them to what is offered.
  bar.onmousedown = (event) => event.preventDefault();
  document.addEventListener("keydown", (event) => {
    if (event.key == "Escape") bar.hidePopover();
    if (event.key == "Tab" && bar.matches(":popover-open") && !bar.contains(document.activeElement)) {
      event.preventDefault();
      link.focus();
    }
  });
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 400);
  };
  if (bar.showPopover && navigator.clipboard) {
    document.addEventListener("selectionchange", wait);
    wait();
  }
}
