"""Buffer, which posts to several networks at the times that its user chose."""

from samara.networks.network import Grade, Intent, Network

BUFFER = Network(
    name="buffer",
    title="Buffer",
    share="https://publish.buffer.com/compose?url={url}&text={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("buffer.com", "publish.buffer.com", "buff.ly"),
    intents=(
        Intent(hosts=("publish.buffer.com",), path="/compose", url=("url",), text=("text",)),
        Intent(hosts=("buffer.com", "www.buffer.com", "bufferapp.com"), path="/add", url=("url",), text=("text", "title")),
    ),
)
