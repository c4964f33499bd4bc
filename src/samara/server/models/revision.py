"""What a comment said before it was edited."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment


class Revision(models.Model):
    """The words that were replaced, until when they stood, and who replaced them (nobody known: a guest)."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="revisions")
    text = models.TextField()
    until = models.DateTimeField()
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="revisions")

    class Meta:
        ordering = ("until", "pk")

    def __str__(self) -> str:
        return f"{self.comment} until {self.until:%Y-%m-%d %H:%M}"
