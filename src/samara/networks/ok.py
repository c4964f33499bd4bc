"""Odnoklassniki."""

from samara.networks.network import Grade, Intent, Network

OK = Network(
    name="ok",
    title="Odnoklassniki",
    share="https://connect.ok.ru/offer?url={url}&title={title}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("ok.ru", "www.ok.ru", "m.ok.ru", "connect.ok.ru"),
    apps=("ru.ok.android",),
    intents=(
        Intent(hosts=("connect.ok.ru",), path="/offer", url=("url",), text=("title", "description")),
        Intent(hosts=("connect.ok.ru",), path="/dk", url=("st.shareUrl",), text=("st.title", "st.description"), needs=True),
    ),
)
