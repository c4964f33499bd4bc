"""Who may not write on a site."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Ban(models.Model):
    """One person on one site; on every other site they are as welcome as before."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="bans")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bans")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "person"), name="one_ban_per_person"),)

    def __str__(self) -> str:
        return f"{self.person} may not write on {self.site}"
