"""Instagram: no share link, but links in profiles, stories and messages, whose cards Meta's crawler draws."""

from samara.networks.facebook import AGENT, BOTS, ROBOTS, WINDOW
from samara.networks.network import Network, Profile

INSTAGRAM = Network(
    name="instagram",
    title="Instagram",
    hosts=("www.instagram.com", "instagram.com", "l.instagram.com"),
    apps=("com.instagram.android", "com.instagram.lite"),
    in_app=("Instagram ",),
    bots=BOTS,
    agent=AGENT,
    clicks=("igsh", "igshid"),
    profile=Profile(robots="facebookexternalhit", evidence=(ROBOTS,)),
    limits=(WINDOW,),
)
