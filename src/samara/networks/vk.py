"""VK."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network, Profile

VK = Network(
    name="vk",
    title="VK",
    icon=Icon(
        "m9.489.004.729-.003h3.564l.73.003.914.01.433.007.418.011.403.014.388.016.374.021.36.025.345.03.333.033c1.74.196 2.933.616 3.833 1.516.9.9 1.32 2.092 1.516 3.833l.034.333.029.346.025.36.02.373.025.588.012.41.013.644.009.915.004.98-.001 3.313-.003.73-.01.914-.007.433-.011.418-.014.403-.016.388-.021.374-.025.36-.03.345-.033.333c-.196 1.74-.616 2.933-1.516 3.833-.9.9-2.092 1.32-3.833 1.516l-.333.034-.346.029-.36.025-.373.02-.588.025-.41.012-.644.013-.915.009-.98.004-3.313-.001-.73-.003-.914-.01-.433-.007-.418-.011-.403-.014-.388-.016-.374-.021-.36-.025-.345-.03-.333-.033c-1.74-.196-2.933-.616-3.833-1.516-.9-.9-1.32-2.092-1.516-3.833l-.034-.333-.029-.346-.025-.36-.02-.373-.025-.588-.012-.41-.013-.644-.009-.915-.004-.98.001-3.313.003-.73.01-.914.007-.433.011-.418.014-.403.016-.388.021-.374.025-.36.03-.345.033-.333c.196-1.74.616-2.933 1.516-3.833.9-.9 2.092-1.32 3.833-1.516l.333-.034.346-.029.36-.025.373-.02.588-.025.41-.012.644-.013.915-.009ZM6.79 7.3H4.05c.13 6.24 3.25 9.99 8.72 9.99h.31v-3.57c2.01.2 3.53 1.67 4.14 3.57h2.84c-.78-2.84-2.83-4.41-4.11-5.01 1.28-.74 3.08-2.54 3.51-4.98h-2.58c-.56 1.98-2.22 3.78-3.8 3.95V7.3H10.5v6.92c-1.6-.4-3.62-2.34-3.71-6.92Z",  # noqa: E501
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
