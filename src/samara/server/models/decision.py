"""What somebody decided on a site: one row for one press of a button, kept so that it can be taken back."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Decision(models.Model):
    """`changes` is a list of [noun, key, before, after]: what was changed, from what to what. `undone` says when it was taken
    back, None where it stands."""

    class Act(models.TextChoices):
        PUBLISHED = "published", "Approved"
        WAITING = "waiting", "Held back"
        REMOVED = "removed"
        SPAM = "spam", "Called spam"
        BANNED = "banned"
        LIFTED = "lifted", "Ban lifted"
        OPENING = "opening", "Opened, slowed or closed"
        FLAGS = "flags", "Reports settled"
        ROLE = "role", "Role given or taken"
        CLAIMED = "claimed", "Taken over by their writer"

    site = models.ForeignKey(Site, models.CASCADE, related_name="decisions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="acts")
    act = models.CharField(max_length=20, choices=Act.choices)
    changes = models.JSONField(default=list)
    made = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=("site", "-id"), name="decisions_by_site"),)

    def __str__(self) -> str:
        return f"{self.act} on {self.site}"
