"""GNU social."""

from samara.networks.network import Grade, Group, Intent, Network

GNU_SOCIAL = Network(
    name="gnu-social",
    title="GNU social",
    group=Group.FEDIVERSE,
    share="https://{host}/notice/new?status_textarea={title}%20{url}",
    evidence="https://github.com/kytta/share2fedi/blob/main/src/lib/project.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/notice/new", text=("status_textarea", "content")),),
)
