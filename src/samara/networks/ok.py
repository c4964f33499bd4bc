"""Odnoklassniki."""

from samara.networks import lists
from samara.networks.network import Grade, Icon, Intent, Known, Network

OK = Network(
    name="ok",
    title="Odnoklassniki",
    icon=Icon(
        "M12 0a6.2 6.2 0 0 0-6.194 6.195 6.2 6.2 0 0 0 6.195 6.192 6.2 6.2 0 0 0 6.193-6.192A6.2 6.2 0 0 0 12.001 0zm0 3.63a2.567 2.567 0 0 1 2.565 2.565 2.568 2.568 0 0 1-2.564 2.564 2.568 2.568 0 0 1-2.565-2.564 2.567 2.567 0 0 1 2.565-2.564zM6.807 12.6a1.814 1.814 0 0 0-.91 3.35 11.611 11.611 0 0 0 3.597 1.49l-3.462 3.463a1.815 1.815 0 0 0 2.567 2.566L12 20.066l3.405 3.403a1.813 1.813 0 0 0 2.564 0c.71-.709.71-1.858 0-2.566l-3.462-3.462a11.593 11.593 0 0 0 3.596-1.49 1.814 1.814 0 1 0-1.932-3.073 7.867 7.867 0 0 1-8.34 0c-.318-.2-.674-.29-1.024-.278z",  # noqa: E501
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
