"""What a reader reports about a comment."""

from django.conf import settings
from django.db import models

from samara.server.models.comment import Comment


class Flag(models.Model):
    """One report of one caller: a person, or a household where nobody is signed in (`caller` is a digest of either). `settled`
    says when a moderator had looked at it; flags do no more to a comment than to let it wait."""

    class Reason(models.TextChoices):
        SPAM = "spam", "Spam or advertising"
        ABUSE = "abuse", "Insult, threat or hatred"
        PRIVATE = "private", "Private matters of somebody"
        ILLEGAL = "illegal", "Against the law"
        OTHER = "other", "Something else"

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="flags")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="flags")
    caller = models.CharField(max_length=64)
    reason = models.CharField(max_length=10, choices=Reason.choices)
    words = models.CharField(max_length=500, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    settled = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("comment", "caller"), name="one_flag_per_caller"),)
        indexes = (models.Index(fields=("comment",), name="flags_open", condition=models.Q(settled=None)),)

    def __str__(self) -> str:
        return f"{self.comment}: {self.reason}"
