"""What happened to a comment: written in the transaction that did it, told to others afterwards."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment
from samara.server.models.thread import Thread


class Happening(models.Model):
    """One job takes the rows whose `told` is empty, hands each to everything that wants to know (mail, webhooks), and marks it.

    A mark and not the last number that was seen: where several write at once, a lower number may appear after a higher one.
    """

    class Kind(models.TextChoices):
        WAITING = "waiting", "Waits for a moderator"
        PUBLISHED = "published"
        EDITED = "edited"
        REMOVED = "removed"
        SPAM = "spam"
        FLAGGED = "flagged", "Reported by a reader"
        ALARM = "alarm", "Unusually much is written"

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="happenings")
    comment = models.ForeignKey(Comment, models.CASCADE, related_name="happenings")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="happenings")
    created = models.DateTimeField(auto_now_add=True, db_index=True)
    told = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=("id",), name="happenings_untold", condition=models.Q(told=None)),)

    def __str__(self) -> str:
        return f"{self.comment}: {self.kind}"
