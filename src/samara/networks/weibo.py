"""Weibo."""

from samara.networks.network import Grade, Intent, Network

WEIBO = Network(
    name="weibo",
    title="Weibo",
    share="https://service.weibo.com/share/share.php?url={url}&title={title}",
    evidence="https://github.com/heiseonline/shariff",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("weibo.com", "www.weibo.com", "m.weibo.cn", "weibo.cn", "t.cn"),
    apps=("com.sina.weibo",),
    in_app=("__weibo__", "Weibo ("),
    intents=(Intent(hosts=("service.weibo.com",), path="/share/share.php", url=("url",), text=("title",)),),
)
