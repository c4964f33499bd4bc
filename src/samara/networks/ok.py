"""Odnoklassniki."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network

OK = Network(
    name="ok",
    title="Odnoklassniki",
    icon=Icon(
        "M12 0a6.2 6.2 0 0 0-6.2 6.2 6.2 6.2 0 0 0 6.2 6.19 6.2 6.2 0 0 0 6.2-6.2A6.2 6.2 0 0 0 12 0m0 3.63a2.57 2.57 0 0 1 2.57 2.57A2.57 2.57 0 0 1 12 8.76 2.57 2.57 0 0 1 9.44 6.2 2.57 2.57 0 0 1 12 3.63M6.8 12.6a1.81 1.81 0 0 0-.9 3.35 12 12 0 0 0 3.6 1.49L6.02 20.9a1.82 1.82 0 0 0 2.57 2.57l3.4-3.4 3.4 3.4a1.8 1.8 0 0 0 2.57 0c.7-.71.7-1.86 0-2.57l-3.46-3.46a12 12 0 0 0 3.6-1.49 1.81 1.81 0 1 0-1.94-3.07 7.9 7.9 0 0 1-8.34 0 2 2 0 0 0-1.02-.28",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://connect.ok.ru/offer?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("connect.ok.ru", "odnoklassniki.ru"),
    apps=("ru.ok.android",),
    facts=(
        Known(of=("hosts",), note="connect.ok.ru is in its share link.", **lists.HOSTS),
        Known(of=("apps",), **lists.APPS),
    ),
    intents=(
        Intent(hosts=("connect.ok.ru",), path="/offer", url=("url",), text=("title", "description")),
        Intent(hosts=("connect.ok.ru",), path="/dk", url=("st.shareUrl",), text=("st.title", "st.description"), needs=True),
    ),
)
