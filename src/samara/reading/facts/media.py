"""Video and audio, our own or in a player from elsewhere."""

from __future__ import annotations

from samara.core import urls
from samara.core.facts import Media
from samara.core.html import Document, Node
from samara.reading.reader import reader

PLAYERS = (
    "youtube.com", "youtube-nocookie.com", "youtu.be", "player.vimeo.com", "vimeo.com", "dailymotion.com", "twitch.tv",
    "loom.com",
    "wistia.com", "wistia.net", "soundcloud.com", "spotify.com", "podcasts.apple.com", "bandcamp.com", "mixcloud.com", "ted.com",
    "rutube.ru", "bilibili.com", "archive.org", "libsyn.com", "podigee.io", "streamable.com", "vidyard.com",
)  # fmt: skip


@reader
def media(doc: Document, _: object) -> tuple[Media, ...]:
    """Videos, then audios, then frames that hold a player."""
    found = []
    for node in doc.all("video", "audio"):
        given = node.attributes
        url = doc.resolve(given.get("src")) or _source(doc, node)
        if url:
            captions = any(
                (track.attributes.get("kind") or "subtitles") in ("captions", "subtitles") for track in node.css("track")
            )
            silent = "muted" in given and "autoplay" in given
            found.append(Media(node.tag or "", url, captions, doc.place(given), silent))
    for node in doc.all("iframe"):
        given = node.attributes
        url = doc.resolve(given.get("src") or given.get("data-src"))
        if url and ("." + urls.host(url)).endswith(tuple("." + host for host in PLAYERS)):
            found.append(Media("frame", url, False, doc.place(given)))
    return tuple(found)


def _source(doc: Document, node: Node) -> str | None:
    sources = (doc.resolve(source.attributes.get("src")) for source in node.css("source"))
    return next((url for url in sources if url), None)
