"""The rows, one file per model."""

from samara.server.models.affected import Affected
from samara.server.models.code import Code
from samara.server.models.linking import Linking
from samara.server.models.mail import Mail
from samara.server.models.membership import Membership
from samara.server.models.origin import Origin
from samara.server.models.page import Page
from samara.server.models.page_address import PageAddress
from samara.server.models.person import Person
from samara.server.models.portrait import Portrait
from samara.server.models.run import Run
from samara.server.models.sign_in_link import SignInLink
from samara.server.models.site import Site
from samara.server.models.tally import Tally
from samara.server.models.token import Token

__all__ = [
    "Affected",
    "Code",
    "Linking",
    "Mail",
    "Membership",
    "Origin",
    "Page",
    "PageAddress",
    "Person",
    "Portrait",
    "Run",
    "SignInLink",
    "Site",
    "Tally",
    "Token",
]
