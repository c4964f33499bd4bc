"""Lists that others keep of the hosts, apps and agents of many networks, on which what is known of each may rest."""

from samara.networks.evidence import Grade, Source

HOSTS = Source(
    source="https://github.com/plausible/analytics/blob/master/priv/ga4-source-categories.csv",
    grade=Grade.CLAIMED,
    checked="2026-11-23",
)
"""Google's list of the sites that visits come from."""

APPS = Source(source="https://github.com/thinkwelltwd/device_detector", grade=Grade.CLAIMED, checked="2026-11-23")
"""Android packages, and what the browsers inside of apps say of themselves."""

AGENTS = Source(source="https://github.com/monperrus/crawler-user-agents", grade=Grade.CLAIMED, checked="2026-11-23")
"""User agents of bots as they stood in logs."""
