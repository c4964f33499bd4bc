"""What moderators and owners may decide, and what a ban takes with it."""

from __future__ import annotations

from samara.core.comment import State

OWNER, MODERATOR = "owner", "moderator"
ROLES = (MODERATOR, OWNER)
CLAIMED = (State.PUBLISHED, State.WAITING)
"""States of comments that came with an archive in which whoever proves their address may take them over: what is spam or removed
says nothing good of anybody."""
SWEPT = 500
"""Comments that one ban takes along; somebody who has more of them waiting is told so by the list that remains."""


def may_decide(state: State, *, said: bool) -> bool:
    """Whether there is anything to decide: what its writer took back is gone (nothing is `said` there) and stays so."""
    return said or state is not State.REMOVED


def may_ban(role: str) -> bool:
    """Whether somebody with this role on the site ("" for none) may be banned from it: first the role has to go."""
    return not role


def goes_with_ban(state: State) -> bool:
    """Whether a comment in this state goes when its writer is banned: what nobody has looked at yet does, what was published
    stays, since others may have answered it."""
    return state is State.WAITING


def may_give(role: str, former: str, owners: int) -> bool:
    """Whether an owner may turn the role `former` into `role` ("" for none): a site with `owners` never loses the last one."""
    return role in ("", *ROLES) and (former != OWNER or role == OWNER or owners > 1)
