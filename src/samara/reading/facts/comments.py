"""Where readers talk on a page: known comment systems, and forms of the page's own."""

from __future__ import annotations

from samara.core.facts import Said
from samara.core.html import Document
from samara.reading.facts.forms import forms
from samara.reading.reader import reader
from samara.reading.scope import Scope

# What the page of each system holds, in lower case: https addresses of its script, or the mark it is mounted on.
_SYSTEMS = {
    "disqus": (".disqus.com/embed.js", "disqus_thread"),
    "giscus": ("giscus.app/client.js",),
    "utterances": ("utteranc.es/client.js",),
    "isso": ("data-isso", "isso-thread"),
    "remark42": ("remark42", "remark_config"),
    "commento": ("commento.io/js", "js/commento.js", 'id="commento"', "commentoplusplus"),
    "cusdis": ("cusdis_thread", "cusdis.com/js"),
    "hyvor": ("talk.hyvor.com", "hyvor-talk"),
    "facebook": ("fb-comments",),
    "gitalk": ("gitalk",),
    "waline": ("waline",),
    "twikoo": ("twikoo",),
    "valine": ("valine",),
    "artalk": ("artalk",),
    "coral": ("coral_thread", "coral.createstreamembed"),
    "hypercomments": ("hypercomments",),
    "intensedebate": ("intensedebate",),
    "discourse": ("discourse-comments", "discourseembed"),
    "telegram": ("comments.app/", "data-telegram-discussion"),
    "graphcomment": ("graphcomment",),
    "livefyre": ("livefyre",),
    "webmention.io": ("webmention.io/",),
}
_FIELDS = frozenset(("comment", "message", "body", "content", "text", "comment_text", "commenttext", "comment-text"))
_SIGNERS = frozenset(("author", "name", "email", "url", "nickname", "fields[name]", "fields[email]", "guest_name"))


@reader
def comments(doc: Document, scope: Scope) -> tuple[Said, ...]:
    """The systems found, by name ("disqus", …); forms are "wordpress", "staticman", "samara" or "own"."""
    found: dict[str, Said] = {}
    signs = [name for name, marks in _SYSTEMS.items() if any(doc.says(mark.encode()) for mark in marks)]
    if signs:
        for node in doc.all("script", "div", "section", "iframe"):
            given = node.attributes
            inline = node.text_lexbor() if node.tag == "script" and not given.get("src") else ""
            words = " ".join([f"{name}={value or ''}" for name, value in given.items()]).lower() + inline.lower()
            for name in signs:
                if name not in found and any(mark.replace('id="commento"', "id=commento") in words for mark in _SYSTEMS[name]):
                    found[name] = Said(name, doc.place(given))
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
