"""wallabag, which people run themselves."""

from samara.networks.network import Grade, Group, Intent, Network

WALLABAG = Network(
    name="wallabag",
    title="wallabag",
    group=Group.BOOKMARKS,
    share="https://{host}/bookmarklet?url={url}",
    evidence="https://github.com/wallabag/wallabag/blob/master/src/Controller/EntryController.php",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("app.wallabag.it",),
    intents=(
        Intent(hosts=("app.wallabag.it",), path="/bookmarklet", url=("url",)),
        # diaspora* has the same path and is told apart by the title that it takes.
        Intent(hosts=("*",), path="/bookmarklet", url=("url",), without="title"),
    ),
)
