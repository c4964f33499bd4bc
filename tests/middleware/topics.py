"""A small site with three matters, for tests of what leads where."""

from __future__ import annotations

from pathlib import Path

TOPICS = {
    "tea": "steeping leaves kettle oolong infusion harvest terroir tannin porcelain".split(),
    "bread": "sourdough yeast oven crumb rye proofing levain crust flour".split(),
    "bees": "hive honey swarm queen nectar drone propolis apiary pollen".split(),
}
PAGE = (
    "<!doctype html><html lang=en><title>{title}</title><meta property='og:type' content='article'>"
    "<main><article><h1>{title}</h1><p>{text}</p></article></main>"
)


def page(title: str, words: list[str], more: str = "") -> str:
    text = " ".join(f"About {word} we say that {word} matters to whoever works with it every single day." for word in words)
    return PAGE.format(title=title, text=text + more)


def lay(root: Path) -> Path:
    """The site in a new folder: six pages on each matter, and a home that lists them."""
    root.mkdir()
    names = {}
    for topic, words in TOPICS.items():
        for number in range(6):
            name, chosen = f"{topic}-{number}", words[number:] + words[: number // 2]
            names[name] = page(f"{chosen[0].title()} and {chosen[1]}", chosen)
    for name, html in names.items():
        (root / f"{name}.html").write_text(html)
    links = "".join(f"<li><a href={name}.html>{name}</a>" for name in names)
    (root / "index.html").write_text(f"<!doctype html><html lang=en><title>Home</title><ul>{links}</ul>")
    return root
