"""Third parties that watch readers."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Script
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

TRACKERS = {
    "google-analytics.com": "Google Analytics",
    "googletagmanager.com": "Google Tag Manager",
    "doubleclick.net": "Google's advertising",
    "googlesyndication.com": "Google's advertising",
    "googleadservices.com": "Google's advertising",
    "connect.facebook.net": "the Facebook pixel",
    "facebook.com": "Facebook",
    "static.hotjar.com": "Hotjar",
    "clarity.ms": "Microsoft Clarity",
    "bat.bing.com": "Microsoft's advertising",
    "snap.licdn.com": "LinkedIn Insight",
    "px.ads.linkedin.com": "LinkedIn Insight",
    "static.ads-twitter.com": "the X pixel",
    "platform.twitter.com": "X",
    "analytics.tiktok.com": "the TikTok pixel",
    "sc-static.net": "the Snap pixel",
    "ct.pinterest.com": "the Pinterest tag",
    "s.pinimg.com": "the Pinterest tag",
    "mc.yandex.ru": "Yandex Metrica",
    "top-fwz1.mail.ru": "Mail.ru",
    "hm.baidu.com": "Baidu Analytics",
    "criteo.com": "Criteo",
    "criteo.net": "Criteo",
    "taboola.com": "Taboola",
    "outbrain.com": "Outbrain",
    "scorecardresearch.com": "Comscore",
    "quantserve.com": "Quantcast",
    "addthis.com": "AddThis",
    "sharethis.com": "ShareThis",
    "disqus.com": "Disqus",
    "fullstory.com": "FullStory",
    "mixpanel.com": "Mixpanel",
    "segment.com": "Segment",
    "hs-scripts.com": "HubSpot",
    "hs-analytics.net": "HubSpot",
    "amazon-adsystem.com": "Amazon's advertising",
}
"""Hosts, their subdomains included, that set cookies or join visits across sites."""


def tracker(script: Script) -> str | None:
    """Who watches through this script, frame or picture; None when nobody is known to."""
    parts = script.host.lower().partition(":")[0].split(".")
    return next((TRACKERS[name] for start in range(len(parts) - 1) if (name := ".".join(parts[start:])) in TRACKERS), None)


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-22023-technical-scope-art-53-eprivacy-directive_en",
    when=lambda page: bool(page.scripts),
    good='<script src="https://static.example.net/player.js"></script>',
    bad='<script async src="https://www.googletagmanager.com/gtag/js?id=G-TEST"></script>',
)
def trackers(page: Page) -> Iterator[Found]:
    """No page tells third parties who reads it before the reader has agreed.

    In Europe it needs consent, the banner that asks for it stands before the first sentence, and most who refuse are then
    not counted.
    """
    named: set[str] = set()
    for script in page.scripts:
        if script.kind != "widget" and (who := tracker(script)) and who not in named:
            named.add(who)
            yield Found(f"tells {who} who reads it, through {script.url}", script.at)
