"""Where readers talk on a page: known comment systems, and forms of the page's own."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.boxes import boxes
from samara.reading.facts.forms import forms
from samara.reading.inline import inline, runs
from samara.reading.reader import reader
from samara.reading.scope import Scope

# The element a system is mounted on, by id, class or tag; and what the address of its script, or the script that loads it, holds.
_MOUNTS = {
    "disqus_thread": "disqus", "giscus": "giscus", "utterances": "utterances", "isso-thread": "isso", "remark42": "remark42",
    "commento": "commento", "cusdis_thread": "cusdis", "hyvor-talk-view": "hyvor", "hyvor-talk-comments": "hyvor",
    "fb-comments": "facebook", "gitalk-container": "gitalk", "waline": "waline", "twikoo": "twikoo", "tcomment": "twikoo",
    "vcomments": "valine", "artalk": "artalk", "coral_thread": "coral", "coral_talk_stream": "coral",
    "hypercomments_widget": "hypercomments",
    "idc-container": "intensedebate", "discourse-comments": "discourse", "graphcomment": "graphcomment",
    "webmentions": "webmention.io", "fb:comments": "facebook", "g-comments": "google+", "g:comments": "google+",
    "vk_comments": "vk", "muut": "muut", "spot-im-frame-inpage": "openweb", "livefyre-comments": "livefyre",
    "ds-thread": "duoshuo", "just-comments": "justcomments",
}  # fmt: skip
_SCRIPTS = {
    ".disqus.com/": "disqus", "giscus.app/": "giscus", "utteranc.es/": "utterances", "embed.min.js#isso": "isso",
    "remark_config": "remark42", "remark42": "remark42", "commento.io/": "commento", "commento.js": "commento",
    "cusdis.com/": "cusdis",
    "talk.hyvor.com/": "hyvor", "gitalk": "gitalk", "waline": "waline", "twikoo": "twikoo", "valine": "valine",
    "artalk": "artalk", "coral.createstreamembed": "coral", "hypercomments.com/": "hypercomments",
    "intensedebate.com/": "intensedebate",
    "discourseembed": "discourse", "comments.app/": "telegram", "graphcomment.com/": "graphcomment",
    "livefyre.com/": "livefyre", "webmention.io/": "webmention.io", "facebook.com/plugins/comments.php": "facebook",
    "gapi.comments.": "google+", "apis.google.com/u/0/_/widget/render/comments": "google+", "vk.widgets.comments": "vk",
    "cdn.muut.com/": "muut", ".spot.im/": "openweb", "duoshuo.com/": "duoshuo", "just-comments.com/": "justcomments",
}  # fmt: skip
_CODE = 4_000
"""Characters of a script in the page that are looked through."""

_FIELDS = frozenset(("comment", "message", "body", "content", "text", "comment_text", "commenttext", "comment-text"))
_SIGNERS = frozenset(("author", "name", "email", "url", "nickname", "fields[name]", "fields[email]", "guest_name"))


Named = tuple[str, dict[str, str | None]]
"""The name of a system, and the attributes of an element."""


@reader
def comments(doc: Document, scope: Scope) -> tuple[Said, ...]:
    """The systems found, by name ("disqus", …); forms are "wordpress", "staticman", "samara" or "own"."""
    found: dict[str, Said] = {}
    for name, given in (*_mounted(doc), *_loaded(doc)):
        found.setdefault(name, Said(name, doc.place(given)))
    for form in forms(doc, scope):
        fields = {field.lower() for field in form.fields}
        name = ""
        if "wp-comments-post.php" in form.action:
            name = "wordpress"
        elif "staticman" in form.action or "fields[message]" in fields:
            name = "staticman"
        elif "/-/comments" in form.action:
            name = "samara"
        elif (
            form.method == "post"
            and fields & _FIELDS
            and fields & _SIGNERS
            and fields & {"comment", "comment_text", "parent", "reply_to", "post_id"}
        ):
            name = "own"
        if name:
            found.setdefault(name, Said(name, form.at))
    return tuple(found.values())


def _mounted(doc: Document) -> Iterator[Named]:
    """The elements that systems are mounted on."""
    named = boxes(doc)
    for word in sorted(named.keys() & _MOUNTS.keys()):
        yield _MOUNTS[word], named[word]
    for tag in sorted(doc.elements.keys() & _MOUNTS.keys()):
        yield _MOUNTS[tag], doc.given(tag)[0][1]


def _loaded(doc: Document) -> Iterator[Named]:
    """The scripts and frames that systems are loaded by."""
    sources = [(given["src"] or "", given) for _, given in doc.given("script", "iframe") if "src" in given and runs(given)]
    for words, given in (*sources, *((code.text[:_CODE], code.given) for code in inline(doc))):
        lower = words.lower()
        for sign, name in _SCRIPTS.items():
            if sign in lower:
                yield name, given
        if "data-isso" in given:
            yield "isso", given
