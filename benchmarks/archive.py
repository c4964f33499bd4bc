"""How long a large archive takes to move in, and how much memory: WordPress's XML, streamed, beside Isso with the same file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.comments import ISSO, PEERS, WORDS
from benchmarks.measure import SAMARA, Ran, head, need, row, surroundings
from benchmarks.measure import run as measure

COMMENTS = int(os.environ.get("BENCH_COMMENTS", "100000"))
PER_PAGE = 100
READERS = 5_000
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>A blog</title><link>https://site.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://site.example</wp:base_blog_url>
"""
COMMENT = """<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author><![CDATA[Reader {who}]]></wp:comment_author>
<wp:comment_author_email>reader{who}@mail.example</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url>
<wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date>{time}</wp:comment_date>
<wp:comment_date_gmt>{time}</wp:comment_date_gmt><wp:comment_content><![CDATA[{text}]]></wp:comment_content>
<wp:comment_approved>{state}</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>{parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
"""


def run() -> None:
    """Print a table: seconds, comments per second, and the most memory of the whole process."""
    head("who", "comments", "seconds", "comments/s", "MB at most", "stored")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        archive(place / "blog.xml")
        print(f"The archive has {(place / 'blog.xml').stat().st_size / 1e6:,.0f} MB.", file=sys.stderr)
        samara(place)
        isso(place)


def samara(place: Path) -> None:
    """`samara import` into a new state, and once more, where all of it is there already."""
    site = place / "site"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html><html lang=en><title>A blog</title><h1>A blog</h1>")
    (site / "samara.toml").write_text('url = "https://site.example/"\n')
    env = surroundings() | {"SAMARA_DATA": str(place / "state")}
    # The tables are made before; that is no part of it.
    subprocess.run([SAMARA, "export", "--site", str(site)], env=env, check=True, capture_output=True)
    for name in ("Samara", "Samara, once more"):
        done = measure([SAMARA, "import", str(place / "blog.xml"), "--site", str(site)], env=env)
        tell(name, done, place / "state" / "samara.sqlite3", "samara_comment")


def isso(place: Path) -> None:
    """Isso's own import of the same file."""
    binary = PEERS / "isso" / "bin" / "isso"
    if not binary.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS / "isso")], check=True)
        install = [
            str(PEERS / "isso" / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "-q",
            f"isso=={ISSO}",
            "gunicorn",
            "setuptools<81",
        ]
        if not need(subprocess.run(install, capture_output=True, text=True), "Isso"):
            return
    (place / "isso.cfg").write_text(f"[general]\ndbpath = {place}/isso.db\nhost = https://site.example/\n")
    done = measure([str(binary), "-c", str(place / "isso.cfg"), "import", "-t", "wordpress", str(place / "blog.xml")])
    tell(f"Isso {ISSO}", done, place / "isso.db", "comments")


def tell(name: str, done: Ran, database: Path, table: str) -> None:
    """A row of the table."""
    if done.code:
        row(name, "", "", "", "", done.output.strip().splitlines()[-1:])
        return
    with closing(sqlite3.connect(database)) as kept:
        (stored,) = kept.execute(f"SELECT count(*) FROM {table}").fetchone()
    rate = COMMENTS / done.seconds
    row(name, f"{COMMENTS:,}", f"{done.seconds:.1f}", f"{rate:,.0f}", f"{done.memory / 1e6:,.0f}", f"{stored:,}")


def archive(path: Path) -> None:
    """An export of a blog with many comments: half of them answers, a tenth spam, each third with HTML in it."""
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD)
        for page in range(COMMENTS // PER_PAGE):
            file.write(f"<item><title>Post {page}</title><link>https://site.example/post-{page}/</link>\n")
            file.write(f"<content:encoded><![CDATA[{' '.join(WORDS) * 5}]]></content:encoded>\n")
            for place in range(PER_PAGE):
                number = page * PER_PAGE + place + 1
                words = WORDS[number % len(WORDS)].replace("**", "").replace("`", "")
                more = (
                    f'\n\nSee <a href="https://x.example/{number}" rel="nofollow">this</a> &amp; <em>that</em>.'
                    if number % 3 == 0
                    else ""
                )
                file.write(
                    COMMENT.format(
                        number=number,
                        who=number * 31 % READERS,
                        time=f"20{10 + number % 10}-0{1 + number % 9}-{1 + number % 28:02} {number % 24:02}:{number % 60:02}:00",
                        text=f"{words} ({number}){more}",
                        state="spam" if number % 10 == 0 else "1",
                        parent=number - 1 - number % 7 if place > 7 and number % 2 else 0,
                    )
                )
            file.write("</item>\n")
        file.write("</channel></rss>\n")
