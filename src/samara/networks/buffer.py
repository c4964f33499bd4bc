"""Buffer, which posts to several networks at the times that its user chose."""

from samara.networks.network import Grade, Icon, Intent, Known, Network

BUFFER = Network(
    name="buffer",
    title="Buffer",
    icon=Icon(
        "M1.371 5.476L11.943 0l10.686 5.476-10.686 5.495zm3.36 4.81l7.212 3.547 7.288-3.547 3.398 1.655-10.686 5.202L1.371 11.94zm0 6.171l7.212 3.911 7.288-3.91 3.398 1.815L11.943 24 1.371 18.273z",  # noqa: E501
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
