"""The import of one archive of comments: how far it came, what it took, and what it left."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Intake(models.Model):
    """`digest` is that of the archive, so that the same file goes on where it was interrupted: after `position` of its entries,
    which were taken in the transaction that says so. `taken` and `left` count by what they were and by why they were left."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="intakes")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="intakes")
    form = models.CharField(max_length=20)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    position = models.PositiveIntegerField(default=0)
    taken = models.JSONField(default=dict)
    left = models.JSONField(default=dict)
    begun = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "digest"), name="one_intake_per_archive"),)

    def __str__(self) -> str:
        return f"{self.name} into {self.site}"
