"""VK."""

from samara.networks.network import Grade, Intent, Network

VK = Network(
    name="vk",
    title="VK",
    share="https://vk.com/share.php?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("vk.com", "www.vk.com", "m.vk.com", "away.vk.com", "vk.ru"),
    apps=("com.vkontakte.android",),
    bots=("vkShare",),
    agent="Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",
    intents=(
        Intent(
            hosts=("vk.com", "www.vk.com", "m.vk.com", "vk.ru", "vkontakte.ru"), path="/share.php", url=("url",), text=("title",)
        ),
    ),
)
