"""What Akismet is still to be asked, or told, about a comment."""

from django.db import models
from django.utils import timezone

from samara.server.models.comment import Comment


class Inquiry(models.Model):
    """Written in the transaction that gives reason for it, and gone when it was answered; `tries` were in vain so far."""

    class Kind(models.TextChoices):
        CHECK = "check", "Is it spam?"
        SPAM = "spam", "It was spam"
        HAM = "ham", "It was not spam"

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="inquiries")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    due = models.DateTimeField(default=timezone.now, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("comment", "kind"), name="one_inquiry_per_kind"),)

    def __str__(self) -> str:
        return f"{self.comment}: {self.kind}"
