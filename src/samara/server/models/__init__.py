"""The rows, one file per model."""

from samara.server.models.affected import Affected
from samara.server.models.ban import Ban
from samara.server.models.code import Code
from samara.server.models.comment import Comment
from samara.server.models.decision import Decision
from samara.server.models.draft import Draft
from samara.server.models.happening import Happening
from samara.server.models.linking import Linking
from samara.server.models.mail import Mail
from samara.server.models.membership import Membership
from samara.server.models.origin import Origin
from samara.server.models.page import Page
from samara.server.models.page_address import PageAddress
from samara.server.models.person import Person
from samara.server.models.portrait import Portrait
from samara.server.models.reaction import Reaction
from samara.server.models.revision import Revision
from samara.server.models.run import Run
from samara.server.models.sign_in_link import SignInLink
from samara.server.models.site import Site
from samara.server.models.subscription import Subscription
from samara.server.models.tally import Tally
from samara.server.models.thread import Thread
from samara.server.models.token import Token
from samara.server.models.vote import Vote

__all__ = [
    "Affected",
    "Ban",
    "Code",
    "Comment",
    "Decision",
    "Draft",
    "Happening",
    "Linking",
    "Mail",
    "Membership",
    "Origin",
    "Page",
    "PageAddress",
    "Person",
    "Portrait",
    "Reaction",
    "Revision",
    "Run",
    "SignInLink",
    "Site",
    "Subscription",
    "Tally",
    "Thread",
    "Token",
    "Vote",
]
