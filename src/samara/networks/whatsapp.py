"""WhatsApp."""

from samara.networks.network import Grade, Group, Icon, Intent, Known, Limit, Network, Profile, Source

_HELP = "https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/"
_READ = Source(source=_HELP, grade=Grade.OFFICIAL, checked="2026-11-23")
_QUOTED = Source(source=_HELP, grade=Grade.CLAIMED, checked="2026-11-23")
_NOTE = "So others quote this page; that part of it was not read."

WHATSAPP = Network(
    name="whatsapp",
    title="WhatsApp",
    icon=Icon(
        "M4 20l1.3-4.3a8 8 0 1 1 3 3ZM9 8.5c0 3.5 3 6.5 6.5 6.5l.5-2-2-1-1 1c-1-.5-1.5-1-2-2l1-1-1-2Z",
        "own drawing",
        stroked=True,
    ),
    group=Group.CHAT,
    share="https://wa.me/?text={title}%20{url}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("wa.me", "api.whatsapp.com", "web.whatsapp.com", "www.whatsapp.com", "whatsapp.com", "l.wl.co"),
    apps=("com.whatsapp", "com.whatsapp.w4b"),
    bots=("WhatsApp/",),
    agent="WhatsApp/2.23.20.0",
    intents=(
        Intent(hosts=("wa.me", "www.wa.me"), text=("text",), exact=True, needs=True),
        Intent(
            hosts=("api.whatsapp.com", "web.whatsapp.com", "whatsapp:"), path="/send", text=("text",), needs=True, without="phone"
        ),
    ),
    profile=Profile(
        evidence=(
            Known(
                of=("titles", "descriptions", "images"),
                note="og:title, og:description and og:url must stand in the head and not be empty, or there may be no card.",
                **_READ,
            ),
        ),
    ),
    limits=(
        Limit(of="html", most=300_000, unit="bytes", note="The whole head must end before.", **_READ),
        Limit(of="image_bytes", most=600_000, unit="bytes", note=_NOTE, **_QUOTED),
        Limit(of="image_width", least=300, unit="pixels", note=_NOTE, **_QUOTED),
    ),
)
