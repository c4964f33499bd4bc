"""Weibo."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network

WEIBO = Network(
    name="weibo",
    title="Weibo",
    icon=Icon(
        "M10.1 20.32c-3.98.4-7.42-1.4-7.67-4.02-.26-2.6 2.76-5.04 6.74-5.44s7.4 1.4 7.67 4.02c.26 2.6-2.76 5.05-6.74 5.44m-1.05-3.1a1.5 1.5 0 0 1-1.83.6c-.61-.28-.8-.99-.4-1.6a1.5 1.5 0 0 1 1.79-.6c.62.27.82.98.44 1.6m1.27-1.63c-.14.24-.45.36-.69.26s-.31-.37-.18-.6c.14-.22.44-.34.68-.23.24.09.31.36.18.6zm.18-2.72a4.34 4.34 0 0 0-4.86 2.12c-.84 1.7-.03 3.6 1.89 4.21a4.3 4.3 0 0 0 5.13-2.18c.8-1.8-.2-3.64-2.16-4.15m7.56-1.22c-.35-.1-.57-.18-.4-.62.37-.97.41-1.8 0-2.4-.79-1.11-2.92-1.05-5.37-.03 0 0-.77.33-.57-.27.37-1.22.31-2.22-.27-2.81-1.34-1.34-4.87.05-7.89 3.08C1.31 10.87 0 13.27 0 15.35c0 3.98 5.1 6.4 10.09 6.4 6.53 0 10.88-3.8 10.88-6.83 0-1.82-1.54-2.85-2.91-3.28m1.9-5.1a3.1 3.1 0 0 0-2.95-.95.8.8 0 0 0-.62.93c.1.42.51.69.93.6a1.51 1.51 0 0 1 1.76 1.94.8.8 0 0 0 .51.99c.4.12.86-.1 1-.51a3.1 3.1 0 0 0-.65-3.04zm2.43-2.19a6.4 6.4 0 0 0-6.06-1.97.9.9 0 0 0-.7 1.09c.1.5.58.8 1.08.7a4.5 4.5 0 0 1 5.24 5.8c-.16.48.1 1 .59 1.16a.9.9 0 0 0 1.15-.59 6.4 6.4 0 0 0-1.33-6.23z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://service.weibo.com/share/share.php?url={url}&title={title}",
    evidence="https://github.com/heiseonline/shariff",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("weibo.com", "www.weibo.com", "t.cn"),
    apps=("com.sina.weibo",),
    in_app=("__weibo__", "Weibo ("),
    facts=(
        Known(of=("hosts",), note="For t.cn https://github.com/matomo-org/searchengine-and-social-list", **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
    ),
    intents=(Intent(hosts=("service.weibo.com",), path="/share/share.php", url=("url",), text=("title",)),),
)
