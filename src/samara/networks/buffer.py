"""Buffer, which posts to several networks at the times that its user chose."""

from samara.networks.network import Grade, Icon, Intent, Known, Network

BUFFER = Network(
    name="buffer",
    title="Buffer",
    icon=Icon(
        "M1.37 5.48 11.94 0l10.69 5.48-10.69 5.5zm3.36 4.8 7.21 3.55 7.3-3.54 3.39 1.65-10.69 5.2-10.57-5.2zm0 6.18 7.21 3.9 7.3-3.9 3.39 1.81L11.94 24 1.37 18.27z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    share="https://publish.buffer.com/compose?url={url}&text={title}",
    evidence="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("publish.buffer.com",),
    facts=(
        Known(
            of=("hosts",),
            note="Its own address, in its share link.",
            source="https://github.com/FreshRSS/FreshRSS/blob/edge/app/shares.php",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=("publish.buffer.com",), path="/compose", url=("url",), text=("text",)),
        Intent(hosts=("buffer.com", "www.buffer.com", "bufferapp.com"), path="/add", url=("url",), text=("text", "title")),
    ),
)
