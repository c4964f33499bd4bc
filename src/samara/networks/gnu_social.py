"""GNU social."""

from samara.networks.network import Grade, Group, Icon, Intent, Network

GNU_SOCIAL = Network(
    name="gnu-social",
    title="GNU social",
    icon=Icon(
        "M4.22 0a3.16 3.16 0 0 0-3.16 3.16v12.61a3.16 3.16 0 0 0 3.16 3.16h9.36C13.57 22.5 8.76 24 8.76 24s8.13-.04 9.3-5.07h1.72a3.16 3.16 0 0 0 3.16-3.16V3.16A3.16 3.16 0 0 0 19.78 0zm4.52 2.53q.12-.01.18.03c.33.3-.56.6-.49 2.07.04.64-.16 1.14 1.08 1.14.83 0 .48-.73 1.52-.73.66 0 .86.43.94.77.07-.33.27-.77.93-.77 1.04 0 .7.73 1.52.73 1.24 0 1.05-.5 1.08-1.14.07-1.47-.82-1.77-.49-2.07q.07-.06.18-.02c.5.14 1.6 1.56 1.63 2.16.04.7.04 1.82-1.01 2.4a5 5 0 0 1 1.35 2.72l-2.04-.03s-.47-2.12-2.94-2.01c-2.48.1-2.8.54-2.8 3.16 0 2.61 1.15 3.51 2.9 3.58 2.76.1 2.51-1.43 2.51-1.43l-1.29.07-.71-1.94h4.4c0 2.12-.89 5.42-5.09 5.2s-5.12-3.51-5.16-5.74c-.02-1.22.19-2.6 1.2-3.57C7.1 6.53 7.11 5.4 7.11 4.7c0-.88 1.13-2.09 1.64-2.17z",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.FEDIVERSE,
    share="https://{host}/notice/new?status_textarea={title}%20{url}",
    evidence="https://github.com/kytta/share2fedi/blob/main/src/lib/project.ts",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    intents=(Intent(hosts=("*",), path="/notice/new", text=("status_textarea", "content")),),
)
