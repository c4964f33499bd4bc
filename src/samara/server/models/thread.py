"""The comments of one page."""

from django.db import models

from samara.core.comment import Opening
from samara.server.models.page import Page
from samara.server.models.site import Site


class Thread(models.Model):
    """Made with the first comment. `version` rises with every change that a reader could see, in the transaction that makes the
    change; `total` numbers the comments, and `count` are the published ones. `into` holds its comments while it is merged.
    `alarmed` is when the owners were last told that unusually much is written here.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="threads")
    page = models.OneToOneField(Page, models.CASCADE, related_name="thread")
    state = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Opening], default=Opening.OPEN.value)
    version = models.PositiveBigIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    count = models.PositiveIntegerField(default=0)
    into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="merged")
    alarmed = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"comments on {self.page}"
