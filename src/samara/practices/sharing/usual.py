"""The networks that a share bar offers where its owner chose none: what people who read the language of a page commonly use.

A judgement, not a measurement; an owner who knows the readers better sets `networks`.
"""

from __future__ import annotations

ANYWHERE = ("mastodon", "bluesky", "facebook", "x", "linkedin", "whatsapp")

LANGUAGES = {
    "ar": ("whatsapp", "x", "facebook", "telegram", "linkedin"),
    "de": ("mastodon", "bluesky", "whatsapp", "facebook", "linkedin", "x"),
    "es": ("whatsapp", "facebook", "x", "telegram", "bluesky", "mastodon"),
    "fa": ("telegram", "whatsapp", "x", "linkedin", "mastodon"),
    "fr": ("mastodon", "bluesky", "facebook", "whatsapp", "linkedin", "x"),
    "he": ("whatsapp", "facebook", "x", "telegram", "linkedin"),
    "it": ("whatsapp", "facebook", "telegram", "x", "linkedin", "mastodon"),
    "ja": ("x", "line", "bluesky", "mastodon", "facebook", "threads"),
    "ko": ("x", "facebook", "threads", "line"),
    "pt": ("whatsapp", "facebook", "x", "bluesky", "telegram", "mastodon"),
    "ru": ("telegram", "vk", "ok", "whatsapp", "mastodon"),
    "tr": ("whatsapp", "x", "facebook", "telegram", "linkedin", "mastodon"),
    "uk": ("telegram", "facebook", "x", "whatsapp", "mastodon"),
    "zh": ("weibo", "x", "telegram", "mastodon"),
    "zh-tw": ("line", "facebook", "threads", "x", "mastodon"),
}
"""By language, or language and territory (BCP 47, in small letters)."""

DEVICE = ("email", "copy", "bookmark", "native", "qr")
"""What readers of any language have."""


def usual(lang: str | None) -> tuple[str, ...]:
    """What the share bar of a page in this language (BCP 47) offers."""
    tag = (lang or "").lower().replace("_", "-")
    tag = "zh-tw" if tag.startswith(("zh-hant", "zh-hk")) else tag
    return (*LANGUAGES.get(tag, LANGUAGES.get(tag.partition("-")[0], ANYWHERE)), *DEVICE)
