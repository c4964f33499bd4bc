"""WhatsApp."""

from samara.networks import lists
from samara.networks.network import Grade, Group, Icon, Intent, Known, Large, Limit, Network, Profile, Source

_HELP = "https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/"
_READ = Source(source=_HELP, grade=Grade.OFFICIAL, checked="2026-11-23")

WHATSAPP = Network(
    name="whatsapp",
    title="WhatsApp",
    icon=Icon(
        "M17.47 14.38c-.3-.15-1.76-.87-2.03-.97s-.47-.14-.67.15-.76.97-.94 1.17-.34.22-.64.07-1.26-.46-2.4-1.47a9 9 0 0 1-1.64-2.06c-.18-.3-.02-.46.13-.6.13-.14.3-.35.44-.53.15-.17.2-.3.3-.5s.05-.36-.03-.51l-.91-2.21c-.24-.58-.49-.5-.67-.51l-.57-.01c-.2 0-.52.07-.8.37-.26.3-1.03 1.02-1.03 2.48s1.06 2.88 1.21 3.08 2.1 3.2 5.08 4.48q1.04.44 1.7.63c.7.22 1.35.2 1.86.11.57-.08 1.76-.71 2-1.4.26-.7.26-1.3.18-1.42-.07-.13-.27-.2-.57-.35m-5.42 7.4A10 10 0 0 1 7 20.42l-.36-.22-3.74.99 1-3.65-.23-.38a10 10 0 0 1-1.51-5.26 9.9 9.9 0 0 1 16.87-6.98 9.8 9.8 0 0 1 2.9 7 9.9 9.9 0 0 1-9.89 9.88m8.41-18.3a11.8 11.8 0 0 0-8.4-3.5 11.9 11.9 0 0 0-10.3 17.84L.05 24l6.31-1.65a12 12 0 0 0 5.69 1.44c6.55 0 11.89-5.33 11.9-11.89a11.8 11.8 0 0 0-3.49-8.41",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    share="https://wa.me/?text={title}%20{url}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("whatsapp.com", "www.whatsapp.com", "web.whatsapp.com", "api.whatsapp.com", "wa.me"),
    apps=("com.whatsapp",),
    bots=("WhatsApp/",),
    agent="WhatsApp/2.23.20.0",
    facts=(
        Known(of=("hosts",), note="wa.me is in its share link.", **lists.HOSTS),
        Known(of=("apps",), **lists.APPS),
        Known(of=("bots",), **lists.AGENTS),
        Known(
            of=("agent",),
            note="The version is that of the sender's app.",
            source="https://myog.social/bots/whatsapp",
            grade=Grade.CLAIMED,
            checked="2026-11-23",
        ),
    ),
    intents=(
        Intent(hosts=("wa.me", "www.wa.me"), text=("text",), exact=True, needs=True),
        Intent(
            hosts=("api.whatsapp.com", "web.whatsapp.com", "whatsapp:"), path="/send", text=("text",), needs=True, without="phone"
        ),
    ),
    profile=Profile(
        titles=("og:title",),
        descriptions=("og:description",),
        images=("og:image",),
        ways=(("og:title", "og:description", "og:url"),),
        large=Large.SIZE,
        head=True,
        fails=("relative-image",),
        evidence=(
            Known(
                of=("titles", "descriptions", "images", "head", "ways"),
                note="Where og:title, og:description or og:url is missing or empty, there may be no card.",
                **_READ,
            ),
            Known(
                of=("large",),
                note="Where a picture is not as it should be, it tries a small card; that is not promised.",
                **_READ,
            ),
            Known(of=("fails",), note="The address of the picture must be absolute.", **_READ),
        ),
    ),
    limits=(
        Limit(of="html", most=300_000, unit="bytes", note="The whole head must end before.", **_READ),
        Limit(of="image_bytes", most=600_000, unit="bytes", **_READ),
        Limit(of="image_ratio", most=4, unit="times", **_READ),
        Limit(of="large_width", least=300, unit="pixels", **_READ),
    ),
)
