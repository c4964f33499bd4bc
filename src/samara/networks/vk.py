"""VK."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network, Profile

VK = Network(
    name="vk",
    title="VK",
    icon=Icon(
        "M9.49 0h5.02l.92.01.43.01.42.01.4.02.39.01.37.02.36.03.35.03.33.03c1.74.2 2.93.62 3.83 1.52s1.32 2.09 1.52 3.83l.03.33.03.35.03.36.02.37.02.59.01.41.02.64v.92l.01.98v4.04l-.01.92-.01.43-.01.42-.02.4-.01.39-.02.37-.03.36-.03.35-.03.33c-.2 1.74-.62 2.93-1.52 3.83s-2.09 1.32-3.83 1.52l-.33.03-.35.03-.36.03-.37.02-.59.02-.41.01-.64.02h-.92l-.98.01H9.5l-.92-.01-.43-.01-.42-.01-.4-.02-.39-.01-.37-.02-.36-.03-.35-.03-.33-.03c-1.74-.2-2.93-.62-3.83-1.52S.37 20.22.17 18.48l-.03-.33-.03-.35-.03-.36-.02-.37-.02-.59-.01-.41-.02-.64v-.92L0 13.53V9.5l.01-.92.01-.43.01-.42.02-.4.01-.39.02-.37.03-.36.03-.35.03-.33C.37 3.78.8 2.59 1.7 1.69S3.78.37 5.52.17l.33-.03L6.2.1l.36-.03.37-.02.59-.02.41-.01.64-.02zm-2.7 7.3H4.05c.13 6.24 3.25 9.99 8.72 9.99h.31v-3.57a4.9 4.9 0 0 1 4.14 3.57h2.84a8 8 0 0 0-4.11-5.01 7.6 7.6 0 0 0 3.51-4.98h-2.58c-.56 1.98-2.22 3.78-3.8 3.95V7.3H10.5v6.92c-1.6-.4-3.62-2.34-3.71-6.92",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://vk.com/share.php?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("vk.com", "www.vk.com", "m.vk.com", "away.vk.com"),
    apps=("com.vkontakte.android",),
    bots=("vkShare",),
    agent="Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots", "agent"), **lists.AGENTS),
    ),
    intents=(
        Intent(
            hosts=("vk.com", "www.vk.com", "m.vk.com", "vk.ru", "vkontakte.ru"), path="/share.php", url=("url",), text=("title",)
        ),
    ),
    profile=Profile(
        evidence=(
            Known(
                of=("og:title", "og:description", "og:image"),
                source="https://dev.vk.com/en/method/wall.parseAttachedLink",
                grade=Grade.OFFICIAL,
                checked="2026-11-23",
                note="What a link attached to a post is made of: the Open Graph of its page. Its tags are not named one by one.",
            ),
        ),
    ),
)
