"""The rows, one file per model."""

from samara.server.models.affected import Affected
from samara.server.models.ban import Ban
from samara.server.models.code import Code
from samara.server.models.comment import Comment
from samara.server.models.decision import Decision
from samara.server.models.delivery import Delivery
from samara.server.models.draft import Draft
from samara.server.models.flag import Flag
from samara.server.models.happening import Happening
from samara.server.models.inquiry import Inquiry
from samara.server.models.intake import Intake
from samara.server.models.linking import Linking
from samara.server.models.mail import Mail
from samara.server.models.membership import Membership
from samara.server.models.merge import Merge
from samara.server.models.origin import Origin
from samara.server.models.page import Page
from samara.server.models.page_address import PageAddress
from samara.server.models.person import Person
from samara.server.models.portrait import Portrait
from samara.server.models.reaction import Reaction
from samara.server.models.revision import Revision
from samara.server.models.run import Run
from samara.server.models.sign_in_link import SignInLink
from samara.server.models.silence import Silence
from samara.server.models.site import Site
from samara.server.models.subscription import Subscription
from samara.server.models.tally import Tally
from samara.server.models.thread import Thread
from samara.server.models.token import Token
from samara.server.models.vote import Vote
from samara.server.models.word import Word

__all__ = [
    "Affected",
    "Ban",
    "Code",
    "Comment",
    "Decision",
    "Delivery",
    "Draft",
    "Flag",
    "Happening",
    "Inquiry",
    "Intake",
    "Linking",
    "Mail",
    "Membership",
    "Merge",
    "Origin",
    "Page",
    "PageAddress",
    "Person",
    "Portrait",
    "Reaction",
    "Revision",
    "Run",
    "SignInLink",
    "Silence",
    "Site",
    "Subscription",
    "Tally",
    "Thread",
    "Token",
    "Vote",
    "Word",
]
