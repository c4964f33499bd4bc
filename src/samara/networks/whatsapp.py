"""WhatsApp."""

from samara.networks.network import Grade, Icon, Intent, Limit, Network

WHATSAPP = Network(
    name="whatsapp",
    title="WhatsApp",
    icon=Icon(
        "M4 20l1.3-4.3a8 8 0 1 1 3 3ZM9 8.5c0 3.5 3 6.5 6.5 6.5l.5-2-2-1-1 1c-1-.5-1.5-1-2-2l1-1-1-2Z",
        "own drawing", stroked=True,
    ),
    share="https://wa.me/?text={title}%20{url}",
    evidence="https://github.com/kytta/shareon",
    grade=Grade.SOURCE_CODE,
    checked="2026-11-23",
    hosts=("wa.me", "api.whatsapp.com", "web.whatsapp.com", "l.wl.co"),
    intents=(
        Intent(hosts=("wa.me", "www.wa.me"), text=("text",), exact=True, needs=True),
        Intent(
            hosts=("api.whatsapp.com", "web.whatsapp.com", "whatsapp:"), path="/send", text=("text",), needs=True, without="phone"
        ),
    ),
    limits=(
        Limit(
            of="html", most=300_000, unit="bytes", grade=Grade.OFFICIAL, checked="2026-11-23",
            source="https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/",
        ),
    ),
)  # fmt: skip
