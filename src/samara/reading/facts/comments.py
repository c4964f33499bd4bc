"""Where readers talk on a page: known comment systems, and forms of the page's own."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.facts.forms import forms
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
    "webmentions": "webmention.io",
}  # fmt: skip
_SCRIPTS = {
    ".disqus.com/": "disqus", "giscus.app/": "giscus", "utteranc.es/": "utterances", "embed.min.js#isso": "isso",
    "remark_config": "remark42", "remark42": "remark42", "commento.io/": "commento", "commento.js": "commento",
    "cusdis.com/": "cusdis",
    "talk.hyvor.com/": "hyvor", "gitalk": "gitalk", "waline": "waline", "twikoo": "twikoo", "valine": "valine",
    "artalk": "artalk", "coral.createstreamembed": "coral", "hypercomments.com/": "hypercomments",
    "intensedebate.com/": "intensedebate",
    "discourseembed": "discourse", "comments.app/": "telegram", "graphcomment.com/": "graphcomment",
    "livefyre.com/": "livefyre", "webmention.io/": "webmention.io",
}  # fmt: skip
_CODE = 4_000
"""Characters of a script in the page that are looked through."""

_FIELDS = frozenset(("comment", "message", "body", "content", "text", "comment_text", "commenttext", "comment-text"))
_SIGNERS = frozenset(("author", "name", "email", "url", "nickname", "fields[name]", "fields[email]", "guest_name"))


@reader
def comments(doc: Document, scope: Scope) -> tuple[Said, ...]:
    """The systems found, by name ("disqus", …); forms are "wordpress", "staticman", "samara" or "own"."""
    found: dict[str, Said] = {}
    for tag in ("div", "section", *_MOUNTS):
        for _, given in doc.given(tag):
            for word in (tag, given.get("id") or "", *(given.get("class") or "").split()):
                if word in _MOUNTS:
                    found.setdefault(_MOUNTS[word], Said(_MOUNTS[word], doc.place(given)))
    for node, given in doc.given("script", "iframe"):
        words = (given.get("src") or ("" if node.tag == "iframe" else doc.text(node)[:_CODE])).lower()
        for sign, name in _SCRIPTS.items():
            if sign in words:
                found.setdefault(name, Said(name, doc.place(given)))
        if "data-isso" in given:
            found.setdefault("isso", Said("isso", doc.place(given)))
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
