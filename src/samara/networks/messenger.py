"""Messenger: no share link that works in a browser, but links are pasted into it all day."""

from samara.networks.facebook import AGENT, BOTS, ROBOTS, WINDOW
from samara.networks.network import Group, Intent, Network, Profile

MESSENGER = Network(
    name="messenger",
    title="Messenger",
    group=Group.CHAT,
    hosts=("www.messenger.com", "messenger.com", "l.messenger.com"),
    apps=("com.facebook.orca", "com.facebook.mlite"),
    in_app=("FB_IAB/MESSENGER", "FB_IAB/Orca", "FBAN/Messenger", "MessengerForiOS", "MessengerLiteForiOS"),
    bots=BOTS,
    agent=AGENT,
    intents=(
        Intent(hosts=("fb-messenger:",), path="/share", url=("link",)),
        Intent(hosts=("www.facebook.com", "facebook.com"), path="/dialog/send", url=("link",)),
    ),
    profile=Profile(robots="facebookexternalhit", evidence=(ROBOTS,)),
    limits=(WINDOW,),
)
