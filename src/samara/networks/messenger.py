"""Messenger: no share link that works in a browser, but links are pasted into it all day."""

from samara.networks import lists
from samara.networks.facebook import AGENT, BOTS, FETCHER, ROBOTS, WINDOW
from samara.networks.network import Group, Icon, Intent, Known, Network, Profile

MESSENGER = Network(
    name="messenger",
    title="Messenger",
    icon=Icon(
        "M12 0C5.24 0 0 4.95 0 11.64c0 3.5 1.43 6.52 3.77 8.61a1 1 0 0 1 .32.68l.07 2.14a.96.96 0 0 0 1.34.85l2.39-1.06a1 1 0 0 1 .64-.04 13 13 0 0 0 3.47.46c6.76 0 12-4.95 12-11.64S18.76 0 12 0m6.8 7.44c.53-.03.98.57.64 1.1l-4.18 6.45a.7.7 0 0 1-.98.2l-3.87-2.5a.4.4 0 0 0-.49.01l-4.36 3.01c-.64.44-1.42-.32-1-.96l4.18-6.46a.7.7 0 0 1 .98-.21l3.87 2.5q.24.15.49 0l4.36-3.01a1 1 0 0 1 .37-.13",  # noqa: E501
        "CC0-1.0 simple-icons 16.37.0",
    ),
    group=Group.CHAT,
    hosts=("www.messenger.com", "messenger.com", "l.messenger.com"),
    apps=("com.facebook.orca",),
    in_app=("FB_IAB/MESSENGER", "FB_IAB/Orca", "FBAN/Messenger", "MessengerForiOS", "MessengerLiteForiOS"),
    bots=BOTS,
    agent=AGENT,
    facts=(
        Known(of=("hosts",), **lists.HOSTS),
        Known(of=("apps", "in_app"), **lists.APPS),
        FETCHER,
    ),
    intents=(
        Intent(hosts=("fb-messenger:",), path="/share", url=("link",)),
        Intent(hosts=("www.facebook.com", "facebook.com"), path="/dialog/send", url=("link",)),
    ),
    profile=Profile(robots="facebookexternalhit", evidence=(ROBOTS,)),
    limits=(WINDOW,),
)
