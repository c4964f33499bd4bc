"""A comment whose writer has still to prove an address."""

from django.db import models

from samara.server.models.comment import Comment
from samara.server.models.site import Site


class Draft(models.Model):
    """Seen by nobody, bound to the browser that sent it by a digest of what that keeps, and gone when its time is over."""

    key = models.CharField(max_length=24, unique=True)
    browser = models.CharField(max_length=64)
    site = models.ForeignKey(Site, models.CASCADE, related_name="drafts")
    page = models.CharField(max_length=2000)
    parent = models.ForeignKey(Comment, models.CASCADE, null=True, blank=True, related_name="drafts")
    name = models.CharField(max_length=60, blank=True)
    address = models.EmailField()
    text = models.TextField()
    follow = models.BooleanField(default=False, help_text="Whether its writer wants mail of answers.")
    sent = models.JSONField(default=dict, help_text="How it was sent, for the judge.")
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"draft for {self.page}"
