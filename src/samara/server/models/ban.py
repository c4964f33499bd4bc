"""Who may not write on a site."""

from django.conf import settings
from django.db import models

from samara.server.models.site import Site


class Ban(models.Model):
    """One person, or the `browser` of a guest (the digest that comments bear), on one site; on every other site they are as
    welcome as before."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="bans")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="bans")
    browser = models.CharField(max_length=64, blank=True)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("site", "person"), name="one_ban_per_person"),
            models.UniqueConstraint(fields=("site", "browser"), name="one_ban_per_browser", condition=~models.Q(browser="")),
        )

    def __str__(self) -> str:
        return f"{self.person or 'A guest'} may not write on {self.site}"
